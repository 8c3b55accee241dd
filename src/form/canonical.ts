import type { Path, Segment } from '../text/finding.ts';
import { isOwnUse, type KeyLevel, type Keys, readKeys } from './keys.ts';
import { isMapping, type Mapping } from './mapping.ts';
import type { Template } from './template.ts';

/** A document's value with our names for the form's keys. */
export interface Canonical {
  /** The value itself if all its keys are ours already; else a copy that shares the unchanged parts. */
  readonly value: unknown;
  /** The mappings with keys other than ours, in the file's order. */
  readonly odd: readonly OddMapping[];
  /** The file's path for a path of `value`; a missing key gets the name that the form has for it. */
  readonly own: (path: Path) => Path;
  /** The path in `value` for a path of the file. */
  readonly ours: (path: Path) => Path;
}

export interface OddMapping {
  readonly level: KeyLevel;
  /** The path in the file. */
  readonly path: Path;
  readonly keys: Keys;
  /** As written in the file. */
  readonly value: Mapping;
}

/** State of a walk over a document. */
interface Walk {
  readonly template: Template | null;
  readonly odd: OddMapping[];
  /** The keys of each mapping of the new value. */
  readonly keys: Map<object, Keys>;
}

/** Changes one value of a mapping or list; `path` is the path in the file. */
type Change = (item: unknown, path: Path, name: string) => unknown;

/**
 * The value with its keys renamed to ours: local column names (度量单位, 实施期), and keys that differ only in width or
 * blanks. If two keys mean the same thing, the second is left out. The original value is not modified.
 */
export function canonical(value: unknown, template: Template | null): Canonical {
  const walk: Walk = { template, odd: [], keys: new Map() };
  const to = renamed(walk, 'root', value, [], (item, path, name) => {
    if (name === '项目资金') return renamed(walk, 'funds', item, path);
    if (name === '年度总体目标' || name === '中期目标') return eachItem(walk, 'goal', item, path);
    return name === '绩效指标' ? indicators(walk, item, path) : item;
  });
  return {
    value: to,
    odd: walk.odd,
    own: (path) => ownPath(to, walk.keys, path),
    ours: (path) => ourPath(to, walk.keys, path),
  };
}

/** 绩效指标 with its indicators' keys renamed. */
function indicators(walk: Walk, value: unknown, path: Path): unknown {
  return eachCategory(value, path, (first, firstPath) =>
    eachCategory(first, firstPath, (second, secondPath) => eachItem(walk, 'indicator', second, secondPath)),
  );
}

function eachCategory(value: unknown, path: Path, change: Change): unknown {
  if (!isMapping(value)) return value;
  return mapValues(value, (item, name) => (isOwnUse(name) ? item : change(item, [...path, name], name)));
}

/** Returns the list itself if no item changes. */
function eachItem(walk: Walk, level: KeyLevel, from: unknown, path: Path): unknown {
  if (!Array.isArray(from)) return from;
  const to = from.map((item, i) => renamed(walk, level, item, [...path, i]));
  return to.every((item, i) => item === from[i]) ? from : to;
}

/** One mapping with its keys renamed and its values changed. */
function renamed(walk: Walk, level: KeyLevel, from: unknown, path: Path, change?: Change): unknown {
  if (!isMapping(from)) return from;
  const keys = readKeys(from, level, walk.template);
  if (keys.unknown.length > 0 || keys.twice.length > 0) walk.odd.push({ level, path, keys, value: from });
  const ours = renameKeys(from, keys);
  const to =
    change === undefined
      ? ours
      : mapValues(ours, (item, name) => change(item, [...path, keys.own(name)], name));
  walk.keys.set(to, keys);
  return to;
}

/** Returns the mapping itself if every key already has our name. */
function renameKeys(from: Mapping, keys: Keys): Mapping {
  if (keys.renamed.size === 0 && keys.twice.length === 0) return from;
  const repeated = new Set(keys.twice.map(({ key }) => key));
  const kept = Object.entries(from).filter(([key]) => !repeated.has(key));
  return Object.fromEntries(kept.map(([key, item]) => [keys.renamed.get(key) ?? key, item]));
}

/** Returns the mapping itself if no value changes. */
function mapValues(from: Mapping, change: (item: unknown, name: string) => unknown): Mapping {
  const entries = Object.entries(from).map(([name, item]) => [name, change(item, name)] as const);
  return entries.every(([name, item]) => item === from[name]) ? from : Object.fromEntries(entries);
}

function ownPath(root: unknown, keysOf: ReadonlyMap<object, Keys>, path: Path): Path {
  let at: unknown = root;
  return path.map((segment) => {
    const keys = isMapping(at) ? keysOf.get(at) : undefined;
    at = part(at, segment);
    return keys === undefined || typeof segment === 'number' ? segment : keys.own(segment);
  });
}

function ourPath(root: unknown, keysOf: ReadonlyMap<object, Keys>, path: Path): Path {
  let at: unknown = root;
  return path.map((segment) => {
    const keys = isMapping(at) ? keysOf.get(at) : undefined;
    const ours = typeof segment === 'number' ? segment : (keys?.renamed.get(segment) ?? segment);
    at = part(at, ours);
    return ours;
  });
}

function part(value: unknown, segment: Segment): unknown {
  if (Array.isArray(value)) return value[Number(segment)];
  return isMapping(value) ? value[segment] : undefined;
}
