import type { Decimal } from '../quantity/decimal.ts';
import type { NameHint, Reading, Span } from '../quantity/value.ts';
import type { Path, PathTarget } from '../text/finding.ts';
import type { ConfiguredWords } from './configured-words.ts';
import type { FirstLevel, Role, SecondLevel, Template } from './template.ts';

/**
 * The typed, tolerant view of one document: everything that could be read, each part with its path.
 * If something is in the document but missing here, `schema` (or unknown-category, unknown-fund) reports it.
 */
export interface Declaration {
  /** null: 表样 names a template that does not exist; rules that need the template are silent. */
  readonly template: Template | null;
  /** 年度 */
  readonly year: Numeral | null;
  /** 项目名称 */
  readonly project: Words | null;
  /** 主管部门及代码 */
  readonly department: Words | null;
  /** 实施单位 */
  readonly unit: Words | null;
  /** 项目属性 */
  readonly attribute: OptionalWords;
  /** 项目期, by whichever name the file has for it */
  readonly term: OptionalWords;
  /** 项目资金 */
  readonly funds: Funds | null;
  /** 年度总体目标 */
  readonly goals: GoalList | null;
  /** 中期目标 */
  readonly midtermGoals: GoalList | null;
  /** 绩效指标: the first levels in the file's order; null: absent or not a mapping. */
  readonly firstLevels: readonly FirstCategory[] | null;
  /** Every second level of every first level, in the file's order. */
  readonly categories: readonly Category[];
  /** Every indicator, in the file's order. */
  readonly indicators: readonly Indicator[];
  /** 备注 */
  readonly note: Words | null;
  /** Our names of root keys that are present but misspelt: rules must not report them as missing. */
  readonly misspelt: ReadonlySet<string>;
  /** Words from the configuration, in addition to the built-in ones. */
  readonly more: ConfiguredWords;
  /** The key in the file's root for one of our names: 项目期 → 实施期. */
  readonly ownKey: (name: string) => string;
}

/** A text as written in the file. */
export interface Words {
  /** As written, untrimmed. A number in place of text is given in its plain form. */
  readonly text: string;
  readonly path: Path;
}

/** A text that may be absent (or null), or of a wrong type, which `schema` reports. */
export type OptionalWords =
  /** `isNumber`: a number in place of text, which `schema` reports. */
  | ({ readonly kind: 'words'; readonly isNumber: boolean } & Words)
  | { readonly kind: 'absent'; readonly path: Path }
  | { readonly kind: 'invalid'; readonly path: Path };

/** A number, including one written as text ("50万元", 五十). */
export interface Numeral {
  readonly value: Decimal;
  readonly path: Path;
}

/** 项目资金 */
export interface Funds {
  readonly path: Path;
  /** 年度资金总额, in the template's unit */
  readonly total: Numeral | null;
  /** 中期资金总额 */
  readonly midterm: Numeral | null;
  /** The template's parts that the file gives, in the file's order. */
  readonly parts: readonly Fund[];
  /** Keys that the template does not have. */
  readonly unknown: readonly UnknownFund[];
  /** Some part could not be read as a number: rules that need all parts are silent. */
  readonly incomplete: boolean;
}
export interface Fund extends Numeral {
  readonly name: string;
}
export interface UnknownFund {
  readonly key: string;
  readonly path: Path;
  /** The part or total that was probably meant. */
  readonly meant: string | null;
  readonly value: Decimal | null;
  /** The amount itself has a unit, 元 or 万 (500000元): `value` is in the form's unit, whatever the key says. */
  readonly inFormUnit: boolean;
}

export interface GoalList {
  readonly path: Path;
  readonly goals: readonly Goal[];
}
export interface Goal {
  readonly path: Path;
  readonly number: Numbering;
  /** 内容 */
  readonly content: Words | null;
}

/** 编号: a whole number from 1, absent, or something else, which `schema` reports. */
export type Numbering =
  | { readonly kind: 'number'; readonly value: number; readonly path: Path }
  | { readonly kind: 'absent'; readonly path: Path }
  | { readonly kind: 'invalid'; readonly path: Path };

/** A 一级指标 of the file. */
export interface FirstCategory {
  /** As written. */
  readonly name: string;
  readonly path: Path;
  readonly match: Match<FirstLevel>;
  readonly children: readonly Category[];
  /** It is not a mapping, which `schema` reports; nothing in it may be reported as missing. */
  readonly incomplete: boolean;
}

/** A 二级指标 of the file. */
export interface Category {
  /** As written. */
  readonly name: string;
  readonly path: Path;
  readonly parent: FirstCategory;
  readonly match: Match<SecondLevel>;
  /** null if the category is unknown or under the wrong parent, or if the template is unknown. */
  readonly role: Role | null;
  /** 硬性 */
  readonly quantified: boolean;
  readonly indicators: readonly Indicator[];
  /** It is not a list of mappings, which `schema` reports; its indicators must not be counted. */
  readonly incomplete: boolean;
}

/** What the name of a category stands for in the template. */
export type Match<Level> =
  | { readonly kind: 'known'; readonly level: Level }
  /** It belongs under another parent (or on the other level): `place` is the path of template names to it. */
  | { readonly kind: 'misplaced'; readonly place: readonly string[] }
  /** `meant`: the level that was probably meant. */
  | { readonly kind: 'unknown'; readonly meant: Level | null }
  /** The template or the parent is unknown, so nothing can be said. */
  | { readonly kind: 'unmatched' };

/** A 三级指标. */
export interface Indicator {
  readonly path: Path;
  /** Its index in its list, from 0. */
  readonly index: number;
  readonly category: Category;
  /** 编号 */
  readonly number: Numbering;
  /** 名称; null: absent or unreadable, which `schema` reports. */
  readonly name: Words | null;
  /** The comparator and unit in brackets at the end of the name. */
  readonly hint: NameHint | null;
  /** The name without the hint, and without numbering, marks and punctuation around it; '' if there is none. */
  readonly measureName: string;
  /** 指标性质, 指标值 and 计量单位 as one; null: 指标值 is of a wrong type (`schema` reported), or its key or that of 计量单位 is misspelt. */
  readonly value: IndicatorValue | null;
  /** 指标性质 as written */
  readonly nature: Words | null;
  /** 计量单位 as written */
  readonly measure: Words | null;
  /** 指标方向 */
  readonly direction: '正向' | '反向' | null;
  /** 指标类型 */
  readonly type: '定量' | '定性' | null;
  /** 分值 */
  readonly weight: Numeral | null;
  /** 分值 is present but not a number, which `schema` reports. */
  readonly weightInvalid: boolean;
  /** 绩效标准 */
  readonly standard: Words | null;
  /** 说明 */
  readonly remark: Words | null;
  /** 其他文本列: 中期指标值, 上年实际值 */
  readonly midtermValue: Words | null;
  readonly lastYearValue: Words | null;
  /** Our names of keys that are present but misspelt. */
  readonly misspelt: ReadonlySet<string>;
  /** The key in the file for one of our names (度量单位 for 计量单位). */
  readonly ownKey: (name: string) => string;
}

/** The three joined: ≥, 95, % are ≥95%. */
export interface IndicatorValue {
  /** 指标值 itself as text; '' if it is absent or null. */
  readonly raw: string;
  /** The key 指标值 is in the file, even if its value is null. */
  readonly present: boolean;
  /** The path of 指标值, even if it is absent. */
  readonly path: Path;
  /** The joined text, which `reading` is the parse of; spans of `reading` are UTF-16 offsets into it. */
  readonly text: string;
  /** The placeholder in 指标值 (a span of `raw`), which placeholder-text reports and no other rule. */
  readonly placeholder: Span | null;
  /** Parsed once, on first access. */
  readonly reading: Reading;
  /** The target for a span of `text`, in 指标值, 指标性质 or 计量单位, where the span starts; without a span all of 指标值. */
  readonly at: (span?: Span | null) => PathTarget;
}
