import { compareDays, daysOf, FOREVER } from './day.ts';
import { oneOf, skipSpaces } from './fold.ts';
import { type PartialDate, partialDateAt } from './partial-date.ts';
import type { Period } from './value.ts';

/** A date or period at an offset. */
export interface CalendarAt {
  /** The days it allows; null: the year is missing, or the end is before the start. */
  readonly period: Period | null;
  /** The end is before the start. */
  readonly reversed: boolean;
  /** `before`: it ends with …前; `from`: with …起; null: it covers all its days. */
  readonly tail: 'before' | 'from' | null;
  /** Only a word such as 全年, 每月, which before a number is a per-unit. */
  readonly bare: boolean;
  readonly end: number;
}

/** Words before a date that mean 前, then other words before a date. */
const untilEnd = oneOf('截至到 截止到 截止至 截至 截止 不晚于 不迟于 ≤ <= <');
const frontEnd = oneOf('于 自 从 在');
const beforeEnd = oneOf('之前 以前 前 为止 止');
const withinEnd = oneOf('期间 以内 之内 内');
const fromEnd = oneOf('开始 以后 之后 起 后');
const startEnd = oneOf('起 开始');
/** Words for what happens by the date. */
const doneEnd = oneOf('全部完成 完成 完工 竣工 办结 结束 验收');
const signEnd = oneOf('—— -- - — ~ 至 到');

/** The date or period at `i` (2023年12月底前, 每年12月底前, 第一季度, 2023.07-2024.01); null: none. */
export function calendarAt(s: string, i: number): CalendarAt | null {
  const until = untilEnd(s, i);
  const front = until > i ? until : frontEnd(s, i);
  const first = partialDateAt(s, skipSpaces(s, front), null);
  if (first === null) return null;
  // 2023年1月起至2023年12月止
  const started = skipSpaces(s, startEnd(s, first.end));
  const sign = signEnd(s, started);
  const second = sign > started ? partialDateAt(s, skipSpaces(s, sign), first) : null;
  const { tail, end } = tailAt(s, second?.end ?? first.end);
  const due = second === null && tail === null && until > i;
  if (second === null) {
    if (first.tentative === 'needs-second' || (first.tentative === 'needs-tail' && tail === null))
      return null;
    // ≤6月 is a duration
    if (due && first.year === null && first.lastDay === null && /[≤<]/.test(s[i] ?? '')) return null;
  }
  const bare = first.bare && second === null && tail === null;
  const done = bare ? end : doneEnd(s, end);
  return {
    ...periodOf(first, second, due ? 'before' : tail),
    tail,
    bare,
    end: done,
  };
}

/** The word after a date or period: 前, 起, or neither. */
function tailAt(s: string, i: number): { tail: 'before' | 'from' | null; end: number } {
  const before = beforeEnd(s, i);
  if (before > i) return { tail: 'before', end: before };
  const from = fromEnd(s, i);
  return from > i ? { tail: 'from', end: from } : { tail: null, end: withinEnd(s, i) };
}

function periodOf(
  first: PartialDate,
  second: PartialDate | null,
  tail: 'before' | 'from' | null,
): { period: Period | null; reversed: boolean } {
  const last = second ?? first;
  if (first.year === null || last.year === null) return { period: null, reversed: false };
  const { firstMonth, firstDay } = first;
  const { lastMonth, lastDay, year } = last;
  const to = { year, month: lastMonth, day: Math.min(lastDay ?? 31, daysOf(year, lastMonth)) };
  const from = {
    year: first.year,
    month: firstMonth,
    day: Math.min(firstDay, daysOf(first.year, firstMonth)),
  };
  if (compareDays(to, from) < 0) return { period: null, reversed: true };
  if (tail === 'from') return { period: { from, to: FOREVER }, reversed: false };
  if (tail === 'before' && second === null)
    return { period: { from: { year, month: 1, day: 1 }, to }, reversed: false };
  return { period: { from, to }, reversed: false };
}
