import Big from 'big.js';

/** An exact decimal. */
export type Decimal = Big;

/** Own constructor, so that settings of Big elsewhere can't change ours; `strict` would refuse numbers. */
const Exact = Big();
Exact.DP = 40;

/** The exact decimal of a number's shortest decimal form, or of a text of ASCII digits. Throws on anything else. */
export function decimal(value: number | string): Decimal {
  return new Exact(value);
}

/** Plain decimal notation without an exponent or trailing zeros: 372.29, 0.000001. */
export function printDecimal(value: Decimal): string {
  return value.toFixed();
}

/** The sum; zero for none. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), decimal(0));
}
