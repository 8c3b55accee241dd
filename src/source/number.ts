/** Numbers keep at most so many significant digits; more than a double holds for certain is refused. */
const MAX_DIGITS = 15;

const DECIMAL = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE]([-+]?[0-9]+))?$/;

/**
 * The number that a plain scalar of the core schema is, or the text itself where a double can't hold it: more than
 * 15 significant digits, or beyond the range of doubles.
 */
export function exactNumber(source: string, value: number): number | string {
  if (/^0[xo]/.test(source)) return Number.isSafeInteger(value) ? value : source;
  if (!DECIMAL.test(source)) return value; // .inf, .nan
  const digits = significantDigits(source);
  if (digits === 0) return value;
  return digits > MAX_DIGITS || !Number.isFinite(value) || value === 0 ? source : value;
}

/** Digits from the first to the last that is not 0, in the part before the exponent. */
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
 * Whether a number is written so that people and other programs read another one: 0x1F, 0o17, and 012, which
 * YAML 1.1 takes for 10. 01 and 0.5 are what they look like.
 */
export function isOddNumber(source: string): boolean {
  return /^(?:0[xo]|[-+]?0+[1-9][0-9]+$)/.test(source);
}
