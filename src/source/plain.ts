import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Segment } from '../text/finding.ts';
import { exactNumber, isOddNumber } from './number.ts';
import type { OddNumber } from './source.ts';

/** What went wrong while converting a tree to plain values. */
export type PlainProblem =
  | { readonly kind: 'duplicate-key'; readonly key: string; readonly node: Node; readonly first: Node }
  | { readonly kind: 'question-mark'; readonly at: number; readonly bare: boolean }
  | { readonly kind: 'unknown-alias'; readonly alias: Alias }
  | { readonly kind: 'alias-cycle'; readonly alias: Alias }
  | { readonly kind: 'alias-bomb'; readonly alias: Alias };

/** A document's tree as a plain value, and what is needed to locate parts of it. */
export interface PlainTree {
  readonly value: unknown;
  /** false: an alias in it could not be resolved. */
  readonly whole: boolean;
  readonly problems: readonly PlainProblem[];
  /** What each alias stands for. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  readonly oddNumbers: readonly OddNumber[];
}

/** The most problems that are kept for one document. */
const MAX_PROBLEMS = 1000;
/** The most values that aliases may add to a document; more is an attack, not a declaration. */
const ALIAS_BUDGET = 100_000;

/**
 * The plain value of a tree: mappings without prototype, the first of several equal keys, aliases resolved to the same
 * (shared) value. Linear in the tree: what aliases add is counted, not visited.
 */
export function plainTree(text: string, root: Node | null): PlainTree {
  const walk = new Walk(text);
  const value = walk.value(root);
  const { problems, aliases, oddNumbers } = walk;
  return { value, whole: !walk.broken, problems, aliases, oddNumbers };
}

interface Anchored {
  readonly node: Node;
  readonly value: unknown;
  /** How many values it contains; aliases count as what they refer to. */
  readonly size: number;
}

class Walk {
  readonly problems: PlainProblem[] = [];
  readonly aliases = new Map<Alias, Node>();
  readonly oddNumbers: OddNumber[] = [];
  private readonly text: string;
  private readonly anchors = new Map<string, Anchored | 'open'>();
  private readonly path: Segment[] = [];
  private size = 0;
  private added = 0;
  private bombed = false;
  /** An alias could not be resolved, so the value is incomplete. */
  broken = false;

  constructor(text: string) {
    this.text = text;
  }

  value(node: unknown): unknown {
    if (isAlias(node)) return this.alias(node);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) {
      this.size += 1;
      return null;
    }
    const { anchor } = node;
    const before = this.size;
    this.size += 1;
    if (anchor) this.anchors.set(anchor, 'open');
    const value = isScalar(node) ? this.scalar(node) : isMap(node) ? this.map(node) : this.list(node);
    if (anchor) this.anchors.set(anchor, { node, value, size: this.size - before });
    return value;
  }

  private scalar(node: Scalar): unknown {
    const { value, source: written } = node;
    if (typeof value === 'number' && written !== undefined && isOddNumber(written)) {
      if (this.oddNumbers.length < MAX_PROBLEMS) this.oddNumbers.push({ path: [...this.path], written });
    }
    return scalarValue(node);
  }

  private map(map: YAMLMap): unknown {
    const firsts = new Map<string, Node>();
    const value: Record<string, unknown> = Object.create(null);
    for (const pair of map.items) {
      const question = questionMark(pair);
      if (question !== null) {
        if (this.problems.length < MAX_PROBLEMS) this.problems.push({ kind: 'question-mark', ...question });
        continue;
      }
      const key = this.key(pair);
      const first = firsts.get(key);
      const before = this.oddNumbers.length;
      const item = this.at(key, pair.value);
      if (first !== undefined) this.oddNumbers.length = before; // its path leads to the first
      const node = keyNode(pair);
      if (first === undefined) {
        value[key] = item;
        if (node !== null) firsts.set(key, node);
      } else if (node !== null && this.problems.length < MAX_PROBLEMS) {
        this.problems.push({ kind: 'duplicate-key', key, node, first });
      }
    }
    return value;
  }

  private list(list: YAMLSeq): unknown {
    return list.items.map((item, index) => this.at(index, item));
  }

  private at(segment: Segment, node: unknown): unknown {
    this.path.push(segment);
    const value = this.value(node);
    this.path.pop();
    return value;
  }

  private key(pair: Pair): string {
    // visited for its anchors and aliases; a plain scalar has none
    if (!isScalar(pair.key) || pair.key.anchor) this.value(pair.key);
    return keyOf(this.text, pair, (alias) => this.aliases.get(alias) ?? null);
  }

  private alias(alias: Alias): unknown {
    this.size += 1;
    const anchored = this.anchors.get(alias.source);
    if (anchored === undefined || anchored === 'open') {
      this.broken = true;
      const kind = anchored === undefined ? 'unknown-alias' : 'alias-cycle';
      if (this.problems.length < MAX_PROBLEMS) this.problems.push({ kind, alias });
      return null;
    }
    this.aliases.set(alias, anchored.node);
    this.size += anchored.size;
    this.added += anchored.size;
    if (this.added <= ALIAS_BUDGET) return anchored.value;
    if (!this.bombed) this.problems.push({ kind: 'alias-bomb', alias });
    this.bombed = true;
    this.broken = true;
    return null;
  }
}

/** A `?` without a key after it, or with a mapping (`? 年度: 2023`): a typing mistake that is not read. */
export function questionMark({
  key,
  srcToken,
}: Pair): { readonly at: number; readonly bare: boolean } | null {
  const mark = srcToken?.start.find(({ type }) => type === 'explicit-key-ind');
  if (mark === undefined) return null;
  const bare = key === null || (isScalar(key) && key.type === 'PLAIN' && key.source === '');
  return bare || isMap(key) ? { at: mark.offset, bare } : null;
}

function keyNode(pair: Pair): Node | null {
  return isScalar(pair.key) || isAlias(pair.key) || isMap(pair.key) || isSeq(pair.key) ? pair.key : null;
}

/** The plain value of a scalar node. */
export function scalarValue(node: { readonly value: unknown; readonly source?: string }): unknown {
  const { value } = node;
  if (typeof value === 'number') return exactNumber(node.source ?? '', value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** A pair's key as text: other scalars are converted, a collection is given by its characters. */
export function keyOf(text: string, pair: Pair, resolve: (alias: Alias) => Node | null): string {
  const node = keyNode(pair);
  const key = isAlias(node) ? resolve(node) : node;
  if (!isScalar(key)) return node === null ? '' : text.slice(...(node.range ?? [0, 0])).trim();
  const value = scalarValue(key);
  return value === null ? '' : String(value);
}
