import { type Budgeted, budgeted, type ScaleMistake, scaleMistake } from '../../form/cost.ts';
import type { Numeral } from '../../form/declaration.ts';
import { type Decimal, printDecimal } from '../../quantity/decimal.ts';
import type { Fix, Label } from '../../text/finding.ts';
import { same } from '../../text/message.ts';
import { defineRule } from '../rule.ts';
import { labelled } from './left-out.ts';

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
    en: 'If 年度资金总额 is exactly 10,000 times, or 1/10,000 of, the sum of its parts or of the costs, 元 and 万元 were confused. Reported instead of funds-sum and the cost rules.',
  },
  blind: {
    zh: '不是恰好一万倍的，不猜。',
    en: 'Totals that are off by any other factor.',
  },
  messages: {
    scale: (d: {
      total: Decimal;
      meant: Decimal;
      by: 'parts' | 'costs';
      wrong: 'funds' | 'costs';
      unit: string;
    }) => {
      const factor = d.total.gt(d.meant)
        ? { zh: ' 10000 倍', en: '10000 times' }
        : { zh: ' 1/10000', en: '1/10000 of' };
      const of =
        d.by === 'parts'
          ? { zh: '各项资金之和', en: 'the sum of its parts' }
          : { zh: '成本指标合计', en: 'the sum of the 成本 indicators' };
      const [total, meant] = [printDecimal(d.total), printDecimal(d.meant)];
      return {
        zh: `年度资金总额 ${total} ${d.unit}恰好是${of.zh} ${meant} ${d.unit}的${factor.zh}，是不是单位写错了？本表以${d.unit}计`,
        en: `年度资金总额 (${total} ${d.unit}) is exactly ${factor.en} ${of.en} (${meant} ${d.unit}); this form uses ${d.unit}`,
        label: { zh: `${meant}？`, en: `${meant}?` },
        ...(d.wrong === 'costs' && {
          help: {
            zh: '请核对成本指标写的是元还是万元',
            en: 'check whether the 成本 indicators are in 元 or 万元',
          },
        }),
      };
    },
  },
  examples: [
    {
      title: { zh: '把元写成了万元', en: '元 instead of 万元' },
      bad: '项目资金:\n  年度资金总额: 500000\n  财政拨款: 50',
      good: '项目资金:\n  年度资金总额: 50\n  财政拨款: 50',
    },
  ],
  check(declaration, { report }) {
    const money = budgeted(declaration);
    const mistake = money === null ? null : scaleMistake(money);
    if (money === null || mistake === null) return;
    const { template, total } = money;
    report('scale', {
      data: {
        total: total.value,
        meant: mistake.meant,
        by: mistake.by,
        wrong: mistake.costsAreWrong ? 'costs' : 'funds',
        unit: template.moneyUnit,
      },
      target: { path: total.path, at: 'value' },
      related: comparedWith(money, mistake),
      fix: mistake.costsAreWrong ? undefined : converted(money, mistake),
    });
  },
});

function comparedWith({ funds, costs, template }: Budgeted, { by }: ScaleMistake): Label[] {
  if (by === 'parts') {
    return funds.parts.map(({ path, name }) => ({ target: { path, at: 'value' }, message: same(name) }));
  }
  return labelled([...costs.totals, ...costs.parts], template.moneyUnit);
}

/** Converts whatever is in the wrong unit: the total and the parts that agree with it, or only the parts. */
function converted({ funds, total }: Budgeted, { meant, by, partsAreWrong }: ScaleMistake): Fix {
  const wrong: readonly Numeral[] = partsAreWrong
    ? funds.parts
    : by === 'costs'
      ? [total, ...funds.parts]
      : [total];
  const bigger = partsAreWrong ? total.value.gt(meant) : meant.gt(total.value);
  const edits = wrong.map(({ path, value }) => ({
    kind: 'set' as const,
    path,
    value: Number(printDecimal(bigger ? value.times(10_000) : value.times('0.0001'))),
  }));
  const to = printDecimal(partsAreWrong ? total.value : meant);
  return {
    title: partsAreWrong
      ? { zh: `把各项资金换算为合计 ${to}`, en: `convert the parts so that they add up to ${to}` }
      : { zh: `改为 ${to}`, en: `change it to ${to}` },
    safe: false,
    edits,
  };
}
