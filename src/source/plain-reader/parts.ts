import type { Path } from '../../text/finding.ts';
import type { PlainScalar } from './scalars.ts';
import type { PlainValue, Scanned } from './scanner.ts';

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

/** Combines the values of a document with the marks of their places. */
export function partsOf({ value, mark }: Scanned, marks: readonly number[]): MappingPart {
  let at = mark;
  const place = () => marks[at++] ?? 0;
  const mapping = (pairs: Readonly<Record<string, PlainValue>>): MappingPart => ({
    kind: 'mapping',
    pairs: new Map(
      Object.entries(pairs).map(([key, inner]) => {
        const start = place();
        const end = place();
        return [key, { key, start, end, value: part(inner) }];
      }),
    ),
  });
  const part = (inner: PlainValue): Part => {
    if (!isCollection(inner)) return { kind: 'scalar', value: inner, start: place(), end: place() };
    if (!isList(inner)) return mapping(inner);
    if (inner.length > 0) return { kind: 'list', items: inner.map(part) };
    return { kind: 'empty', start: place(), end: place() };
  };
  return mapping(value);
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
