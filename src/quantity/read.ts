import { memoize } from '../text/memo.ts';
import { hasLettersForDigits, looksBroken } from './broken.ts';
import { calendarAt } from './calendar.ts';
import { afterMarkAt, comparatorAt } from './comparators.ts';
import { fold, oneOf, type Script, script, skipSpaces } from './fold.ts';
import { isGrade, yesNo } from './grades.ts';
import { perUnitsAt } from './per-units.ts';
import { proseOf } from './prose.ts';
import { quantityAt } from './quantity.ts';
import { unitAfter } from './unit-after.ts';
import { knownUnit, unitAt } from './units.ts';
import type {
  CalendarValue,
  ComparatorMark,
  NameHint,
  PerUnit,
  Quantity,
  Reading,
  Span,
  Unit,
} from './value.ts';

const BLANK: Reading = { kind: 'blank' };

/** A longer value is prose, and the rest of it is not read: no form has room for it. */
const MOST_CHARACTERS = 10_000;

/**
 * Reads a 指标值. Spans count UTF-16 units in `text`. `hint`: the bracket at the end of
 * the indicator's name, which provides the comparator and unit for a bare number.
 * Never throws, and takes linear time for any input.
 */
export function readValue(text: string, hint: NameHint | null = null): Reading {
  return hint === null ? readAlone(text) : read(text, hint);
}

const readAlone = memoize((text) => read(text, null));

function read(text: string, hint: NameHint | null): Reading {
  const all = script(text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text);
  const [from, to] = kernel(all.s);
  if (from >= to) return BLANK;
  const t: Script = to === all.s.length ? all : { raw: all.raw.slice(0, to), s: all.s.slice(0, to) };
  return (text.length > MOST_CHARACTERS ? null : wholeAt(t, from, hint)) ?? proseOf(t, from);
}

/** The range of the value itself, without surrounding spaces, a final 。 and brackets or quotes around all of it. */
function kernel(s: string): [from: number, to: number] {
  let from = skipSpaces(s, 0);
  let to = s.length;
  while (to > from && ' 。;,、'.includes(s[to - 1] ?? '')) to--;
  if (to - 1 > from && s[to - 1] === '.' && s[to - 2] !== '.') to--;
  const close = CLOSING.get(s[from] ?? '');
  if (close !== undefined && to - from > 2 && s.indexOf(close, from + 1) === to - 1) {
    from = skipSpaces(s, from + 1);
    to--;
    while (to > from && s[to - 1] === ' ') to--;
  }
  return [from, to];
}

const CLOSING = new Map([
  ['(', ')'],
  ['“', '”'],
  ['"', '"'],
]);

/** Reads the value as a whole; null: it is prose. */
function wholeAt(t: Script, from: number, hint: NameHint | null): Reading | null {
  const { s } = t;
  const span: Span = [from, s.length];
  const yes = from === s.length - 1 ? yesNo(s[from] ?? '') : null;
  if (yes !== null) return { kind: 'yes-no', yes, span };
  // with a unit in the name (面积(亩)), 2023.06 and 2019-2021 are numbers
  const numeric = hint?.unit != null && knownUnit(fold(hint.unit))?.kind !== 'time';
  const date = dateOf(t, from);
  if (date !== null && !numeric) return date;
  const found = wholeQuantity(t, from);
  // 5A级 would also read as a number with an unknown unit
  const sure = found?.unit != null && found.unit.kind !== 'other';
  if (!sure && isGrade(t, from)) return { kind: 'grade', span };
  if (found?.unit?.kind === 'other' && hasLettersForDigits(s, from)) return { kind: 'broken', span };
  if (found !== null) return hint === null ? found : hinted(found, hint);
  if (date !== null) return date;
  if (isBlank(t, from)) return BLANK;
  return looksBroken(t, from) ? { kind: 'broken', span } : null;
}

function dateOf(t: Script, from: number): CalendarValue | null {
  const found = calendarAt(t.s, from);
  if (found === null || found.end !== t.s.length) return null;
  return { kind: 'date', period: found.period, span: [from, found.end] };
}

function wholeQuantity(t: Script, from: number): Quantity | null {
  const { s } = t;
  const found = quantityAt(t, from, true);
  if (found === null) return null;
  if (found.end === s.length) return found.quantity;
  const joint = jointEnd(s, skipSpaces(s, found.end));
  const second = joint > found.end ? quantityAt(t, skipSpaces(s, joint), true) : null;
  return second !== null && second.end === s.length ? between(found.quantity, second.quantity) : null;
}

const jointEnd = oneOf('且 并 和 , 、');

/** ≥5且≤8 as the range 5–8; null: the two don't form a range. */
function between(low: Quantity, high: Quantity): Quantity | null {
  if (low.comparator?.meaning !== '≥' || high.comparator?.meaning !== '≤') return null;
  if (low.upper !== null || high.upper !== null || low.per.length + high.per.length > 0) return null;
  if ((low.unit !== null && low.unit.text !== high.unit?.text) || high.number.value.lt(low.number.value))
    return null;
  return {
    ...low,
    comparator: null,
    upper: high.number,
    unit: high.unit,
    span: [low.span[0], high.span[1]],
  };
}

/** Completes the quantity from the name's bracket: only with what it lacks. */
function hinted(quantity: Quantity, hint: NameHint): Quantity {
  const comparator: ComparatorMark | null =
    quantity.comparator === null && quantity.upper === null && hint.comparator !== null
      ? { meaning: hint.comparator, text: hint.comparator, span: null, place: 'before' }
      : quantity.comparator;
  const lent = hint.unit === null ? null : lentUnit(quantity, hint.unit);
  return lent === null
    ? { ...quantity, comparator }
    : { ...quantity, comparator, unit: lent.unit, per: [...quantity.per, ...lent.per] };
}

/** The bracket's unit for a bare number, or to complete the 万 of 250万; not for 28.40/株, which lost its own unit. */
function lentUnit(quantity: Quantity, hint: string): { unit: Unit; per: readonly PerUnit[] } | null {
  const { unit } = quantity;
  if (unit === null ? quantity.per.some((one) => one.after) : unit.kind !== 'multiple') return null;
  const t = script((unit?.text ?? '') + hint);
  const found = unitAfter(t, 0, quantity.number.value);
  if (found === null || found.unit.kind === 'multiple') return null;
  return { unit: { ...found.unit, span: null }, per: perUnitsAt(t, found.end, true).per };
}

/** Whether there is only a comparator and/or a unit: ≥%, 公里, ≤万元/年. */
function isBlank(t: Script, from: number): boolean {
  const { s } = t;
  let end = skipSpaces(s, comparatorAt(t, from)?.end ?? from);
  const unit = unitAt(s, end);
  if (unit !== null) end = skipSpaces(s, perUnitsAt(t, unit.end, true).end);
  return (afterMarkAt(t, end)?.end ?? end) === s.length;
}
