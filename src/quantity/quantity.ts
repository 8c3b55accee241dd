import { afterMarkAt, comparatorAt, type MarkAt } from './comparators.ts';
import { type Decimal, decimal } from './decimal.ts';
import { isHan, isLetter, type Script, skipSpaces } from './fold.ts';
import { isNoun } from './nouns.ts';
import { digitsAt, hanAt } from './numerals.ts';
import { leadAt, persAt } from './per.ts';
import { type UnitAt, unitAt } from './units.ts';
import type { Comparator, ComparatorMark, NumberMark, PerUnit, Quantity, Unit } from './value.ts';

/** A quantity at a place, and the place behind all that belongs to it. */
export interface QuantityAt {
  readonly quantity: Quantity;
  readonly end: number;
}

/** Words that add nothing to the number behind them. */
const FILLERS = ['共计', '合计', '总计', '累计', '总共', '一共', '共'];
/** Chinese numerals that are no number: idioms, and units that make one of them (十分满意). */
const IDIOMS = [
  '一次性',
  '三位一体',
  '一条龙',
  '一条心',
  '一把手',
  '一方面',
  '一点',
  '一面',
  '一口',
  '一路',
  '一层',
];
const NOT_AFTER_HAN = new Set(['分', '方', '度', '面', '点', '段', '里', '类']);
const HALF = decimal('0.5');
const HUNDRED = decimal(100);
/** So many words may stand in front of a number. */
const MOST_WORDS = 6;
const LONGEST_NOUN = 10;
const LONGEST_UNIT = 4;

/** What stands in front of the number. */
interface Front {
  readonly comparator: ComparatorMark | null;
  readonly per: readonly PerUnit[];
  readonly tolerance: boolean;
  /** Where ¥ or 人民币 stands. */
  readonly currency: readonly [number, number] | null;
  readonly end: number;
}

function frontAt(t: Script, start: number, whole: boolean): Front {
  const { s } = t;
  const per: PerUnit[] = [];
  let comparator: ComparatorMark | null = null;
  let i = skipSpaces(s, start);
  for (let words = 0; words < MOST_WORDS; words++, i = skipSpaces(s, i)) {
    const mark: MarkAt | null = comparator === null ? comparatorAt(t, i) : null;
    if (mark !== null) {
      comparator = mark.mark;
      i = mark.end;
      continue;
    }
    const lead = leadAt(t, i, whole);
    if (lead !== null) {
      per.push(lead.per);
      i = lead.end;
      continue;
    }
    const filler = FILLERS.find((word) => s.startsWith(word, i));
    if (filler === undefined) break;
    i += filler.length;
  }
  const tolerance = s[i] === '±';
  if (tolerance) i = skipSpaces(s, i + 1);
  let currency: readonly [number, number] | null = null;
  for (const word of ['¥', '人民币', 'rmb']) {
    if (currency === null && s.startsWith(word, i)) {
      currency = [i, i + word.length];
      i = skipSpaces(s, i + word.length);
    }
  }
  return { comparator, per, tolerance, currency, end: i };
}

/** A number as a quantity may begin with, with the share that 百分之 makes of it. */
interface Amount {
  readonly mark: NumberMark;
  readonly han: boolean;
  readonly share: Unit | null;
  readonly end: number;
}

const FRACTIONS: readonly (readonly [word: string, text: string, scale: Decimal])[] = [
  ['百分之', '%', decimal(1)],
  ['千分之', '‰', decimal('0.1')],
];

function amountAt(s: string, start: number): Amount | null {
  if (s.startsWith('百分百', start)) return fraction(HUNDRED, start, start + 3, start + 3, '%', decimal(1));
  for (const [word, text, scale] of FRACTIONS) {
    if (!s.startsWith(word, start)) continue;
    const at = start + word.length;
    if (s[at] === '百') return fraction(HUNDRED, start, at, at + 1, text, scale);
    const found = hanAt(s, at) ?? digitsAt(s, at);
    if (found === null || found.value === null) return null;
    return fraction(found.value, start, at, found.end, text, scale);
  }
  const sign = s[start] === '-' || s[start] === '+' ? 1 : 0;
  if (sign === 0 && s[start] === '半') {
    const unit = unitAt(s, start + 1);
    if (unit?.kind !== 'time') return null;
    return { mark: { value: HALF, span: [start, start + 1] }, han: true, share: null, end: start + 1 };
  }
  const found = digitsAt(s, start + sign) ?? (sign === 0 ? hanAt(s, start) : null);
  if (found === null || found.value === null) return null;
  const value = s[start] === '-' ? found.value.neg() : found.value;
  return { mark: { value, span: [start, found.end] }, han: found.han, share: null, end: found.end };
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

/** The unit behind a number, which may stand in brackets: 50(万元), 10台(套). */
function unitBehind(t: Script, i: number, number: Decimal): { unit: Unit; end: number } | null {
  const { s } = t;
  const at = skipSpaces(s, i);
  const bracket = s[at] === '(' ? 1 : 0;
  const found = unitAt(s, at + bracket);
  if (found === null || (bracket === 1 && s[found.end] !== ')')) return null;
  let end = found.end;
  if (bracket === 0) end = doubledEnd(s, found);
  const text = t.raw.slice(at + bracket, end);
  const unit: Unit = { text, noun: '', kind: found.kind, scale: found.scale, span: [at + bracket, end] };
  if (text === '比例' && number.lte(1)) return { unit: { ...unit, scale: HUNDRED }, end: end + bracket };
  return { unit, end: end + bracket };
}

/** The end of a unit with a second one in brackets or behind a dot: 台(套), 人·天. */
function doubledEnd(s: string, first: UnitAt): number {
  if (first.kind !== 'count') return first.end;
  const joint = s[first.end];
  if (joint !== '(' && joint !== '·' && joint !== '*') return first.end;
  const second = unitAt(s, first.end + 1);
  if (second === null || second.kind === 'multiple' || second.kind === 'money') return first.end;
  if (joint !== '(') return second.end;
  return s[second.end] === ')' ? second.end + 1 : first.end;
}

const RANGE_SIGNS = ['——', '-', '—', '~', '至', '到'];

/** The upper end of a range behind a number (and its unit). */
function upperAt(s: string, i: number): Amount | null {
  const at = skipSpaces(s, i);
  const sign = RANGE_SIGNS.find((mark) => s.startsWith(mark, at));
  if (sign === undefined) return null;
  const next = skipSpaces(s, at + sign.length);
  if (s[next] === '+' || (s[next] === '-' && sign === '-')) return null;
  return amountAt(s, next);
}

/**
 * The quantity at `i`: comparator, per-units in front, number or range, unit, per-units and comparator behind.
 * In a whole value (`whole`) what is counted may follow, and a short unknown word is a unit; in prose only
 * known units are.
 */
export function quantityAt(t: Script, i: number, whole: boolean): QuantityAt | null {
  const { s } = t;
  const front = frontAt(t, i, whole);
  const first = amountAt(s, front.end);
  if (first === null || IDIOMS.some((word) => s.startsWith(word, first.mark.span[0]))) return null;
  let number = first.mark;
  let upper: NumberMark | null = null;
  let found =
    first.share !== null ? { unit: first.share, end: first.end } : unitBehind(t, first.end, first.mark.value);
  let end = found?.end ?? first.end;
  const second = upperAt(s, end);
  if (second !== null) {
    const own =
      second.share !== null
        ? { unit: second.share, end: second.end }
        : unitBehind(t, second.end, second.mark.value);
    if (found === null || (own !== null && sameUnit(found.unit, own.unit))) {
      if (second.mark.value.lt(first.mark.value)) return null;
      upper = second.mark;
      found = own;
      end = own?.end ?? second.end;
    }
  }
  if (found === null && front.currency !== null) {
    found = { unit: { text: '元', noun: '', kind: 'money', scale: decimal(1), span: front.currency }, end };
  } else if (found !== null && found.unit.kind === 'multiple' && front.currency !== null) {
    found = { unit: { ...found.unit, kind: 'money', text: `${found.unit.text}元` }, end };
  }
  if (first.han && !hanCounts(s, end, found?.unit ?? null, whole)) return null;
  if (upper === null && found?.unit.kind === 'time' && s[end] === '半') {
    number = { value: number.value.plus(HALF), span: [number.span[0], end + 1] };
    end++;
  }
  return finish(t, front, { number, upper, unit: found?.unit ?? null, end }, whole);
}

function sameUnit(a: Unit, b: Unit): boolean {
  return a.kind === b.kind && a.text.toLowerCase() === b.text.toLowerCase();
}

/** Chinese numerals count before a unit, or as the whole value. */
function hanCounts(s: string, end: number, unit: Unit | null, whole: boolean): boolean {
  if (unit === null) return whole && end === s.length;
  return !NOT_AFTER_HAN.has(unit.text);
}

interface Core {
  readonly number: NumberMark;
  readonly upper: NumberMark | null;
  readonly unit: Unit | null;
  readonly end: number;
}

/** What stands behind the unit: per-units, a comparator, what is counted. */
function finish(t: Script, front: Front, core: Core, whole: boolean): QuantityAt | null {
  let { unit, end } = core;
  const per = [...front.per];
  let behind: ComparatorMark | null = null;
  for (;;) {
    const more = persAt(t, end, whole);
    per.push(...more.per);
    end = more.end;
    const mark: MarkAt | null = behind === null ? afterMarkAt(t, skipSpaces(t.s, end)) : null;
    if (mark !== null && (unit !== null || per.length > 0 || mark.mark.text !== '内')) {
      behind = mark.mark;
      end = mark.end;
      continue;
    }
    if (more.per.length > 0) continue;
    const word = whole && behind === null && per.length === front.per.length ? wordAt(t, end, unit) : null;
    if (word === null) break;
    unit = word.unit;
    end = word.end;
  }
  const marks = joinMarks(front.comparator, behind);
  if (marks === null) return null;
  const from = front.currency?.[0] ?? core.number.span[0];
  const to = behind === null || behind.span === null || behind.span[1] < end ? end : behind.span[0];
  const { number, upper } = core;
  return {
    quantity: {
      kind: 'quantity',
      ...marks,
      number,
      upper,
      tolerance: front.tolerance,
      unit,
      per,
      span: [from, to],
    },
    end,
  };
}

/** One comparator of the two around a number; null: they contradict each other. */
function joinMarks(
  before: ComparatorMark | null,
  after: ComparatorMark | null,
): { comparator: ComparatorMark | null; redundant: ComparatorMark | null } | null {
  if (before === null || after === null) return { comparator: before ?? after, redundant: null };
  if (before.meaning === '约') return { comparator: after, redundant: before };
  if (after.meaning === '约' || agrees(before.meaning, after.meaning))
    return { comparator: before, redundant: after };
  return null;
}

function agrees(a: Comparator, b: Comparator): boolean {
  const up = (mark: Comparator): boolean => mark === '≥' || mark === '＞';
  const down = (mark: Comparator): boolean => mark === '≤' || mark === '＜';
  return (up(a) && up(b)) || (down(a) && down(b));
}

/** Kinds of units behind which what is counted may stand. */
const COUNTING = new Set(['count', 'length', 'area', 'volume', 'mass']);

/** The word behind a known unit, or a short one in place of a unit. */
function wordAt(t: Script, i: number, unit: Unit | null): { unit: Unit; end: number } | null {
  const { s } = t;
  if (unit !== null && (!COUNTING.has(unit.kind) || unit.noun !== '')) return null;
  const most = unit === null ? LONGEST_UNIT : LONGEST_NOUN;
  let end = i;
  while (end - i <= most && isWordChar(s, end) && s[end] !== '每' && afterMarkAt(t, end) === null) end++;
  if (end === i || end - i > most) return null;
  if (!isNoun(s.slice(i, end))) return null;
  const text = t.raw.slice(i, end);
  if (unit === null) return { unit: { text, noun: '', kind: 'other', scale: null, span: [i, end] }, end };
  const known = unitAt(s, i);
  if (known !== null && known.end === end && known.kind !== 'count') return null;
  return { unit: { ...unit, noun: text }, end };
}

function isWordChar(s: string, i: number): boolean {
  return isHan(s, i) || isLetter(s, i);
}
