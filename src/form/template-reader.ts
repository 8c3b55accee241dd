import type { FirstLevel, Role, SecondLevel, Template, Weight, WeightScheme } from './template.ts';

/** A template as written in its file, after it has passed schemas/template.schema.json. */
export interface TemplateFile {
  readonly 标识: string;
  readonly 名称?: string | null;
  readonly 来源?: string | null;
  readonly 金额单位?: '万元' | '元' | null;
  readonly 编号?: boolean | null;
  readonly 项目属性?: readonly string[] | null;
  readonly 项目期?: boolean | null;
  readonly 资金?: readonly string[] | null;
  readonly 列?: Readonly<Record<string, string>> | null;
  readonly 一级指标: readonly FirstLevelFile[];
  readonly 字数上限?: Readonly<Record<string, number>> | null;
  readonly 分值?: WeightsFile | null;
}

interface LevelFile {
  readonly 名称: string;
  readonly 别名?: readonly string[] | null;
  readonly 必填?: boolean | null;
  readonly 至少?: number | null;
  readonly 至多?: number | null;
}

interface FirstLevelFile extends LevelFile {
  readonly 二级指标: readonly SecondLevelFile[];
}

interface SecondLevelFile extends LevelFile {
  readonly 硬性?: boolean | null;
  readonly 角色?: Role | null;
}

interface WeightsFile {
  readonly 合计?: Weight;
  readonly 一级指标?: Readonly<Record<string, Weight>> | null;
  readonly 变体?: readonly VariantFile[] | null;
}

type VariantFile = { readonly 缺: readonly string[] } & Readonly<Record<string, Weight | readonly string[]>>;

/** The parts of 年度资金总额 if a template names none. */
const defaultFunds: readonly string[] = ['财政拨款', '其他资金'];

/** The template that a valid file describes, with a default for whatever it leaves out. */
export function templateFrom(file: TemplateFile): Template {
  return {
    id: file.标识,
    title: file.名称 ?? file.标识,
    source: file.来源 ?? null,
    moneyUnit: file.金额单位 ?? '万元',
    numbered: file.编号 ?? true,
    attributes: file.项目属性 ?? [],
    hasTerm: file.项目期 ?? false,
    funds: file.资金 ?? defaultFunds,
    columns: file.列 ?? {},
    firstLevels: file.一级指标.map(firstLevel),
    textLimits: file.字数上限 ?? {},
    weights: file.分值 ? weights(file.分值) : null,
  };
}

const level = (file: LevelFile) => ({
  name: file.名称,
  aliases: file.别名 ?? [],
  required: file.必填 ?? false,
  atLeast: file.至少 ?? null,
  atMost: file.至多 ?? null,
});

const firstLevel = (file: FirstLevelFile): FirstLevel => ({
  ...level(file),
  children: file.二级指标.map(secondLevel),
});

const secondLevel = (file: SecondLevelFile): SecondLevel => ({
  ...level(file),
  quantified: file.硬性 ?? false,
  role: file.角色 ?? null,
});

function weights(file: WeightsFile): WeightScheme {
  return {
    total: file.合计 ?? null,
    levels: file.一级指标 ?? {},
    variants: (file.变体 ?? []).map((variant) => ({
      without: variant.缺,
      levels: Object.fromEntries(
        Object.entries(variant).filter((entry): entry is [string, Weight] => entry[0] !== '缺'),
      ),
    })),
  };
}
