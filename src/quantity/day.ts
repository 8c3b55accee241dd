import type { Day, Period } from './value.ts';

/** Whether a number is accepted as a calendar year. */
export function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1900 && number <= 2199;
}

/** The end of a period that has no end. */
export const FOREVER: Day = { year: 9999, month: 12, day: 31 };

/** The number of days of a month. */
export function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Negative if `a` is earlier, 0 for the same day, else positive. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The period from the first to the last day of a year. */
export function yearPeriod(year: number): Period {
  return { from: { year, month: 1, day: 1 }, to: { year, month: 12, day: 31 } };
}

/** Whether the two periods have a day in common. */
export function overlaps(a: Period, b: Period): boolean {
  return compareDays(a.from, b.to) <= 0 && compareDays(b.from, a.to) <= 0;
}

/** Whether `inner` lies entirely within `outer`. */
export function contains(outer: Period, inner: Period): boolean {
  return compareDays(outer.from, inner.from) <= 0 && compareDays(inner.to, outer.to) <= 0;
}

/** A day as 2023-06-30. */
export function printDay(day: Day): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day.year}-${two(day.month)}-${two(day.day)}`;
}
