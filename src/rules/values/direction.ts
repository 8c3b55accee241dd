import type { Indicator } from '../../form/declaration.ts';
import { measureName } from '../../form/shares.ts';
import type { ComparatorMark } from '../../quantity/value.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const direction = defineRule({
  id: 'direction',
  title: { zh: '比较符号与指标方向一致', en: 'the comparator points the right way' },
  category: 'values',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['相关性'] }, { kind: 'practice' }],
  fix: 'suggestion',
  related: ['satisfaction-value', 'cost-upper-bound'],
  about: {
    zh: '越少越好的比率（出错率、投诉率、超支率、逾期率）写成了≥，或越多越好的比率（合格率、运行率）写成了≤。填了指标方向的，以指标方向为准。',
    en: '≥ for a share of which less is better (出错率, 投诉率, 超支率, 逾期率), or ≤ for one of which more is better (合格率, 运行率). Where 指标方向 is given, it decides.',
  },
  blind: {
    zh: '只看“率”“度”前面的词；中间还有处理、整改、办结、下降、减少的（投诉处理率）不报；时长（及时性 ≤30分钟）不报。',
    en: 'Only the word before 率 or 度 is looked at; 处理, 整改, 办结, 下降, 减少 between them make it silent (投诉处理率), and so do durations (及时性 ≤30分钟).',
  },
  options: {
    less: {
      type: 'words',
      default: [],
      about: { zh: '另外一些越少越好的词', en: 'further words of which less is better' },
    },
    more: {
      type: 'words',
      default: [],
      about: { zh: '另外一些越多越好的词', en: 'further words of which more is better' },
    },
  },
  messages: {
    'less-is-better': (d: { name: string; written: string }) => ({
      zh: `${quote(d.name)}越少越好，却用了${quote(d.written)}`,
      en: `of ${quote(d.name)} less is better, but it is bounded by ${quote(d.written)}`,
      label: { zh: '应为 ≤', en: 'should be ≤' },
    }),
    'more-is-better': (d: { name: string; written: string }) => ({
      zh: `${quote(d.name)}越多越好，却用了${quote(d.written)}`,
      en: `of ${quote(d.name)} more is better, but it is bounded by ${quote(d.written)}`,
      label: { zh: '应为 ≥', en: 'should be ≥' },
    }),
  },
  examples: [
    {
      title: { zh: '出错率写成了≥', en: '≥ for errors' },
      code: 'less-is-better',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: ≥1%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 投诉处理率, 指标值: ≥95%}',
    },
    {
      title: { zh: '合格率写成了≤', en: '≤ for a pass rate' },
      code: 'more-is-better',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 验收合格率, 指标值: ≤95%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 验收不合格率, 指标值: ≤5%}',
    },
  ],
  check({ indicators }, { report, options }) {
    for (const indicator of indicators) {
      const { value, category } = indicator;
      if (value === null || value.placeholder !== null || value.reading.kind !== 'quantity') continue;
      const { comparator, unit } = value.reading;
      if (comparator === null || unit?.kind === 'time' || category.role === '满意度') continue;
      if (category.role === '成本' && unit?.kind === 'money') continue;
      const name = measureName(indicator);
      const better = betterBy(indicator, name, options);
      const wrong = better === 'less' ? ['≥', '＞'] : ['≤', '＜'];
      if (better === null || !wrong.includes(comparator.meaning)) continue;
      const target = value.at(comparator.span);
      report(better === 'less' ? 'less-is-better' : 'more-is-better', {
        data: { name, written: comparator.text },
        target,
        related:
          indicator.name === null
            ? []
            : [
                {
                  target: { path: indicator.name.path, at: 'value' },
                  message: { zh: '名称', en: 'the name' },
                },
              ],
        fix: turned(comparator, better === 'less' ? '≤' : '≥', target),
      });
    }
  },
});

interface MoreWords {
  readonly less: readonly string[];
  readonly more: readonly string[];
}

const LESS = [
  '出错',
  '差错',
  '错误',
  '失误',
  '投诉',
  '超支',
  '偏差',
  '逾期',
  '违规',
  '违纪',
  '事故',
  '不合格',
  '不满意',
  '不达标',
  '死亡',
  '发病',
  '辍学',
  '返贫',
  '误差',
  '故障',
  '流失',
  '损耗',
  '漏损',
  '空置',
  '闲置',
  '信访',
];
const MORE = [
  '合格',
  '满意',
  '运行',
  '达标',
  '优良',
  '通过',
  '准确',
  '及时',
  '完好',
  '畅通',
  '成活',
  '覆盖',
  '知晓',
  '出勤',
];
const UNDONE = /处理|处置|整改|办结|办理|解决|化解|回复|查处|控制|排除|修复|响应|下降|减少|降低|压降|结案/;

/** Whether less or more is better: by 指标方向, else by the word before 率 or 度; null: nothing is sure. */
function betterBy({ direction: stated }: Indicator, name: string, words: MoreWords): 'less' | 'more' | null {
  if (stated !== null) return stated === '反向' ? 'less' : 'more';
  if (!/[率度]$/.test(name)) return null;
  const head = name.slice(0, -1);
  const bad = lastOf(head, [...LESS, ...words.less]);
  if (bad >= 0) return UNDONE.test(head.slice(bad)) ? null : 'less';
  const good = [...MORE, ...words.more].find((word) => head.endsWith(word));
  if (good === undefined || /[不未非无]$/.test(head.slice(0, -good.length)) || UNDONE.test(head)) return null;
  return 'more';
}

/** Where the last of the words ends; -1: none is there. */
function lastOf(text: string, words: readonly string[]): number {
  return Math.max(...words.map((word) => (text.includes(word) ? text.lastIndexOf(word) + word.length : -1)));
}

function turned(
  { place, span }: ComparatorMark,
  sign: string,
  {
    path,
    span: at,
  }: { readonly path: readonly (string | number)[]; readonly span?: readonly [number, number] },
) {
  if (span === null || at === undefined || place === 'after') return undefined;
  return {
    title: { zh: `改为 ${sign}`, en: `change to ${sign}` },
    safe: false,
    edits: [{ kind: 'set', path, value: sign, span: at } as const],
  };
}
