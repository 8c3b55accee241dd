import { type Decimal, decimal, printDecimal, sum } from './decimal.ts';
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

/** More decimals than this (the 分, in 万元) are easier to read in 元. */
const MOST_DECIMALS = 6;

/** The amount with its unit, exact, without trailing zeros: `62 万元`; in 元 where 万元 would need over 6 decimals. */
export function printMoney(amount: Money, unit: MoneyUnit): string {
  const number = printDecimal(amountIn(amount, unit));
  if (unit === '万元' && (number.split('.')[1]?.length ?? 0) > MOST_DECIMALS) {
    return `${printDecimal(amount.yuan)} 元`;
  }
  return `${number} ${unit}`;
}
