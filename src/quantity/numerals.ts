import { type Decimal, decimal } from './decimal.ts';
import { digitsEnd, isDigit } from './fold.ts';

/** A number at an offset of a folded text. */
export interface NumberAt {
  readonly value: Decimal;
  readonly end: number;
  /** Written in Chinese numerals, which only count as a number before a unit. */
  readonly han: boolean;
}

/** Digits that don't form a number: 1.2.3, 1,23, or more digits than any amount has. */
export interface BadNumber {
  readonly value: null;
  readonly end: number;
  readonly points: number;
}

/** The limit keeps exact arithmetic cheap; no amount has more digits. */
const MOST_DIGITS = 30;

/** The number at `i` in digits, with decimals and thousands separators but without a sign; null: no digits. */
export function digitsAt(s: string, i: number): NumberAt | BadNumber | null {
  let end = digitsEnd(s, i);
  if (end === i) return null;
  let text = s.slice(i, end);
  if (s[end] === ',' && isDigit(s, end + 1)) {
    const grouped = groupsAt(s, i, end);
    if (grouped.text === null) return { value: null, end: grouped.end, points: 0 };
    ({ text, end } = { text: grouped.text, end: grouped.end });
  }
  let points = 0;
  while (s[end] === '.' && isDigit(s, end + 1)) {
    const next = digitsEnd(s, end + 1);
    if (points === 0) text += s.slice(end, next);
    end = next;
    points++;
  }
  if (points > 1 || text.length > MOST_DIGITS) return { value: null, end, points };
  return { value: decimal(text), end, han: false };
}

/** The digits of 1,234,567 without separators; `text` null: the groups don't have three digits (1,23). */
function groupsAt(s: string, start: number, first: number): { text: string | null; end: number } {
  let good = first - start <= 3;
  let end = first;
  while (s[end] === ',' && isDigit(s, end + 1)) {
    const next = digitsEnd(s, end + 1);
    if (next - end !== 4) good = false;
    end = next;
  }
  return { text: good ? s.slice(start, end).replaceAll(',', '') : null, end };
}

const HAN_DIGITS = new Map<string, number>();
for (const [at, forms] of [
  '零〇○',
  '一壹',
  '二两贰',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
].entries()) {
  for (const form of forms) HAN_DIGITS.set(form, at);
}
const HAN_POWERS = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);
/** No amount in numerals is longer. */
const LONGEST_HAN = 20;

/** Whether a character is a Chinese digit or 十, with which numerals may start. */
export function isHanDigit(char: string | undefined): boolean {
  return char !== undefined && (HAN_DIGITS.has(char) || char === '十' || char === '拾');
}

function isLarge(char: string | undefined): boolean {
  return char === '万' || char === '萬' || char === '亿' || char === '億';
}

/**
 * The number at `i` in Chinese numerals (十二, 一百二十, 二〇二三); null: none. 万 or 亿 at the end is left to the unit:
 * 五十万元 is 50 万元 (but 三亿五千万元 is 350,000,000 元).
 * Two digits side by side are not a number (两三次 means “two or three times”).
 */
export function hanAt(s: string, i: number): NumberAt | null {
  if (!isHanDigit(s[i])) return null;
  let end = i;
  let powers = 0;
  for (; end - i <= LONGEST_HAN; end++) {
    const char = s[end] ?? '';
    if (HAN_POWERS.has(char)) powers++;
    else if (!HAN_DIGITS.has(char)) break;
  }
  if (end - i > LONGEST_HAN) return null;
  while (isLarge(s[end - 1]) && !/[亿億]/.test(s.slice(i, end - 1))) {
    end--;
    powers--;
  }
  const value = powers === 0 ? placed(s, i, end) : named(s, i, end);
  return value === null ? null : { value: decimal(value), end, han: true };
}

/** One digit, or at least three in positional notation: 二〇二三. */
function placed(s: string, i: number, end: number): number | null {
  if (end - i === 2) return null;
  let value = 0;
  for (; i < end; i++) value = value * 10 + (HAN_DIGITS.get(s[i] ?? '') ?? 0);
  return Number.isSafeInteger(value) ? value : null;
}

/** Numerals with powers of ten: 一百零五, 一万二千. */
function named(s: string, i: number, end: number): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastPower = Number.POSITIVE_INFINITY;
  for (let at = i; at < end; at++) {
    const char = s[at] ?? '';
    const known = HAN_DIGITS.get(char);
    if (known !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = known;
      continue;
    }
    const power = HAN_POWERS.get(char) ?? 0;
    if (power >= 1e4) {
      total = total + (section + (digit ?? 0)) * power;
      section = 0;
      lastPower = Number.POSITIVE_INFINITY;
    } else {
      if (power >= lastPower || (digit === null && at !== i)) return null;
      section += (digit ?? 1) * power;
      lastPower = power;
    }
    digit = null;
  }
  return total + section + (digit ?? 0);
}
