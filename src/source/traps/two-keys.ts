import type { Line } from './lines.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';
import { withoutComment } from './typed.ts';

export const twoKeys: Trap = {
  code: 'two-keys',
  title: { zh: '两栏写在一行', en: 'two keys on one line' },
  silent: false,
  examples: [
    {
      bad: '数量指标:\n  - 名称: 会议次数 指标值: 5次\n',
      fixed: '数量指标:\n  - 名称: 会议次数\n    指标值: 5次\n',
      good: '数量指标:\n  - 名称: 会议次数\n    指标值: 5次\n',
    },
    {
      bad: '数量指标:\n  - 编号: 1，名称：会议次数，指标值：5次\n',
      fixed: '数量指标:\n  - 编号: 1\n    名称: 会议次数\n    指标值: 5次\n',
      good: '年度总体目标:\n  - 编号: 1\n    内容: 会议次数，指标值：5次\n',
    },
    {
      bad: '年度: 2023，项目名称: 会议费 实施单位: 甲局\n项目资金:\n  年度资金总额: 50 财政拨款: 50\n',
      fixed: '年度: 2023\n项目名称: 会议费\n实施单位: 甲局\n项目资金:\n  年度资金总额: 50\n  财政拨款: 50\n',
      good: '年度: 2023 # 项目名称: 会议费\n备注: 见 项目名称：会议费\n',
    },
    {
      bad: '项目名称: 会议费　年度：2023\n实施单位: 甲局\n',
      fixed: '项目名称: 会议费\n年度: 2023\n实施单位: 甲局\n',
      good: '项目名称: 会议费　年度活动\n年度: 2023\n',
    },
  ],
  find(lines) {
    return structural(lines).flatMap(trapped);
  },
};

const IN_ITEM =
  /(编号|名称|内容|指标值|指标性质|计量单位|度量单位|分值|权重)[ \t]*[:：][ \t\u3000]*(?=[^\s])/g;
const AT_ROOT = /(年度|项目名称|主管部门及代码|实施单位|项目属性|项目期)[ \t]*[:：][ \t\u3000]*(?=[^\s])/g;
const IN_FUNDS = /(年度资金总额|财政拨款|其他资金)[ \t]*[:：][ \t\u3000]*(?=[^\s])/g;

/** The keys that may follow a key on its line; none after keys with prose. */
const NEXT: ReadonlyMap<string, RegExp> = new Map([
  ...['编号', '名称', '指标值'].map((key) => [key, IN_ITEM] as const),
  ...['表样', '年度', '项目名称', '主管部门及代码', '实施单位', '项目属性', '项目期'].map(
    (key) => [key, AT_ROOT] as const,
  ),
  ...['年度资金总额', '财政拨款', '其他资金'].map((key) => [key, IN_FUNDS] as const),
]);
const BLANKS = ' \t\u3000';

/** Where the blanks and the comma before a place start; null: it is in the middle of a word. */
function gapBefore(text: string, at: number): number | null {
  let start = at;
  while (start > 0 && BLANKS.includes(text.charAt(start - 1))) start--;
  if (start > 0 && '，,；;、'.includes(text.charAt(start - 1))) start--;
  while (start > 0 && BLANKS.includes(text.charAt(start - 1))) start--;
  return start === at || start === 0 ? null : start;
}

function trapped({ key, content, at, indent, dash }: Line): Trapped[] {
  const next = key === null ? undefined : NEXT.get(key.name);
  if (key === null || next === undefined) return [];
  const value = withoutComment(content.slice(key.value.start - at));
  if (/^["'{[]/.test(value)) return [];
  const column = ' '.repeat(indent.length + dash.length);
  return [...value.matchAll(next)].flatMap((match): Trapped[] => {
    const [whole, name = ''] = match;
    // only 名称 after 编号: prose may mention 指标值 and 名称
    const gap = gapBefore(value, match.index);
    if (gap === null || ((name === '名称' || name === '内容') && key.name !== '编号')) return [];
    const start = key.value.start + gap;
    const from = key.value.start + match.index;
    return [
      {
        range: { start: from, end: from + name.length },
        message: {
          zh: `${quoted(name)}与${quoted(key.name)}写在了一行，会读成${quoted(key.name)}的内容；每一栏各写一行`,
          en: `${quoted(name)} is on the same line as ${quoted(key.name)} and is read as part of its value; write each key on its own line`,
          label: { zh: '应另起一行', en: 'start a new line' },
        },
        edits: [{ start, end: from + whole.length, text: `\n${column}${name}: ` }],
        fix: { zh: '另起一行', en: 'start a new line' },
        safe: true,
      },
    ];
  });
}
