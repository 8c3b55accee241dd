import Big from 'big.js';

/** An exact decimal. */
export type Decimal = Big;

/** Our own constructor, unaffected by settings of Big elsewhere. Not `strict`, which would reject numbers. */
const Exact = Big();
Exact.DP = 40;

/** The exact value of a number's shortest decimal form, or of a text of ASCII digits. Throws on anything else. */
export function decimal(value: number | string): Decimal {
  if (typeof value !== 'number' || value < 0 || value >= MOST_KEPT || !Number.isInteger(value)) {
    return new Exact(value);
  }
  const small = kept.get(value) ?? new Exact(value);
  kept.set(value, small);
  return small;
}

/** Small integers and years are frequent, and creating a Big is slow: it parses text. Instances are never modified. */
const MOST_KEPT = 2101;
const kept = new Map<number, Decimal>();

/** Plain decimal notation without an exponent or trailing zeros: 372.29, 0.000001. */
export function printDecimal(value: Decimal): string {
  return value.toFixed();
}

/** Whether it is zero. Big's own comparison with 0 would convert the 0 each time. */
export function isZero(value: Decimal): boolean {
  return value.c[0] === 0;
}

/** Whether it is greater than zero. */
export function isPositive(value: Decimal): boolean {
  return value.s > 0 && !isZero(value);
}

/** Whether it is one. */
function isOne({ s, e, c }: Decimal): boolean {
  return s === 1 && e === 0 && c.length === 1 && c[0] === 1;
}

/** The product of value and scale; skips the multiplication by one (%, 元). */
export function scaled(value: Decimal, scale: Decimal): Decimal {
  return isOne(scale) ? value : value.times(scale);
}

/**
 * Negative if `a` is less than `b`, 0 if they are equal, else positive. Like Big's `cmp`, but without its copy of `b`:
 * rules compare amounts in every file.
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

/** The sum; zero for an empty list. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), decimal(0));
}
