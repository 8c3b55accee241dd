import type { TextEdit } from '../../text/range.ts';
import {
  CLOSERS,
  type FlowRegion,
  flowRegions,
  leadOf,
  OPENERS,
  PAIRS,
  type Part,
  partsOf,
  plainPairs,
} from './flow-region.ts';
import { type KeyOf, readKey } from './lines.ts';
import { quoted, type Trap, type Trapped } from './trap.ts';

export const flowWidth: Trap = {
  code: 'flow-width',
  title: { zh: '花括号、方括号里用了全角符号', en: 'full-width punctuation inside { } or [ ]' },
  silent: true,
  examples: [
    {
      bad: '项目资金: {年度资金总额：50，财政拨款：50}\n',
      fixed: '项目资金: {年度资金总额: 50, 财政拨款: 50}\n',
      good: '项目资金: {年度资金总额: 50, 备注: "甲，乙：丙"}\n',
    },
    {
      bad: '项目资金: ｛年度资金总额: 50｝\n',
      fixed: '项目资金: {年度资金总额: 50}\n',
      good: '项目名称: ｛重点｝项目\n',
    },
    {
      bad: '年度总体目标: [{编号: 1, 内容: 开会}，{编号: 2, 内容: 办文}]\n',
      fixed: '年度总体目标: [{编号: 1, 内容: 开会}, {编号: 2, 内容: 办文}]\n',
      good: '项目名称: ［重点，一般］\n',
    },
    {
      bad: '年度总体目标: ［｛编号: 1， 内容： 开会｝］\n',
      fixed: '年度总体目标: [{编号: 1, 内容: 开会}]\n',
      good: '年度总体目标: [{编号: 1, 内容: 开会，办文}]\n',
    },
    {
      bad: '- {编号: 1；名称: 开会、办文；指标值: 5次}\n',
      fixed: '- {编号: 1, 名称: 开会、办文, 指标值: 5次}\n',
      good: '- {编号: 1, 名称: 开会；办文, 指标值: 5次}\n',
    },
    {
      bad: '年度总体目标:\n  - ｛编号: 1， 内容: ［开会］｝\n',
      fixed: '年度总体目标:\n  - {编号: 1, 内容: ［开会］}\n',
      good: '年度总体目标:\n  - {编号: 1, 内容: ［开会］}\n',
    },
    {
      bad: '年度总体目标:\n  - （编号：1，内容：开会（两次））\n',
      fixed: '年度总体目标:\n  - {编号: 1, 内容: 开会（两次）}\n',
      good: '年度总体目标:\n  - {编号: 1, 内容: （一）开会（两次）}\n',
    },
    {
      bad: '年度总体目标:\n  - [编号: 1, 内容: 开会]\n',
      fixed: '年度总体目标:\n  - {编号: 1, 内容: 开会}\n',
      good: 'x-列: [编号: 1, 内容: 开会]\n',
    },
    {
      bad: '年度总体目标: [ {编号: 1，内容: 开会}, ]\n',
      fixed: '年度总体目标: [ {编号: 1, 内容: 开会}, ]\n',
      good: '年度总体目标: [ {编号: 1, 内容: 开会}, ]\n',
    },
    {
      bad: '年度总体目标:\n  - {编号: 1，\n     内容: 开会}\n',
      fixed: '年度总体目标:\n  - {编号: 1,\n     内容: 开会}\n',
      good: '年度总体目标:\n  - {编号: 1,\n     内容: 开会，办文}\n',
    },
  ],
  find(lines, text) {
    return flowRegions(lines, text).flatMap((region) => (region.closed ? trapped(region) : []));
  },
};

/** Full-width signs in a flow collection: brackets, colons after keys of the form, and commas before them. */
function trapped(region: FlowRegion): Trapped[] {
  return together(region, editsOf(region)).flatMap((edits) => {
    const [begin] = edits;
    if (begin === undefined) return [];
    const typed = region.text.slice(begin.start - region.start, begin.end - region.start).trim();
    return {
      range: { start: begin.start, end: begin.end },
      message: messageOf(typed, begin.text),
      edits,
      fix: { zh: '改为半角符号', en: 'use half-width punctuation' },
      safe: true,
    };
  });
}

/** Groups edits that are reported together: those of a line, or all if there are brackets, which go in pairs. */
function together({ text, start }: FlowRegion, edits: readonly TextEdit[]): TextEdit[][] {
  const lines = new Map<number, TextEdit[]>();
  const paired = edits.some((edit) => OPENERS.includes(edit.text));
  for (const edit of edits) {
    const line = paired ? 0 : text.lastIndexOf('\n', edit.start - start);
    lines.set(line, [...(lines.get(line) ?? []), edit]);
  }
  return [...lines.values()];
}

function messageOf(typed: string, meant: string): Trapped['message'] {
  if (/^[、；;]$/.test(typed)) {
    return {
      zh: `花括号里的各栏要用半角逗号隔开，不能用${quoted(typed)}`,
      en: `keys inside { } must be separated by a half-width comma, not ${quoted(typed)}`,
      label: { zh: '应为半角逗号', en: 'should be a half-width comma' },
    };
  }
  if ('（([【〔'.includes(typed)) {
    const pair = meant === '{' ? '{ }' : '[ ]';
    return {
      zh: `这里要用半角的 ${pair} 括起来，不能用${quoted(typed)}`,
      en: `use half-width ${pair} here, not ${quoted(typed)}`,
      label: { zh: `应为 ${meant}`, en: `should be ${meant}` },
    };
  }
  return {
    zh: `花括号里的${quoted(typed)}是全角符号，YAML 只认半角的 { } , :`,
    en: `${quoted(typed)} inside { } is full-width; YAML recognizes only half-width { } , :`,
    label: { zh: '应为半角', en: 'should be half-width' },
  };
}

/** The comma, and what people write instead. */
const SEPARATORS = ',，、；;';

function editsOf(region: FlowRegion): TextEdit[] {
  const edits: TextEdit[] = [];
  const open: string[] = [];
  const pairs = plainPairs(region);
  const write = (start: number, text: string): void => {
    const opener = pairs.get(start);
    // A plain bracket that closes an unchanged plain one is right.
    if (opener !== undefined && !edits.some((edit) => edit.start === opener)) return;
    if (region.text.charAt(start - region.start) !== text) edits.push({ start, end: start + 1, text });
  };
  const parts = partsOf(region, SEPARATORS);
  const square = isMapping(region) ? '{' : '[';
  for (const [index, part] of parts.entries()) {
    const lead = leadOf(part.text);
    const key = keyIn(part);
    if (key !== null) {
      if (index > 0) edits.push(...comma(region, part, lead));
      openings(part.start, lead, square, open, write);
      if (key.sign !== ':') edits.push({ ...key.colon, text: ': ' });
    }
    // a closing bracket in the middle ends one mapping of several, or precedes a superfluous comma: [{…}, ]
    const next = parts[index + 1]?.text.trimStart().charAt(0);
    if (next === undefined || (next !== '' && (OPENERS + CLOSERS).includes(next)))
      closings(part, key === null ? 0 : lead.length, open, write);
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** The key of the form that a part starts with, after its brackets. */
function keyIn({ start, text }: Part): KeyOf | null {
  const lead = leadOf(text);
  const key = readKey(text.slice(lead.length), start + lead.length);
  return key !== null && key.levels.size > 0 ? key : null;
}

/** Whether square brackets contain only keys, so a mapping was meant: `[编号: 1, 内容: 开会]`. */
function isMapping(region: FlowRegion): boolean {
  const { line } = region;
  if (line.key !== null && line.key.levels.size === 0) return false;
  const parts = partsOf(region, ',');
  return parts.every((part, i) => keyIn(part) !== null && (i === 0 || leadOf(part.text).trim() === ''));
}

/** Edits for the separator before a part, if it is not a plain comma. */
function comma({ text, start }: FlowRegion, part: Part, lead: string): TextEdit[] {
  if (text.charAt(part.start - 1 - start) === ',') return [];
  return [{ start: part.start - 1, end: part.start, text: /^\s/.test(lead) ? ',' : ', ' }];
}

type Write = (start: number, text: string) => void;

/** The brackets before a key: the last one opens a mapping, those before it lists. */
function openings(start: number, lead: string, square: string, open: string[], write: Write): void {
  const places = Array.from(lead, (_, i) => i).filter((i) => OPENERS.includes(lead.charAt(i)));
  for (const i of places) {
    const last = i === places.at(-1);
    const meant = last ? (lead.charAt(i) === '[' ? square : '{') : '[';
    write(start + i, meant);
    open.push(PAIRS[meant] ?? '');
  }
}

/** The brackets at the end of a part that close what was opened; those of the value itself are left. */
function closings({ start, text }: Part, from: number, open: string[], write: Write): void {
  const loose: number[] = [];
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const char = text.charAt(i);
    if (CLOSERS.includes(char)) {
      if (depth > 0) depth--;
      else loose.push(i);
    } else if (char.trim() !== '') {
      loose.length = 0;
      if (OPENERS.includes(char)) depth++;
    }
  }
  for (const i of loose.slice(-Math.max(1, open.length))) {
    const meant = open.pop();
    if (meant !== undefined) write(start + i, meant);
  }
}
