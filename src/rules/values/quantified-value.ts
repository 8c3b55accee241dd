import type { IndicatorValue } from '../../form/declaration.ts';
import { holdsNumberWords } from '../../quantity/number-words.ts';
import { aroundValue } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const quantifiedValue = defineRule({
  id: 'quantified-value',
  title: { zh: '硬性指标须量化', en: 'values of 硬性 categories contain a number' },
  category: 'values',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }, { kind: 'review', points: ['相关性', '可行性'] }],
  fix: 'none',
  related: ['vague-value', 'missing-value'],
  about: {
    zh: '表样中标有“必填硬性指标”的类别，每条指标值都要有数：阿拉伯数字，或紧接单位的中文数字（两次、全年12期）。',
    en: 'In a category that the form marks 必填硬性指标, every 指标值 must contain a number: digits, or Chinese numerals directly before a unit (两次, 全年12期).',
  },
  blind: {
    zh: '不判断数字是否合理；百余人、近千亩、九成、三分之二、零投诉也算数。“进一步”“统一”“一次性”里的“一”不算数。',
    en: 'Whether the number makes sense. 百余人, 近千亩, 九成, 三分之二 and 零投诉 count as numbers; the 一 of 进一步, 统一 and 一次性 does not.',
  },
  messages: {
    'no-number': (d: { value: string; category: string }) => ({
      zh: `${quote(d.category)}是必填硬性指标，指标值${quote(d.value)}没有数字，无法考核`,
      en: `${quote(d.category)} is 必填硬性, but its 指标值 ${quote(d.value)} contains no number and cannot be measured`,
      label: { zh: '须有数字', en: 'missing number' },
      help: {
        zh: '请写成可以计量的值，例如 ≥3次、≤20万元',
        en: 'write a measurable value, for example ≥3次 or ≤20万元',
      },
    }),
  },
  examples: [
    {
      title: { zh: '数量指标没有数字', en: 'a quantity without a number' },
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 召开会议次数, 指标值: 进一步增加}',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 召开会议次数, 指标值: 两次}',
    },
  ],
  check({ indicators }, { report }) {
    for (const indicator of indicators) {
      const { category, value } = indicator;
      if (!category.quantified || value === null || value.placeholder !== null || hasNumber(value)) continue;
      report('no-number', {
        data: { value: value.text.trim(), category: category.name },
        target: value.at(),
        related: aroundValue(indicator),
      });
    }
  },
});

/** Whether it has digits of any width or numerals that the grammar read; missing-value reports blank values. */
function hasNumber({ text, reading }: IndicatorValue): boolean {
  switch (reading.kind) {
    case 'date':
      return /[\p{N}一二三四五六七八九十]/u.test(text);
    case 'grade':
    case 'yes-no':
      return /\p{N}/u.test(text);
    case 'prose':
      return reading.quantities.length > 0 || /\p{N}/u.test(text) || holdsNumberWords(text);
    default:
      return true;
  }
}
