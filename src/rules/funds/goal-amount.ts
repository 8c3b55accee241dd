import { lastsYears } from '../../form/cost.ts';
import { hasUnknownTerm } from '../../form/term.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { amountIn, type MoneyUnit, moneyOf, printAmount } from '../../quantity/money.ts';
import { readValue } from '../../quantity/read.ts';
import { quantitiesOf } from '../../quantity/reading.ts';
import type { Quantity } from '../../quantity/value.ts';
import { holdsOneOf } from '../../text/words.ts';
import { defineRule } from '../rule.ts';
import { words } from '../word-options.ts';

export const goalAmount = defineRule({
  id: 'goal-amount',
  title: { zh: '目标里的金额不超过年度资金总额', en: 'amounts in goals do not exceed 年度资金总额' },
  category: 'funds',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['相关性'] }, { kind: 'practice' }],
  fix: 'none',
  related: ['cost-within-budget'],
  about: {
    zh: '年度总体目标里写着申请、安排、预算、拨款多少钱，却比年度资金总额还多，两处必有一处写错。',
    en: 'A goal that mentions requested money (申请, 安排, 预算, 拨款 …) exceeding 年度资金总额 contradicts it.',
  },
  blind: {
    zh: '没有这些词的金额；产值、收入、增收、投资、税收、贷款、评审、绩效评价、公共预算、债务一类不是本项目花的钱；其他年度的（“2024年预算80万元”“上年安排”“已安排”）；跨年度的项目。',
    en: 'Amounts without those words; 产值, 收入, 增收, 投资, 税收, 贷款, 评审, 绩效评价, 公共预算, 债务 and the like, which are not spent by the project; amounts of another year (2024年预算80万元, 上年安排, 已安排); projects that continue in another year.',
  },
  options: {
    words: words({ zh: '另外一些表示要钱的词', en: 'additional words with which a goal requests money' }),
    silent: words({
      zh: '含有这些词的分句不检查',
      en: 'clauses containing one of these words are not checked',
    }),
  },
  messages: {
    exceeds: (d: { amount: Decimal; budget: Decimal; unit: MoneyUnit }) => {
      const [asked, budget] = [printAmount(d.amount, d.unit), printAmount(d.budget, d.unit)];
      return {
        zh: `目标里的金额 ${asked}超过年度资金总额 ${budget}`,
        en: `the goal mentions ${asked}, more than 年度资金总额 (${budget})`,
        label: { zh: `超过 ${budget}`, en: `more than ${budget}` },
      };
    },
  },
  examples: [
    {
      title: { zh: '申请的金额超过总额', en: 'more requested than the total' },
      bad: '年度总体目标:\n  - {编号: 1, 内容: 申请财政资金80万元，召开会议4次。}',
      good: '年度总体目标:\n  - {编号: 1, 内容: 安排招商活动4次，带动企业增收80万元。}',
    },
  ],
  check(declaration, { report, options }) {
    const { goals, funds, template, year } = declaration;
    if (goals === null || funds?.total == null || template === null) return;
    if (lastsYears(declaration) || hasUnknownTerm(declaration)) return;
    const { total } = funds;
    for (const { content } of goals.goals) {
      if (content === null || !asks(content.text, options.words)) continue;
      for (const clause of content.text.matchAll(CLAUSE)) {
        if (isOfAnotherYear(clause[0], year?.value ?? null)) continue;
        const asked = askedFor(clause[0], template.moneyUnit, options).find((one) =>
          one.amount.gt(total.value),
        );
        if (asked === undefined) continue;
        const from = clause.index + asked.quantity.span[0];
        report('exceeds', {
          data: { amount: asked.amount, budget: total.value, unit: template.moneyUnit },
          target: { path: content.path, at: 'value', span: [from, clause.index + asked.quantity.span[1]] },
          related: [
            {
              target: { path: total.path, at: 'value' },
              message: { zh: '年度资金总额', en: '年度资金总额' },
            },
          ],
        });
      }
    }
  },
});

const CLAUSE = /(?:[^，,。；;！!？?\n]|(?<=\d),(?=\d{3}(?!\d)))+/g;
const ASKS = /申请|申报|安排|预算|拨款|本项目资金|项目资金/;
/** Words for amounts that are not a cost of the project, or not this year's. */
const SILENT =
  /产值|收入|增收|投资|税收|营收|利润|争取|引进|带动|撬动|整合|贷款|融资|授信|销售|交易|评审|审减|审核|监管|累计|历年|评价|监控|监督|审计|公共预算|社保|直达|债券|债务|存量|结余|预算单位|国库|政府采购|总预算|全[省市县区](?:安排|预算|财政)|[已曾](?:申请|申报|安排|拨款|下达)|[上去前明次下往](?:一)?年/;
const YEAR = /(?<!\d)20\d\d(?=年)/g;

/** Whether a clause names years other than the declaration's: 2024年预算80万元. */
function isOfAnotherYear(clause: string, year: Decimal | null): boolean {
  const named = clause.match(YEAR);
  return named !== null && year !== null && !named.some((one) => year.eq(one));
}

const asks = (text: string, more: readonly string[]): boolean => ASKS.test(text) || holdsOneOf(text, more);

/** The amounts, in the template's unit, that a clause applies for. */
function askedFor(
  clause: string,
  unit: MoneyUnit,
  more: { readonly words: readonly string[]; readonly silent: readonly string[] },
): { quantity: Quantity; amount: Decimal }[] {
  if (!asks(clause, more.words)) return [];
  if (SILENT.test(clause) || holdsOneOf(clause, more.silent)) return [];
  return quantitiesOf(readValue(clause)).flatMap((quantity) => {
    const asked = moneyOf(quantity);
    return asked === null || quantity.per.some((per) => !per.yearly)
      ? []
      : [{ quantity, amount: amountIn(asked, unit) }];
  });
}
