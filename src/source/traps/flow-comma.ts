import { isSurelyValue } from '../../form/indicator-text.ts';
import { wordLevels } from '../../form/vocabulary.ts';
import { type FlowRegion, flowRegions } from './flow-region.ts';
import { type KeyOf, readKey } from './lines.ts';
import { inQuotes, quoted, type Trap, type Trapped } from './trap.ts';
import { NUMBERS } from './typed.ts';

export const flowComma: Trap = {
  code: 'flow-comma',
  title: { zh: '花括号里的值含有半角逗号', en: 'comma inside a value in { }' },
  silent: true,
  examples: [
    {
      bad: '数量指标:\n  - {编号: 1, 名称: 会议, 培训次数, 指标值: 5次}\n',
      fixed: '数量指标:\n  - {编号: 1, 名称: "会议, 培训次数", 指标值: 5次}\n',
      good: '数量指标:\n  - {编号: 1, 名称: "会议, 培训次数", 指标值: 5次}\n',
    },
    {
      bad: '- {编号: 1, 名称: 会议费, 指标值: ≤3,000元}\n',
      fixed: '- {编号: 1, 名称: 会议费, 指标值: "≤3,000元"}\n',
      good: '- {编号: 1, 名称: 会议费, 指标值: ≤3000元,}\n',
    },
    {
      bad: '项目资金: {年度资金总额: 1,268.35, 财政拨款: 1268.35}\n',
      fixed: '项目资金: {年度资金总额: 1268.35, 财政拨款: 1268.35}\n',
      good: '项目资金: {年度资金总额: 1268.35, 财政拨款: }\n',
    },
    {
      bad: '- {编号: 1, 名称: 会议费, ≤3万元}\n',
      fixed: '- {编号: 1, 名称: 会议费, 指标值: ≤3万元}\n',
      good: '- {编号: 1, 名称}\n',
    },
    {
      bad: '- {编号: 1,\n   名称: 会议, 培训次数,\n   指标值: 5次}\n',
      fixed: '- {编号: 1,\n   名称: "会议, 培训次数",\n   指标值: 5次}\n',
      good: '- {编号: 1,\n   名称: 会议,\n   指标值: 5次}\n',
    },
    {
      bad: '- {编号: 1\n   名称: 会议\n   指标值: 5次}\n',
      fixed: '- {编号: 1,\n   名称: 会议,\n   指标值: 5次}\n',
      good: '- {编号: 1,\n   名称: 会议,\n   指标值: 5次}\n',
    },
  ],
  find(lines, text) {
    return flowRegions(lines, text).flatMap((region) =>
      mappingsIn(region).flatMap((parts) => [...inMapping(parts, text), ...parts.flatMap(withoutComma)]),
    );
  },
};

/** The text between two commas of a mapping in braces. */
interface Part {
  /** Without the blanks around it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** null: there is no colon. */
  readonly key: KeyOf | null;
}

/** The mappings in braces that contain no other collection, as their parts. */
function mappingsIn({ text: content, start: at }: FlowRegion): Part[][] {
  const found: Part[][] = [];
  let parts: Part[] | null = null;
  let start = 0;
  let quote = '';
  let before = '';
  for (let i = 0; i < content.length; i++) {
    const char = content.charAt(i);
    if (quote !== '') {
      if (char === '\\' && quote === '"') i++;
      else if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && '{[,:'.includes(before)) quote = char;
    else if (char === '{') {
      parts = [];
      start = i + 1;
    } else if (char === '[' || char === ']') parts = null;
    else if (parts !== null && (char === ',' || char === '}')) {
      parts.push(partOf(content.slice(start, i), at + start));
      start = i + 1;
      if (char === '}') {
        found.push(parts);
        parts = null;
      }
    }
    if (char.trim() !== '') before = char;
  }
  return found;
}

function partOf(raw: string, at: number): Part {
  const text = raw.trim();
  const start = at + raw.indexOf(text);
  return { text, start, end: start + text.length, key: readKey(text, start) };
}

function inMapping(parts: readonly Part[], text: string): Trapped[] {
  const hasValue = parts.some(({ key }) => key?.name === '指标值');
  const found: Trapped[] = [];
  for (let i = 0; i < parts.length; ) {
    const part = parts[i++];
    const first = i;
    while (isLoose(parts[i])) i++;
    const [next, last] = [parts[first], parts[i - 1]];
    if (part === undefined || next === undefined || last === undefined || i === first) continue;
    if (i - first === 1 && !hasValue && isKeyless(part, next)) found.push(withoutKey(next));
    else found.push(...cut(part, last, text));
  }
  return found;
}

/** A key of the form at the start of a line without a comma before it. */
function withoutComma({ text, start, key }: Part): readonly Trapped[] {
  if (key === null || !text.includes('\n')) return [];
  const found: Trapped[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const blanks = line.length - line.trimStart().length;
    const next = at === 0 ? null : readKey(line.slice(blanks), start + at + blanks);
    if (next !== null && next.levels.size > 0)
      found.push(lacking(next, start + text.slice(0, at).trimEnd().length));
    at += line.length + 1;
  }
  return found;
}

function lacking({ name }: KeyOf, end: number): Trapped {
  return {
    range: { start: end - 1, end },
    message: {
      zh: `花括号里的各栏要用半角逗号隔开，${quoted(name)}前面缺少逗号`,
      en: `keys inside { } must be separated by commas: missing comma before ${quoted(name)}`,
      label: { zh: '后面缺少逗号', en: 'missing comma after this' },
    },
    edits: [{ start: end, end, text: ',' }],
    fix: { zh: '补上逗号', en: 'add the comma' },
    safe: true,
  };
}

/** Whether it is text without a colon that is not a key of the form: it belongs to what precedes the comma. */
function isLoose(part: Part | undefined): boolean {
  if (part === undefined) return false;
  const { text } = part;
  return text !== '' && !/^["'[{&*!|>%@`#]|[：{}[\]"]|:(?:\s|$)/.test(text) && wordLevels(text).size === 0;
}

/** Whether it is the value of an indicator without the key 指标值: `名称: 会议费, ≤3万元`. */
function isKeyless({ key }: Part, { text }: Part): boolean {
  return key?.name === '名称' && /^[≥≤＞＜<=＝]/.test(text) && isSurelyValue(text);
}

function withoutKey({ text, start, end }: Part): Trapped {
  return {
    range: { start, end },
    message: {
      zh: `${quoted(text)}前面没有栏目名，YAML 把它读成了栏目；请写${quoted(`指标值: ${text}`)}`,
      en: `missing key before ${quoted(text)}, so YAML reads it as a key; write ${quoted(`指标值: ${text}`)}`,
      label: { zh: '前面缺少“指标值: ”', en: 'missing “指标值: ”' },
    },
    edits: [{ start, end: start, text: '指标值: ' }],
    fix: { zh: '补上“指标值: ”', en: 'add “指标值: ”' },
    safe: true,
  };
}

const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** A value that was cut at its commas, from the part with its key to the last one. Some numbers stay unclear. */
function cut({ key, text: head, start: from, end }: Part, last: Part, text: string): readonly Trapped[] {
  if (key === null || key.levels.size === 0) return [];
  const own = head.slice(key.value.start - from);
  if (own === '' || /^["'{[&*!|>%@`]/.test(own)) return [];
  const start = key.value.start;
  const comma = text.indexOf(',', end);
  const value = text.slice(start, last.end);
  const number = THOUSANDS.test(value);
  if (NUMBERS.has(key.name) && !number) return [];
  const written = NUMBERS.has(key.name) ? value.replaceAll(',', '') : inQuotes(value);
  const fix = NUMBERS.has(key.name)
    ? { zh: `写成 ${written}`, en: `change it to ${written}` }
    : { zh: '给整个值加上引号', en: 'quote the whole value' };
  return [
    {
      range: { start: comma, end: comma + 1 },
      message: {
        zh: `花括号里的半角逗号用来隔开各栏，“${key.name}”的值${quoted(value)}在这里断开了；请${fix.zh}`,
        en: `a comma inside { } separates keys, so the value ${quoted(value)} of “${key.name}” ends here; ${fix.en}`,
        label: { zh: '值在这里断开', en: 'the value ends here' },
      },
      edits: [{ start, end: start + value.length, text: written }],
      fix,
      safe: true,
    },
  ];
}
