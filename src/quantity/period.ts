import { memoize } from '../text/memo.ts';
import { type CalendarAt, calendarAt } from './calendar.ts';
import { compareDays, yearPeriod } from './day.ts';
import { type Decimal, decimal, isPositive } from './decimal.ts';
import { fold, isDigit } from './fold.ts';
import { quantityAt } from './quantity.ts';
import type { Period } from './value.ts';

type TermUnit = '年' | '月' | '周' | '天';

/** A 项目期 as it was understood. */
export type Term =
  /** 1年, 一年, 实施期1年, 18个月, 90天, 当年 */
  | { readonly kind: 'length'; readonly amount: Decimal; readonly unit: TermUnit }
  /** 2019-2021, 2023年, 2022年3月-2023年11月 */
  | { readonly kind: 'span'; readonly period: Period }
  /** 长期, 常年, 1年以上; `from` is set for 2023年起. */
  | { readonly kind: 'permanent'; readonly from: Period['from'] | null }
  /** The end is before the start. */
  | { readonly kind: 'reversed' }
  | { readonly kind: 'unreadable' };

const PERMANENT =
  /^(长期|中长期|永久|常年|每年|持续|经常|常态化|无限期|无固定期限)(性|性项目|项目|实施|执行|进行|坚持)?$/;
const OPEN_END = /(年|月|日|\d)(起)?(-|——|—|~|至|到)(长期|永久|至今|今)$/;
/** The field's name, repeated before its value: 实施期1年, 建设周期：2年. */
const HEAD =
  /^((项目|实施|建设|施工|服务|合同|执行|运行|租赁|履约)(期限|周期|年限|期|时间)|工期|期限|周期|为期)[为是:]?/;
/** 2023年3月开工，2023年11月完工 */
const BEGUN = /(开工|动工|启动|开始)[,;]?(?=\d)/;
/** 2022-2024年，共3年: the span is more specific. */
const IN_ALL = /(?<=.)[,;]?(?:共计?|合计|历时)[^,;()]{1,6}$/;
/** 1月1日至12月31日, in the year of 年度 */
const WITHIN_A_YEAR = /^\d+月(\d+日)?(-|—|~|至|到)\d+月(\d+日)?$/;
/** First years of the national five-year plans, which long projects refer to. */
const PLANS: Readonly<Record<string, number>> = { 十三五: 2016, 十四五: 2021, 十五五: 2026 };
const LENGTHS: Readonly<Record<string, TermUnit>> = {
  年: '年',
  年度: '年',
  个年度: '年',
  周年: '年',
  月: '月',
  个月: '月',
  周: '周',
  个星期: '周',
  星期: '周',
  天: '天',
  日: '天',
  日历天: '天',
  学年: '年',
  个学年: '年',
  自然日: '天',
  工作日: '天',
  个工作日: '天',
};
/** Longer texts are not terms. */
const LONGEST = 100;
const UNREADABLE: Term = { kind: 'unreadable' };

/** Reads a 项目期; spaces and character width don't matter. Never throws. */
export const readTerm: (text: string) => Term = memoize((text) => {
  if (text.length > LONGEST) return UNREADABLE;
  // fast path for 1年, the most frequent value
  if (text.length === 2 && text[1] === '年' && isDigit(text, 0)) return lengthTerm(text) ?? UNREADABLE;
  const s = fold(text)
    .replaceAll(' ', '')
    .replace(/[。;,]+$/, '')
    .replace(HEAD, '')
    .replace(BEGUN, '-')
    .replace(IN_ALL, '');
  // 3年(2021-2023年), 2021-2023年(3年): the span is more specific than the length
  const open = s.endsWith(')') ? s.lastIndexOf('(') : -1;
  if (open > 0) {
    const outside = plainTerm(s.slice(0, open));
    const inside = plainTerm(s.slice(open + 1, -1));
    if (outside.kind === 'length' && (inside.kind === 'span' || inside.kind === 'reversed')) return inside;
    return outside;
  }
  return plainTerm(s);
});

function plainTerm(s: string): Term {
  if (PERMANENT.test(s)) return { kind: 'permanent', from: null };
  if (/^(当年|本年|全年|本年度|当年度|年度|一次性)(项目|完成|实施)?$/.test(s))
    return { kind: 'length', amount: decimal(1), unit: '年' };
  return planTerm(s) ?? openTerm(s) ?? spanTerm(s) ?? lengthTerm(s) ?? UNREADABLE;
}

function planTerm(s: string): Term | null {
  const found = /^["“]?(十[三四五]五)["”]?(期间|时期)?$/.exec(s);
  const first = PLANS[found?.[1] ?? ''];
  return first === undefined
    ? null
    : { kind: 'span', period: { from: yearPeriod(first).from, to: yearPeriod(first + 4).to } };
}

/** 2023年起, 2023年至长期 */
function openTerm(s: string): Term | null {
  const open = OPEN_END.exec(s);
  const head = open === null ? s : s.slice(0, open.index + (open[1] ?? '').length);
  const found = wholeCalendar(head) ?? (/^\d{4}$/.test(head) ? wholeCalendar(`${head}年`) : null);
  if (found === null || found.period === null) return null;
  return open !== null || found.tail === 'from' ? { kind: 'permanent', from: found.period.from } : null;
}

function spanTerm(s: string): Term | null {
  const found = wholeCalendar(s) ?? (/^\d{4}$/.test(s) ? wholeCalendar(`${s}年`) : null);
  if (found === null) return null;
  if (found.reversed) return { kind: 'reversed' };
  if (found.period !== null) return { kind: 'span', period: found.period };
  return WITHIN_A_YEAR.test(s) ? { kind: 'length', amount: decimal(1), unit: '年' } : null;
}

function wholeCalendar(s: string): CalendarAt | null {
  const found = calendarAt(s, 0);
  return found !== null && found.end === s.length ? found : null;
}

function lengthTerm(s: string): Term | null {
  const text = s.replace(/期$/, '');
  const found = quantityAt({ raw: text, s: text }, 0, true);
  if (found === null || found.end !== text.length) return null;
  const { unit, number, upper, comparator, per, tolerance } = found.quantity;
  const length = LENGTHS[unit?.text ?? ''];
  if (length === undefined || tolerance || per.length > 0) return null;
  const amount = (upper ?? number).value;
  if (!isPositive(amount)) return null;
  // 1年以内 and 1-3年 have a maximum; 1年以上 has no end
  const open = comparator?.meaning === '≥' || comparator?.meaning === '＞';
  return open ? { kind: 'permanent', from: null } : { kind: 'length', amount, unit: length };
}

/** Whether the project lasts more than a year; false if the term does not tell. */
export function longerThanAYear(term: Term): boolean {
  if (term.kind === 'permanent') return true;
  if (term.kind === 'span') {
    const { from, to } = term.period;
    return compareDays(to, { ...from, year: from.year + 1 }) >= 0;
  }
  if (term.kind !== 'length') return false;
  return term.amount.gt({ 年: 1, 月: 12, 周: 53, 天: 366 }[term.unit]);
}
