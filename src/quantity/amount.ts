import { type Decimal, decimal, HUNDRED, ONE } from './decimal.ts';
import { oneOf } from './fold.ts';
import { digitsAt, hanAt } from './numerals.ts';
import { unitAt } from './units.ts';
import type { NumberMark, Unit } from './value.ts';

/** The number that a quantity starts with. */
export interface Amount {
  readonly mark: NumberMark;
  readonly han: boolean;
  /** The unit that 百分之 stands for. */
  readonly share: Unit | null;
  readonly end: number;
}

const HALF = decimal('0.5');
const THOUSAND = decimal(1000);
const FRACTIONS: readonly (readonly [word: string, text: string, scale: Decimal])[] = [
  ['百分之', '%', ONE],
  ['千分之', '‰', decimal('0.1')],
];

/** The number at `start` (12.5, -3, 十二, 半 in 半年, 百 in 百人以上, 百分之九十五, 百分百); null: none. */
export function amountAt(s: string, start: number): Amount | null {
  return fractionAt(s, start) ?? halfAt(s, start) ?? roundAt(s, start) ?? numberAt(s, start);
}

function fractionAt(s: string, start: number): Amount | null {
  if (s.startsWith('百分百', start)) return fraction(HUNDRED, start, start + 3, start + 3, '%', ONE);
  for (const [word, text, scale] of FRACTIONS) {
    if (!s.startsWith(word, start)) continue;
    const at = start + word.length;
    if (s[at] === '百') return fraction(HUNDRED, start, at, at + 1, text, scale);
    const found = hanAt(s, at) ?? digitsAt(s, at);
    if (found === null || found.value === null) return null;
    return fraction(found.value, start, at, found.end, text, scale);
  }
  return null;
}

function fraction(
  value: Decimal,
  start: number,
  at: number,
  end: number,
  text: string,
  scale: Decimal,
): Amount {
  const share: Unit = { text, noun: '', kind: 'share', scale, span: [start, at] };
  return { mark: { value, span: [start, end] }, han: false, share, end };
}

function halfAt(s: string, start: number): Amount | null {
  if (s[start] !== '半' || unitAt(s, start + 1)?.kind !== 'time') return null;
  return { mark: { value: HALF, span: [start, start + 1] }, han: true, share: null, end: start + 1 };
}

const boundEnd = oneOf('以上 以下 以内 左右');

/** 百人以上 means a hundred or more; 千亩 alone is a unit whose number was left out. */
function roundAt(s: string, start: number): Amount | null {
  if (s[start] !== '百' && s[start] !== '千') return null;
  const unit = unitAt(s, start + 1);
  if (unit === null || unit.kind === 'multiple' || boundEnd(s, unit.end) === unit.end) return null;
  const value = s[start] === '百' ? HUNDRED : THOUSAND;
  return { mark: { value, span: [start, start + 1] }, han: true, share: null, end: start + 1 };
}

function numberAt(s: string, start: number): Amount | null {
  const signed = s[start] === '-' || s[start] === '+';
  const found = signed ? digitsAt(s, start + 1) : (digitsAt(s, start) ?? hanAt(s, start));
  if (found === null || found.value === null) return null;
  const value = s[start] === '-' ? found.value.neg() : found.value;
  return { mark: { value, span: [start, found.end] }, han: found.han, share: null, end: found.end };
}

/** The number plus a half, for 半 after its unit: 一年半. */
export function andHalf(number: NumberMark, end: number): NumberMark {
  return { value: number.value.plus(HALF), span: [number.span[0], end] };
}
