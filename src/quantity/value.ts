import type { Decimal } from './decimal.ts';

/**
 * What a 指标值 says. The types of the reading; `read.ts` makes it, `print.ts` writes it.
 * Every span counts UTF-16 units in the text that was read.
 */
export type Span = readonly [from: number, to: number];

/** ≥ ≤ ＞ ＜ =, and 约 (about), as the value was meant. */
export type Comparator = '≥' | '≤' | '＞' | '＜' | '=' | '约';

export interface ComparatorMark {
  readonly meaning: Comparator;
  /** As written: `>=`, 不少于, 以上. */
  readonly text: string;
  /** null: it stands in the name's bracket, not in the text that was read. */
  readonly span: Span | null;
  /** Before the number, or behind it (以上, 以内). */
  readonly place: 'before' | 'after';
}

/** What a unit measures. */
export type UnitKind =
  | 'money' // 元 万元 亿元 …
  | 'share' // % ‰ and their words
  | 'time' // 分钟 天 个工作日 月 年
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'count' // 个 次 人 期 …
  | 'score' // 分
  | 'multiple' // 万, 亿 …: a unit that lost its other half (250万)
  | 'other'; // 度, ℃ …, and a word that stands as a unit and is not known

export interface Unit {
  /** As written, without the per-units: 万元, %, 人次; % also for 百分之. */
  readonly text: string;
  readonly kind: UnitKind;
  /** What is counted, where a word follows: 2个乡镇 has the unit 个 and the noun 乡镇. */
  readonly noun: string;
  /**
   * How many base units one is: money in 元, share in %, time in seconds (months, years, workdays: no scale),
   * length in m, area in m² (亩: none), volume in m³, mass in kg; 万人 is 10,000 人. A foreign currency has none.
   */
  readonly scale: Decimal | null;
  /** null: it stands in the name's bracket. */
  readonly span: Span | null;
}

/** One of the units behind a stroke: 元/人·月 has 人 and 月; `1次/年` and 每年1次 have 年. */
export interface PerUnit {
  /** As written, without 每: 年 (also for 全年, 年度), 人, 亩, 两周. */
  readonly text: string;
  /** 年 alone leaves an amount an amount; any other makes it a unit cost. */
  readonly yearly: boolean;
  /** UnitAfter the number (/年), not in front of it (每年, 人均). */
  readonly after: boolean;
}

/** A number as written. */
export interface NumberMark {
  readonly value: Decimal;
  readonly span: Span;
}

/** One number or a range with its comparator, unit and per-units. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly comparator: ComparatorMark | null;
  /** A second comparator that says the same, or 约: the 以上 of ≥95%以上. */
  readonly redundant: ComparatorMark | null;
  /** One number; for a range the lower end; ±3% has a `tolerance` of true and the number 3. */
  readonly number: NumberMark;
  /** The upper end of a range: 5-8, 5~8, 5至8. */
  readonly upper: NumberMark | null;
  readonly tolerance: boolean;
  /** null: a bare number; with per-units one that lost its unit: 28.40/株. */
  readonly unit: Unit | null;
  readonly per: readonly PerUnit[];
  /** Number, unit and the per-units behind them, without comparator. */
  readonly span: Span;
}

/** A point or stretch of time of the calendar: 2023年12月底前, 12月底前, 每年12月底前, 第一季度, 2023.07-2024.01. */
export interface CalendarValue {
  readonly kind: 'date';
  /** The days it allows, inclusive, if the year is known: [2023-01-01, 2023-12-31]. */
  readonly period: Period | null;
  readonly span: Span;
}

/** Days from the first to the last, both included; `…前` begins with the year that it names. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type Reading =
  /** Nothing, or only a comparator and/or a unit (`≥%`, 公里). */
  | { readonly kind: 'blank' }
  | Quantity
  | CalendarValue
  /** 优 良 合格 达标 一级 甲级 国家二级 … */
  | { readonly kind: 'grade'; readonly span: Span }
  /** 是, 否, 有, 无 */
  | { readonly kind: 'yes-no'; readonly yes: boolean; readonly span: Span }
  /** Looks like a quantity and can't be read: ≥≤5, 100%%, 5--8. */
  | { readonly kind: 'broken'; readonly span: Span }
  | Prose;

/** None of the others, kept as it is: 按计划完成100%. */
export interface Prose {
  readonly kind: 'prose';
  /** The quantities inside it, in order: ≥1次,每次3天 has two. */
  readonly quantities: readonly Quantity[];
  /** The dates and periods inside it that are surely some, in order. */
  readonly dates: readonly CalendarValue[];
  /** It holds digits, whatever they mean: 符合GB5749, 师生比1:30. */
  readonly digits: boolean;
}

/** What the bracket at the end of an indicator's name says of its value: 苗木成活率(≥**%), 面积(亩). */
export interface NameHint {
  readonly comparator: Comparator | null;
  /** As written in the bracket; null: a comparator alone. */
  readonly unit: string | null;
  /** The bracket in the name, with its parentheses. */
  readonly span: Span;
}
