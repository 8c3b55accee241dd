import { type Decimal, decimal } from './decimal.ts';
import { tooManyDigits } from './digits.ts';
import { fold, skipSpaces } from './fold.ts';
import { digitsAt, hanAt, type NumberAt } from './numerals.ts';
import { unitAt } from './units.ts';

/** The unit that a field expects: the template's for 项目资金, 年 for 年度, 分 for 分值; null: a bare number. */
export type ExpectedUnit = '万元' | '元' | '年' | '分' | null;

/** The number that a text was probably meant as. */
export interface IntendedNumber {
  /** In the expected unit. */
  readonly value: Decimal;
  /** The rest of the text, which the number does not preserve: 万元, 年, (其中…). */
  readonly dropped: string;
}

/** Longer texts are not numbers with a remark. */
const LONGEST = 1000;

/** A full date where a year is expected: 2023-01-01, 2023年1月, 2023年1月1日. */
const DAY_OF_YEAR = /^(20\d\d)(?:([-./])\d{1,2}\2\d{1,2}|年\d{1,2}月(?:\d{1,2}日)?)$/u;

/**
 * The number meant by a text where a number is expected: 5,000, ５０, 五十, 50万元, 854万(…), 2023年, 2023-01-01. Money is
 * converted to the expected unit. null: the text is not meant as a number, or has over 15 significant digits.
 */
export function intendedNumber(text: string, due: ExpectedUnit): IntendedNumber | null {
  if (text.length > LONGEST) return null;
  const folded = fold(text).replace(/(\d)[。·](?=\d)/g, '$1.'); // 50。5: the decimal point of a Chinese keyboard
  const s = due === '年' ? withZeros(folded) : folded;
  let from = skipSpaces(s, 0);
  for (const word of ['¥', '人民币']) {
    if ((due === '万元' || due === '元') && s.startsWith(word, from))
      from = skipSpaces(s, from + word.length);
  }
  if (due === '年') {
    const year = DAY_OF_YEAR.exec(s.trim())?.[1];
    if (year !== undefined) return { value: decimal(year), dropped: text.trim().slice(year.length) };
  }
  const negative = s[from] === '-';
  const number = numberAt(s, s[from] === '-' || s[from] === '+' ? from + 1 : from);
  if (number === null || tooManyDigits(number.value.toFixed())) return null;
  const unit = dueUnit(s, skipSpaces(s, number.end), due);
  if (unit === null || remarkEnd(s, unit.end) !== s.length) return null;
  const value = number.value.times(unit.factor);
  return { value: negative ? value.neg() : value, dropped: text.slice(number.end).trim() };
}

/** A year whose zeros are letters or circles: 2O23, 二O二三, 二○二三年. */
const ROUND_YEAR =
  /^\s*(?:2[0oO]\d[\doO]|二[〇零oO○][一二三四五六七八九][〇零一二三四五六七八九oO○])(?:年度?)?\s*$/u;

/** A year with zeros for such letters; any other text as it is. */
function withZeros(s: string): string {
  return ROUND_YEAR.test(s) ? s.replace(/[oO○]/g, s.includes('二') ? '〇' : '0') : s;
}

/** Digits, also as 1_000, or Chinese numerals. */
function numberAt(s: string, i: number): NumberAt | null {
  const found = underscoredAt(s, i) ?? digitsAt(s, i) ?? hanAt(s, i);
  return found === null || found.value === null ? null : found;
}

function underscoredAt(s: string, i: number): NumberAt | null {
  const found = /^\d{1,3}(?:_\d{3}){1,6}(?![\d_.])/.exec(s.slice(i, i + 40))?.[0];
  if (found === undefined) return null;
  return { value: decimal(found.replaceAll('_', '')), end: i + found.length, han: false };
}

/** The factor that converts the unit after the number to the expected unit; null: they are incompatible. */
function dueUnit(s: string, i: number, due: ExpectedUnit): { factor: Decimal; end: number } | null {
  const found = unitAt(s, i);
  if (found === null) return { factor: decimal(1), end: i };
  if (due === '年' || due === '分') {
    const words = due === '年' ? ['年', '年度'] : ['分'];
    return words.includes(s.slice(i, found.end)) ? { factor: decimal(1), end: found.end } : null;
  }
  if (due === null || found.scale === null || (found.kind !== 'money' && found.kind !== 'multiple'))
    return null;
  // ambiguous: 2千 may mean 2千元 or 2000 (万元)
  if (due === '万元' && found.kind === 'multiple' && found.scale.lt(10_000)) return null;
  return { factor: due === '万元' ? found.scale.times('0.0001') : found.scale, end: found.end };
}

/** The end of a remark in brackets and of final punctuation; `i` if there is neither. */
function remarkEnd(s: string, i: number): number {
  let end = bracketEnd(s, skipSpaces(s, i));
  while (end < s.length && ' 。;,、.'.includes(s[end] ?? 'x')) end++;
  return end;
}

/** The end of the bracket that opens at `i`; `i` if there is none or it is never closed. */
function bracketEnd(s: string, i: number): number {
  let depth = 0;
  for (let at = i; at < s.length; at++) {
    if (s[at] === '(') depth++;
    else if (s[at] === ')') depth--;
    if (depth === 0) return at === i ? i : at + 1;
  }
  return i;
}
