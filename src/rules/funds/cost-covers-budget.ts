import { budgeted, type CostItem, type CostSum, coveredBy, scaleMistake } from '../../form/cost.ts';
import { compare, type Decimal } from '../../quantity/decimal.ts';
import { type MoneyUnit, printAmount } from '../../quantity/money.ts';
import { defineRule } from '../rule.ts';
import { labelled } from './left-out.ts';

export const costCoversBudget = defineRule({
  id: 'cost-covers-budget',
  title: { zh: '成本指标是否覆盖年度资金总额', en: 'the 成本 indicators account for all of 年度资金总额' },
  category: 'funds',
  severity: 'info',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['完整性', '适当性'] }, { kind: 'practice' }],
  fix: 'none',
  related: ['cost-within-budget'],
  about: {
    zh: '成本指标合计少于年度资金总额时，提示还有多少资金没有对应的成本。这不一定是错，但评审常会问起。',
    en: 'If the 成本 indicators add up to less than 年度资金总额, reports how much is not accounted for. This is not necessarily wrong, but reviewers ask about it.',
  },
  blind: {
    zh: '有未计入合计的成本指标（单价、比率等），或一个金额也没有时，不提示；发给人的补助、补贴、奖励、工资等以元计、不到年度资金总额的 1%，多半是一人一次的标准，也不提示。',
    en: 'Declarations in which something was left out of the sum (unit costs, shares …), or without any amount; those in which a subsidy, reward or wage in 元 is less than 1% of 年度资金总额, which is probably a single payment to one person.',
  },
  messages: {
    uncovered: (d: { sum: Decimal; budget: Decimal; rest: Decimal; unit: MoneyUnit }) => {
      const [adds, rest] = [printAmount(d.sum, d.unit), printAmount(d.rest, d.unit)];
      return {
        zh: `成本指标合计 ${adds}，年度资金总额尚有 ${rest}没有对应的成本`,
        en: `the 成本 indicators add up to ${adds}; ${rest} of 年度资金总额 ${d.rest.eq(1) ? 'is' : 'are'} not accounted for`,
        label: { zh: `尚有 ${rest}`, en: `${rest} not accounted for` },
      };
    },
  },
  examples: [
    {
      title: { zh: '成本合计少于预算', en: 'the costs do not use up the total' },
      bad: '绩效指标:\n  产出指标:\n    成本指标:\n      - {编号: 1, 名称: 会议费, 指标值: ≤30万元}\n      - {编号: 2, 名称: 差旅费, 指标值: ≤11万元}',
      good: '绩效指标:\n  产出指标:\n    成本指标:\n      - {编号: 1, 名称: 会议费, 指标值: ≤30万元}\n      - {编号: 2, 名称: 差旅费标准, 指标值: ≤500元/人}',
    },
  ],
  check(declaration, { report }) {
    const money = budgeted(declaration);
    if (money === null || money.costs.leftOut.length > 0 || !money.costs.complete) return;
    const { costs, total, template } = money;
    const covered = coveredBy(costs);
    if (covered === null || compare(covered, total.value) >= 0 || scaleMistake(money) !== null) return;
    if (holdsRate(costs, total.value)) return;
    report('uncovered', {
      data: { sum: covered, budget: total.value, rest: total.value.minus(covered), unit: template.moneyUnit },
      target: { path: total.path, at: 'value' },
      related: labelled([...costs.totals, ...costs.parts], template.moneyUnit),
    });
  },
});

/** Payments to people: a tiny amount in 元 is the rate per person, so the sum is incomplete. */
const PAID =
  /补助|补贴|补偿|奖补|奖励|奖金|救助|抚恤|慰问|工资|薪酬|津贴|待遇|报酬|酬金|助学金|奖学金|养老金|低保/;

/** Whether a part is most likely a rate (陪审员补助 100元) although its name does not say so; a total needs no parts. */
function holdsRate({ parts, totals }: CostSum, budget: Decimal): boolean {
  const isRate = ({ indicator, amount: cost }: CostItem): boolean =>
    PAID.test(indicator.name?.text ?? '') &&
    !/[万亿]/.test(indicator.value?.text ?? '') &&
    compare(cost.times(100), budget) < 0;
  return totals.length === 0 && parts.some(isRate);
}
