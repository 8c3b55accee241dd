import type { Indicator } from '../../form/declaration.ts';
import { MOST_LABELS } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const uniformValues = defineRule({
  id: 'uniform-values',
  title: { zh: '效益指标不是同一个百分比', en: 'benefits do not all have the same percentage' },
  category: 'consistency',
  severity: 'info',
  preset: 'review',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'practice' }],
  fix: 'none',
  related: ['unmeasurable-name'],
  about: {
    zh: '两个以上类别里三条以上效益指标都是同一个百分比，多半是凑数，没有测算。',
    en: 'Three or more benefits in two or more categories with the same percentage were probably filled in without calculation.',
  },
  blind: {
    zh: '质量、时效指标里常见的 100% 不算。',
    en: '质量 and 时效, where 100% is common.',
  },
  messages: {
    uniform: (d: { value: string; count: number }) => ({
      zh: `${d.count} 条效益指标都是${quote(d.value)}，看不出各自的依据`,
      en: `${d.count} benefits are all ${quote(d.value)}; the basis of each is not apparent`,
      label: { zh: '都一样', en: 'all the same' },
    }),
  },
  examples: [
    {
      title: { zh: '都是 ≥95%', en: 'all ≥95%' },
      bad: '绩效指标:\n  效益指标:\n    社会效益指标:\n      - {编号: 1, 名称: 政策知晓率, 指标值: ≥95%}\n      - {编号: 2, 名称: 信息公开率, 指标值: ≥95%}\n    可持续影响指标:\n      - {编号: 1, 名称: 制度健全率, 指标值: ≥95%}',
      good: '绩效指标:\n  效益指标:\n    社会效益指标:\n      - {编号: 1, 名称: 政策知晓率, 指标值: ≥95%}\n      - {编号: 2, 名称: 信息公开率, 指标值: ≥90%}\n    可持续影响指标:\n      - {编号: 1, 名称: 制度健全率, 指标值: ≥95%}',
    },
  ],
  check({ indicators }, { report }) {
    const groups = new Map<string, Indicator[]>();
    for (const indicator of indicators) {
      const { category, value } = indicator;
      const reading = value?.reading;
      if (
        category.role !== '效益' ||
        value?.placeholder ||
        reading?.kind !== 'quantity' ||
        reading.unit?.kind !== 'share'
      )
        continue;
      const key = `${reading.number.value.times(reading.unit.scale ?? 1).toFixed()} ${reading.upper?.value.toFixed() ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), indicator]);
    }
    for (const group of groups.values()) {
      const [first] = group;
      if (first === undefined || group.length < 3 || new Set(group.map(({ category }) => category)).size < 2)
        continue;
      report('uniform', {
        data: { value: first.value?.text.trim() ?? '', count: group.length },
        target: { path: first.category.parent.path, at: 'key' },
        related: group
          .slice(0, MOST_LABELS)
          .flatMap(({ value }) =>
            value === null ? [] : [{ target: value.at(), message: { zh: '相同', en: 'same value' } }],
          ),
      });
    }
  },
});
