import type { Decimal } from '../quantity/decimal.ts';
import type { NameHint, Reading, Span } from '../quantity/value.ts';
import type { Path, PathTarget } from '../text/finding.ts';
import type { ConfiguredWords } from './configured-words.ts';
import type { FirstLevel, Role, SecondLevel, Template } from './template.ts';

/**
 * The typed, tolerant view of one document: whatever could be read of it, every part with its path.
 * What is missing here although the document has it, `schema` (or unknown-category, unknown-fund) has reported.
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
  /** 项目期, whatever the file calls it */
  readonly term: OptionalWords;
  /** 项目资金 */
  readonly funds: Funds | null;
  /** 年度总体目标 */
  readonly goals: GoalList | null;
  /** 中期目标 */
  readonly midtermGoals: GoalList | null;
  /** 绩效指标: the first levels in the file's order; null: absent, or no mapping. */
  readonly firstLevels: readonly FirstCategory[] | null;
  /** Every second level of every first level, in the file's order. */
  readonly categories: readonly Category[];
  /** Every indicator, in the file's order. */
  readonly indicators: readonly Indicator[];
  /** 备注 */
  readonly note: Words | null;
  /** Root keys (our names) that a misspelt key stands for: rules must not call them missing. */
  readonly misspelt: ReadonlySet<string>;
  /** Words of the configuration's, besides the built-in ones. */
  readonly more: ConfiguredWords;
  /** The root's own key for one of our names: 项目期 → 实施期. */
  readonly ownKey: (name: string) => string;
}

/** A text as the file has it. */
export interface Words {
  /** As written, untrimmed. A number where text is due is its plain form. */
  readonly text: string;
  readonly path: Path;
}

/** A text that may be absent (null too), or of a wrong type that `schema` has reported. */
export type OptionalWords =
  | ({ readonly kind: 'words' } & Words)
  | { readonly kind: 'absent'; readonly path: Path }
  | { readonly kind: 'invalid'; readonly path: Path };

/** A number, also one read from text that is a number in disguise ("50万元", 五十). */
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
  /** The template's parts that are given, in the file's order. */
  readonly parts: readonly Fund[];
  /** Keys that the template has not. */
  readonly unknown: readonly UnknownFund[];
  /** A part that is there and could not be read as a number: rules that need all parts are silent. */
  readonly incomplete: boolean;
}
export interface Fund extends Numeral {
  readonly name: string;
}
export interface UnknownFund {
  readonly key: string;
  readonly path: Path;
  /** The part or total it was probably meant to be. */
  readonly meant: string | null;
  readonly value: Decimal | null;
  /** The amount says 元 or 万 itself (500000元): `value` is in the form's unit, whatever the key says. */
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

/** 编号: a whole number from 1, absent, or something else that `schema` has reported. */
export type Numbering =
  | { readonly kind: 'number'; readonly value: number; readonly path: Path }
  | { readonly kind: 'absent'; readonly path: Path }
  | { readonly kind: 'invalid'; readonly path: Path };

/** A 一级指标 as the file has it. */
export interface FirstCategory {
  /** As written. */
  readonly name: string;
  readonly path: Path;
  readonly match: Match<FirstLevel>;
  readonly children: readonly Category[];
  /** It is no mapping: `schema` has reported it, and nothing may be called missing in it. */
  readonly incomplete: boolean;
}

/** A 二级指标 as the file has it. */
export interface Category {
  /** As written. */
  readonly name: string;
  readonly path: Path;
  readonly parent: FirstCategory;
  readonly match: Match<SecondLevel>;
  /** null where the category is unknown, under the wrong parent, or the template is. */
  readonly role: Role | null;
  /** 硬性 */
  readonly quantified: boolean;
  readonly indicators: readonly Indicator[];
  /** It is no list, or holds something that is no mapping: `schema` has reported it, and nobody may count it. */
  readonly incomplete: boolean;
}

/** What a category's name is, among the template's. */
export type Match<Level> =
  | { readonly kind: 'known'; readonly level: Level }
  /** It belongs under another parent (or on the other level): `place` is the path of template names to it. */
  | { readonly kind: 'misplaced'; readonly place: readonly string[] }
  /** `meant`: the level it was probably meant to be. */
  | { readonly kind: 'unknown'; readonly meant: Level | null }
  /** The template is not known, or the parent is not: nothing can be said. */
  | { readonly kind: 'unmatched' };

/** A 三级指标. */
export interface Indicator {
  readonly path: Path;
  /** Its place in its list, from 0. */
  readonly index: number;
  readonly category: Category;
  /** 编号 */
  readonly number: Numbering;
  /** 名称; null: absent or unreadable, `schema` has reported it. */
  readonly name: Words | null;
  /** What the bracket at the name's end says of the value. */
  readonly hint: NameHint | null;
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
  /** 分值 is there and is no number: `schema` has reported it. */
  readonly weightInvalid: boolean;
  /** 绩效标准 */
  readonly standard: Words | null;
  /** 说明 */
  readonly remark: Words | null;
  /** 其他文本列: 中期指标值, 上年实际值 */
  readonly midtermValue: Words | null;
  readonly lastYearValue: Words | null;
  /** Our names of keys that a misspelt key stands for. */
  readonly misspelt: ReadonlySet<string>;
  /** The file's own key for one of our names (度量单位 for 计量单位). */
  readonly ownKey: (name: string) => string;
}

/** The three joined: ≥, 95, % are ≥95%. */
export interface IndicatorValue {
  /** 指标值 itself as text; '' where it is absent or null. */
  readonly raw: string;
  /** The key 指标值 stands in the file, even if with null. */
  readonly present: boolean;
  /** The path of 指标值, also where it is absent. */
  readonly path: Path;
  /** The joined text that `reading` read. */
  readonly text: string;
  /** Words of 指标值 that only stand for something yet to be written (span of `raw`): placeholder-text speaks, no other rule. */
  readonly placeholder: Span | null;
  /** Parsed once, when first asked for. */
  readonly reading: Reading;
  /** Where a span of `text` stands in the file: in 指标值, 指标性质 or 计量单位, whichever it begins in; without a span the whole 指标值. */
  readonly at: (span?: Span | null) => PathTarget;
}
