import { markStyle } from '../../quantity/comparators.ts';
import { aroundValue } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { oddComparators } from './odd-comparators.ts';

export const comparatorStyle = defineRule({
  id: 'comparator-style',
  title: { zh: '比较符号写作 ≥ ≤ ＞ ＜ =', en: 'comparators are written ≥ ≤ ＞ ＜ =' },
  category: 'values',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }, { kind: 'practice' }],
  fix: 'both',
  related: ['value-syntax', 'cost-upper-bound'],
  about: {
    zh: '比较符号统一写作 ≥ ≤ ＞ ＜ =（全角的＞＜，因为半角的 > 开头在 YAML 里另有意思）。>=、≧、不少于、不超过、以上、以内等都能读懂，--fix 会改成符号；“以上”“以下”“以内”包括本数。只在整个指标值都读得懂时才说。',
    en: 'Comparators are written as ≥ ≤ ＞ ＜ = (full-width ＞ ＜, because a plain > starts a block scalar in YAML). >=, ≧, 不少于, 不超过, 以上, 以内 and the like are recognized, and --fix replaces them; 以上, 以下 and 以内 include the number. Reported only if the whole value can be read.',
  },
  blind: {
    zh: '数字前的半角 < 和 >；文字说明中间的“不低于”。',
    en: 'A half-width < or > before a number; 不低于 in prose.',
  },
  messages: {
    style: (d: { value: string; written: string; comparator: string }) => ({
      zh: `${d.value === d.written ? '' : `${quote(d.value)}里的`}${quote(d.written)}应写作${quote(d.comparator)}`,
      en: `${quote(d.written)}${d.value === d.written ? '' : ` in ${quote(d.value)}`} should be written as ${quote(d.comparator)}`,
      label: { zh: `写作 ${d.comparator}`, en: `should be ${d.comparator}` },
    }),
    redundant: (d: { value: string; written: string; comparator: string }) => ({
      zh: `${quote(d.value)}已有${quote(d.comparator)}，${quote(d.written)}是多余的`,
      en: `${quote(d.value)} already has ${quote(d.comparator)}; ${quote(d.written)} is redundant`,
      label: { zh: '多余', en: 'redundant' },
    }),
    mistyped: (d: { value: string; written: string; comparator: string }) => ({
      zh: `${d.value === d.written ? '' : `${quote(d.value)}里的`}${quote(d.written)}是书名号，比较符号应写作${quote(d.comparator)}`,
      en: `${quote(d.written)}${d.value === d.written ? '' : ` in ${quote(d.value)}`} is a quotation mark, not a comparator; write ${quote(d.comparator)}`,
      label: { zh: `${d.comparator}？`, en: `${d.comparator}?` },
    }),
  },
  examples: [
    {
      title: { zh: '用了 >=', en: '>= is used' },
      code: 'style',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 文件通过率, 指标值: ">=95%"}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 文件通过率, 指标值: 审核通过率不低于上年水平}',
    },
    {
      title: { zh: '“以上”写在后面', en: '以上 after the number' },
      code: 'style',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 文件通过率, 指标值: 95%以上}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 文件通过率, 指标值: ≥95%}',
    },
    {
      title: { zh: '前面有≥，后面又有“以上”', en: '≥ before the number and 以上 after it' },
      code: 'redundant',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 文件通过率, 指标值: ≥95%以上}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 文件通过率, 指标值: 达到95%以上}',
    },
    {
      title: { zh: '书名号', en: 'a quotation mark' },
      code: 'mistyped',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 文件通过率, 指标值: 》95%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 文件通过率, 指标值: ＞95%}',
    },
  ],
  check({ indicators }, { report }) {
    for (const indicator of indicators) {
      for (const { mark, besides, value, target, fix } of oddComparators(indicator)) {
        const code = besides === null ? 'style' : 'redundant';
        report(markStyle(mark) === 'mistyped' ? 'mistyped' : code, {
          data: { value, written: mark.text, comparator: besides?.text ?? mark.meaning },
          target,
          related: aroundValue(indicator),
          fix,
        });
      }
    }
  },
});
