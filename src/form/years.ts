import { FOREVER, overlaps, yearPeriod } from '../quantity/day.ts';
import { unitAt } from '../quantity/units.ts';
import type { CalendarValue, Period } from '../quantity/value.ts';
import { foldWidth } from '../text/fold.ts';
import type { Declaration, IndicatorValue, Words } from './declaration.ts';
import { termOf } from './term.ts';

/** The days that 项目期 adds to 年度; `always`: it may be any time. */
export type TermDays = Period | 'always' | null;

export interface YearAtHead {
  readonly span: readonly [number, number];
  readonly written: string;
  readonly period: Period;
}

/** The days that 项目期 adds to 年度; null: none. */
export function termDays(declaration: Declaration, current: number): TermDays {
  const read = termOf(declaration);
  if (read === null) return null;
  if (read.kind === 'span') return read.period;
  if (read.kind === 'permanent') return read.from === null ? 'always' : { from: read.from, to: FOREVER };
  if (read.kind !== 'length' || (read.unit !== '年' && read.unit !== '月')) return null;
  // a project of 3年 may have started two years ago, or may end in two years
  const years = Number(read.amount) / (read.unit === '年' ? 1 : 12);
  const more = Math.max(0, Math.min(Math.ceil(years) - 1, 100));
  return { from: yearPeriod(current - more).from, to: yearPeriod(current + more).to };
}

/** Whether 项目期 has days in common with the period. */
export function within(period: Period, term: TermDays): boolean {
  return term !== null && term !== 'always' && overlaps(period, term);
}

const YEAR = /(?<!\d)20\d\d(?=\s?年|\s?[-—–~～至]\s?20\d\d)/g;
const SEVERAL = /第[一二三四五]年|[两二三四五]年(?:总|合计|共|累计)/;

/** A year further away belongs to a plan, not to a payment: 2035年规划编制费. */
const FARTHEST = 5;

/** Whether words refer to a future year, or to another year of a multi-year project: 2025年工程费, 第二年, 三年总成本. */
export function ofOtherYears(text: string, year: number, severalYears: boolean): boolean {
  if (severalYears && SEVERAL.test(text)) return true;
  const named = text.includes('20') ? (text.match(YEAR) ?? []).map(Number) : [];
  return named.some((one) => (one > year && one <= year + FARTHEST) || (severalYears && one < year));
}

/** The date of a value: the value itself, or a deadline at the start of prose (2022年6月前完成全部建设任务); else null. */
export function dateOf({ reading, text }: IndicatorValue): CalendarValue | null {
  if (reading.kind === 'date') return allowing(reading, text);
  if (reading.kind !== 'prose') return null;
  const [date] = reading.dates;
  if (date === undefined || !/^\s*[于在]?$/.test(text.slice(0, Math.min(date.span[0], 9)))) return null;
  const [from, to] = date.span;
  const rest = text.slice(to);
  // 2000年底前建成的小区, 2014年10月前参加工作36人: the date describes the object, it is not a deadline
  if (rest.length > LONGEST_DEED || /[的已\d０-９]/.test(rest) || !DEED.test(text.slice(from))) return null;
  return allowing(date, text);
}

const LONGEST_DEED = 100;
/** Verbs that make a date a deadline: 2022年6月前完成, 2022年底全部投产. */
const DEED =
  /[前底末止](?:[,，]?\s?(?:全部|全面|基本|如期|按期|按时))?(?:完成|完工|竣工|办结|结束|验收|建成|投产|投用|投入|交付|到位|发放|拨付|支付|兑付|上线|启用|开工|开通|报送|提交|出具|印发|通过|实现|达到)/;

const BEFORE_JANUARY = /^20\d\d\s?年\s?0?1\s?月\s?(?:0?1\s?[日号]\s?)?[之以]?前/;

/** A deadline before January (2024年1月前, 2024年1月1日前) also allows the year before. */
function allowing(date: CalendarValue, text: string): CalendarValue {
  const { period, span } = date;
  if (period === null || !BEFORE_JANUARY.test(foldWidth(text.slice(...span)))) return date;
  return { ...date, period: { from: yearPeriod(period.from.year - 1).from, to: period.to } };
}

/** A year or range of years at the start, but not 2022级, 2000年以前, 2022年8月. */
const HEAD =
  /^\s*((20\d\d)(?:\s?年?\s?[-—–~～至]\s?(20\d\d))?\s?(?:年度|学年|年)?)(?![\d年度级届版号款型.]|[以之]?[前后]|以[上下来]|底|起|代)/;

/** The year or years that a name starts with (2022年…, 2022-2023学年…, but not 2000亩高标准农田); null: none. */
export function yearAtHead({ text }: Words): YearAtHead | null {
  const folded = /^\s*[2２]/.test(text) ? foldWidth(text.slice(0, 100)) : '';
  const head = HEAD.exec(folded);
  if (head === null) return null;
  const [whole, written = '', first = '', second] = head;
  const isBare = /\d\s?$/.test(written);
  if (isBare && (/^-?[a-z]/i.test(folded.slice(whole.length)) || unitAt(folded, whole.length) !== null))
    return null;
  const span: [number, number] = [whole.length - written.length, whole.length];
  const period = { from: yearPeriod(Number(first)).from, to: yearPeriod(Number(second ?? first)).to };
  return { span, written: text.slice(...span), period };
}
