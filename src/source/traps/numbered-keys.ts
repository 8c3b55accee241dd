import type { Line } from './lines.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';

export const numberedKeys: Trap = {
  code: 'numbered-keys',
  title: { zh: '用“指标1:”“目标1:”作键', en: '指标1: and 目标1: as keys' },
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
  const column = ' '.repeat(indent.length + 2);
  const mark = dash === '' ? '- ' : '';
  const hasValue = key.value.end > key.value.start;
  const next = lines[index + 1];
  const nested = !hasValue && next !== undefined && next.indent.length > indent.length && next.key !== null;
  if (!hasValue && !nested) return null;
  const inner = nested ? ' '.repeat(Math.max(0, next.indent.length - indent.length - 2)) : '';
  const text = hasValue
    ? `${mark}编号: ${number}\n${column}${found[1] === '目标' ? '内容' : '名称'}: `
    : `${mark}${inner}编号: ${number}`;
  return {
    range: key.range,
    message: {
      zh: `${quoted(key.name)}不是键：每一条写作“- 编号: ${number}”，下一行写“${found[1] === '目标' ? '内容' : '名称'}: ……”`,
      en: `${quoted(key.name)} is no key: write each entry as “- 编号: ${number}” with “${found[1] === '目标' ? '内容' : '名称'}: …” below`,
      label: { zh: `应为“- 编号: ${number}”`, en: `should be “- 编号: ${number}”` },
    },
    edits: [{ start: at, end: hasValue ? key.colon.end : key.colon.end, text }],
    fix: { zh: '改写为列表的一条', en: 'write it as a list item' },
    safe: true,
  };
}
