import { foldKey, withoutBrackets } from '../../form/fold.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { amountIn, type MoneyUnit, money, printAmount } from '../../quantity/money.ts';
import { notInForm, orMeant, quote, quoteAll, quoteAllEn } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { converted, unitIn } from './fund-units.ts';
import { renameTo } from './rename.ts';

export const unknownFund = defineRule({
  id: 'unknown-fund',
  title: { zh: '资金来源须为表样所有', en: 'funds match the form' },
  category: 'completeness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }],
  fix: 'suggestion',
  related: ['funds-sum'],
  about: {
    zh: '项目资金下只能有年度资金总额、中期资金总额和表样列出的资金来源；写错的名称不会计入合计。',
    en: '项目资金 can contain 年度资金总额, 中期资金总额 and the parts listed in the template; a misspelt part would not be included in the sum.',
  },
  blind: {
    zh: '不看资金来源是否真实。',
    en: 'Whether the money really comes from that source.',
  },
  messages: {
    unknown: (d: { name: string; meant: string | null; known: readonly string[] }) => ({
      zh: `项目资金中没有${quote(d.name)}这一项${orMeant(d.meant).zh}`,
      en: `${quote(d.name)} is not a part of 项目资金${orMeant(d.meant).en}`,
      label: notInForm(d.meant),
      help: { zh: `可以写：${quoteAll(d.known)}`, en: `it can contain ${quoteAllEn(d.known)}` },
    }),
    otherUnit: (d: {
      name: string;
      meant: string;
      own: string;
      form: MoneyUnit;
      amount: Decimal | null;
    }) => ({
      zh: `表样以${d.form}计，${quote(d.name)}写的却是${d.own}`,
      en: `the form uses ${d.form}, but ${quote(d.name)} is in ${d.own}`,
      label:
        d.amount === null
          ? { zh: `应以${d.form}计`, en: `should be in ${d.form}` }
          : { zh: `即 ${printAmount(d.amount, d.form)}`, en: `which is ${printAmount(d.amount, d.form)}` },
      // If there is an amount, the fix says what to write.
      ...(d.amount === null && {
        help: {
          zh: `改为${quote(d.meant)}，金额换算成${d.form}`,
          en: `write ${quote(d.meant)}, with the amount in ${d.form}`,
        },
      }),
    }),
  },
  examples: [
    {
      title: { zh: '资金来源写错', en: 'a misspelt part' },
      code: 'unknown',
      bad: '项目资金:\n  年度资金总额: 50\n  财政拨款: 40\n  其它资金: 10',
      good: '项目资金:\n  年度资金总额: 50\n  财政拨款: 40\n  其他资金: 10',
    },
    {
      title: { zh: '以元填报的总额', en: 'a total in 元' },
      code: 'otherUnit',
      bad: '项目资金:\n  年度资金总额（元）: 500000\n  财政拨款: 50',
      good: '项目资金:\n  年度资金总额: 50\n  财政拨款: 50',
    },
    {
      title: { zh: '以千元填报的来源', en: 'a part in 千元' },
      code: 'otherUnit',
      bad: '项目资金:\n  年度资金总额: 50\n  财政拨款（千元）: 500',
      good: '项目资金:\n  年度资金总额: 50\n  财政拨款: 50',
    },
  ],
  check({ funds, template }, { report }) {
    if (funds === null || template === null) return;
    const taken = new Set(funds.parts.map((part) => part.name));
    if (funds.total !== null) taken.add('年度资金总额');
    for (const { key, path, meant, value, inFormUnit } of funds.unknown) {
      if (key.trim() === '') continue; // `: 50` is reported by schema
      const place = {
        target: { path, at: 'key' },
        related: [
          { target: { path: funds.path, at: 'key' }, message: { zh: '项目资金', en: 'in 项目资金' } },
        ],
      } as const;
      const rename = renameTo(meant, path, (name) => taken.has(name));
      const own = withoutBrackets(foldKey(key)) === meant ? unitIn(key) : null;
      const form = template.moneyUnit;
      if (meant !== null && own !== null && own.name !== form) {
        const amount =
          value === null || inFormUnit ? value : amountIn(money(value.times(own.yuan), '元'), form);
        const data = { name: key, meant, own: own.name, form, amount };
        report('otherUnit', { ...place, data, fix: converted(meant, rename, path, amount) });
      } else {
        const known = ['年度资金总额', ...template.funds];
        // with the name alone, 财政拨款: 90万元 would remain, which is not a number
        const fix = meant !== null && inFormUnit ? converted(meant, rename, path, value) : rename;
        report('unknown', { ...place, data: { name: key, meant, known }, fix });
      }
    }
  },
});
