import { budgeted, type CostItem, scaleMistake } from '../../form/cost.ts';
import { compare, type Decimal } from '../../quantity/decimal.ts';
import { type MoneyUnit, printAmount } from '../../quantity/money.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { words } from '../word-options.ts';
import { type LeftOutLine, labelled, leftOutLines, leftOutNote } from './left-out.ts';

export const costWithinBudget = defineRule({
  id: 'cost-within-budget',
  title: { zh: '成本指标合计不超过年度资金总额', en: 'the 成本 indicators do not exceed 年度资金总额' },
  category: 'funds',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['适当性', '可行性'] }, { kind: 'practice' }],
  fix: 'none',
  related: ['cost-covers-budget', 'cost-unit', 'funds-sum', 'amount-scale'],
  about: {
    zh: '成本类指标的金额（≤20万元按 20 万元，3-5万元按 5 万元）加起来不能超过年度资金总额。总成本、合计一类的行不与各分项重复相加，而是分别与总额比较。',
    en: 'The amounts under 成本 (≤20万元 counts as 20, 3-5万元 as 5) must not add up to more than 年度资金总额. A total is never added to its parts: each is compared with the budget separately.',
  },
  blind: {
    zh: '单价、标准、人均一类的单位成本，比率，节约和增收，收入、自筹和带动的投资，一句话里有两个金额的，没有单位的，其他年度的（2025年工程费、第二年），都不计入，并在信息中说明；超过一年的项目的总投资、概算、合同总价和与中期资金总额相等的金额不比较。',
    en: 'Left out, and named in the message: unit costs, shares, savings, income, 自筹 and investment the project attracts, texts with two amounts, amounts without a unit, those of other years (2025年工程费, 第二年); 总投资, 概算, 合同总价 and what equals 中期资金总额 in a project longer than a year.',
  },
  options: {
    unitCosts: words({
      zh: '名称中另外一些表示单位成本的词（标准、单价、人均之外）',
      en: 'additional words in names of costs per unit, besides 标准, 单价, 人均 …',
    }),
    savings: words({
      zh: '名称或值中另外一些表示节约、增收的词',
      en: 'additional words for savings and income in names or values',
    }),
    notSpent: words({
      zh: '名称中另外一些表示不由本项目支出的词（收入、自筹、带动投资之外）',
      en: 'additional words in names of what the project does not spend, besides 收入, 自筹, 带动投资 …',
    }),
    totals: words({
      zh: '名称中另外一些表示合计的词（总成本、合计之外）',
      en: 'additional words in names of totals, besides 总成本, 合计 …',
    }),
    projectTotals: words({
      zh: '名称中另外一些表示整个项目总额的词（总投资、概算之外），跨年度时不比较',
      en: 'additional words for the total of a multi-year project, besides 总投资, 概算 …',
    }),
  },
  messages: {
    exceeded: (d: {
      sum: Decimal;
      budget: Decimal;
      excess: Decimal;
      total: string | null;
      unit: MoneyUnit;
      leftOut: readonly LeftOutLine[];
    }) => {
      const [adds, budget, excess] = [
        printAmount(d.sum, d.unit),
        printAmount(d.budget, d.unit),
        printAmount(d.excess, d.unit),
      ];
      const note = leftOutNote(d.leftOut);
      return {
        zh: `${d.total === null ? '成本指标合计' : quote(d.total)} ${adds}，超出年度资金总额 ${budget}，多 ${excess}${note === null ? '' : `（${note.zh}）`}`,
        en: `${d.total === null ? 'the 成本 indicators add up to' : `${quote(d.total)} is`} ${adds}, ${excess} more than 年度资金总额 (${budget})${note === null ? '' : `; ${note.en}`}`,
        label: { zh: `上限 ${budget}`, en: `at most ${budget}` },
        help: { zh: '请核对各项成本，或调整年度资金总额', en: 'check the costs, or change 年度资金总额' },
      };
    },
  },
  examples: [
    {
      title: { zh: '成本合计超出预算', en: 'the costs exceed the budget' },
      bad: '绩效指标:\n  产出指标:\n    成本指标:\n      - {编号: 1, 名称: 会议费, 指标值: ≤30万元}\n      - {编号: 2, 名称: 差旅费, 指标值: ≤20.01万元}',
      good: '绩效指标:\n  产出指标:\n    成本指标:\n      - {编号: 1, 名称: 会议费, 指标值: ≤30万元}\n      - {编号: 2, 名称: 差旅费, 指标值: ≤200000元}',
    },
    {
      title: { zh: '总成本不与分项重复相加', en: 'a total is not added to its parts' },
      bad: '绩效指标:\n  产出指标:\n    成本指标:\n      - {编号: 1, 名称: 项目总成本, 指标值: ≤51万元}\n      - {编号: 2, 名称: 差旅费, 指标值: ≤20万元}',
      good: '绩效指标:\n  产出指标:\n    成本指标:\n      - {编号: 1, 名称: 项目总成本, 指标值: ≤50万元}\n      - {编号: 2, 名称: 会议费, 指标值: ≤30万元}\n      - {编号: 3, 名称: 差旅费, 指标值: ≤20万元}',
    },
  ],
  check(declaration, { report }) {
    const money = budgeted(declaration);
    if (money === null) return;
    const { costs, template } = money;
    const budget = money.total.value;
    const over = costs.totals.filter((item) => compare(item.amount, budget) > 0);
    const total = over.reduce<CostItem | null>(
      (most, item) => (most !== null && compare(most.amount, item.amount) >= 0 ? most : item),
      null,
    );
    const byParts = compare(costs.partsSum, budget) > 0;
    const adds = byParts ? costs.partsSum : total?.amount;
    if (adds === undefined || scaleMistake(money) !== null) return;
    report('exceeded', {
      data: {
        sum: adds,
        budget,
        excess: adds.minus(budget),
        total: byParts ? null : (total?.indicator.name?.text ?? null),
        unit: template.moneyUnit,
        leftOut: byParts ? leftOutLines(costs.leftOut) : [],
      },
      target: { path: money.total.path, at: 'value' },
      related: labelled(byParts ? [...costs.parts, ...over] : over, template.moneyUnit),
    });
  },
});
