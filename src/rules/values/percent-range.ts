import type { IndicatorValue } from '../../form/declaration.ts';
import { isClosedShare } from '../../form/shares.ts';
import { compare, decimal, HUNDRED, ONE, scaled } from '../../quantity/decimal.ts';
import type { Quantity } from '../../quantity/value.ts';
import { holdsOneOf } from '../../text/words.ts';
import { aroundValue } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { words } from '../word-options.ts';

export const percentRange = defineRule({
  id: 'percent-range',
  title: { zh: '比率不超出 0–100%', en: 'shares are between 0 and 100%' },
  category: 'values',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['可行性'] }],
  fix: 'none',
  related: ['impossible-exact', 'satisfaction-value', 'value-syntax'],
  about: {
    zh: '合格率、及时率、覆盖率、满意度等不可能超过 100%，也不会低于 0；满意度类别下的任何比率也是。',
    en: 'Shares such as 合格率, 及时率, 覆盖率 or 满意度 cannot exceed 100% or be less than 0; neither can any value of a 满意度 category.',
  },
  blind: {
    zh: '可以超过 100% 的比率（完成率、执行率、到位率、毛入学率、参保率、负债率、产销率、增长率）不检查；两类词都有时（合格完成率）也不检查。',
    en: 'Shares that can exceed 100% (完成率, 执行率, 到位率, 毛入学率, 参保率, 负债率, 产销率, growth), even if the name contains both kinds of words (合格完成率).',
  },
  options: {
    words: words({
      zh: '另外一些不可能超过 100% 的比率（“率”“度”之前的词）；impossible-exact 也照此',
      en: 'additional words before 率 or 度 of shares that cannot exceed 100%; also for impossible-exact',
    }),
    silent: words({
      zh: '另外一些可以超过 100% 的比率（名称中的词）；impossible-exact 也照此',
      en: 'additional words in names of shares that can exceed 100%; also for impossible-exact',
    }),
  },
  messages: {
    'above-100': (d: { name: string; value: string }) => ({
      zh: `${quote(d.name)}不可能超过 100%，却写成了${quote(d.value)}`,
      en: `${quote(d.name)} cannot exceed 100%, but ${quote(d.value)} does`,
      label: { zh: '超过 100%', en: 'above 100%' },
      help: {
        zh: '请核对是否多写了一位或点错了小数点',
        en: 'check for an extra digit or a misplaced decimal point',
      },
    }),
    'below-0': (d: { name: string; value: string }) => ({
      zh: `${quote(d.name)}不可能低于 0，却写成了${quote(d.value)}`,
      en: `${quote(d.name)} cannot be less than 0, but ${quote(d.value)} is`,
      label: { zh: '低于 0', en: 'below 0' },
    }),
  },
  examples: [
    {
      title: { zh: '超过 100%', en: 'above 100%' },
      code: 'above-100',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 工程验收合格率, 指标值: ≥292%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 任务完成率, 指标值: ≥292%}',
    },
    {
      title: { zh: '低于 0', en: 'below 0' },
      code: 'below-0',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: ＜0%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: ≤0%}',
    },
  ],
  check({ indicators, more }, { report, options }) {
    for (const indicator of indicators) {
      const { value, category } = indicator;
      if (value === null || value.placeholder !== null) continue;
      const share = shareIn(value);
      const fault = share === null ? null : faultOf(share);
      if (share === null || fault === null) continue;
      const name = indicator.measureName;
      if (
        category.role === '满意度'
          ? isGrowth(name) || holdsOneOf(name, options.silent)
          : !isClosedShare(name, more)
      )
        continue;
      report(fault, {
        data: { name, value: value.text },
        target: value.at(share.span),
        related: aroundValue(indicator),
      });
    }
  },
});

const isGrowth = (name: string): boolean => /增长|增幅|提高|提升|上升/.test(name);

/** The value itself if it is a share; prose is too varied to judge. ±3% is a tolerance, not a share. */
function shareIn({ reading }: IndicatorValue): Quantity | null {
  return reading.kind === 'quantity' && reading.unit?.kind === 'share' && !reading.tolerance ? reading : null;
}

const ZERO = decimal(0);

/** What is wrong with a share: more than 100 %, or less than 0; null: nothing. */
function faultOf({ number, upper, unit, comparator }: Quantity): 'above-100' | 'below-0' | null {
  const scale = unit?.scale ?? ONE;
  const low = scaled(number.value, scale);
  const above = compare(upper === null ? low : scaled(upper.value, scale), HUNDRED);
  if (above > 0 || (comparator?.meaning === '＞' && above === 0)) return 'above-100';
  const below = compare(low, ZERO);
  return below < 0 || (comparator?.meaning === '＜' && below === 0 && upper === null) ? 'below-0' : null;
}
