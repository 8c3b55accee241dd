import { type Amount, amountAt, andHalf } from './amount.ts';
import { afterMarkAt, comparatorAt, type MarkAt } from './comparators.ts';
import { isYear } from './day.ts';
import { decimal } from './decimal.ts';
import { oneOf, type Script, skipSpaces } from './fold.ts';
import { isHanDigit } from './numerals.ts';
import { leadAt, MOST_PER, perUnitsAt } from './per-units.ts';
import { nounAfter, type UnitAfter, unitAfter } from './unit-after.ts';
import type { Comparator, ComparatorMark, NumberMark, PerUnit, Quantity, Unit } from './value.ts';

/** A quantity at an offset, and where everything that belongs to it ends. */
export interface QuantityAt {
  readonly quantity: Quantity;
  readonly end: number;
}

/** Words before a number that add nothing to its meaning. */
const fillerEnd = oneOf('共计 合计 总计 累计 总共 一共 共');
const currencyEnd = oneOf('¥ 人民币 rmb');
/** The most words before a number. */
const MOST_WORDS = 6;

/** Everything before the number. */
interface Front {
  readonly comparator: ComparatorMark | null;
  readonly per: readonly PerUnit[];
  readonly tolerance: boolean;
  /** The range of ¥ or 人民币. */
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
    const lead = mark === null ? leadAt(t, i, whole) : null;
    if (mark !== null) {
      comparator = mark.mark;
      i = mark.end;
    } else if (lead !== null) {
      per.push(lead.per);
      i = lead.end;
    } else {
      const filler = fillerEnd(s, i);
      if (filler === i) break;
      i = filler;
    }
  }
  const tolerance = s[i] === '±';
  if (tolerance) i = skipSpaces(s, i + 1);
  const sign = currencyEnd(s, i);
  const currency = sign === i ? null : ([i, sign] as const);
  return { comparator, per, tolerance, currency, end: currency === null ? i : skipSpaces(s, currency[1]) };
}

/** A number or range with its unit. */
interface Core {
  readonly number: NumberMark;
  readonly upper: NumberMark | null;
  readonly unit: Unit | null;
  readonly about: ComparatorMark | null;
  readonly end: number;
}

/**
 * The quantity at `i`, or null: comparator, per-units before, number or range, unit, per-units and comparator after.
 * In a whole value (`whole`), what is counted may follow and a short unknown word is accepted as a unit; in prose,
 * only known units are.
 */
export function quantityAt(t: Script, i: number, whole: boolean): QuantityAt | null {
  const front = frontAt(t, i, whole);
  const first = amountAt(t.s, front.end);
  if (first === null) return null;
  const core = coreAt(t, first, whole);
  if (core === null || (front.currency !== null && !isMoney(core.unit))) return null;
  if (core.unit?.text === '年' && core.upper === null && isYear(first.mark.value.toNumber())) return null;
  if (first.han && !hanCounts(t.s, first, core, whole)) return null;
  return finish(t, front, inCurrency(core, front), whole);
}

/** Whether ¥ fits the unit. */
function isMoney(unit: Unit | null): boolean {
  return unit === null || unit.kind === 'money' || unit.kind === 'multiple';
}

/** Chinese numerals that are not numbers: idioms, and units that form idioms with them (十分满意). */
const IDIOMS =
  /^(?:一次性|三位一体|一条龙|一条心|一把手|一方面|一点|一面|一口|一路|一层|一家人|一部分|一个样|一件事)/;
const NOT_AFTER_HAN = new Set(['分', '方', '度', '面', '点', '段', '里', '类']);

/** Chinese numerals count as a number before a unit or as the whole value; 一户一档 is an idiom. */
function hanCounts(s: string, first: Amount, core: Core, whole: boolean): boolean {
  if (core.unit === null) return whole && core.end === s.length;
  const start = first.mark.span[0];
  return (
    !NOT_AFTER_HAN.has(core.unit.text) && !isHanDigit(s[core.end]) && !IDIOMS.test(s.slice(start, start + 4))
  );
}

function coreAt(t: Script, first: Amount, whole: boolean): Core | null {
  const own = ownUnit(t, first);
  const end = own?.end ?? first.end;
  const second = upperAt(t.s, end);
  const other = second === null ? null : ownUnit(t, second);
  if (second !== null && (own === null || (other !== null && agree(own.unit, other.unit)))) {
    const reversed = second.mark.value.lt(first.mark.value);
    if (reversed && whole) return null;
    if (!reversed) {
      const unit = other?.unit ?? null;
      const about = other?.about ?? null;
      return { number: first.mark, upper: second.mark, unit, about, end: other?.end ?? second.end };
    }
  }
  const middle =
    own?.unit.text === '个' && t.s[end] === '半' ? unitAfter(t, end + 1, first.mark.value) : null;
  if (middle?.unit.kind === 'time') {
    return {
      number: andHalf(first.mark, end + 1),
      upper: null,
      unit: middle.unit,
      about: null,
      end: middle.end,
    };
  }
  const half = own?.unit.kind === 'time' && t.s[end] === '半';
  const number = half ? andHalf(first.mark, end + 1) : first.mark;
  return {
    number,
    upper: null,
    unit: own?.unit ?? null,
    about: own?.about ?? null,
    end: half ? end + 1 : end,
  };
}

function ownUnit(t: Script, amount: Amount): UnitAfter | null {
  if (amount.share !== null) return { unit: amount.share, about: null, end: amount.end };
  return unitAfter(t, amount.end, amount.mark.value);
}

/** Whether two units can belong to one range: 90%-95%, 1万-2万元, 1万-2万人. */
function agree(low: Unit, high: Unit): boolean {
  const [one, other] = [low.text.toLowerCase(), high.text.toLowerCase()];
  return one === other || (low.kind === 'multiple' && other.startsWith(one));
}

const rangeSignEnd = oneOf('—— - — ~ 至 到');

/** The upper end of a range, after a number and its unit; null: none. */
function upperAt(s: string, i: number): Amount | null {
  const at = skipSpaces(s, i);
  const sign = rangeSignEnd(s, at);
  if (sign === at) return null;
  const next = skipSpaces(s, sign);
  // 5--8 is not a range up to -8
  return s[next] === '+' || (s[next] === '-' && s[at] === '-') ? null : amountAt(s, next);
}

/** Applies the currency sign: ¥500 is 500元, ¥50万 is 50万元. */
function inCurrency(core: Core, front: Front): Core {
  const { unit } = core;
  if (front.currency === null) return core;
  if (unit === null) {
    return {
      ...core,
      unit: { text: '元', noun: '', kind: 'money', scale: decimal(1), span: front.currency },
    };
  }
  return unit.kind === 'multiple'
    ? { ...core, unit: { ...unit, kind: 'money', text: `${unit.text}元` } }
    : core;
}

/** Adds what follows the unit: per-units, a comparator, what is counted. */
function finish(t: Script, front: Front, core: Core, whole: boolean): QuantityAt | null {
  let { unit, end, about: behind } = core;
  const per = [...front.per];
  while (per.length <= front.per.length + MOST_PER) {
    const more = perUnitsAt(t, end, whole);
    per.push(...more.per);
    end = more.end;
    const mark: MarkAt | null = behind === null ? afterMarkAt(t, skipSpaces(t.s, end)) : null;
    if (mark !== null && (unit !== null || per.length > 0 || mark.mark.text !== '内')) {
      behind = mark.mark;
      end = mark.end;
    } else if (more.per.length === 0) {
      const counted = whole && behind === core.about && per.length === front.per.length;
      const word = counted ? nounAfter(t, end, unit) : null;
      if (word === null) break;
      ({ unit, end } = word);
    }
  }
  const marks = joinMarks(front.comparator, behind);
  if (marks === null) return null;
  const from = front.currency?.[0] ?? core.number.span[0];
  const last = behind?.span ?? null;
  const span = [from, last !== null && last[1] === end ? last[0] : end] as const;
  const { number, upper } = core;
  const { tolerance } = front;
  return { quantity: { kind: 'quantity', ...marks, number, upper, tolerance, unit, per, span }, end };
}

/** Combines the comparators before and after a number; null: they contradict each other. */
function joinMarks(
  before: ComparatorMark | null,
  after: ComparatorMark | null,
): Pick<Quantity, 'comparator' | 'redundant'> | null {
  if (before === null || after === null) return { comparator: before ?? after, redundant: null };
  if (before.meaning === '约') return { comparator: after, redundant: before };
  const same = after.meaning === '约' || direction(before.meaning) === direction(after.meaning);
  return same ? { comparator: before, redundant: after } : null;
}

/** The direction in which a comparator sets no limit. */
function direction(mark: Comparator): 'up' | 'down' | null {
  if (mark === '≥' || mark === '＞') return 'up';
  return mark === '≤' || mark === '＜' ? 'down' : null;
}
