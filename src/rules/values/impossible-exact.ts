import { isClosedShare } from '../../form/shares.ts';
import { compare, HUNDRED, ONE, scaled } from '../../quantity/decimal.ts';
import { printQuantity } from '../../quantity/print.ts';
import { aroundValue } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const impossibleExact = defineRule({
  id: 'impossible-exact',
  title: { zh: '≥100% 只有 100% 能达到', en: '≥100% means exactly 100%' },
  category: 'values',
  severity: 'info',
  preset: 'review',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['可行性'] }],
  fix: 'none',
  related: ['percent-range', 'satisfaction-range'],
  about: {
    zh: '不可能超过 100% 的比率写成“≥100%”，等于要求恰好 100%，差一点也算没有完成。',
    en: 'For a share that cannot exceed 100%, “≥100%” means exactly 100%: a single failure misses it.',
  },
  blind: {
    zh: '与 percent-range 同样的词（包括它的选项所加的）；可以超过 100% 的比率不提示。满意度由 satisfaction-range 提示。',
    en: 'Uses the same words as percent-range, including those added by its options; shares that can exceed 100% are not reported. satisfaction-range checks satisfaction.',
  },
  messages: {
    exact: (d: { name: string; value: string }) => ({
      zh: `${quote(d.name)}最多 100%，写成${quote(d.value)}就只有 100% 能达到`,
      en: `${quote(d.name)} cannot exceed 100%, so only 100% meets ${quote(d.value)}`,
      label: { zh: '只有 100%', en: 'only 100%' },
    }),
  },
  examples: [
    {
      title: { zh: '合格率 ≥100%', en: 'a pass rate of ≥100%' },
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 验收合格率, 指标值: ≥100%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 任务完成率, 指标值: ≥100%}',
    },
  ],
  check({ indicators, more }, { report }) {
    for (const indicator of indicators) {
      const { value, category } = indicator;
      if (category.role === '满意度' || value === null || value.placeholder !== null) continue;
      const { reading } = value;
      if (reading.kind !== 'quantity' || reading.unit?.kind !== 'share' || reading.upper !== null) continue;
      const { comparator, number, unit } = reading;
      if (comparator?.meaning !== '≥' || compare(scaled(number.value, unit.scale ?? ONE), HUNDRED) !== 0)
        continue;
      const name = indicator.measureName;
      if (!isClosedShare(name, more)) continue;
      report('exact', {
        data: { name, value: comparator.span === null ? printQuantity(reading) : value.text.trim() },
        target: value.at(comparator.span),
        related: aroundValue(indicator),
      });
    }
  },
});
