import { type CalendarAt, calendarAt } from './calendar.ts';
import { isMarkStart } from './comparators.ts';
import { digitsEnd, isDigit, isLetter, type Script } from './fold.ts';
import { isHanDigit } from './numerals.ts';
import { leadAt, MOST_PER } from './per-units.ts';
import { type QuantityAt, quantityAt } from './quantity.ts';
import { unitAt } from './units.ts';
import type { CalendarValue, PerUnit, Prose, Quantity } from './value.ts';

/** Ends of clauses; 每月 applies to the numbers after it within the same clause. */
const CLAUSE_ENDS = new Set([...',;。、:?!()']);

/** Finds quantities and dates in a text that is neither as a whole. */
export function proseOf(t: Script, from: number): Prose {
  const { s } = t;
  const quantities: Quantity[] = [];
  const dates: CalendarValue[] = [];
  let per: PerUnit[] = [];
  for (let i = from; i < s.length; ) {
    const char = s[i] ?? '';
    if (CLAUSE_ENDS.has(char)) per = [];
    const item = startsItem(s, i, from) ? itemAt(t, i) : null;
    if (item === null) {
      i = isDigit(s, i) ? numberEnd(s, i) : i + 1;
      continue;
    }
    if ('lead' in item) per = [...per, item.lead].slice(-MOST_PER);
    else if ('period' in item) dates.push({ kind: 'date', period: item.period, span: [i, item.end] });
    else
      quantities.push(
        per.length === 0 ? item.quantity : { ...item.quantity, per: [...per, ...item.quantity.per] },
      );
    i = item.end;
  }
  return { kind: 'prose', quantities, dates, digits: /[0-9]/.test(s) };
}

/** Characters that an item may start with, besides digits, numerals and comparators. */
const STARTS = new Set([...'每半±¥百千全年月日人户亩当本次今明去上下前第截自']);
/** Characters after which a numeral is part of a word: 统一, 进一步, 第三方. */
const WORD_PARTS = new Set([...'统进第唯专同逐任某单归之划']);

/** Characters that form a word with 约: in 节约5% and 预约100人 it does not mean “about”. */
const WORDS_WITH_ABOUT = new Set([...'节预签履违续特邀制合']);

function startsItem(s: string, i: number, from: number): boolean {
  const before = i > from ? s[i - 1] : undefined;
  // don't read the 5 of .5
  if (isDigit(s, i)) return before !== '第' && before !== '.' && !isLetter(s, i - 1);
  // in a run of numerals (两三次), only the first two may start a number
  if (isHanDigit(s[i]) && isHanDigit(before) && isHanDigit(s[i - 2])) return false;
  if (isHanDigit(s[i])) return before === undefined || !WORD_PARTS.has(before);
  if (STARTS.has(s[i] ?? '')) return true;
  // 不>5 without 不 would mean the opposite, and 《 opens a title
  if (s[i] === '约' && before !== undefined && WORDS_WITH_ABOUT.has(before)) return false;
  return isMarkStart(s, i) && before !== '不' && s[i] !== '《' && s[i] !== '》';
}

type Item = CalendarAt | QuantityAt | { readonly lead: PerUnit; readonly end: number };

function itemAt(t: Script, i: number): Item | null {
  const date = calendarAt(t.s, i);
  if (date !== null && !date.bare && !(isDigit(t.s, date.end - 1) && unitAt(t.s, date.end) !== null))
    return date;
  const quantity = quantityAt(t, i, false);
  if (quantity !== null) return quantity;
  const lead = leadAt(t, i, false);
  return lead === null ? null : { lead: lead.per, end: lead.end };
}

/** The end of a run of digits with points and commas, so that 1.2.3 is skipped as a whole. */
function numberEnd(s: string, i: number): number {
  let end = digitsEnd(s, i);
  while ((s[end] === '.' || s[end] === ',') && isDigit(s, end + 1)) end = digitsEnd(s, end + 1);
  return end;
}
