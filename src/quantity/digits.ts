/** A double preserves any decimal of up to this many significant digits. */
export const MOST_DIGITS = 15;

/** How many digits a number as written (123.45, -0.5, 1e6) has from the first to the last non-zero one, before the exponent. */
export function significantDigits(text: string): number {
  let first = -1;
  let last = -1;
  let count = 0;
  for (const char of text) {
    if (char === 'e' || char === 'E') break;
    if (char < '0' || char > '9') continue;
    count += 1;
    if (char === '0') continue;
    if (first === -1) first = count;
    last = count;
  }
  return first === -1 ? 0 : last - first + 1;
}

/** Whether a number as written may differ from the double that is closest to it. */
export function tooManyDigits(text: string): boolean {
  return significantDigits(text) > MOST_DIGITS;
}
