/** What kind of category it is, whatever its name. */
export type Role = '数量' | '质量' | '时效' | '成本' | '效益' | '满意度' | '过程';

/** A second-level category (二级指标) of a template. */
export interface SecondLevel {
  readonly name: string;
  readonly aliases: readonly string[];
  /** 必填: at least one indicator. */
  readonly required: boolean;
  /** 必填硬性指标: every value must be quantified. */
  readonly quantified: boolean;
  readonly role: Role | null;
  /** 至少 / 至多: how many indicators. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** A first-level category (一级指标). */
export interface FirstLevel {
  readonly name: string;
  readonly aliases: readonly string[];
  /** 必填: at least one indicator in any of its children. */
  readonly required: boolean;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly children: readonly SecondLevel[];
}

/** What the weights (分值) must add up to: a number, or a range with both ends. */
export type Weight = number | readonly [from: number, to: number];

export interface WeightScheme {
  readonly total: Weight | null;
  /** By the template's name of the first level. */
  readonly levels: Readonly<Record<string, Weight>>;
  /** The weights that apply when exactly the first levels in 缺 have no indicators. */
  readonly variants: readonly {
    readonly without: readonly string[];
    readonly levels: Readonly<Record<string, Weight>>;
  }[];
}

/** A form (表样): its tree of categories and what it requires. docs/templates.md shows those that are shipped. */
export interface Template {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  /** The unit of 项目资金. */
  readonly moneyUnit: '万元' | '元';
  /** false: the form has no numbering; 编号 may then be absent and is not checked. */
  readonly numbered: boolean;
  /** The options of 项目属性; empty: the form does not ask for it. */
  readonly attributes: readonly string[];
  /** Whether the form asks for 项目期. */
  readonly hasTerm: boolean;
  /** The parts that add up to 年度资金总额. */
  readonly funds: readonly string[];
  /** Local name → our name, for indicator keys and 项目期. */
  readonly columns: Readonly<Record<string, string>>;
  readonly firstLevels: readonly FirstLevel[];
  /** 字数上限 in code points: 项目名称, 年度总体目标 (all together), 名称, 指标值 … */
  readonly textLimits: Readonly<Record<string, number>>;
  readonly weights: WeightScheme | null;
}
