import type { Trap } from './trap.ts';
import { quoting, typedValues } from './typed.ts';

export const reservedStart: Trap = {
  code: 'reserved-start',
  title: { zh: '值以 YAML 的记号开头', en: 'a value that begins with a sign of YAML' },
  silent: true,
  examples: [
    { bad: '指标值: %95\n', fixed: '指标值: "%95"\n', good: '指标值: 95%\n' },
    { bad: '名称: &重点 项目\n', fixed: '名称: "&重点 项目"\n', good: '名称: &a 项目\n说明: *a\n' },
    { bad: '名称: *重点项目\n', fixed: '名称: "*重点项目"\n', good: '名称: "*重点项目"\n' },
    { bad: '名称: ? 会议\n', fixed: '名称: "? 会议"\n', good: '名称: ?会议\n' },
    { bad: '名称: !重要 会议\n', fixed: '名称: "!重要 会议"\n', good: '名称: !!str 会议\n' },
  ],
  find(lines, text) {
    const signs = new Set(text.match(SIGNS)); // looked up, not searched for: there may be any number of values
    return typedValues(lines).flatMap((typed) => {
      const sign = typed.value.charAt(0);
      if (!isReserved(sign, typed.value, signs)) return [];
      return quoting(
        typed,
        {
          zh: `值以“${sign}”开头，它在 YAML 里另有用处（${USES[sign]?.zh ?? ''}），不会当作文字`,
          en: `the value begins with “${sign}”, which means something else in YAML (${USES[sign]?.en ?? ''})`,
          label: { zh: '请加引号', en: 'wants quotes' },
        },
        { range: { start: typed.start, end: typed.start + 1 } },
      );
    });
  },
};

const USES: Readonly<Record<string, { zh: string; en: string }>> = {
  '%': { zh: '指令', en: 'a directive' },
  '@': { zh: '保留', en: 'reserved' },
  '`': { zh: '保留', en: 'reserved' },
  '*': { zh: '引用', en: 'an alias' },
  '&': { zh: '锚点', en: 'an anchor' },
  '!': { zh: '标签', en: 'a tag' },
  '?': { zh: '多行的栏目名', en: 'a key of several lines' },
};

/** Anchors and aliases with their names. */
const SIGNS = /[*&][^\s,[\]{}]+/g;

function isReserved(sign: string, value: string, signs: ReadonlySet<string>): boolean {
  if (sign === '?') return value === '?' || value.startsWith('? ');
  if (sign === '%' || sign === '@' || sign === '`') return true;
  const name = /^[*&]([^\s,[\]{}]+)/.exec(value)?.[1];
  if (sign === '*') return name === undefined || !signs.has(`&${name}`);
  if (sign === '&') return name === undefined || !signs.has(`*${name}`);
  return sign === '!' && !/^!(?:!?[a-z]+|<[^>]*>)?(?:\s|$)/i.test(value);
}
