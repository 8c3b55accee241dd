import type { Path } from '../../text/finding.ts';
import type { PlainMapping, PlainScalar, PlainValue, Scanned } from './values.ts';

/** A part of a document with its place in the text. */
export type Part = ScalarPart | MappingPart | ListPart | EmptyPart;

/** A scalar; a missing one has an empty range after its colon. */
export interface ScalarPart {
  readonly kind: 'scalar';
  readonly value: PlainScalar;
  readonly start: number;
  readonly end: number;
}

export interface MappingPart {
  readonly kind: 'mapping';
  readonly pairs: ReadonlyMap<string, PairPart>;
}

export interface ListPart {
  readonly kind: 'list';
  readonly items: readonly Part[];
}

/** [] */
export interface EmptyPart {
  readonly kind: 'empty';
  readonly start: number;
  readonly end: number;
}

export interface PairPart {
  readonly key: string;
  readonly start: number;
  /** The offset of its colon. */
  readonly end: number;
  readonly value: Part;
}

/** Combines the values of a document with the marks of their places. Parts are made when they are first asked for. */
export function partsOf({ value, mark }: Scanned, marks: readonly number[]): MappingPart {
  return mappingAt(value, mark, marks);
}

/** The mapping whose marks start at index `at`. */
function mappingAt(value: PlainMapping, at: number, marks: readonly number[]): MappingPart {
  let made: ReadonlyMap<string, PairPart> | null = null;
  return {
    kind: 'mapping',
    get pairs() {
      made ??= pairsAt(value, at, marks);
      return made;
    },
  };
}

function pairsAt(mapping: PlainMapping, at: number, marks: readonly number[]): ReadonlyMap<string, PairPart> {
  const pairs = new Map<string, PairPart>();
  let next = at;
  for (const key of Object.keys(mapping)) {
    const inner = mapping[key] ?? null;
    const value = partAt(inner, next + 2, marks);
    pairs.set(key, { key, start: marks[next] ?? 0, end: marks[next + 1] ?? 0, value });
    next += 2 + marksOf(inner);
  }
  return pairs;
}

function partAt(value: PlainValue, at: number, marks: readonly number[]): Part {
  const start = marks[at] ?? 0;
  const end = marks[at + 1] ?? 0;
  if (!isCollection(value)) return { kind: 'scalar', value, start, end };
  if (!isList(value)) return mappingAt(value, at, marks);
  return value.length === 0 ? { kind: 'empty', start, end } : listAt(value, at, marks);
}

function listAt(value: readonly PlainValue[], at: number, marks: readonly number[]): ListPart {
  let made: readonly Part[] | null = null;
  return {
    kind: 'list',
    get items() {
      if (made !== null) return made;
      let next = at;
      made = value.map((item) => {
        const part = partAt(item, next, marks);
        next += marksOf(item);
        return part;
      });
      return made;
    },
  };
}

/** How many marks a value has: two for each key, scalar and []. */
function marksOf(value: PlainValue): number {
  if (!isCollection(value) || (isList(value) && value.length === 0)) return 2;
  let count = 0;
  if (isList(value)) for (const item of value) count += marksOf(item);
  else for (const item of Object.values(value)) count += 2 + marksOf(item);
  return count;
}

type Collection = Exclude<PlainValue, PlainScalar>;

function isCollection(value: PlainValue): value is Collection {
  return typeof value === 'object' && value !== null;
}

function isList(value: Collection): value is readonly PlainValue[] {
  return Array.isArray(value);
}

/** The end of a path, as far as the document goes. */
export interface FoundPart {
  readonly part: Part;
  /** The pair whose value it is; null for a list item and the root. */
  readonly pair: PairPart | null;
  /** The enclosing part; null for the root. */
  readonly parent: Part | null;
  /** The path continues to something that does not exist. */
  readonly beyond: boolean;
}

/** Follows a path as far as the document goes. */
export function findPart(root: MappingPart, path: Path): FoundPart {
  let found: FoundPart = { part: root, pair: null, parent: null, beyond: false };
  for (const segment of path) {
    const parent = found.part;
    const pair = parent.kind === 'mapping' ? (parent.pairs.get(String(segment)) ?? null) : null;
    const item = parent.kind === 'list' && typeof segment === 'number' ? parent.items[segment] : undefined;
    const part = pair?.value ?? item;
    if (part === undefined) return { ...found, beyond: true };
    found = { part, pair, parent, beyond: false };
  }
  return found;
}
