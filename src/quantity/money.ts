import { compare, type Decimal, decimal, ONE, printDecimal, sum } from './decimal.ts';
import type { Quantity } from './value.ts';

/** An exact amount of money. */
export interface Money {
  /** In 元. */
  readonly yuan: Decimal;
}

/** The units that a template's 金额单位 may be. */
export type MoneyUnit = '元' | '万元';

const TEN_THOUSAND = decimal(10_000);
const TEN_THOUSANDTH = decimal('0.0001');

/** So many 元 or 万元. A number counts by its shortest decimal form. */
export function money(amount: Decimal | number, unit: MoneyUnit): Money {
  const exact = typeof amount === 'number' ? decimal(amount) : amount;
  return { yuan: unit === '万元' ? exact.times(TEN_THOUSAND) : exact };
}

/** The amount in 元 or 万元, exact. */
export function amountIn(amount: Money, unit: MoneyUnit): Decimal {
  return unit === '万元' ? amount.yuan.times(TEN_THOUSANDTH) : amount.yuan;
}

/** All together; zero for none. */
export function sumMoney(amounts: readonly Money[]): Money {
  return { yuan: sum(amounts.map((amount) => amount.yuan)) };
}

/**
 * The amount of a quantity of money, for the sum of costs (RULES.md, “The sum”): the upper end of what it
 * allows. ≤a, <a, a, 约a → a; a-b → b; ≥a, >a → a. null: no money, or money that is no 元.
 */
export function moneyOf(quantity: Quantity): Money | null {
  const { unit } = quantity;
  if (unit?.kind !== 'money' || unit.scale === null) return null;
  return { yuan: (quantity.upper ?? quantity.number).value.times(unit.scale) };
}

/** The same in 元 or 万元. Most costs are written in the form's own unit: those need no sums. */
export function amountOf(quantity: Quantity, unit: MoneyUnit): Decimal | null {
  const scale = quantity.unit?.kind === 'money' ? quantity.unit.scale : null;
  if (scale !== null && compare(scale, unit === '万元' ? TEN_THOUSAND : ONE) === 0)
    return (quantity.upper ?? quantity.number).value;
  const amount = moneyOf(quantity);
  return amount === null ? null : amountIn(amount, unit);
}

/** More decimals than this (the 分, in 万元) are easier to read in 元. */
const MOST_DECIMALS = 6;

/** The amount with its unit, exact, without trailing zeros: `62 万元`; in 元 where 万元 would need over 6 decimals. */
export function printMoney(amount: Money, unit: MoneyUnit): string {
  return printAmount(amountIn(amount, unit), unit);
}

/** The same of an amount that is in the given unit already. */
export function printAmount(amount: Decimal, unit: MoneyUnit): string {
  const number = printDecimal(amount);
  const point = unit === '万元' ? number.indexOf('.') : -1;
  if (point >= 0 && number.length - point - 1 > MOST_DECIMALS) {
    return `${printDecimal(money(amount, unit).yuan)} 元`;
  }
  return `${number} ${unit}`;
}
