import { decimal, printDecimal } from '../quantity/decimal.ts';
import { tooManyDigits } from '../quantity/digits.ts';
import { intendedNumber } from '../quantity/intended-number.ts';
import type { Template } from './template.ts';

/** The places of the form that hold a number: 年度, the keys of 项目资金, 编号, 分值. */
export type NumberPlace = 'year' | 'money' | 'numbering' | 'weight';

export type NumberFault = 'not-a-number' | 'not-an-integer' | 'out-of-range' | 'too-many-digits';

/** How a value reads in the place of a number. */
export type NumberReading =
  /** `disguised`: text that means this number (`"50"`, 5,000, 50万元, 2023年, 五十). Money is in the form's unit. */
  | { readonly kind: 'number'; readonly value: number; readonly disguised: boolean }
  | { readonly kind: 'bad'; readonly fault: NumberFault };

/** The range that each place allows (docs/format.md). */
export const numberLimits = {
  year: { integer: true, from: 2000, to: 2100 },
  money: { integer: false, from: 0, to: Number.POSITIVE_INFINITY },
  numbering: { integer: true, from: 1, to: Number.POSITIVE_INFINITY },
  /** greater than 0 */
  weight: { integer: false, from: Number.MIN_VALUE, to: Number.POSITIVE_INFINITY },
} as const satisfies Record<NumberPlace, { integer: boolean; from: number; to: number }>;

const units = { year: '年', numbering: null, weight: '分' } as const;

/**
 * The number that is written or meant in the place of a number. `schema`, which reports disguised and bad numbers, and
 * the reader of declarations, which continues with the number, share this reading. The value must not be null or
 * undefined: callers deal with absent values.
 */
export function readNumber(place: NumberPlace, raw: unknown, template: Template | null): NumberReading {
  if (typeof raw === 'number') return within(place, raw, false);
  if (typeof raw !== 'string' || raw.length > LONGEST) return bad('not-a-number');
  if (PLAIN_NUMBER.test(raw) && tooManyDigits(raw)) return bad('too-many-digits');
  const unit = place === 'money' ? (template?.moneyUnit ?? '万元') : units[place];
  const meant = intendedNumber(place === 'numbering' ? withoutMarks(raw) : raw, unit);
  return meant === null ? bad('not-a-number') : within(place, Number(printDecimal(meant.value)), true);
}

/** The number in ①, （1）, (1) and 1., as items are numbered in a text. */
function withoutMarks(raw: string): string {
  return raw.normalize('NFKC').replace(/^\s*\((\d{1,3})\)\s*$/u, '$1');
}

/** A number that the YAML reader leaves as text because it has too many digits. */
const PLAIN_NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/u;

/** Longer texts are not numbers. */
const LONGEST = 200;

function bad(fault: NumberFault): NumberReading {
  return { kind: 'bad', fault };
}

function within(place: NumberPlace, value: number, disguised: boolean): NumberReading {
  const { integer, from, to } = numberLimits[place];
  if (!Number.isFinite(value)) return bad('not-a-number');
  if (integer && !Number.isInteger(value)) return bad('not-an-integer');
  if (value < from || value > to) return bad('out-of-range');
  return { kind: 'number', value, disguised };
}

/** The text form of a number in the place of text (名称: 110), with which rules continue; null for anything else. */
export function textMeant(raw: unknown): string | null {
  return typeof raw === 'number' && Number.isFinite(raw) ? printDecimal(decimal(raw)) : null;
}
