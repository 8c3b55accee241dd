import type { Path } from '../text/finding.ts';
import { type ConfiguredWords, NO_CONFIGURED_WORDS } from './configured-words.ts';
import type {
  Category,
  Declaration,
  FirstCategory,
  Goal,
  GoalList,
  Indicator,
  Numeral,
  OptionalWords,
  Words,
} from './declaration.ts';
import { readFunds } from './funds-reader.ts';
import { readIndicator } from './indicator-reader.ts';
import { isOwnUse, type Keys, readKeys } from './keys.ts';
import { isFilled, isMapping, type Mapping } from './mapping.ts';
import { matchFirst, matchSecond } from './names.ts';
import { readNumbering } from './numbering.ts';
import { numberIn, textIn } from './scalars.ts';
import type { Template } from './template.ts';

/**
 * Reads whatever can be read from a document's plain value. Never throws. Parts that it leaves out because they are of
 * a wrong type, misspelt or unknown are reported by `schema`, unknown-category or unknown-fund.
 */
export function readDeclaration(
  value: unknown,
  template: Template | null,
  more: ConfiguredWords = NO_CONFIGURED_WORDS,
): Declaration {
  const root: Mapping = isMapping(value) ? value : {};
  const keys = readKeys(root, 'root', template);
  const firstLevels = readFirstLevels(root[keys.own('绩效指标')], [keys.own('绩效指标')], { template, more });
  const categories: Category[] = [];
  for (const first of firstLevels ?? []) for (const child of first.children) categories.push(child);
  const indicators: Indicator[] = [];
  for (const category of categories) for (const one of category.indicators) indicators.push(one);
  return {
    template,
    year: yearAt(root, keys),
    project: wordsAt(root, keys, '项目名称'),
    department: wordsAt(root, keys, '主管部门及代码'),
    unit: wordsAt(root, keys, '实施单位'),
    attribute: optionalAt(value, keys, '项目属性'),
    term: optionalAt(value, keys, '项目期'),
    funds: readFunds(root[keys.own('项目资金')], [keys.own('项目资金')], template),
    goals: readGoals(root[keys.own('年度总体目标')], [keys.own('年度总体目标')], template),
    midtermGoals: readGoals(root[keys.own('中期目标')], [keys.own('中期目标')], template),
    firstLevels,
    categories,
    indicators,
    note: wordsAt(root, keys, '备注'),
    misspelt: keys.misspelt,
    more,
    ownKey: keys.own,
  };
}

function wordsAt(root: Mapping, keys: Keys, name: string): Words | null {
  const key = keys.own(name);
  const text = textIn(root[key]);
  return text === null || text.trim() === '' ? null : { text, path: [key] };
}

/** In a root that is not a mapping nothing counts as absent: only `schema` reports it. */
function optionalAt(root: unknown, keys: Keys, name: string): OptionalWords {
  const key = keys.own(name);
  const path: Path = [key];
  if (!isMapping(root)) return { kind: 'invalid', path };
  const value = root[key];
  if (value === undefined || value === null) return { kind: 'absent', path };
  const text = textIn(value);
  if (text === null || text.trim() === '') return { kind: 'invalid', path };
  return { kind: 'words', text, path, isNumber: typeof value !== 'string' };
}

function yearAt(root: Mapping, keys: Keys): Numeral | null {
  const key = keys.own('年度');
  const value = numberIn('year', root[key], null);
  return value === null ? null : { value, path: [key] };
}

function readGoals(value: unknown, path: Path, template: Template | null): GoalList | null {
  if (!Array.isArray(value)) return null;
  const goals: Goal[] = [];
  value.forEach((item: unknown, index) => {
    if (!isFilled(item)) return;
    const keys = readKeys(item, 'goal', template);
    const at: Path = [...path, index];
    const content = textIn(item[keys.own('内容')]);
    goals.push({
      path: at,
      number: readNumbering(item, keys, at, template),
      content:
        content === null || content.trim() === '' ? null : { text: content, path: [...at, keys.own('内容')] },
    });
  });
  return { path, goals };
}

/** What is needed to read the indicators. */
interface Known {
  readonly template: Template | null;
  readonly more: ConfiguredWords;
}

function readFirstLevels(value: unknown, path: Path, known: Known): FirstCategory[] | null {
  if (!isMapping(value)) return null;
  const levels: FirstCategory[] = [];
  for (const name of Object.keys(value)) {
    if (!isOwnUse(name)) levels.push(readFirst(name, value[name], [...path, name], known));
  }
  return levels;
}

function readFirst(name: string, value: unknown, path: Path, known: Known): FirstCategory {
  const children: Category[] = [];
  const incomplete = !isMapping(value) && value !== null;
  const first: FirstCategory = { name, path, match: matchFirst(name, known.template), children, incomplete };
  if (!isMapping(value)) return first;
  for (const child of Object.keys(value)) {
    if (!isOwnUse(child)) children.push(readCategory(child, value[child], first, known));
  }
  return first;
}

function readCategory(name: string, value: unknown, parent: FirstCategory, known: Known): Category {
  const path: Path = [...parent.path, name];
  const match = matchSecond(name, parent.match, known.template);
  const level = match.kind === 'known' ? match.level : null;
  const indicators: Category['indicators'][number][] = [];
  const incomplete = Array.isArray(value) ? !value.every(isFilled) : value !== null;
  const category: Category = {
    name,
    path,
    parent,
    match,
    role: level?.role ?? null,
    quantified: level?.quantified ?? false,
    indicators,
    incomplete,
  };
  if (!Array.isArray(value)) return category;
  value.forEach((item: unknown, index) => {
    if (isMapping(item) && (!incomplete || isFilled(item)))
      indicators.push(readIndicator(item, index, category, known.template, known.more));
  });
  return category;
}
