import { isKnown, type KeyOf, type KnownLine, readKey } from './lines.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';

export const missingBraces: Trap = {
  code: 'missing-braces',
  title: { zh: '几栏写在一行而没有花括号', en: 'keys on one line without braces' },
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
  ],
  find(lines) {
    return structural(lines).flatMap((line) =>
      isKnown(line) && line.key.name === '项目资金' ? (trapped(line) ?? []) : [],
    );
  },
};

function trapped({ key, content, at }: KnownLine): Trapped | null {
  const value = content.slice(key.value.start - at);
  let from = key.value.start;
  const parts: { readonly own: KeyOf; readonly text: string }[] = [];
  for (const raw of value.split(/[,，；;]/)) {
    const own = readKey(raw.trim(), from + raw.length - raw.trimStart().length);
    if (own === null || !own.levels.has('funds')) return null;
    parts.push({ own, text: `${own.name}: ${raw.trim().slice(own.value.start - own.range.start)}` });
    from += raw.length + 1;
  }
  const { start, end } = key.value;
  return {
    range: { start, end },
    message: {
      zh: `${quoted(key.name)}下面的各栏写在了一行，又没有用花括号 { } 括起来`,
      en: `the keys below ${quoted(key.name)} stand on its line, without { } around them`,
      label: { zh: '应括在 { } 里', en: 'belongs in { }' },
    },
    edits: [
      { start: key.colon.start, end: key.colon.end, text: ': ' },
      { start, end, text: `{${parts.map(({ text }) => text).join(', ')}}` },
    ],
    fix: { zh: '加上花括号', en: 'put it in braces' },
    safe: true,
  };
}
