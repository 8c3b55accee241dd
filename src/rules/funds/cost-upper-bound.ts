import type { Fix, PathTarget } from '../../text/finding.ts';
import { holdsOneOf } from '../../text/words.ts';
import { aroundValue } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { silentNames } from '../word-options.ts';

export const costUpperBound = defineRule({
  id: 'cost-upper-bound',
  title: { zh: '成本用上限表示', en: 'costs have an upper bound' },
  category: 'funds',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'practice' }],
  fix: 'suggestion',
  related: ['cost-within-budget', 'direction'],
  about: {
    zh: '成本写成“≥20万元”“不少于20万元”，等于说花得越多越好；成本应写上限（≤）。',
    en: 'A cost of ≥20万元 means the more spent the better; costs need an upper bound (≤).',
  },
  blind: {
    zh: '符号来自名称括号里的提示的，没有符号的金额，节约、节支、下降、降低、收入，以及标准、单价、人均生均的费用和发给人的补助、补贴、奖励、救助、工资、津贴、养老金等。',
    en: 'Signs from a hint in brackets in the name, amounts without a sign, savings and income, standards, unit prices and costs per person (人均, 生均), and payments to people: subsidies, rewards, relief, wages, pensions.',
  },
  options: {
    silent: silentNames,
  },
  messages: {
    'lower-bound': (d: { name: string; value: string }) => ({
      zh: `成本${quote(d.name)}写成了下限${quote(d.value)}，成本应写上限（≤）`,
      en: `the cost ${quote(d.name)} has the lower bound ${quote(d.value)}; costs need an upper bound (≤)`,
      label: { zh: '应为 ≤', en: 'should be ≤' },
    }),
  },
  examples: [
    {
      title: { zh: '成本写成了下限', en: 'a cost with a lower bound' },
      bad: '绩效指标:\n  产出指标:\n    成本指标:\n      - {编号: 1, 名称: 会议费, 指标值: ≥50万元}',
      good: '绩效指标:\n  产出指标:\n    成本指标:\n      - {编号: 1, 名称: 护林员补助, 指标值: ≥50万元}',
    },
  ],
  check({ indicators }, { report, options }) {
    for (const indicator of indicators) {
      const { category, value } = indicator;
      if (category.role !== '成本' || value === null || value.placeholder !== null) continue;
      const { reading } = value;
      if (reading.kind !== 'quantity' || reading.unit?.kind !== 'money') continue;
      const { comparator } = reading;
      // A sign without a span comes from the hint in the name.
      if (comparator?.span == null || (comparator.meaning !== '≥' && comparator.meaning !== '＞')) continue;
      const name = indicator.measureName;
      if (SILENT.test(name) || holdsOneOf(name, options.silent)) continue;
      const target = value.at(comparator.span);
      report('lower-bound', {
        data: { name, value: value.text },
        target,
        related: aroundValue(indicator),
        fix: comparator.place === 'after' ? undefined : boundedAbove(target),
      });
    }
  },
});

/** Savings, income and payments to people, where more may well be better. */
const SILENT =
  /节约|节支|节省|下降|降低|减少|收入|增收|标准|补助|补贴|补偿|奖补|奖励|救助|抚恤|慰问|工资|薪|津贴|待遇|报酬|单价|代补|审减|核减|追缴|挽回|盘活|[人生户]均|助学金|带动|撬动|拉动|吸引|引进|引导|争取|自筹|(?:社会|民间|金融)资[本金]|(?:产值|销售额|营业额|利润)$|奖学金|养老金|低保|补差/;

function boundedAbove({ path, span }: PathTarget): Fix | undefined {
  if (span === undefined) return undefined;
  return {
    title: { zh: '改为 ≤', en: 'change it to ≤' },
    safe: false,
    edits: [{ kind: 'set', path, value: '≤', span }],
  };
}
