import { MOST_DIGITS, significantDigits } from '../quantity/digits.ts';

const DECIMAL = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;

/**
 * The number of a plain scalar under the core schema, or the text itself if a double can't hold it: more than 15
 * significant digits, or beyond the range of doubles.
 */
export function exactNumber(source: string, value: number): number | string {
  if (/^0[xo]/.test(source)) return Number.isSafeInteger(value) ? value : source;
  if (!DECIMAL.test(source)) return value; // .inf, .nan
  const digits = significantDigits(source);
  if (digits === 0) return value;
  return digits > MOST_DIGITS || !Number.isFinite(value) || value === 0 ? source : value;
}

/**
 * Whether people or other programs may read a number differently: 0x1F, 0o17, and 012, which is 10 in YAML 1.1. 01 and
 * 0.5 are what they look like.
 */
export function isOddNumber(source: string): boolean {
  return /^(?:0[xo]|[-+]?0+[1-9][0-9]+$)/.test(source);
}
