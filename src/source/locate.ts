import {
  type Alias,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path, PathTarget, Segment } from '../text/finding.ts';
import type { Range } from '../text/range.ts';
import { keyOf, type PlainTree, questionMark, scalarValue } from './plain.ts';
import { spell } from './scalar/spell.ts';
import { type Spelling, spanRange } from './scalar/spelling.ts';
import { charAt, lineEnd, skipToContent } from './spots.ts';

/** A part of a document's tree, and how the path reached it. */
export interface Found {
  /** How many segments of the path exist. */
  readonly depth: number;
  /** null: a key without a value. */
  readonly node: Node | null;
  /** The last step: the pair of a mapping, the item of a list, or the root. */
  readonly step:
    | { readonly kind: 'root' }
    | { readonly kind: 'pair'; readonly pair: Pair; readonly parent: YAMLMap }
    | { readonly kind: 'item'; readonly index: number; readonly parent: YAMLSeq };
  /** The path went through an alias, so this part also appears elsewhere. */
  readonly shared: boolean;
}

/** Finds the places of paths in one document. Collections are indexed once, when first needed. */
export class Finder {
  readonly text: string;
  readonly root: Node | null;
  private readonly tree: PlainTree;
  private readonly indexes = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  private lastSpelled: { readonly node: Node; readonly spelling: Spelling | null } | null = null;

  constructor(text: string, root: Node | null, tree: PlainTree) {
    this.text = text;
    this.root = root;
    this.tree = tree;
  }

  /** Follows the path as far as the document goes. */
  find(path: Path): Found {
    let found: Found = { depth: 0, node: this.root, step: { kind: 'root' }, shared: false };
    for (const segment of path) {
      const next = this.next(found, segment);
      if (next === null) break;
      found = next;
    }
    return found;
  }

  /** Whether the document has aliases. */
  get hasAliases(): boolean {
    return this.tree.aliases.size > 0;
  }

  /** Whether anything on the path has an anchor, in a document with aliases: a change would appear elsewhere too. */
  isAliased(path: Path): boolean {
    if (!this.hasAliases) return false;
    return [...path, null].some((_, depth) => {
      const { node } = this.find(path.slice(0, depth));
      return node !== null && 'anchor' in node && node.anchor !== undefined;
    });
  }

  private next(from: Found, segment: Segment): Found | null {
    const node = this.resolve(from.node);
    const depth = from.depth + 1;
    const shared = from.shared || isAlias(from.node);
    if (isMap(node)) {
      const pair = this.index(node).get(String(segment));
      if (pair === undefined) return null;
      return { depth, node: nodeOf(pair.value), step: { kind: 'pair', pair, parent: node }, shared };
    }
    if (isSeq(node) && typeof segment === 'number' && segment >= 0 && segment < node.items.length) {
      const item = nodeOf(node.items[segment]);
      return { depth, node: item, step: { kind: 'item', index: segment, parent: node }, shared };
    }
    return null;
  }

  private resolve(node: Node | null): Node | null {
    return isAlias(node) ? (this.tree.aliases.get(node) ?? null) : node;
  }

  /** The pairs of a mapping by key; the first of several equal keys. */
  index(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.indexes.get(map);
    if (known !== undefined) return known;
    const index = new Map<string, Pair>();
    for (const pair of map.items) {
      if (questionMark(pair) !== null) continue;
      const key = keyOf(this.text, pair, (alias: Alias) => this.tree.aliases.get(alias) ?? null);
      if (!index.has(key)) index.set(key, pair);
    }
    this.indexes.set(map, index);
    return index;
  }

  locate(target: PathTarget): Range {
    const found = this.find(target.path);
    if (found.depth < target.path.length) return this.nearest(found);
    if (target.at === 'key') return this.keyRange(found, target.span);
    const { node } = found;
    if (!isScalar(node) && !isAlias(node)) return this.nearest(found);
    const [start, end] = node.range ?? [0, 0];
    if (end <= start) return this.nearest(found);
    if (target.span !== undefined && isScalar(node)) {
      const span = this.span(node, target.span);
      if (span !== null) return span;
    }
    return found.step.kind === 'root' ? this.firstWord(start) : { start, end };
  }

  /** The range of a span of a scalar's value; null if it can't be determined. */
  private span(node: Node, [from, to]: readonly [number, number]): Range | null {
    const spelling = this.spelling(node);
    return spelling === null ? null : spanRange(spelling, from, to);
  }

  /** A scalar's value piece by piece, if its characters read as the value that the rules see; else null. */
  spelling(node: Node): Spelling | null {
    if (this.lastSpelled?.node === node) return this.lastSpelled.spelling;
    const spelling = this.spelled(node);
    this.lastSpelled = { node, spelling };
    return spelling;
  }

  private spelled(node: Node): Spelling | null {
    const token = node.srcToken;
    if (!isScalar(node) || token === undefined || !('source' in token)) return null;
    if (token.type !== 'block-scalar' && !isFlowScalar(token)) return null;
    const spelling = spell(this.text, token);
    const value = scalarValue(node);
    return spelling !== null && value !== null && spelling.value === String(value) ? spelling : null;
  }

  /** The range of the key; for a list item its first key or its value; the same for the root. */
  private keyRange(found: Found, span?: readonly [number, number]): Range {
    if (found.step.kind !== 'pair') return this.nearest(found);
    const { pair } = found.step;
    if (span !== undefined && isScalar(pair.key)) {
      const range = this.span(pair.key, span);
      if (range !== null) return range;
    }
    return this.pairKey(pair);
  }

  /** The range for a part without characters of its own, or for something that is missing inside it. */
  private nearest(found: Found): Range {
    const { step, node } = found;
    if (step.kind === 'pair') return this.pairKey(step.pair);
    const inner = this.resolve(node);
    const first = isMap(inner) ? inner.items[0] : undefined;
    if (first !== undefined) return this.pairKey(first);
    if (step.kind === 'root') return this.rootRange();
    return this.itemRange(step.parent, step.index, node);
  }

  private pairKey(pair: Pair): Range {
    const key = nodeOf(pair.key);
    const [start, end] = key?.range ?? [0, 0];
    if (key !== null && end > start)
      return isScalar(key) || isAlias(key) ? { start, end } : this.onOneLine(start, end);
    // an empty key: its colon
    const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind');
    return charAt(this.text, colon?.offset ?? start);
  }

  private itemRange(parent: YAMLSeq, index: number, node: Node | null): Range {
    const [start, end] = node?.range ?? [0, 0];
    if (node !== null && end > start) return isScalar(node) ? { start, end } : this.onOneLine(start, end);
    const token = parent.srcToken;
    const item = token !== undefined && 'items' in token ? token.items[index] : undefined;
    const mark = item?.start.find(({ type }) => type === 'seq-item-ind');
    return charAt(this.text, mark?.offset ?? start);
  }

  /** The whole collection if it is on one line, else the character that opens it. */
  private onOneLine(start: number, end: number): Range {
    return lineEnd(this.text, start) >= end ? { start, end } : charAt(this.text, start);
  }

  /** The first word of a root that is not a mapping; empty if the document is. */
  private rootRange(): Range {
    const [start, end] = this.root?.range ?? [0, 0];
    return end > start ? this.firstWord(start) : { start, end: start };
  }

  private firstWord(from: number): Range {
    const start = Math.min(skipToContent(this.text, from), this.text.length);
    let end = start;
    while (end < this.text.length && !/\s/.test(this.text[end] ?? ' ')) end += 1;
    return { start, end };
  }
}

function isFlowScalar(token: { readonly type: string }): token is CST.FlowScalar {
  return (
    token.type === 'scalar' || token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar'
  );
}

function nodeOf(value: unknown): Node | null {
  return isScalar(value) || isAlias(value) || isMap(value) || isSeq(value) ? value : null;
}
