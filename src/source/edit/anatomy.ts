import { type CST, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Range } from '../../text/range.ts';
import { type BlockShape, blockShape } from '../scalar/block.ts';
import { lineStart } from '../spots.ts';

/** Where the parts of collections start and end in the text, without the blanks and comments between them. */

/** An item of a collection as the parser's tokens have it. */
type Item = CST.CollectionItem;

/** Whether a token is neither blank nor comment, but a mark, anchor or tag. */
function isSolid(token: CST.SourceToken): boolean {
  return (
    token.type !== 'space' && token.type !== 'newline' && token.type !== 'comment' && token.type !== 'comma'
  );
}

function tokenEnd(token: CST.SourceToken): number {
  return token.offset + token.source.length;
}

/** Whether a value has no characters of its own. */
export function isBlankNode(node: Node | null): boolean {
  return node === null || (isScalar(node) && (node.range?.[1] ?? 0) <= (node.range?.[0] ?? 0));
}

/** Whether a collection is written with brackets. */
export function isFlow(collection: YAMLMap | YAMLSeq): boolean {
  return collection.flow === true;
}

/** The pair's tokens; null for a pair that the parser made up. */
export function pairItem(pair: Pair): Item | null {
  return pair.srcToken ?? null;
}

/** The list item's tokens. */
export function listItem(list: YAMLSeq, index: number): Item | null {
  const token = list.srcToken;
  if (token === undefined || (token.type !== 'block-seq' && token.type !== 'flow-collection')) return null;
  return token.items[index] ?? null;
}

/** The offset where an item starts: its `?` or `-`, anchor, tag, key or colon. */
export function itemStart(item: Item): number | null {
  const solid = item.start.find(isSolid);
  if (solid !== undefined) return solid.offset;
  return item.key?.offset ?? item.sep?.find(isSolid)?.offset ?? item.value?.offset ?? null;
}

/** The last mark, anchor or tag before a value. */
export function lastMark(tokens: readonly CST.SourceToken[] | undefined): CST.SourceToken | null {
  return tokens?.findLast(isSolid) ?? null;
}

/** The offset after a pair's last character. */
export function pairEnd(pair: Pair): number | null {
  const value = nodeOf(pair.value);
  if (value !== null && !isBlankNode(value)) return nodeEnd(value);
  const mark = lastMark(pair.srcToken?.sep);
  if (mark !== null) return tokenEnd(mark);
  const key = nodeOf(pair.key);
  return key?.range?.[1] ?? null;
}

/** The offset after a list item's last character. */
export function listItemEnd(list: YAMLSeq, index: number): number | null {
  const node = nodeOf(list.items[index]);
  if (node !== null && !isBlankNode(node)) return nodeEnd(node);
  const mark = lastMark(listItem(list, index)?.start);
  return mark === null ? null : tokenEnd(mark);
}

/** The offset after a node's last character; for a block scalar after its last line break. */
export function nodeEnd(node: Node): number | null {
  if (isMap(node) && !isFlow(node)) {
    const last = node.items[node.items.length - 1];
    return last === undefined ? null : pairEnd(last);
  }
  if (isSeq(node) && !isFlow(node)) return listItemEnd(node, node.items.length - 1);
  return node.range?.[1] ?? null;
}

/** The block scalar that a node ends with, which lines below could become part of; null: none. */
export function finalBlockScalar(node: Node | null): BlockShape | null {
  if (isMap(node) && !isFlow(node)) return finalBlockScalar(nodeOf(node.items[node.items.length - 1]?.value));
  if (isSeq(node) && !isFlow(node)) return finalBlockScalar(nodeOf(node.items[node.items.length - 1]));
  const token = node?.srcToken;
  return token?.type === 'block-scalar' ? blockShape(token) : null;
}

/** The offset where the first item of a block collection starts. */
export function blockStart(node: YAMLMap | YAMLSeq): number | null {
  if (isMap(node)) {
    const first = node.items[0];
    const item = first === undefined ? null : pairItem(first);
    return item === null ? null : itemStart(item);
  }
  const item = listItem(node, 0);
  return item === null ? null : itemStart(item);
}

/** The column of a block collection; null if anything but marks and spaces precedes it. */
export function blockColumn(text: string, node: YAMLMap | YAMLSeq): number | null {
  const start = blockStart(node);
  if (start === null) return null;
  const from = lineStart(text, start);
  return /^[ ?:-]*$/.test(text.slice(from, start)) ? start - from : null;
}

/** Whether a range may have a comment in it: any `#` counts, even one in a string. */
export function mayHoldComment(text: string, range: Range): boolean {
  const at = text.indexOf('#', range.start);
  return at !== -1 && at < range.end;
}

/** The value as a scalar, mapping or list node; null for anything else. */
export function nodeOf(value: unknown): Node | null {
  return isScalar(value) || isMap(value) || isSeq(value) ? value : null;
}
