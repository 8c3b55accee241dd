import { compare, type Decimal, decimal, ONE, printDecimal, sum } from './decimal.ts';
import type { Quantity } from './value.ts';

/** An exact amount of money. */
export interface Money {
  /** In 元. */
  readonly yuan: Decimal;
}

/** The possible values of a template's 金额单位. */
export type MoneyUnit = '元' | '万元';

const TEN_THOUSAND = decimal(10_000);
const TEN_THOUSANDTH = decimal('0.0001');

/** An amount given in 元 or 万元. A number stands for its shortest decimal form. */
export function money(amount: Decimal | number, unit: MoneyUnit): Money {
  const exact = typeof amount === 'number' ? decimal(amount) : amount;
  return { yuan: unit === '万元' ? exact.times(TEN_THOUSAND) : exact };
}

/** The exact amount in 元 or 万元. */
export function amountIn(amount: Money, unit: MoneyUnit): Decimal {
  return unit === '万元' ? amount.yuan.times(TEN_THOUSANDTH) : amount.yuan;
}

/** The sum; zero for an empty list. */
export function sumMoney(amounts: readonly Money[]): Money {
  return { yuan: sum(amounts.map((amount) => amount.yuan)) };
}

/**
 * The amount of money in a quantity, for the sum of costs: the upper end of what it allows. ≤a, <a, a, 约a → a; a-b → b; ≥a, >a → a. null: not money, or a foreign currency.
 */
export function moneyOf(quantity: Quantity): Money | null {
  const { unit } = quantity;
  if (unit?.kind !== 'money' || unit.scale === null) return null;
  return { yuan: (quantity.upper ?? quantity.number).value.times(unit.scale) };
}

/** The same in 元 or 万元. Avoids arithmetic for costs written in that unit, which most are. */
export function amountOf(quantity: Quantity, unit: MoneyUnit): Decimal | null {
  const scale = quantity.unit?.kind === 'money' ? quantity.unit.scale : null;
  if (scale !== null && compare(scale, unit === '万元' ? TEN_THOUSAND : ONE) === 0)
    return (quantity.upper ?? quantity.number).value;
  const amount = moneyOf(quantity);
  return amount === null ? null : amountIn(amount, unit);
}

/** An amount in 万元 with more decimals (1 分 is 0.000001 万元) is easier to read in 元. */
const MOST_DECIMALS = 6;

/** The exact amount with its unit, without trailing zeros: `62 万元`; in 元 if 万元 would need over 6 decimals. */
export function printMoney(amount: Money, unit: MoneyUnit): string {
  return printAmount(amountIn(amount, unit), unit);
}

/** The same for an amount that is already in the given unit. */
export function printAmount(amount: Decimal, unit: MoneyUnit): string {
  const number = printDecimal(amount);
  const point = unit === '万元' ? number.indexOf('.') : -1;
  if (point >= 0 && number.length - point - 1 > MOST_DECIMALS) {
    return `${printDecimal(money(amount, unit).yuan)} 元`;
  }
  return `${number} ${unit}`;
}
