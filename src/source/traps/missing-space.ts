import type { TextEdit } from '../../text/range.ts';
import { type FlowRegion, flowRegions } from './flow-region.ts';
import { type Line, readKey } from './lines.ts';
import { keyBehindMark } from './list-mark.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';

export const missingSpace: Trap = {
  code: 'missing-space',
  title: { zh: '冒号后面没有空格', en: 'missing space after the colon' },
  silent: false,
  examples: [
    {
      bad: '年度:2023\n项目名称: 会议费\n',
      fixed: '年度: 2023\n项目名称: 会议费\n',
      good: '备注: 见年度:2023\n',
    },
    {
      bad: '年度 :2023\n项目名称 : 会议费\n',
      fixed: '年度: 2023\n项目名称 : 会议费\n',
      good: '年度 : 2023\n项目名称: 见年度 :2023\n',
    },
    {
      bad: '项目资金: {年度资金总额:50, 财政拨款:50}\n',
      fixed: '项目资金: {年度资金总额: 50, 财政拨款: 50}\n',
      good: '项目资金: {"年度资金总额":50}\n',
    },
    {
      bad: '年度:　2023\n项目名称:　会议费\n',
      fixed: '年度: 2023\n项目名称: 会议费\n',
      good: '年度: 2023\n项目名称: 会议费　甲\n',
    },
  ],
  find(lines, text) {
    const found = [...structural(lines).flatMap(block), ...flowRegions(lines, text).flatMap(flow)];
    return found.sort((a, b) => a.range.start - b.range.start);
  },
};

function block(line: Line): Trapped[] {
  const key = keyBehindMark(line) ?? line.key;
  if (key === null || key.sign !== ':' || key.levels.size === 0 || key.quote !== '') return [];
  if (key.value.end === key.value.start) return [];
  const start = line.at + line.content.indexOf(':', key.range.end - line.at) + 1;
  if (line.content.charAt(start - line.at) === '\u3000') return [wideBlank(key.name, start, key.colon.end)];
  // a space before the colon alone (年度 :2023) goes behind it
  const before = start - 1 > key.colon.start ? [{ start: key.colon.start, end: start - 1, text: '' }] : [];
  return start === key.colon.end ? [trap(key.name, start, before)] : [];
}

function wideBlank(name: string, start: number, end: number): Trapped {
  return {
    range: { start, end },
    message: {
      zh: `${quoted(name)}的冒号后面是全角空格，YAML 只认半角空格，会把整行读成一段文字`,
      en: `full-width space after the colon of ${quoted(name)}: YAML requires a half-width space and reads the whole line as one text`,
      label: { zh: '应为半角空格', en: 'should be a half-width space' },
    },
    edits: [{ start, end, text: ' ' }],
    fix: { zh: '改为半角空格', en: 'use a half-width space' },
    safe: true,
  };
}

/** `{编号:1, 名称:x}`: keys of the form after a brace or comma whose colon has no space after it. */
function flow({ text, start: at }: FlowRegion): Trapped[] {
  const found: Trapped[] = [];
  for (const match of text.matchAll(/[{,]\s*(?=[^\s{}[\],"'])/g)) {
    const start = match.index + match[0].length;
    const inner = readKey(text.slice(start, start + 60), at + start);
    if (inner === null || inner.sign !== ':' || inner.levels.size === 0) continue;
    if (inner.colon.end - inner.colon.start === 1 && !/^[,}\s]|^$/.test(text.slice(inner.colon.end - at))) {
      found.push(trap(inner.name, inner.colon.end, []));
    }
  }
  return found;
}

function trap(name: string, end: number, before: readonly TextEdit[]): Trapped {
  return {
    range: { start: end - 1, end },
    message: {
      zh: `${quoted(name)}的冒号后面少了空格，YAML 会把整行读成一段文字`,
      en: `missing space after the colon of ${quoted(name)}: YAML reads the whole line as one text`,
      label: { zh: '此处加空格', en: 'add a space here' },
    },
    edits: [...before, { start: end, end, text: ' ' }],
    fix: { zh: '补上空格', en: 'add the space' },
    safe: true,
  };
}
