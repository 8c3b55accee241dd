import { closest } from '../text/closest.ts';
import { once } from '../text/memo.ts';
import type { Match } from './declaration.ts';
import { foldKey, withoutBrackets } from './fold.ts';
import type { FirstLevel, SecondLevel, Template } from './template.ts';

/**
 * A category's name normalised for comparison, without what forms and people add: width, blanks, brackets and their
 * contents ((必填), (必填硬性指标)), and 指标 or 指标等 at the end (云南 prints 服务对象满意度指标等).
 */
export function foldCategory(name: string): string {
  return withoutBrackets(foldKey(name)).replace(SUFFIX, '');
}
const SUFFIX = /(?<=.)指标等?$/u;

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Levels by all their names: as written, and folded, which only unusual names need. */
interface Names<Level> {
  readonly byName: ReadonlyMap<string, Level>;
  readonly byFold: () => ReadonlyMap<string, Level>;
}

interface Index {
  readonly first: Names<FirstLevel>;
  readonly second: ReadonlyMap<FirstLevel, Names<SecondLevel>>;
  /** Folded name of a second level → the names that lead to its (first) place. */
  readonly places: () => ReadonlyMap<string, readonly [first: string, second: string]>;
}

/** If two levels share a name, the earlier one keeps it. */
function names<Level extends Named>(levels: readonly Level[]): Names<Level> {
  const all = [
    ...levels.map((level) => [level.name, level] as const),
    ...levels.flatMap((level) => level.aliases.map((alias) => [alias, level] as const)),
  ];
  return {
    byName: firstOf(all),
    byFold: once(() => firstOf(all.map(([name, level]) => [foldCategory(name), level] as const))),
  };
}

function firstOf<Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  for (const [key, value] of entries) if (!map.has(key)) map.set(key, value);
  return map;
}

function index(template: Template): Index {
  const second = new Map(template.firstLevels.map((first) => [first, names(first.children)]));
  const places = once(() =>
    firstOf(
      [...second].flatMap(([first, children]) =>
        [...children.byFold()].map(([folded, child]) => [folded, [first.name, child.name] as const] as const),
      ),
    ),
  );
  return { first: names(template.firstLevels), second, places };
}

const indexes = new WeakMap<Template, Index>();

function indexOf(template: Template): Index {
  const found = indexes.get(template) ?? index(template);
  indexes.set(template, found);
  return found;
}

function known<Level>(name: string, among: Names<Level>): Level | undefined {
  return among.byName.get(name) ?? among.byFold().get(foldCategory(name));
}

/** Folded names of the levels in forms of other years and places; some are closer in spelling to another level. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  项目完成: '产出',
  产出数量: '数量',
  产出质量: '质量',
  产出时效: '时效',
  产出成本: '成本',
  环境效益: '生态效益',
  公众满意度: '服务对象满意度',
  群众满意度: '服务对象满意度',
};

/** The level that a misspelt name probably means. */
function meant<Level>(name: string, among: Names<Level>): Level | null {
  const elsewhere = among.byFold().get(ELSEWHERE[foldCategory(name)] ?? '');
  if (elsewhere !== undefined) return elsewhere;
  const whole = closest(foldKey(name), among.byName.keys());
  if (whole !== null) return among.byName.get(whole) ?? null;
  const nearest = closest(foldCategory(name), among.byFold().keys());
  return nearest === null ? null : (among.byFold().get(nearest) ?? null);
}

/** Matches the name of a 一级指标 with those of the form; `unmatched` if the form is unknown. */
export function matchFirst(name: string, template: Template | null): Match<FirstLevel> {
  if (template === null) return { kind: 'unmatched' };
  const { first, places } = indexOf(template);
  const level = known(name, first);
  if (level !== undefined) return { kind: 'known', level };
  const place = places().get(foldCategory(name));
  return place === undefined ? { kind: 'unknown', meant: meant(name, first) } : { kind: 'misplaced', place };
}

/** Matches the name of a 二级指标 with those of the form; `unmatched` if its 一级指标 is not one of the form's. */
export function matchSecond(
  name: string,
  parent: Match<FirstLevel>,
  template: Template | null,
): Match<SecondLevel> {
  if (template === null || parent.kind !== 'known') return { kind: 'unmatched' };
  const { first, second, places } = indexOf(template);
  const children = second.get(parent.level);
  if (children === undefined) return { kind: 'unmatched' };
  const level = known(name, children);
  if (level !== undefined) return { kind: 'known', level };
  const place = places().get(foldCategory(name));
  if (place !== undefined) return { kind: 'misplaced', place };
  const higher = known(name, first);
  // 满意度指标 again under 满意度指标: its only child is meant, not another place
  if (higher === parent.level) return { kind: 'unknown', meant: onlyChild(parent.level) };
  if (higher !== undefined) return { kind: 'misplaced', place: [higher.name] };
  return { kind: 'unknown', meant: meant(name, children) };
}

function onlyChild(level: FirstLevel): SecondLevel | null {
  return level.children.length === 1 ? (level.children[0] ?? null) : null;
}
