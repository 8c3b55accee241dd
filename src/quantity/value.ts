import type { Decimal } from './decimal.ts';

/**
 * The types for the contents of a 指标值; `read.ts` creates them, `print.ts` prints them.
 * All spans count UTF-16 units in the text that was read.
 */
export type Span = readonly [from: number, to: number];

/** The meaning of a comparator: ≥ ≤ ＞ ＜ =, or 约 (about). */
export type Comparator = '≥' | '≤' | '＞' | '＜' | '=' | '约';

/** A comparator as written, with its meaning. */
export interface ComparatorMark {
  readonly meaning: Comparator;
  /** As written: `>=`, 不少于, 以上. */
  readonly text: string;
  /** null: it comes from the bracket in the name, not from the text that was read. */
  readonly span: Span | null;
  /** Before or after the number (以上, 以内). */
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
  | 'multiple' // 万, 亿 …: a multiplier whose unit is missing (250万)
  | 'other'; // 度, ℃ …, and unknown words in the place of a unit

/** The unit of a quantity. */
export interface Unit {
  /** As written, without per-units: 万元, %, 人次; % also for 百分之. */
  readonly text: string;
  readonly kind: UnitKind;
  /** What is counted, or '': 2个乡镇 has the unit 个 and the noun 乡镇. */
  readonly noun: string;
  /**
   * How many base units one is: money in 元, share in %, time in seconds (null for months, years and workdays),
   * length in m, area in m² (null for 亩), volume in m³, mass in kg; 万人 is 10,000 人. null for foreign currencies.
   */
  readonly scale: Decimal | null;
  /** null: it comes from the bracket in the name. */
  readonly span: Span | null;
}

/** What a quantity is per: 元/人·月 has 人 and 月; `1次/年` and 每年1次 have 年. */
export interface PerUnit {
  /** As written, without 每: 年 (also for 全年, 年度), 人, 亩, 两周. */
  readonly text: string;
  /** It is 年: an amount per year is still an amount; any other per-unit makes it a unit cost. */
  readonly yearly: boolean;
  /** It is after the number (/年), not before it (每年, 人均). */
  readonly after: boolean;
}

/** A number as written. */
export interface NumberMark {
  readonly value: Decimal;
  readonly span: Span;
}

/** A number or range with comparator, unit and per-units. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly comparator: ComparatorMark | null;
  /** A second comparator of the same direction, or 约: 以上 in ≥95%以上. */
  readonly redundant: ComparatorMark | null;
  /** The number; of a range the lower end; of ±3% it is 3, and `tolerance` is true. */
  readonly number: NumberMark;
  /** The upper end of a range (5-8, 5~8, 5至8); null: a single number. */
  readonly upper: NumberMark | null;
  readonly tolerance: boolean;
  /** null: a bare number, or with per-units one that lost its unit: 28.40/株. */
  readonly unit: Unit | null;
  readonly per: readonly PerUnit[];
  /** The number, its unit and the per-units after it, without comparators. */
  readonly span: Span;
}

/** A date or period: 2023年12月底前, 12月底前, 每年12月底前, 第一季度, 2023.07-2024.01. */
export interface CalendarValue {
  readonly kind: 'date';
  /** The days it allows; null if the year is unknown or the end is before the start. */
  readonly period: Period | null;
  readonly span: Span;
}

/** A period, both ends included; that of `…前` starts with the first day of the year. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}
/** A calendar day; `month` and `day` are counted from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a value was read as. */
export type Reading =
  /** Nothing, or only a comparator and/or a unit (`≥%`, 公里). */
  | { readonly kind: 'blank' }
  | Quantity
  | CalendarValue
  /** 优 良 合格 达标 一级 甲级 国家二级 … */
  | { readonly kind: 'grade'; readonly span: Span }
  /** 是, 否, 有, 无 */
  | { readonly kind: 'yes-no'; readonly yes: boolean; readonly span: Span }
  /** Looks like a quantity but can't be read: ≥≤5, 100%%, 5--8. */
  | { readonly kind: 'broken'; readonly span: Span }
  | Prose;

/** Anything else: 按计划完成100%. */
export interface Prose {
  readonly kind: 'prose';
  /** The quantities within it, in order: ≥1次,每次3天 has two. */
  readonly quantities: readonly Quantity[];
  /** The unambiguous dates and periods within it, in order. */
  readonly dates: readonly CalendarValue[];
  /** It contains digits, whatever they mean: 符合GB5749, 师生比1:30. */
  readonly digits: boolean;
}

/** The comparator and unit in the bracket at the end of an indicator's name: 苗木成活率(≥**%), 面积(亩). */
export interface NameHint {
  readonly comparator: Comparator | null;
  /** As written in the bracket; null: only a comparator. */
  readonly unit: string | null;
  /** The range of the bracket in the name, including the parentheses. */
  readonly span: Span;
}
