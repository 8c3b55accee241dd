import { budgeted, scaleMistake } from '../../form/cost.ts';
import { compare, type Decimal, printDecimal, sum } from '../../quantity/decimal.ts';
import { defineRule } from '../rule.ts';

export const fundsSum = defineRule({
  id: 'funds-sum',
  title: { zh: '年度资金总额等于各项资金之和', en: '年度资金总额 is the sum of its parts' },
  category: 'funds',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }, { kind: 'review', points: ['完整性'] }],
  fix: 'none',
  related: ['cost-within-budget', 'amount-scale', 'unknown-fund'],
  about: {
    zh: '年度资金总额须等于表样所列各项资金之和，精确到最后一位。',
    en: '年度资金总额 must exactly equal the sum of the parts listed in the form.',
  },
  blind: {
    zh: '一项都没有填时不检查；某一项写错名称或类型时也不检查，由 unknown-fund 和 schema 说明；加上表样没有的资金来源就相符的，只由 unknown-fund 说明。',
    en: 'Declarations that give no parts, or one that cannot be read: see unknown-fund and schema. unknown-fund reports a sum that is only correct with parts not in the form.',
  },
  messages: {
    mismatch: (d: {
      total: Decimal;
      sum: Decimal;
      parts: readonly { name: string; amount: Decimal }[];
      unit: string;
    }) => {
      const terms = d.parts.map((part) => `${part.name} ${printDecimal(part.amount)}`).join(' + ');
      const difference = printDecimal(d.total.minus(d.sum).abs());
      const total = printDecimal(d.total);
      const adds = printDecimal(d.sum);
      const over = d.total.gt(d.sum);
      return {
        zh: `年度资金总额 ${total} ${d.unit}与各项之和 ${adds} ${d.unit}不符，${over ? '多' : '少'} ${difference} ${d.unit}`,
        en: `年度资金总额 is ${total} ${d.unit}, but its parts add up to ${adds} ${d.unit}, ${difference} ${d.unit} ${over ? 'less' : 'more'}`,
        label: { zh: `各项之和 ${adds} ${d.unit}`, en: `the parts: ${adds} ${d.unit}` },
        help:
          d.parts.length === 1
            ? {
                zh: `只写了${terms}，请核对`,
                en: `${terms} is the only part; check which of the two is correct`,
              }
            : { zh: `${terms} = ${adds}，请核对`, en: `${terms} = ${adds}; check which is correct` },
      };
    },
  },
  examples: [
    {
      title: { zh: '总额与各项之和不符', en: 'the total is not the sum' },
      bad: '项目资金:\n  年度资金总额: 50\n  财政拨款: 40\n  其他资金: 9.5',
      good: '项目资金:\n  年度资金总额: 50\n  财政拨款: 40.5\n  其他资金: 9.5',
    },
  ],
  check(declaration, { report }) {
    const { funds, template } = declaration;
    if (funds?.total == null || template === null || funds.incomplete || funds.parts.length === 0) return;
    if (funds.unknown.some(({ meant }) => meant !== null && template.funds.includes(meant))) return;
    // Parts below a key 其中: are not in the sum; unknown-fund reports this.
    if (funds.unknown.some(({ key, value }) => value === null && key.trim().startsWith('其中'))) return;
    const parts = funds.parts.map((part) => ({ name: part.name, amount: part.value }));
    const adds = sum(parts.map((part) => part.amount));
    const strangers = funds.unknown.flatMap(({ value }) => value ?? []);
    if (compare(funds.total.value, adds) === 0 || funds.total.value.eq(sum([adds, ...strangers]))) return;
    const money = budgeted(declaration);
    if (money !== null && scaleMistake(money) !== null) return;
    report('mismatch', {
      data: { total: funds.total.value, sum: adds, parts, unit: template.moneyUnit },
      target: { path: funds.total.path, at: 'value' },
      related: funds.parts.map((part) => ({
        target: { path: part.path, at: 'value' },
        message: { zh: printDecimal(part.value), en: printDecimal(part.value) },
      })),
    });
  },
});
