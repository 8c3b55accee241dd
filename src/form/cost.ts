import { type Decimal, sum } from '../quantity/decimal.ts';
import { amountIn, moneyOf } from '../quantity/money.ts';
import { readTerm } from '../quantity/period.ts';
import { quantitiesOf } from '../quantity/reading.ts';
import type { Quantity } from '../quantity/value.ts';
import type { Declaration, Funds, Indicator, Numeral } from './declaration.ts';
import type { Template } from './template.ts';

/**
 * The sum of the 成本 indicators, as RULES.md has it: what counts, what is left out and why.
 * Every amount is in the template's unit (万元 or 元).
 */
export interface CostSum {
  /** Amounts that are added up, in the file's order. */
  readonly parts: readonly CostItem[];
  /** Lines that are totals: each is compared with the budget, never added to its parts. */
  readonly totals: readonly CostItem[];
  readonly leftOut: readonly LeftOut[];
  readonly partsSum: Decimal;
}

export interface CostItem {
  readonly indicator: Indicator;
  readonly amount: Decimal;
}

export type LeftOutReason =
  | 'unit-cost' // per month, person, time …, or by the name: 标准, 单价, 人均
  | 'share' // 成本控制率
  | 'saving' // 节约, 节支, 增收
  | 'several-amounts'
  | 'no-unit' // cost-unit speaks
  | 'no-amount' // prose, yes/no
  | 'many-years'; // 总投资, 概算, 合同总价 of a project longer than a year

export interface LeftOut {
  readonly indicator: Indicator;
  readonly reason: LeftOutReason;
}

/** What the rules about money compare: a known template, 年度资金总额, and the sum of the costs. */
export interface Budgeted {
  readonly template: Template;
  readonly funds: Funds;
  readonly total: Numeral;
  readonly costs: CostSum;
}

/** A name that makes the line a cost per unit. 每年 is none, and neither are 标准化 and 高标准农田. */
const UNIT_COST_NAME = /(?<!高)标准(?!化|厂房|地)|单价|均价|单位成本|人均|户均|亩均|平均|每(?!年)/;
const SAVING = /节约|节支|节省|增收/;
const TOTAL_NAME = /总成本|合计|总额|总费用|总投资|总支出|总经费|总造价/;
/** Totals that span the whole project, not the year. */
const PROJECT_TOTAL = /总投资|概算|合同总价|合同价/;

/** What is needed to compare costs and budget; null where a piece is missing. */
export function budgeted(declaration: Declaration): Budgeted | null {
  const { template, funds } = declaration;
  if (template === null || funds?.total == null) return null;
  return { template, funds, total: funds.total, costs: costSum(declaration, template) };
}

function costSum(declaration: Declaration, template: Template): CostSum {
  const items: CostItem[] = [];
  const leftOut: LeftOut[] = [];
  const manyYears = lastsYears(declaration);
  for (const indicator of declaration.indicators) {
    if (indicator.category.role !== '成本' || indicator.value === null) continue;
    const amount = amountOf(indicator, template, manyYears);
    if (typeof amount === 'string') leftOut.push({ indicator, reason: amount });
    else items.push({ indicator, amount });
  }
  const totals = items.filter((item) => isTotal(item, items));
  const parts = items.filter((item) => !totals.includes(item));
  return { parts, totals, leftOut, partsSum: sum(parts.map((part) => part.amount)) };
}

/** The amount that a line may cost at most, or why it has none. */
function amountOf(indicator: Indicator, template: Template, manyYears: boolean): Decimal | LeftOutReason {
  const name = indicator.name?.text ?? '';
  const text = indicator.value?.text ?? '';
  if (SAVING.test(name) || SAVING.test(text)) return 'saving';
  const quantity = onlyAmount(indicator);
  if (typeof quantity === 'string') return quantity;
  if (UNIT_COST_NAME.test(name) || quantity.per.some((per) => !per.yearly)) return 'unit-cost';
  if (manyYears && PROJECT_TOTAL.test(name)) return 'many-years';
  const amount = moneyOf(quantity);
  return amount === null ? 'no-unit' : amountIn(amount, template.moneyUnit);
}

/** The one amount of money that the value speaks of. */
function onlyAmount({ value }: Indicator): Quantity | LeftOutReason {
  if (value === null || value.placeholder !== null) return 'no-amount';
  const { reading } = value;
  if (reading.kind === 'quantity') {
    if (reading.unit?.kind === 'money') return reading;
    return reading.unit?.kind === 'share' ? 'share' : 'no-unit';
  }
  const [first, second] = quantitiesOf(reading).filter((quantity) => quantity.unit?.kind === 'money');
  if (first === undefined) return 'no-amount';
  return second === undefined ? first : 'several-amounts';
}

/** A total by its name, or because it equals the sum of all the others, of which there are at least two. */
function isTotal(item: CostItem, items: readonly CostItem[]): boolean {
  if (hasTotalName(item)) return true;
  const others = items.filter((other) => other !== item && other.amount.gt(0) && !hasTotalName(other));
  return others.length >= 2 && item.amount.eq(sum(others.map((other) => other.amount)));
}

const hasTotalName = ({ indicator }: CostItem): boolean => TOTAL_NAME.test(indicator.name?.text ?? '');

/** Whether 项目期 is longer than a year. */
export function lastsYears({ term }: Declaration): boolean {
  if (term.kind !== 'words') return false;
  const read = readTerm(term.text);
  switch (read.kind) {
    case 'length':
      return read.unit === '年' ? read.amount.gt(1) : read.unit === '月' && read.amount.gt(12);
    case 'span':
      return read.period.from.year !== read.period.to.year;
    case 'permanent':
      return true;
    default:
      return false;
  }
}

/** The most that any reading of the costs comes to: the parts together, or the largest total; null: no amount at all. */
export function coveredBy(costs: CostSum): Decimal | null {
  const amounts = costs.totals.map((total) => total.amount);
  if (costs.parts.length > 0) amounts.push(costs.partsSum);
  const [first, ...rest] = amounts;
  return first === undefined ? null : rest.reduce((most, amount) => (amount.gt(most) ? amount : most), first);
}

/** 元 for 万元, or the other way round. */
export interface ScaleMistake {
  /** The total meant, in the template's unit. */
  readonly meant: Decimal;
  /** What it was compared with. */
  readonly by: 'parts' | 'costs';
}

/**
 * Whether 年度资金总额 is exactly 10,000 times, or 1/10,000 of, its parts' sum or the cost sum. amount-scale then
 * speaks instead of funds-sum and the cost rules.
 */
export function scaleMistake({ funds, total, costs }: Budgeted): ScaleMistake | null {
  const candidates: ScaleMistake[] = [];
  if (funds.parts.length > 0 && !funds.incomplete) {
    candidates.push({ meant: sum(funds.parts.map((part) => part.value)), by: 'parts' });
  }
  const covered = coveredBy(costs);
  if (covered !== null) candidates.push({ meant: covered, by: 'costs' });
  const wrong = candidates.find(({ meant }) => {
    if (meant.eq(0) || total.value.eq(0)) return false;
    return total.value.eq(meant.times(10_000)) || total.value.times(10_000).eq(meant);
  });
  return wrong ?? null;
}
