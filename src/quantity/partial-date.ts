import { isYear } from './day.ts';
import { digitsEnd, isDigit, oneOf, skipSpaces } from './fold.ts';
import { hanAt, isHanDigit } from './numerals.ts';
import { unitAt } from './units.ts';

/** Consecutive days within one year; the year or the day may be missing: 2023年, 6月, 6月30日, 第一季度, 1-12月. */
export interface PartialDate {
  /** null: missing (12月底前) or relative (当年). */
  readonly year: number | null;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly firstDay: number;
  /** null: the last day of the month. */
  readonly lastDay: number | null;
  /** false: only a year, or a word such as 每月. */
  readonly detailed: boolean;
  /** 全年, 每月: before a number it is a per-unit rather than a date. */
  readonly bare: boolean;
  /** What must follow to make it a date: the end of a range (2023-2025), or a word such as 前 (6.30前). */
  readonly tentative: 'needs-second' | 'needs-tail' | null;
  readonly end: number;
}

type Part = Omit<PartialDate, 'year' | 'bare'>;

const WHOLE_YEAR = {
  firstMonth: 1,
  lastMonth: 12,
  firstDay: 1,
  lastDay: null,
  detailed: false,
  tentative: null,
} as const;

/** A whole number from 1 to `most`, in digits or Chinese numerals; null: none. */
function smallAt(s: string, i: number, most: number): { number: number; end: number } | null {
  const end = digitsEnd(s, i);
  if (end > i) {
    const number = end - i <= 2 ? Number(s.slice(i, end)) : 0;
    return number >= 1 && number <= most ? { number, end } : null;
  }
  const han = hanAt(s, i);
  if (han === null || han.value.gt(most) || han.value.lt(1)) return null;
  return { number: han.value.toNumber(), end: han.end };
}

const relativeYearEnd = oneOf(
  '每年度 每年 按年度 按年 全年度 全年 当年度 当年 本年度 本年 今年 次年 翌年 明年 来年 去年 上年',
);
const relativeMonthEnd = oneOf(
  '每月 次月 当月 本月 下月 上月 按月 每季度 每季 按季度 按季 季度 季 月 每季度末月 每季末月 季度末月 季末月 ' +
    '每学期 按学期 本学期 学期 每周 按周 每天 每日',
);
const yearPartEnd = oneOf('全年 年底 年末 年初 年中 底 末 初 中 春季学期 秋季学期 春季 秋季');
const monthPartEnd = oneOf('月底 月末 月初 底 末 初 中');
const quarterPartEnd = oneOf('末 底 初');
const yearWordEnd = spaced('年 年度 学年 学年度');
const withinYearEnd = oneOf('度内 内');
const monthEnd = spaced('月份 月');
const quarterEnd = spaced('季度 季');
const dayEnd = spaced('日 号');
const untilDayEnd = oneOf('前 之前 以前 止 为止');
const signEnd = oneOf('—— -- - — ~ 至 到');

/** Like `oneOf`, but the words may follow a space: 2023 年 6 月 30 日. */
function spaced(words: string): (s: string, i: number) => number {
  const wordEnd = oneOf(words);
  return (s, i) => {
    const at = skipSpaces(s, i);
    const end = wordEnd(s, at);
    return end > at ? end : i;
  };
}

/** What a partial date starts with, if not with a digit or numeral, and what may follow its first digits. */
const STARTS = new Set([...'每按全当本今次翌明来去上下年季月前第学']);
const FOLLOWS = new Set([...'年月日号季学-./—~至到 ']);

/** A cheap check whether there may be a partial date at `i`: it rules out 95% and 3次. */
function mayStart(s: string, i: number): boolean {
  const end = digitsEnd(s, i);
  if (end === i) return isHanDigit(s[i]) || STARTS.has(s[i] ?? '');
  return end - i === 6 || end - i === 8 || FOLLOWS.has(s[end] ?? ' ');
}

/** The partial date at `i`, or null. `base`: the start of a range, from which its end takes the year and month. */
export function partialDateAt(s: string, i: number, base: PartialDate | null): PartialDate | null {
  if (!mayStart(s, i)) return null;
  return (
    compactAt(s, i) ?? dottedAt(s, i) ?? yearAt(s, i, base) ?? wordsAt(s, i, base) ?? fragmentAt(s, i, base)
  );
}

/** 202306 and 20230630: dates only in a range or before 前. */
function compactAt(s: string, i: number): PartialDate | null {
  const end = digitsEnd(s, i);
  if (end - i !== 6 && end - i !== 8) return null;
  const year = Number(s.slice(i, i + 4));
  const month = Number(s.slice(i + 4, i + 6));
  const day = end - i === 8 ? Number(s.slice(i + 6, end)) : null;
  if (!isYear(year) || month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
  return { ...days(year, month, day, end), tentative: 'needs-tail' };
}

function days(year: number | null, month: number, day: number | null, end: number): PartialDate {
  const detail = { detailed: true, bare: false, tentative: null, end };
  return { year, firstMonth: month, lastMonth: month, firstDay: day ?? 1, lastDay: day, ...detail };
}

/** 2023-06-30, 2023/6/30, 2023.6.30, 2023.07; 2023.6 alone may be a number, but before 前 it is a date. */
function dottedAt(s: string, i: number): PartialDate | null {
  if (digitsEnd(s, i) !== i + 4) return null;
  const year = Number(s.slice(i, i + 4));
  const sign = s[i + 4] ?? '';
  if (!isYear(year) || !'-./'.includes(sign) || sign === '') return null;
  const month = smallAt(s, i + 5, 12);
  if (month === null || !isDigit(s, i + 5)) return null;
  const day = s[month.end] === sign && isDigit(s, month.end + 1) ? smallAt(s, month.end + 1, 31) : null;
  if (day === null) {
    const named = monthEnd(s, month.end);
    const end = monthPartEnd(s, named);
    const sure = end > month.end || month.end - i === 7;
    return { ...days(year, month.number, null, end), tentative: sure ? null : 'needs-tail' };
  }
  return days(year, month.number, day.number, dayEnd(s, day.end));
}

/** 2023年…, 23年12月, 二〇二三年…, 当年…, 每年…; 2023 alone only in a range. */
function yearAt(s: string, i: number, base: PartialDate | null): PartialDate | null {
  const relative = relativeYearEnd(s, i);
  if (relative > i) {
    const year = base?.year != null && /次|翌|来/.test(s[i] ?? '') ? base.year + 1 : null;
    const part = partAt(s, relative);
    return {
      year,
      bare: part === null && /[每按全]/.test(s[i] ?? ''),
      ...(part ?? { ...WHOLE_YEAR, end: relative }),
    };
  }
  const end = digitsEnd(s, i);
  const han = end === i ? hanAt(s, i) : null;
  const stop = han?.end ?? end;
  const length = stop - i;
  if (length > 4) return null;
  let year = han === null ? Number(s.slice(i, end)) : han.value.toNumber();
  const yearWord = yearWordEnd(s, stop);
  if (yearWord > stop) {
    const part = partAt(s, yearWord);
    if (length === 2 && han === null && part !== null) year += 2000;
    else if (length !== 4) return null;
    if (!isYear(year)) return null;
    return { year, bare: false, ...(part ?? { ...WHOLE_YEAR, end: yearWord }) };
  }
  if (length !== 4 || han !== null || !isYear(year)) return null;
  return { ...WHOLE_YEAR, year, bare: false, tentative: base === null ? 'needs-second' : null, end };
}

/** Dates without a year: 年底, 年内; 每月5日, 次月底; months and quarters. */
function wordsAt(s: string, i: number, base: PartialDate | null): PartialDate | null {
  const year = base?.year ?? null;
  if (s[i] === '年') {
    const part = yearPartAt(s, i + 1);
    if (part !== null) return { year, bare: false, ...part };
    const within = withinYearEnd(s, i + 1);
    return within > i + 1 ? { ...WHOLE_YEAR, year, bare: false, end: within } : null;
  }
  if (s.startsWith('每周', i) && /[一二三四五六日天末]/.test(s[i + 2] ?? '') && unitAt(s, i + 3) === null) {
    return { ...WHOLE_YEAR, year: null, bare: false, end: i + 3 };
  }
  const month = relativeMonthEnd(s, i);
  if (month > i) {
    const day = dayAt(s, month);
    const bare = day === null;
    if (bare && /[季月学]/.test(s[i] ?? '')) return null;
    return { ...WHOLE_YEAR, year: null, bare, detailed: !bare, end: day?.end ?? month };
  }
  const part = halfAt(s, i) ?? monthsAt(s, i) ?? quarterAt(s, i);
  return part === null ? null : { year, bare: false, ...part };
}

/** The part of a year that is named after it: months, quarters, halves, 底. */
function partAt(s: string, at: number): Part | null {
  const i = skipSpaces(s, at);
  return yearPartAt(s, i) ?? monthsAt(s, i) ?? quarterAt(s, i);
}

function part(firstMonth: number, lastMonth: number, end: number): Part {
  return { firstMonth, lastMonth, firstDay: 1, lastDay: null, detailed: true, tentative: null, end };
}

/** 底 末 初 中 and school terms, which are too vague to narrow the year, and its halves. */
function yearPartAt(s: string, i: number): Part | null {
  const end = yearPartEnd(s, i);
  return end > i ? part(1, 12, end) : halfAt(s, i);
}

function halfAt(s: string, i: number): Part | null {
  if (s.startsWith('上半年', i)) return part(1, 6, i + 3);
  return s.startsWith('下半年', i) ? part(7, 12, i + 3) : null;
}

/** 第一季度, 1季度, 一至三季度, 前三季度. */
function quarterAt(s: string, i: number): Part | null {
  const all = s[i] === '前';
  const start = s[i] === '第' || all ? skipSpaces(s, i + 1) : i;
  const first = smallAt(s, start, 4);
  if (first === null) return null;
  const last = secondAt(s, first.end, 4);
  const end = quarterEnd(s, last?.end ?? first.end);
  if (end === (last?.end ?? first.end)) return null;
  const from = all ? 1 : first.number;
  return part(from * 3 - 2, (last?.number ?? first.number) * 3, quarterPartEnd(s, end));
}

/** The second number of a range: 12 in 1-12月. */
function secondAt(s: string, i: number, most: number): { number: number; end: number } | null {
  const at = skipSpaces(s, i);
  const sign = signEnd(s, at);
  return sign === at ? null : smallAt(s, skipSpaces(s, sign), most);
}

/** 12月…, 1-12月. */
function monthsAt(s: string, i: number): Part | null {
  const first = smallAt(s, i, 12);
  if (first === null) return null;
  const last = s[first.end] === '月' ? null : secondAt(s, first.end, 12);
  const end = monthEnd(s, last?.end ?? first.end);
  if (end === (last?.end ?? first.end)) return null;
  const months = part(first.number, last?.number ?? first.number, end);
  if (months.lastMonth < months.firstMonth) return null;
  const day = dayAt(s, end);
  return day === null ? months : { ...months, ...day };
}

/** 30日, 5号, 1-15日, 上旬, 底. */
function dayAt(s: string, at: number): Pick<Part, 'firstDay' | 'lastDay' | 'end'> | null {
  const i = skipSpaces(s, at);
  const tens = ['上旬', '中旬', '下旬'].findIndex((word) => s.startsWith(word, i));
  if (tens >= 0) return { firstDay: tens * 10 + 1, lastDay: tens === 2 ? null : tens * 10 + 10, end: i + 2 };
  const vague = monthPartEnd(s, i);
  if (vague > i) return { firstDay: 1, lastDay: null, end: vague };
  const first = smallAt(s, i, 31);
  if (first === null) return null;
  const named = s[first.end] === '日' || s[first.end] === '号';
  const last = named ? null : secondAt(s, first.end, 31);
  const stop = last?.end ?? first.end;
  const end = dayEnd(s, stop);
  if (end === stop && !endsDate(s, stop)) return null;
  return { firstDay: first.number, lastDay: last?.number ?? first.number, end };
}

/** Whether a day may end here without 日: 12月31前, 12月31. */
const endsDate = (s: string, i: number): boolean => i === s.length || untilDayEnd(s, i) > i;

/** 6.30前, 12/31前, 30日前; as the end of a range also 12月, 30日, 12. */
function fragmentAt(s: string, i: number, base: PartialDate | null): PartialDate | null {
  const first = smallAt(s, i, 31);
  if (first === null || !isDigit(s, i)) return null;
  const named = dayEnd(s, first.end);
  if (named > first.end) {
    const month = base?.detailed ? base.lastMonth : 12;
    return {
      ...days(base?.year ?? null, month, first.number, named),
      tentative: base === null ? 'needs-tail' : null,
    };
  }
  if (first.number > 12) return null;
  const sign = s[first.end] ?? '';
  if (base === null) {
    if (sign === '' || !'./-'.includes(sign)) return null;
    const day = isDigit(s, first.end + 1) ? smallAt(s, first.end + 1, 31) : null;
    return day === null
      ? null
      : { ...days(null, first.number, day.number, day.end), tentative: 'needs-tail' };
  }
  // 2023.1.1-12.31
  if (base.lastDay !== null && sign !== '' && './'.includes(sign) && isDigit(s, first.end + 1)) {
    const day = smallAt(s, first.end + 1, 31);
    return day === null ? null : days(base.year, first.number, day.number, day.end);
  }
  // 2023.1-12
  if (!base.detailed || base.firstDay !== 1 || base.lastDay !== null || /[年月日.]/.test(sign)) return null;
  return days(base.year, first.number, null, first.end);
}
