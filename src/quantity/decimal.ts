import Big from 'big.js';

/** An exact decimal. */
export type Decimal = Big;

/** Own constructor, so that settings of Big elsewhere can't change ours; `strict` would refuse numbers. */
const Exact = Big();
Exact.DP = 40;

/** The exact decimal of a number's shortest decimal form, or of a text of ASCII digits. Throws on anything else. */
export function decimal(value: number | string): Decimal {
  if (typeof value !== 'number' || value < 0 || value >= MOST_KEPT || !Number.isInteger(value)) {
    return new Exact(value);
  }
  const small = kept[value] ?? new Exact(value);
  kept[value] = small;
  return small;
}

/** Small whole numbers are everywhere, and a Big is made by way of its text. None is ever changed. */
const MOST_KEPT = 1000;
const kept: Decimal[] = [];

/** Plain decimal notation without an exponent or trailing zeros: 372.29, 0.000001. */
export function printDecimal(value: Decimal): string {
  return value.toFixed();
}

/** Whether it is zero: its comparison with 0 would make a number of the 0 each time. */
export function isZero(value: Decimal): boolean {
  return value.c[0] === 0;
}

/** Whether it is more than zero. */
export function isPositive(value: Decimal): boolean {
  return value.s > 0 && !isZero(value);
}

/** The sum; zero for none. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), decimal(0));
}
