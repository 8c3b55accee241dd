import { isKnown, type KeyOf, type KnownLine, type Line, readKey } from './lines.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';
import { withoutComment } from './typed.ts';

export const missingBraces: Trap = {
  code: 'missing-braces',
  title: { zh: '几栏写在一行而没有花括号', en: 'several keys on one line without braces' },
  silent: true,
  examples: [
    {
      bad: '项目资金: 年度资金总额: 50, 财政拨款: 50\n',
      fixed: '项目资金: {年度资金总额: 50, 财政拨款: 50}\n',
      good: '项目资金: {年度资金总额: 50, 财政拨款: 50}\n',
    },
    {
      bad: '项目资金：年度资金总额：50，财政拨款：50\n',
      fixed: '项目资金: {年度资金总额: 50, 财政拨款: 50}\n',
      good: '备注: 年度资金总额：50，财政拨款：50\n',
    },
    {
      bad: '项目资金: 年度资金总额: 50 # 万元\n  财政拨款: 40\n  其他资金: 10\n',
      fixed: '项目资金:\n  年度资金总额: 50 # 万元\n  财政拨款: 40\n  其他资金: 10\n',
      good: '项目资金: # 万元\n  年度资金总额: 50\n  财政拨款: 50\n',
    },
  ],
  find(lines) {
    const own = structural(lines);
    return own.flatMap((line, i) =>
      isKnown(line) && line.key.name === '项目资金' ? (trapped(line, own[i + 1]) ?? []) : [],
    );
  },
};

interface Part {
  readonly own: KeyOf;
  readonly text: string;
}

function trapped(line: KnownLine, next: Line | undefined): Trapped | null {
  const { key, content, at, indent } = line;
  const value = withoutComment(content.slice(key.value.start - at));
  let from = key.value.start;
  const parts: Part[] = [];
  for (const raw of value.split(/[,，；;]/)) {
    const own = readKey(raw.trim(), from + raw.length - raw.trimStart().length);
    if (own === null || !own.levels.has('funds')) return null;
    parts.push({ own, text: `${own.name}: ${raw.trim().slice(own.value.start - own.range.start)}` });
    from += raw.length + 1;
  }
  const end = key.value.start + value.length;
  return next !== undefined && next.indent.length > indent.length
    ? onLines(key, parts, end, next.indent.length)
    : inBraces(key, parts, end);
}

/** Moves the parts to lines of their own below the key. */
function onLines(key: KeyOf, parts: readonly Part[], end: number, column: number): Trapped | null {
  const [first] = parts;
  if (first === undefined) return null;
  return {
    range: first.own.range,
    message: {
      zh: `${quoted(first.own.name)}写在了${quoted(key.name)}这一行；每一栏各写一行`,
      en: `${quoted(first.own.name)} is on the same line as ${quoted(key.name)}; write each key on its own line`,
      label: { zh: '应另起一行', en: 'start a new line' },
    },
    edits: [
      {
        start: key.colon.start,
        end,
        text: `:${parts.map(({ text }) => `\n${' '.repeat(column)}${text}`).join('')}`,
      },
    ],
    fix: { zh: '另起一行', en: 'start a new line' },
    safe: true,
  };
}

function inBraces(key: KeyOf, parts: readonly Part[], end: number): Trapped {
  const { start } = key.value;
  return {
    range: { start, end },
    message: {
      zh: `${quoted(key.name)}下面的各栏写在了一行，又没有用花括号 { } 括起来`,
      en: `the keys below ${quoted(key.name)} are on one line but not enclosed in { }`,
      label: { zh: '应括在 { } 里', en: 'should be enclosed in { }' },
    },
    edits: [
      { start: key.colon.start, end: key.colon.end, text: ': ' },
      { start, end, text: `{${parts.map(({ text }) => text).join(', ')}}` },
    ],
    fix: { zh: '加上花括号', en: 'add the braces' },
    safe: true,
  };
}
