import { readIndicatorText } from '../../form/indicator-text.ts';
import type { TextEdit } from '../../text/range.ts';
import type { KeyOf, Line } from './lines.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';

export const numberedKeys: Trap = {
  code: 'numbered-keys',
  title: { zh: '用“指标1:”“目标1:”作栏目名', en: '指标1: and 目标1: used as keys' },
  silent: false,
  examples: [
    {
      bad: '年度总体目标:\n  目标1: 完成会议\n  目标2: 完成督查\n',
      fixed: '年度总体目标:\n  - 编号: 1\n    内容: 完成会议\n  - 编号: 2\n    内容: 完成督查\n',
      good: '年度总体目标:\n  - 编号: 1\n    内容: "目标1: 完成会议"\n',
    },
    {
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      指标1: 会议次数\n',
      fixed: '绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n        名称: 会议次数\n',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n        名称: 指标1\n',
    },
    {
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      指标1: 会议次数\n      指标值: ≥4次\n',
      fixed:
        '绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n        名称: 会议次数\n        指标值: ≥4次\n',
      good: 'x-备用: {指标1: 会议次数}\n',
    },
    {
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - 指标1: 会议次数\n        指标值: ≥4次\n',
      fixed:
        '绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n        名称: 会议次数\n        指标值: ≥4次\n',
      good: '说明: "指标1: 会议次数"\n',
    },
  ],
  find(lines) {
    return structural(lines).flatMap((line) => numbered(line, lines) ?? []);
  },
};

const NUMBERED = /^(指标|目标)\s?([0-9０-９]{1,2})$/;

function numbered(line: Line, lines: readonly Line[]): Trapped | null {
  const found = NUMBERED.exec(line.key?.name ?? '');
  const { key, at, dash, indent, index } = line;
  if (found === null || key === null) return null;
  const number = Number((found[2] ?? '').normalize('NFKC'));
  const column = ' '.repeat(indent.length + Math.max(2, dash.length));
  const mark = dash === '' ? '- ' : '';
  const hasValue = key.value.end > key.value.start;
  const next = lines[index + 1];
  const deeper = !hasValue && next !== undefined && next.indent.length > indent.length;
  const nested = deeper && next.key !== null;
  if (deeper && !nested) return null;
  const inner = nested ? ' '.repeat(Math.max(0, next.indent.length - indent.length - 2)) : '';
  // An empty one stays empty, under its key: nothing else would be read as an item.
  const text = nested
    ? `${mark}${inner}编号: ${number}`
    : `${mark}编号: ${number}\n${column}${found[1] === '目标' ? '内容' : '名称'}:${hasValue ? ' ' : ''}`;
  const parted = found[1] === '指标' ? partedText(line, lines, column) : null;
  if (parted !== null) {
    return {
      ...saying(found[1] ?? '', key, number),
      edits: [{ start: at, end: key.value.end, text: `${mark}编号: ${number}\n${column}${parted}` }],
    };
  }
  return {
    ...saying(found[1] ?? '', key, number),
    edits: [{ start: at, end: key.colon.end, text }, ...(!nested && dash === '' ? beside(line, lines) : [])],
  };
}

/** `指标1：会议次数 5次`: name and value, if the text separates them and there is no 指标值 below. */
function partedText(
  { key, content, at, index }: Line,
  lines: readonly Line[],
  column: string,
): string | null {
  if (key === null || key.value.end === key.value.start || lines[index + 1]?.key?.name === '指标值')
    return null;
  const read = readIndicatorText(content.slice(key.value.start - at));
  if (read === null || read.value === null || /^[>|&*!%@`"'{[#=<-]|:\s|\s#/.test(read.value)) return null;
  return `名称: ${read.name}\n${column}指标值: ${read.value}`;
}

function saying(word: string, key: KeyOf, number: number): Omit<Trapped, 'edits'> {
  const column = word === '目标' ? '内容' : '名称';
  return {
    range: key.range,
    message: {
      zh: `${quoted(key.name)}不是栏目：每一条写作“- 编号: ${number}”，下一行写“${column}: ……”`,
      en: `${quoted(key.name)} is not a key: write each entry as “- 编号: ${number}” with “${column}: …” below`,
      label: { zh: `应为“- 编号: ${number}”`, en: `should be “- 编号: ${number}”` },
    },
    fix: { zh: '改写为列表的一条', en: 'turn it into a list item' },
    safe: true,
  };
}

/** Moves the item's other keys, which were on the level of the numbered one, below it. */
function beside({ index, indent }: Line, lines: readonly Line[]): TextEdit[] {
  const moved: TextEdit[] = [];
  for (let next = index + 1; next < lines.length; next++) {
    const line = lines[next];
    if (line === undefined || line.content === '' || line.content.startsWith('#')) continue;
    const own = line.indent === indent && line.dash === '' && line.inside === null && isOfItem(line);
    if (!own) break;
    moved.push({ start: line.start, end: line.start, text: '  ' });
  }
  return moved;
}

function isOfItem({ key }: Line): boolean {
  return key !== null && (key.levels.has('indicator') || key.levels.has('goal')) && !key.levels.has('root');
}
