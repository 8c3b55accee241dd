import { compare, decimal, HUNDRED, ONE, scaled } from '../../quantity/decimal.ts';
import { holdsOneOf } from '../../text/words.ts';
import { aroundValue } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { silentNames } from '../word-options.ts';

export const satisfactionRange = defineRule({
  id: 'satisfaction-range',
  title: { zh: '满意度目标不过低也不为 100%', en: 'satisfaction targets are neither low nor 100%' },
  category: 'values',
  severity: 'info',
  preset: 'review',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'practice' }],
  fix: 'none',
  related: ['satisfaction-value', 'impossible-exact'],
  about: {
    zh: '满意度目标低于 80% 显得要求太低；定为 100% 则一人不满意就没有完成。',
    en: 'A satisfaction target below 80% is not ambitious; a target of 100% fails with a single dissatisfied answer.',
  },
  blind: {
    zh: '投诉、不满意一类的指标，得分，以及写成上限的（satisfaction-value 说明）。',
    en: 'Complaints and dissatisfaction, scores, and values with an upper bound (satisfaction-value).',
  },
  options: {
    silent: silentNames,
    minimum: {
      type: 'number',
      default: 80,
      minimum: 0,
      maximum: 100,
      about: { zh: '低于这个百分比就提示', en: 'percentages below this are reported' },
    },
  },
  messages: {
    low: (d: { name: string; value: string; minimum: number }) => ({
      zh: `${quote(d.name)}的目标${quote(d.value)}低于 ${d.minimum}%`,
      en: `the target ${quote(d.value)} of ${quote(d.name)} is below ${d.minimum}%`,
      label: { zh: '偏低', en: 'low' },
    }),
    perfect: (d: { name: string; value: string }) => ({
      zh: `${quote(d.name)}定为 100%，只要一人不满意就没有完成`,
      en: `the target of ${quote(d.name)} is 100%: a single dissatisfied answer fails it`,
      label: { zh: '难以达到', en: 'hard to reach' },
    }),
  },
  examples: [
    {
      title: { zh: '目标过低', en: 'a low target' },
      code: 'low',
      bad: '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - {编号: 1, 名称: 群众满意度, 指标值: ≥75%}',
      good: '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - {编号: 1, 名称: 群众满意度, 指标值: ≥80%}',
    },
    {
      title: { zh: '定为 100%', en: 'a target of 100%' },
      code: 'perfect',
      bad: '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - {编号: 1, 名称: 群众满意度, 指标值: 100%}',
      good: '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - {编号: 1, 名称: 群众满意度, 指标值: ≥99%}',
    },
  ],
  check({ indicators }, { report, options }) {
    for (const indicator of indicators) {
      const { category, value } = indicator;
      if (category.role !== '满意度' || value === null || value.placeholder !== null) continue;
      const { reading } = value;
      if (reading.kind !== 'quantity' || reading.unit?.kind !== 'share') continue;
      const name = indicator.measureName;
      const comparator = reading.comparator?.meaning;
      if (SILENT.test(name) || holdsOneOf(name, options.silent)) continue;
      if (comparator === '≤' || comparator === '＜') continue;
      const percent = scaled(reading.number.value, reading.unit.scale ?? ONE);
      const found = () => ({ target: value.at(reading.span), related: aroundValue(indicator) });
      const data = { name, value: value.text.trim() };
      const { minimum } = options;
      if (compare(percent, decimal(minimum)) < 0 && compare(percent, ZERO) >= 0)
        report('low', { data: { ...data, minimum }, ...found() });
      else if (compare(percent, HUNDRED) === 0 && comparator !== '＞')
        report('perfect', { data, ...found() });
    }
  },
});

const ZERO = decimal(0);

/** Words that silence the rule: complaints and scores have their own scale, and growth is not a level. */
const SILENT = /投诉|信访|上访|举报|差评|不满|得分|评分|提高|提升|增长/;
