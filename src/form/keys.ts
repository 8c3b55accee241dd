import { goalKeys, indicatorKeys, rootKeys } from '../generated/keys.ts';
import { once } from '../text/memo.ts';
import { foldKey } from './fold.ts';
import { findNameAsKey, guess, nameBlank } from './key-guesses.ts';
import type { Mapping } from './mapping.ts';
import type { Template } from './template.ts';
import { shippedTemplates } from './templates.ts';

/** The mappings whose keys the form knows. */
export type KeyLevel = 'root' | 'funds' | 'goal' | 'indicator';

/** The keys of one mapping, by our names. */
export interface Keys {
  /** The mapping's key for one of our names; if it has none, the form's name for it. */
  readonly own: (name: string) => string;
  /** Keys with another name than ours → our name: local names, and keys that differ in blanks or width. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Keys that the form does not have, in the file's order; never those that begin with `x-`. */
  readonly unknown: readonly UnknownKey[];
  /** Our names that unknown keys probably stand for: they must not be reported as missing. */
  readonly misspelt: ReadonlySet<string>;
  /** The key in `unknown` that is really an indicator's name, followed by the value (`- 召开会议次数: ≥9次`). */
  readonly nameAsKey: string | null;
  /** Keys that mean the same as an earlier key (计量单位 and 度量单位). */
  readonly twice: readonly RepeatedKey[];
}

export interface UnknownKey {
  readonly key: string;
  /** What was probably meant. */
  readonly meant: Meant | null;
}

export interface Meant {
  /** Our name. */
  readonly name: string;
  /** The key to write: our name, or the form's own for it. */
  readonly write: string;
  /** It differs only in width, blanks or colons, so it is read as what was meant, and `own` leads to it. */
  readonly sure: boolean;
}

export interface RepeatedKey {
  readonly key: string;
  readonly first: string;
  /** Our name for both. */
  readonly name: string;
}

export const TOTAL = '年度资金总额';
export const MIDTERM_TOTAL = '中期资金总额';
/** The root key for which a form may have a name of its own. */
const TERM = '项目期';

/** What other forms, and people, call our keys: words too different from ours to be found as misspellings. */
const otherWords: Readonly<Record<KeyLevel, Readonly<Record<string, string>>>> = {
  root: {
    预算年度: '年度',
    申报年度: '年度',
    项目单位: '实施单位',
    申报单位: '实施单位',
    实施部门: '实施单位',
    主管部门: '主管部门及代码',
    实施期限: TERM,
    期限: TERM,
    项目周期: TERM,
    资金: '项目资金',
    总体目标: '年度总体目标',
    年度目标: '年度总体目标',
    绩效目标: '年度总体目标',
    中期总体目标: '中期目标',
    指标: '绩效指标',
    评定等级: '综合评定等级',
  },
  funds: {
    资金总额: TOTAL,
    总额: TOTAL,
    合计: TOTAL,
    年度资金: TOTAL,
    预算金额: TOTAL,
    中期资金: MIDTERM_TOTAL,
  },
  goal: { 序号: '编号', 目标: '内容', 目标内容: '内容', 名称: '内容' },
  indicator: {
    序号: '编号',
    指标编号: '编号',
    指标: '名称',
    三级指标: '名称',
    指标名称: '名称',
    指标内容: '名称',
    目标值: '指标值',
    年度指标值: '指标值',
    值: '指标值',
    性质: '指标性质',
    单位: '计量单位',
    类型: '指标类型',
    方向: '指标方向',
    评分标准: '绩效标准',
    备注: '说明',
  },
};

/** The keys of one level of one form. */
export interface Vocabulary {
  /** null: any key is accepted (the funds of an unknown form). */
  readonly names: readonly string[] | null;
  /** Accepted key → our name. */
  readonly accepted: ReadonlyMap<string, string>;
  /** The same, by folded key. */
  readonly folded: () => ReadonlyMap<string, string>;
  /** Our name → the form's own name for it, where it has one. */
  readonly local: ReadonlyMap<string, string>;
  /** Other words → our name. */
  readonly others: () => ReadonlyMap<string, string>;
  /** The result for a mapping that has none of the keys. */
  readonly none: Keys;
}

type Vocabularies = Readonly<Record<KeyLevel, Vocabulary>>;

const nothingUnknown: readonly UnknownKey[] = [];
const nothingRenamed: ReadonlyMap<string, string> = new Map();
const nothingMisspelt: ReadonlySet<string> = new Set();
const nothingTwice: readonly RepeatedKey[] = [];

/** Whether a key is for private use (`x-…`) and is ignored. */
export function isOwnUse(key: string): boolean {
  return key.startsWith('x-');
}

function vocabulary(
  level: KeyLevel,
  names: readonly string[] | null,
  columns: readonly (readonly [string, string])[],
): Vocabulary {
  const here = columns.filter(([, name]) => names?.includes(name));
  const accepted = new Map([...(names ?? []).map((name) => [name, name] as const), ...here]);
  const local = new Map(here.map(([key, name]) => [name, key]));
  const elsewhere = () =>
    [...shippedTemplates.values()].flatMap((template) => Object.entries(template.columns));
  return {
    names,
    accepted,
    folded: once(() => new Map([...accepted].map(([key, name]) => [foldKey(key), name]))),
    local,
    others: once(
      () =>
        new Map(
          [...Object.entries(otherWords[level]), ...elsewhere()].filter(([, name]) => names?.includes(name)),
        ),
    ),
    none: {
      own: local.size === 0 ? (name) => name : (name) => local.get(name) ?? name,
      renamed: nothingRenamed,
      unknown: nothingUnknown,
      misspelt: nothingMisspelt,
      nameAsKey: null,
      twice: nothingTwice,
    },
  };
}

function vocabularies(template: Template | null): Vocabularies {
  const known = template === null ? [...shippedTemplates.values()] : [template];
  const columns = known.flatMap((one) => Object.entries(one.columns));
  const funds = template === null ? null : [TOTAL, MIDTERM_TOTAL, ...template.funds];
  return {
    root: vocabulary(
      'root',
      rootKeys,
      columns.filter(([, name]) => name === TERM),
    ),
    funds: vocabulary('funds', funds, []),
    goal: vocabulary('goal', goalKeys, []),
    indicator: vocabulary('indicator', indicatorKeys, columns),
  };
}

const ofTemplate = new WeakMap<Template, Vocabularies>();
let ofNone: Vocabularies | null = null;

function vocabulariesOf(template: Template | null): Vocabularies {
  if (template === null) {
    ofNone ??= vocabularies(null);
    return ofNone;
  }
  const found = ofTemplate.get(template) ?? vocabularies(template);
  ofTemplate.set(template, found);
  return found;
}

/** Whether every key is one of our own names, so there is nothing to report. */
function isPlain(mapping: Mapping, { accepted, names }: Vocabulary): boolean {
  if (names === null) return true;
  for (const key of Object.keys(mapping)) {
    if (accepted.get(key) !== key && !isOwnUse(key)) return false;
  }
  return true;
}

/**
 * Matches the keys of a mapping with those of the form (null: unknown form; then any fund is accepted, and the columns
 * of every shipped form). `schema` and the reader of declarations share the result, so that the reader does not miss
 * what `schema` reports as misspelt.
 */
export function readKeys(mapping: Mapping, level: KeyLevel, template: Template | null): Keys {
  const words = vocabulariesOf(template)[level];
  if (!isPlain(mapping, words)) return readOddKeys(mapping, words, level);
  if (words.local.size === 0) return words.none;
  return { ...words.none, own: (name) => (Object.hasOwn(mapping, name) ? name : words.none.own(name)) };
}

/** The keys of a level, by the form's own names. */
export function knownKeys(level: KeyLevel, template: Template | null): readonly string[] {
  const { names, local } = vocabulariesOf(template)[level];
  return (names ?? []).map((name) => (template === null ? name : (local.get(name) ?? name)));
}

function readOddKeys(mapping: Mapping, words: Vocabulary, level: KeyLevel): Keys {
  const own = new Map<string, string>();
  const twice: RepeatedKey[] = [];
  const unknown = new Map<string, Meant | null>();
  const take = (key: string, name: string) => {
    const first = own.get(name);
    if (first === undefined) own.set(name, key);
    else twice.push({ key, first, name });
    return first === undefined;
  };

  const strangers: string[] = [];
  for (const key of Object.keys(mapping)) {
    if (isOwnUse(key)) continue;
    const name = words.accepted.get(key);
    if (name === undefined) strangers.push(key);
    else take(key, name);
  }
  for (const key of strangers) {
    const name = words.folded().get(foldKey(key));
    if (name === undefined) unknown.set(key, null);
    else if (take(key, name)) unknown.set(key, { name, write: words.local.get(name) ?? name, sure: true });
  }
  guess(unknown, own, words);
  nameBlank(unknown, level, own, words);

  const list = [...unknown].map(([key, meant]) => ({ key, meant }));
  const nameAsKey = level === 'indicator' ? findNameAsKey(mapping, list, own) : null;
  const misspelt = list.flatMap(({ meant }) => (meant === null || meant.sure ? [] : [meant.name]));
  return {
    own: (name) => own.get(name) ?? words.none.own(name),
    renamed: new Map([...own].flatMap(([name, key]) => (name === key ? [] : [[key, name]]))),
    unknown: list,
    misspelt: new Set(
      nameAsKey === null
        ? misspelt
        : [...misspelt, ...['编号', '名称', '指标值'].filter((name) => !own.has(name))],
    ),
    nameAsKey,
    twice,
  };
}
