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
  const small = kept.get(value) ?? new Exact(value);
  kept.set(value, small);
  return small;
}

/** Small whole numbers and years are everywhere, and a Big is made by way of its text. None is ever changed. */
const MOST_KEPT = 2101;
const kept = new Map<number, Decimal>();

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

/** Whether it is one. */
function isOne({ s, e, c }: Decimal): boolean {
  return s === 1 && e === 0 && c.length === 1 && c[0] === 1;
}

/** The product; a value of scale one (%, 元) is itself. */
export function scaled(value: Decimal, scale: Decimal): Decimal {
  return isOne(scale) ? value : value.times(scale);
}

/**
 * Below zero where `a` is less than `b`, zero where they are the same, else above zero. `cmp` of Big says so too, but
 * makes a copy of `b` first, and rules compare amounts of every file.
 */
export function compare(a: Decimal, b: Decimal): number {
  const [signA, signB] = [isZero(a) ? 0 : a.s, isZero(b) ? 0 : b.s];
  if (signA !== signB || signA === 0) return signA - signB;
  if (a.e !== b.e) return signA * (a.e - b.e);
  for (let i = 0; i < a.c.length || i < b.c.length; i += 1) {
    const [digitA = 0, digitB = 0] = [a.c[i], b.c[i]];
    if (digitA !== digitB) return signA * (digitA - digitB);
  }
  return 0;
}

export const ONE = decimal(1);
export const HUNDRED = decimal(100);

/** The sum; zero for none. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), decimal(0));
}
