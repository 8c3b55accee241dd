import { compare, type Decimal, decimal, isPositive, isZero, ONE, sum } from '../quantity/decimal.ts';
import { amountOf, type MoneyUnit } from '../quantity/money.ts';
import { longerThanAYear } from '../quantity/period.ts';
import { quantitiesOf } from '../quantity/reading.ts';
import type { Quantity } from '../quantity/value.ts';
import { bareName } from '../text/bare-name.ts';
import { memoizeLast } from '../text/memo.ts';
import { holdsOneOf } from '../text/words.ts';
import type { ConfiguredWords } from './configured-words.ts';
import type { Declaration, Funds, Indicator, Numeral } from './declaration.ts';
import type { Template } from './template.ts';
import { hasUnknownTerm, termOf } from './term.ts';
import { ofOtherYears } from './years.ts';

/**
 * The sum of the 成本 indicators: what counts, what is left out and why (docs/rules/cost-within-budget.md).
 * All amounts are in the template's unit (万元 or 元).
 */
export interface CostSum {
  /** Amounts that are added up, in the file's order. */
  readonly parts: readonly CostItem[];
  /** Lines that are totals: each is compared with the budget by itself, never added to its parts. */
  readonly totals: readonly CostItem[];
  readonly leftOut: readonly LeftOut[];
  readonly partsSum: Decimal;
  /** false: something under 成本 could not be read, so the sum may be too low. */
  readonly complete: boolean;
}

export interface CostItem {
  readonly indicator: Indicator;
  readonly amount: Decimal;
}

export type LeftOutReason =
  | 'unit-cost' // per month, person, occasion …, or by its name: 标准, 单价, 人均
  | 'share' // 成本控制率
  | 'saving' // 节约, 节支, 增收
  | 'not-spent' // 门票收入, 带动社会投资, 企业自筹
  | 'several-amounts'
  | 'no-unit' // reported by cost-unit
  | 'no-amount' // prose, yes/no
  | 'included' // 其中 …: a part of another line
  | 'other-years' // 2025年工程费, 第二年
  | 'many-years'; // 总投资, 概算, 合同总价 of a project longer than a year

export interface LeftOut {
  readonly indicator: Indicator;
  readonly reason: LeftOutReason;
}

/** What the rules about money compare: 年度资金总额 and the sum of the costs, under a known template. */
export interface Budgeted {
  readonly template: Template;
  readonly funds: Funds;
  readonly total: Numeral;
  readonly costs: CostSum;
}

/** Names of costs per unit. 每年 does not make one, and neither do 标准化 and 高标准农田. */
const UNIT_COST_NAME =
  /(?<!高)标准(?!化|厂房|地|体系|间|制定|修订|编制)|单价|均价|(?<![业政机关])单位成本|[人户亩生村床班校组次场日月]均|平均|每(?!年)|单(?:个|台|套|场|次|公里|户|件|亩|条|座|株|吨|村|校|班|方)/;
/** Whether a line with this name is the cost of one unit of many: 补助标准, 单价. */
export const namesUnitCost = (name: string, more: Pick<ConfiguredWords, 'unitCosts'>): boolean =>
  UNIT_COST_NAME.test(name) || holdsOneOf(name, more.unitCosts);
/** 节约 and 增收 in a name, or costs that go down, or what a review cuts; in a value any going down. */
const SAVING_NAME =
  /节约|节支|节省|增收|(?:审减|核减|追缴|挽回|(?:减少|避免).{0,6}损失)(?!.{0,20}[费本])|(?:成本|费用|支出|经费).{0,4}(?:下降|降低|减少|压减)/;
const SAVING_TEXT = /节约|节支|节省|增收|下降|降低|减少|压减/;
/** What others spend or earn, even if it is listed under 成本. */
const NOT_SPENT =
  /(?:收入|产值|销售|营业|利润)(?:总?额)?$|盘活.{0,20}(?:资金|资产)$|(?:社会|民间|金融)资[本金](?:投入|投资|参与|出资)?(?:资金|总?金?额)?$|自筹|贷款(?:规模|余额|[总金]?额)$|(?:带动|撬动|拉动|吸引|引进|争取).{0,100}(?:投资|投入|资金|资本|贷款|消费)/;
const TOTAL_NAME = /总成本|合计|总额|总费用|总投资|总支出|总经费|总造价/;
/** Totals as well, if they can't be parts: together with the others they would exceed the budget. */
const WHOLE_NAME =
  /^(?:本?年度?|全年)?项目(?:预算|成本|资金|经费|支出|投资|费用)(?:控制|支出|安排)?(?:数|总?金?额)?$|总预算|预算控制(?:数|金?额)$|^(?:年度)?(?:成本|预算)控制(?:数|金?额)?$|^(?:本年|年度|本年度)(?:成本|费用|预算|支出|经费)$/;
/** Totals for the whole project rather than the year. */
const PROJECT_TOTAL = /总投资|概算|总造价|合同总?价|合同金?额|中标[价金]|批复投资/;
const PART_NAME = /^[\s（(]*其中/;
/** Any of the above: few names match, and each expression is expensive the first time it is used. */
const TELLING_NAME = new RegExp([SAVING_NAME, NOT_SPENT, PART_NAME].map(({ source }) => source).join('|'));

/** What is needed to compare costs and budget; null if something is missing. */
export const budgeted: (declaration: Declaration) => Budgeted | null = memoizeLast((declaration) => {
  const { template, funds } = declaration;
  if (template === null || funds?.total == null) return null;
  return { template, funds, total: funds.total, costs: costSum(declaration, template) };
});

function costSum(declaration: Declaration, template: Template): CostSum {
  const items: CostItem[] = [];
  const leftOut: LeftOut[] = [];
  const manyYears = lastsYears(declaration) || hasUnknownTerm(declaration);
  const midterm = declaration.funds?.midterm ?? null;
  for (const indicator of declaration.indicators) {
    if (indicator.category.role !== '成本') continue;
    const amount = costOf(indicator, template, manyYears, declaration.more);
    if (typeof amount === 'string') leftOut.push({ indicator, reason: amount });
    else if (isOfOtherYears(indicator, declaration, manyYears))
      leftOut.push({ indicator, reason: 'other-years' });
    else if (manyYears && midterm !== null && compare(amount, midterm.value) === 0)
      leftOut.push({ indicator, reason: 'many-years' });
    else items.push({ indicator, amount });
  }
  const isTotal = totalsOf(items, declaration.funds?.total?.value ?? null, declaration.more.totals);
  const totals = items.filter((item) => isTotal.has(item));
  const parts = items.filter((item) => !isTotal.has(item));
  return {
    parts,
    totals,
    leftOut,
    partsSum: sum(parts.map((part) => part.amount)),
    complete: declaration.categories.every(({ role, incomplete }) => role !== '成本' || !incomplete),
  };
}

function isOfOtherYears({ name, value }: Indicator, { year }: Declaration, severalYears: boolean): boolean {
  if (year === null) return false;
  const now = Number(year.value);
  return [name, value].some((words) => words !== null && ofOtherYears(words.text, now, severalYears));
}

/** The most that a line may cost, or the reason why it has no amount. */
function costOf(
  indicator: Indicator,
  template: Template,
  manyYears: boolean,
  more: ConfiguredWords,
): Decimal | LeftOutReason {
  const name = bareName(indicator.name?.text ?? '');
  const tells = TELLING_NAME.test(name);
  if ((tells && SAVING_NAME.test(name)) || holdsOneOf(name, more.savings)) return 'saving';
  if (SAVING_TEXT.test(indicator.value?.text ?? '')) return 'saving';
  if ((tells && NOT_SPENT.test(name)) || holdsOneOf(name, more.notSpent)) return 'not-spent';
  const quantity = onlyAmount(indicator);
  if (typeof quantity === 'string') return quantity;
  if (namesUnitCost(name, more)) return 'unit-cost';
  if (quantity.per.some((per) => !per.yearly)) return 'unit-cost';
  if (tells && PART_NAME.test(name)) return 'included';
  if (manyYears && (PROJECT_TOTAL.test(name) || holdsOneOf(name, more.projectTotals))) return 'many-years';
  return amountOf(quantity, template.moneyUnit) ?? 'no-unit';
}

/** 12人×3000元×12月 is more than its 3000元. */
const PRODUCT = /[×✕*＊xX]\s*[\d０-９]/;

/** The one amount of money that the value states. */
function onlyAmount({ value }: Indicator): Quantity | LeftOutReason {
  if (value === null || value.placeholder !== null) return 'no-amount';
  const { reading } = value;
  if (reading.kind === 'quantity') {
    if (reading.unit?.kind === 'money') return reading;
    return reading.unit?.kind === 'share' ? 'share' : 'no-unit';
  }
  const [first, second] = quantitiesOf(reading).filter(
    ({ unit }) => unit?.kind === 'money' || unit?.kind === 'multiple',
  );
  if (first === undefined) return 'no-amount';
  if (second !== undefined || PRODUCT.test(value.text)) return 'several-amounts';
  return first.unit?.kind === 'money' ? first : 'no-unit';
}

/** Totals by name, or because they equal the sum of all others (of which there must be at least two). */
function totalsOf(
  items: readonly CostItem[],
  budget: Decimal | null,
  more: readonly string[],
): ReadonlySet<CostItem> {
  const hasTotalName = ({ indicator }: CostItem): boolean => {
    const name = bareName(indicator.name?.text ?? '');
    return TOTAL_NAME.test(name) || holdsOneOf(name, more);
  };
  const named = items.filter(hasTotalName);
  const others = items.filter((item) => isPositive(item.amount) && !hasTotalName(item));
  const all = sum(others.map((other) => other.amount));
  // If everything adds up to exactly the budget, all are parts, even if one equals the sum of the others.
  if (budget === null || compare(all, budget) === 0) return new Set(named);
  const half = all.times(HALF);
  const equal = others.length > 2 ? others.filter(({ amount }) => compare(amount, half) === 0) : [];
  const whole =
    compare(all, budget) > 0 ? others.filter(({ indicator }) => WHOLE_NAME.test(indicator.measureName)) : [];
  return new Set([...named, ...equal, ...whole]);
}

/** Whether the project lasts longer than a year or at least continues in another one. */
export function lastsYears(declaration: Declaration): boolean {
  const term = termOf(declaration);
  if (term === null) return declaration.midtermGoals !== null || hasMoreThanTheYear(declaration.funds);
  return longerThanAYear(term) || (term.kind === 'span' && term.period.from.year !== term.period.to.year);
}

/** 中期资金总额 exceeds 年度资金总额, so there are other years. */
function hasMoreThanTheYear(funds: Funds | null): boolean {
  if (funds?.midterm == null || funds.total == null) return false;
  return compare(funds.midterm.value, funds.total.value) > 0;
}

/** The highest sum of any reading of the costs: all parts together, or the largest total; null: no amount at all. */
export function coveredBy(costs: CostSum): Decimal | null {
  const amounts = costs.totals.map((total) => total.amount);
  if (costs.parts.length > 0) amounts.push(costs.partsSum);
  const [first, ...rest] = amounts;
  return first === undefined
    ? null
    : rest.reduce((most, amount) => (compare(amount, most) > 0 ? amount : most), first);
}

/** An amount in 元 instead of 万元, or the other way round. */
export interface ScaleMistake {
  /** The intended total, in the template's unit. */
  readonly meant: Decimal;
  /** What the total was compared with. */
  readonly by: 'parts' | 'costs';
  /** It is the parts that are in the wrong unit: the costs agree with the total, or the parts are the odder. */
  readonly partsAreWrong: boolean;
  /** ≤290元 for ≤290万元 next to a total of 290: the costs are in the wrong unit. */
  readonly costsAreWrong: boolean;
}

/**
 * Set if 年度资金总额 is exactly 10,000 times, or 1/10,000 of, the sum of its parts or of the costs; else null.
 * amount-scale then reports it instead of funds-sum and the cost rules.
 */
export function scaleMistake({ template, funds, total, costs }: Budgeted): ScaleMistake | null {
  const covered = coveredBy(costs);
  const parts =
    funds.parts.length > 0 && !funds.incomplete ? sum(funds.parts.map((part) => part.value)) : null;
  if (parts !== null && isOtherUnit(total.value, parts)) {
    // if the costs agree with one of the two, that one is right
    const partsAreWrong =
      covered?.eq(total.value) === true ||
      (covered?.eq(parts) !== true && isOdder(parts, total.value, template.moneyUnit));
    return { meant: parts, by: 'parts', partsAreWrong, costsAreWrong: false };
  }
  if (covered === null || !isOtherUnit(total.value, covered)) return null;
  const costsAreWrong = isOdder(covered, total.value, template.moneyUnit);
  return { meant: covered, by: 'costs', partsAreWrong: false, costsAreWrong };
}

/** Whether `amount` is the implausible one of two: the smaller if it is below 1 万元, else the larger. */
function isOdder(amount: Decimal, other: Decimal, unit: MoneyUnit): boolean {
  const [less, least] = [amount.lt(other) ? amount : other, unit === '元' ? TIMES : ONE];
  return less.lt(least) ? less === amount : less !== amount;
}

/** A line that equals the sum of all others is half of everything. */
const HALF = decimal('0.5');
/** 元 per 万元. */
const TIMES = decimal(10_000);

function isOtherUnit(total: Decimal, other: Decimal): boolean {
  // at a factor of ten thousand both have the same digits
  if (Math.abs(total.e - other.e) !== TIMES.e || isZero(total) || isZero(other)) return false;
  const [more, less] = total.e > other.e ? [total, other] : [other, total];
  return compare(more, less.times(TIMES)) === 0;
}
