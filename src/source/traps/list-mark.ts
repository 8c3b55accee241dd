import { type KeyOf, type Line, readKey } from './lines.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';

/** What people write instead of `- `: a hyphen without a space, a full-width one, a dash, a bullet or a number. */
const MARK = /^(?:-(?=[^\s-])|[－—–−‐‑·•●▪■◆◇○*＊+、]\s*|[（(]?\d{1,2}[、.．)）]\s*|[①-⑳⑴-⒛]\s*)/;

export const listMark: Trap = {
  code: 'list-mark',
  title: { zh: '列表的横线写法不对', en: 'list item without “- ”' },
  silent: false,
  examples: [
    {
      bad: '年度总体目标:\n  -编号: 1\n   内容: 完成会议\n',
      fixed: '年度总体目标:\n  - 编号: 1\n    内容: 完成会议\n',
      good: '备注: -5 度\n',
    },
    {
      bad: '年度总体目标:\n  ①编号: 1\n   内容: 完成会议\n',
      fixed: '年度总体目标:\n  - 编号: 1\n    内容: 完成会议\n',
      good: '年度总体目标:\n  - 编号: 1\n    内容: ①完成会议\n',
    },
    {
      bad: '年度总体目标:\n  1. 内容: 完成会议\n  2. 内容: 完成督查\n',
      fixed: '年度总体目标:\n  - 编号: 1\n    内容: 完成会议\n  - 编号: 2\n    内容: 完成督查\n',
      good: '年度总体目标:\n  - 编号: 1\n    内容: 1. 完成会议\n',
    },
    {
      bad: '年度总体目标:\n  － 编号: 1\n    内容: 完成会议\n',
      fixed: '年度总体目标:\n  - 编号: 1\n    内容: 完成会议\n',
      good: '年度总体目标:\n  - 编号: 1\n    内容: ·完成会议\n',
    },
  ],
  find(lines) {
    return structural(lines).flatMap((line): Trapped[] => {
      const { content, at } = line;
      const mark = oddMark(line);
      if (mark === null) return [];
      const hyphen = mark === '-';
      const own = itemFrom(line.index, lines, mark);
      const number = numberIn(mark, own);
      const head = number === null ? '- ' : `- 编号: ${number}`;
      return [
        {
          range: { start: at, end: at + Math.max(1, mark.trimEnd().length) },
          message: hyphen
            ? {
                zh: `横线“-”后面少了空格，YAML 会把它读成名称的一部分（${quoted(content.slice(0, 12))}）`,
                en: `missing space after “-”: YAML reads it as part of the key (${quoted(content.slice(0, 12))})`,
                label: { zh: '“-”后加空格', en: 'add a space after “-”' },
              }
            : {
                zh: `列表的每一项以半角“- ”开头，这里写成了${quoted(mark.trim())}`,
                en: `a list item starts with “- ”, not ${quoted(mark.trim())}`,
                label: { zh: '应为“- ”', en: 'should be “- ”' },
              },
          edits: edits(own, at, mark, number),
          fix: { zh: `改为“${head}”`, en: `change it to “${head}”` },
          safe: true,
        },
      ];
    });
  },
};

/** The key of the form after such a mark; null: there is no mark. */
export function keyBehindMark(line: Line): KeyOf | null {
  const mark = oddMark(line);
  return mark === null ? null : readKey(line.content.slice(mark.length), line.at + mark.length);
}

/** The mark in place of `- ` before an item, with its blanks; null: none, or not an item of the form. */
export function oddMark({ content, dash }: Line): string | null {
  const mark = MARK.exec(content)?.[0];
  if (mark === undefined || dash !== '') return null;
  const rest = content.slice(mark.length);
  const levels = readKey(rest.startsWith('{') ? rest.slice(1).trimStart() : rest, 0)?.levels;
  return levels?.has('goal') || levels?.has('indicator') ? mark : null;
}

/** The number in a mark, if the item has no 编号 of its own; else null. */
function numberIn(mark: string, own: readonly Line[]): number | null {
  const digits = /\d+/.exec(mark.normalize('NFKC'))?.[0];
  const [head, ...below] = own;
  const keys = [head === undefined ? null : keyBehindMark(head), ...below.map(({ key }) => key)];
  return digits === undefined || keys.some((key) => key?.name === '编号') ? null : Number(digits);
}

/** The lines of the item that are aligned with its first key. */
function itemFrom(index: number, lines: readonly Line[], mark: string): Line[] {
  const head = lines[index];
  if (head === undefined) return [];
  const own = [head];
  const column = head.indent.length + mark.length;
  for (let next = index + 1; next < lines.length; next++) {
    const line = lines[next];
    if (line === undefined || line.content === '' || line.content.startsWith('#')) continue;
    if (line.indent.length !== column || line.dash !== '' || line.key === null || line.inside !== null) break;
    own.push(line);
  }
  return own;
}

/** Turns the mark into `- ` (a number into 编号); the lines that were aligned with the item's first key move with it. */
function edits(own: readonly Line[], at: number, mark: string, number: number | null) {
  const [head, ...below] = own;
  const column = (head?.indent.length ?? 0) + 2;
  const text = number === null ? '- ' : `- 编号: ${number}\n${' '.repeat(column)}`;
  const moved = below.filter(({ indent }) => indent.length !== column);
  return [
    { start: at, end: at + mark.length, text },
    ...moved.map((line) => ({
      start: line.start,
      end: line.start + line.indent.length,
      text: ' '.repeat(column),
    })),
  ];
}
