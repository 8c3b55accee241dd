import { type KeyOf, type Line, readKey } from './lines.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';

/** A hyphen, a full-width one, a dash, a bullet or a number, where `- ` is due. */
const MARK = /^(?:-(?=[^\s-])|[－—–−‐‑·•●▪■◆◇○*＊+、]\s*|[（(]?\d{1,2}[、.．)）]\s*|[①-⑳⑴-⒛]\s*)/;

export const listMark: Trap = {
  code: 'list-mark',
  title: { zh: '列表的横线写法不对', en: 'a list item without “- ”' },
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
      return [
        {
          range: { start: at, end: at + Math.max(1, mark.trimEnd().length) },
          message: hyphen
            ? {
                zh: `横线“-”后面少了空格，YAML 会把它读成名称的一部分（${quoted(content.slice(0, 12))}）`,
                en: `there is no space after “-”: YAML reads it as part of the key (${quoted(content.slice(0, 12))})`,
                label: { zh: '“-”后加空格', en: 'a space after “-”' },
              }
            : {
                zh: `列表的每一项以半角“- ”开头，这里写成了${quoted(mark.trim())}`,
                en: `a list item begins with “- ”, not with ${quoted(mark.trim())}`,
                label: { zh: '应为“- ”', en: 'should be “- ”' },
              },
          edits: edits(line.index, lines, at, mark),
          fix: { zh: '改为“- ”', en: 'write “- ”' },
          safe: true,
        },
      ];
    });
  },
};

/** The key of the form behind what stands for `- `; null: there is no such mark. */
export function keyBehindMark(line: Line): KeyOf | null {
  const mark = oddMark(line);
  return mark === null ? null : readKey(line.content.slice(mark.length), line.at + mark.length);
}

/** What stands for `- ` before an item, with its blanks; null: nothing does, or it is no item of the form. */
export function oddMark({ content, dash }: Line): string | null {
  const mark = MARK.exec(content)?.[0];
  if (mark === undefined || dash !== '') return null;
  const rest = content.slice(mark.length);
  const levels = readKey(rest.startsWith('{') ? rest.slice(1).trimStart() : rest, 0)?.levels;
  return levels?.has('goal') || levels?.has('indicator') ? mark : null;
}

/** The mark becomes `- `; the lines of the item that stood under its key move with it. */
function edits(index: number, lines: Parameters<Trap['find']>[0], at: number, mark: string) {
  const own = lines[index];
  const result = [{ start: at, end: at + mark.length, text: '- ' }];
  if (own === undefined) return result;
  const before = own.indent.length + mark.length;
  const after = own.indent.length + 2;
  for (let next = index + 1; next < lines.length && before !== after; next++) {
    const line = lines[next];
    if (line === undefined || line.content === '' || line.content.startsWith('#')) continue;
    if (line.indent.length !== before || line.dash !== '' || line.key === null || line.inside !== null) break;
    result.push({ start: line.start, end: line.start + line.indent.length, text: ' '.repeat(after) });
  }
  return result;
}
