import { afterMarkAt } from './comparators.ts';
import { type Decimal, HUNDRED } from './decimal.ts';
import { isWordChar, type Script, skipSpaces } from './fold.ts';
import { isNoun } from './nouns.ts';
import { type UnitAt, unitAt } from './units.ts';
import type { ComparatorMark, Unit } from './value.ts';

/** The unit after a number. */
export interface UnitAfter {
  readonly unit: Unit;
  /** The 余 in 100余人, the 多 in 20多万元. */
  readonly about: ComparatorMark | null;
  readonly end: number;
}

/**
 * The unit that follows the number at `i`, possibly in brackets or after 余 (50(万元), 10台(套), 3万余人); null: none.
 */
export function unitAfter(t: Script, i: number, number: Decimal): UnitAfter | null {
  const { s } = t;
  const at = skipSpaces(s, i);
  if (s[at] === '(') {
    const found = unitAt(s, at + 1);
    if (found === null || s[found.end] !== ')') return null;
    return { unit: unitOf(t, at + 1, found, found.end), about: null, end: found.end + 1 };
  }
  const about = isAbout(s, at) ? aboutMark(t, at) : null;
  const start = about === null ? at : at + 1;
  const found = unitAt(s, start);
  if (found === null) return null;
  if (found.kind === 'multiple' && isAbout(s, found.end)) return splitUnit(t, start, found);
  const end = doubledEnd(s, found);
  const unit = unitOf(t, start, found, end);
  const share = unit.text === '比例' && number.lte(1);
  return { unit: share ? { ...unit, scale: HUNDRED } : unit, about, end };
}

function unitOf(t: Script, start: number, found: UnitAt, end: number): Unit {
  const { kind, scale } = found;
  return { text: t.raw.slice(start, end), noun: '', kind, scale, span: [start, end] };
}

function isAbout(s: string, i: number): boolean {
  return (s[i] === '余' || s[i] === '多') && unitAt(s, i + 1) !== null;
}

function aboutMark(t: Script, i: number): ComparatorMark {
  return { meaning: '约', text: t.raw.slice(i, i + 1), span: [i, i + 1], place: 'after' };
}

/** 3万余人: the unit is 万人, with 余 in the middle. */
function splitUnit(t: Script, start: number, multiple: UnitAt): UnitAfter | null {
  const base = unitAt(t.s, multiple.end + 1);
  if (base === null) return null;
  const text = t.raw.slice(start, multiple.end) + t.raw.slice(multiple.end + 1, base.end);
  const scale = base.scale === null || multiple.scale === null ? null : base.scale.times(multiple.scale);
  const unit: Unit = { text, noun: '', kind: base.kind, scale, span: [start, base.end] };
  return { unit, about: aboutMark(t, multiple.end), end: base.end };
}

/** The end of a unit with a second one in brackets or after a dot: 台(套), 人·天. */
function doubledEnd(s: string, first: UnitAt): number {
  const joint = s[first.end];
  if (first.kind !== 'count' || (joint !== '(' && joint !== '·' && joint !== '*')) return first.end;
  const second = unitAt(s, first.end + 1);
  if (second === null || second.kind === 'multiple' || second.kind === 'money') return first.end;
  if (joint !== '(') return second.end;
  return s[second.end] === ')' ? second.end + 1 : first.end;
}

/** Kinds of units that may be followed by what is counted. */
const COUNTING = new Set(['count', 'length', 'area', 'volume', 'mass']);
const LONGEST_NOUN = 10;
const LONGEST_UNIT = 4;

/** What is counted, after a known unit, or a short word used as the unit (2个乡镇, 20乡镇); null: neither. */
export function nounAfter(t: Script, i: number, unit: Unit | null): { unit: Unit; end: number } | null {
  const { s } = t;
  if (unit !== null && !COUNTING.has(unit.kind)) return null;
  const most = unit === null ? LONGEST_UNIT : LONGEST_NOUN;
  let end = i;
  while (end - i <= most && isWordChar(s, end) && s[end] !== '每' && afterMarkAt(t, end) === null) end++;
  if (end === i || end - i > most || !isNoun(s.slice(i, end))) return null;
  const text = t.raw.slice(i, end);
  if (unit?.text === text) return null; // 5次次 counts nothing
  if (unit === null) return { unit: { text, noun: '', kind: 'other', scale: null, span: [i, end] }, end };
  const known = unitAt(s, i);
  if (known !== null && known.end === end && known.kind !== 'count') return null;
  return { unit: { ...unit, noun: text }, end };
}
