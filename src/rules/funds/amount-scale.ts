import { budgeted, scaleMistake } from '../../form/cost.ts';
import { type Decimal, printDecimal } from '../../quantity/decimal.ts';
import { defineRule } from '../rule.ts';

export const amountScale = defineRule({
  id: 'amount-scale',
  title: { zh: '年度资金总额的单位不错位', en: '年度资金总额 is in the form’s unit' },
  category: 'funds',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }, { kind: 'practice' }],
  fix: 'suggestion',
  related: ['funds-sum', 'cost-within-budget'],
  about: {
    zh: '年度资金总额恰好是各项资金之和（或成本合计）的一万倍或万分之一，是把元当成万元、或把万元当成元写了。此时 funds-sum 和成本合计的规则不再重复报告。',
    en: 'Where 年度资金总额 is exactly 10,000 times, or 1/10,000 of, the sum of its parts or of the costs, 元 was written for 万元 or the other way round. It then speaks instead of funds-sum and the cost rules.',
  },
  blind: {
    zh: '不是恰好一万倍的，不猜。',
    en: 'Totals that are off by any other factor.',
  },
  messages: {
    scale: (d: { total: Decimal; meant: Decimal; by: 'parts' | 'costs'; unit: string }) => {
      const factor = d.total.gt(d.meant)
        ? { zh: '一万倍', en: '10,000 times' }
        : { zh: '万分之一', en: '1/10,000 of' };
      const of =
        d.by === 'parts'
          ? { zh: '各项资金之和', en: 'the sum of its parts' }
          : { zh: '成本指标合计', en: 'the sum of the 成本 indicators' };
      const [total, meant] = [printDecimal(d.total), printDecimal(d.meant)];
      return {
        zh: `年度资金总额 ${total} ${d.unit}恰好是${of.zh} ${meant} ${d.unit}的${factor.zh}，是不是单位写错了？本表以${d.unit}计`,
        en: `年度资金总额 (${total} ${d.unit}) is exactly ${factor.en} ${of.en} (${meant} ${d.unit}); this form counts in ${d.unit}`,
        label: { zh: `${meant}？`, en: `${meant}?` },
      };
    },
  },
  examples: [
    {
      title: { zh: '把元写成了万元', en: '元 written for 万元' },
      bad: '项目资金:\n  年度资金总额: 500000\n  财政拨款: 50',
      good: '项目资金:\n  年度资金总额: 50\n  财政拨款: 50',
    },
  ],
  check(declaration, { report }) {
    const money = budgeted(declaration);
    const mistake = money === null ? null : scaleMistake(money);
    if (money === null || mistake === null) return;
    const { funds, template, total } = money;
    const meant = printDecimal(mistake.meant);
    report('scale', {
      data: { total: total.value, ...mistake, unit: template.moneyUnit },
      target: { path: total.path, at: 'value' },
      related: funds.parts.map((part) => ({
        target: { path: part.path, at: 'value' },
        message: { zh: part.name, en: part.name },
      })),
      fix: {
        title: { zh: `改为 ${meant}`, en: `change to ${meant}` },
        safe: false,
        edits: [{ kind: 'set', path: total.path, value: Number(meant) }],
      },
    });
  },
});
