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
  ],
  find(lines) {
    return lines.flatMap((line) => trapped(line));
  },
};

/** A flow mapping on one line: its brackets, the colons behind keys of the form, and the commas before them. */
function trapped({ content, at, key, inside }: Line): Trapped[] {
  if (inside === 'block' || inside === 'quote') return [];
  const open = key === null ? 0 : key.value.start - at;
  const first = content.charAt(open);
  const last = content.charAt(content.length - 1);
  if (!'{｛'.includes(first) || first === '' || !'}｝'.includes(last)) return [];
  const edits: TextEdit[] = [];
  if (WIDE[first] !== undefined) edits.push({ start: at + open, end: at + open + 1, text: WIDE[first] });
  let from = open + 1;
  for (const part of partsOf(content, open + 1, content.length - 1)) {
    const inner = readKey(
      part.text.trimStart(),
      at + part.start + (part.text.length - part.text.trimStart().length),
    );
    if (inner === null || inner.levels.size === 0) continue;
    if (part.start > from && content.charAt(part.start - 1) === '，') {
      edits.push({
        start: at + part.start - 1,
        end: at + part.start,
        text: /^\s/.test(part.text) ? ',' : ', ',
      });
    }
    if (inner.sign !== ':') edits.push({ ...inner.colon, text: ': ' });
    from = part.start;
  }
  if (WIDE[last] !== undefined)
    edits.push({ start: at + content.length - 1, end: at + content.length, text: WIDE[last] });
  const [begin] = edits;
  if (begin === undefined) return [];
  const typed = content.slice(begin.start - at, begin.end - at).trim();
  return [
    {
      range: { start: begin.start, end: begin.end },
      message: {
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

/** The parts between commas of either width, quotes respected. */
function partsOf(content: string, from: number, to: number): { start: number; text: string }[] {
  const parts: { start: number; text: string }[] = [];
  let start = from;
  let quote = '';
  for (let i = from; i < to; i++) {
    const char = content.charAt(i);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === ',' || char === '，') {
      parts.push({ start, text: content.slice(start, i) });
      start = i + 1;
    }
  }
  parts.push({ start, text: content.slice(start, to) });
  return parts;
}
