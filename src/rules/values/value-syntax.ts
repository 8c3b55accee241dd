import { aroundValue } from '../around.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const valueSyntax = defineRule({
  id: 'value-syntax',
  title: { zh: '指标值能读懂', en: 'a 指标值 that looks like a quantity can be read' },
  category: 'values',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'practice' }],
  fix: 'none',
  related: ['comparator-style', 'percent-range'],
  about: {
    zh: '看起来是数量却读不出来的指标值：两个比较符号（≥≤5）、两个百分号（100%%）、写坏的区间（5--8）。',
    en: 'A 指标值 that looks like a quantity and can’t be read: two comparators (≥≤5), two percent signs (100%%), a broken range (5--8).',
  },
  blind: {
    zh: '文字说明、日期、等级不算数量，不检查。',
    en: 'Prose, dates and grades are no quantities.',
  },
  messages: {
    unreadable: (d: { value: string }) => ({
      zh: `指标值${quote(d.value)}读不懂`,
      en: `the 指标值 ${quote(d.value)} can’t be read`,
      label: { zh: '读不懂', en: 'can’t be read' },
      help: {
        zh: '请写成“符号+数字+单位”，例如 ≥95%、5-8次、≤30分钟',
        en: 'write sign, number and unit, for example ≥95%, 5-8次 or ≤30分钟',
      },
    }),
  },
  examples: [
    {
      title: { zh: '两个比较符号', en: 'two comparators' },
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: ≤≥5%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: 0-5%}',
    },
  ],
  check({ indicators }, { report }) {
    for (const indicator of indicators) {
      const { value } = indicator;
      if (value === null || value.placeholder !== null || value.reading.kind !== 'broken') continue;
      report('unreadable', {
        data: { value: value.text.trim() },
        target: value.at(value.reading.span),
        related: aroundValue(indicator),
      });
    }
  },
});
