import type { TextEdit } from '../../text/range.ts';
import { type Line, readKey } from './lines.ts';
import { quoted, type Trap, type Trapped } from './trap.ts';

const WIDE: Readonly<Record<string, string>> = {
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
};

export const flowWidth: Trap = {
  code: 'flow-width',
  title: { zh: '花括号、方括号里用了全角符号', en: 'full-width signs inside { } or [ ]' },
  silent: false,
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
  ],
  find(lines) {
    return lines.flatMap((line) => trapped(line));
  },
};

/** A flow collection on one line: its brackets, the colons behind keys of the form, and the commas before them. */
function trapped({ content, at, key, inside }: Line): Trapped[] {
  if (inside === 'block' || inside === 'quote') return [];
  const open = key === null ? 0 : key.value.start - at;
  const first = content.charAt(open);
  const end = inside === 'flow' ? content.replace(/[,，]$/, '').length : content.length;
  if (first === '' || !'{｛[［'.includes(first) || !'}｝]］'.includes(content.charAt(end - 1))) return [];
  const edits = editsOf(content, at, open, end);
  if (content.charAt(end) === '，') edits.push({ start: at + end, end: at + end + 1, text: ',' });
  const [begin] = edits;
  if (begin === undefined) return [];
  const typed = content.slice(begin.start - at, begin.end - at).trim();
  return [
    {
      range: { start: begin.start, end: begin.end },
      message: /^[、；;]$/.test(typed)
        ? {
            zh: `花括号里的各栏要用半角逗号隔开，不能用${quoted(typed)}`,
            en: `keys inside { } are parted by a plain comma, not by ${quoted(typed)}`,
            label: { zh: '应为半角逗号', en: 'should be a comma' },
          }
        : {
            zh: `花括号里的${quoted(typed)}是全角符号，YAML 只认半角的 { } , :`,
            en: `${quoted(typed)} inside { } is full-width; YAML knows only the plain { } , :`,
            label: { zh: '应为半角', en: 'should be half-width' },
          },
      edits,
      fix: { zh: '改为半角符号', en: 'write plain signs' },
      safe: true,
    },
  ];
}

function editsOf(content: string, at: number, open: number, end: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let depth = 0;
  const bracket = (index: number): void => {
    const plain = WIDE[content.charAt(index)];
    if (plain !== undefined) edits.push({ start: at + index, end: at + index + 1, text: plain });
  };
  for (const { start, text } of partsOf(content, open, end)) {
    const lead = /^[\s{｛[［]*/.exec(text)?.[0] ?? '';
    const inner = readKey(text.slice(lead.length), at + start + lead.length);
    if (inner !== null && inner.levels.size > 0) {
      const comma = { start: at + start - 1, end: at + start };
      if (start > open && content.charAt(start - 1) !== ',')
        edits.push({ ...comma, text: /^\s/.test(lead) ? ',' : ', ' });
      for (let i = 0; i < lead.length; i++) if (lead.charAt(i).trim() !== '') bracket(start + i);
      depth += lead.replace(/\s/g, '').length;
      if (inner.sign !== ':') edits.push({ ...inner.colon, text: ': ' });
    }
    const tail = /[\s}｝\]］]*$/.exec(text)?.[0] ?? '';
    // the last ones close what was opened; those before them are the value's own
    for (let i = text.length - 1; i >= text.length - tail.length && depth > 0; i--) {
      if (text.charAt(i).trim() === '') continue;
      bracket(start + i);
      depth -= 1;
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** The comma, and what people write for it. */
const SEPARATORS = ',，、；;';

/** The parts between commas of any kind, quotes respected. */
function partsOf(content: string, from: number, to: number): { start: number; text: string }[] {
  const parts: { start: number; text: string }[] = [];
  let start = from;
  let quote = '';
  for (let i = from; i < to; i++) {
    const char = content.charAt(i);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (SEPARATORS.includes(char)) {
      parts.push({ start, text: content.slice(start, i) });
      start = i + 1;
    }
  }
  parts.push({ start, text: content.slice(start, to) });
  return parts;
}
