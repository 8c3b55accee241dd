/** The most significant digits that a double represents exactly; numbers with more are kept as text. */
const MAX_DIGITS = 15;

const DECIMAL = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE]([-+]?[0-9]+))?$/;

/**
 * The number of a plain scalar under the core schema, or the text itself if a double can't hold it: more than 15
 * significant digits, or beyond the range of doubles.
 */
export function exactNumber(source: string, value: number): number | string {
  if (/^0[xo]/.test(source)) return Number.isSafeInteger(value) ? value : source;
  if (!DECIMAL.test(source)) return value; // .inf, .nan
  const digits = significantDigits(source);
  if (digits === 0) return value;
  return digits > MAX_DIGITS || !Number.isFinite(value) || value === 0 ? source : value;
}

/** How many digits there are from the first to the last non-zero one, before the exponent. */
function significantDigits(source: string): number {
  let first = -1;
  let last = -1;
  let count = 0;
  for (const char of source) {
    if (char === 'e' || char === 'E') break;
    if (char < '0' || char > '9') continue;
    count += 1;
    if (char === '0') continue;
    if (first === -1) first = count;
    last = count;
  }
  return first === -1 ? 0 : last - first + 1;
}

/**
 * Whether people or other programs may read a number differently: 0x1F, 0o17, and 012, which is 10 in YAML 1.1. 01 and
 * 0.5 are what they look like.
 */
export function isOddNumber(source: string): boolean {
  return /^(?:0[xo]|[-+]?0+[1-9][0-9]+$)/.test(source);
}
