import { isMap, isScalar, type YAMLMap } from 'yaml';
import type { Path, Plain } from '../../text/finding.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Found } from '../locate.ts';
import {
  blockColumn,
  blockStart,
  isBlankNode,
  isFlow,
  itemStart,
  nodeEnd,
  pairEnd,
  pairItem,
} from './anatomy.ts';
import type { Editing } from './edit.ts';
import { insertAt, insertPairLines } from './lines.ts';
import { replaceValue } from './replace.ts';
import { writeFlow, writeKey } from './write.ts';

export interface Insertion {
  readonly path: Path;
  readonly value: Plain;
  readonly place: 'first' | 'last';
}

/** Inserts a new key into a mapping: on lines of its own, or between the braces. */
export function insertPair(editing: Editing, found: Found, insertion: Insertion): readonly TextEdit[] | null {
  const key = insertion.path[insertion.path.length - 1];
  if (typeof key !== 'string') return null;
  const { node } = found;
  if (isBlankNode(node) || (isScalar(node) && node.value === null)) {
    return replaceValue(editing, found, { [key]: insertion.value });
  }
  if (!isMap(node) || editing.finder.index(node).has(key)) return null;
  const edit = isFlow(node)
    ? insertInFlow(editing, node, key, insertion)
    : insertInBlock(editing, node, key, insertion);
  return edit === null ? null : [edit];
}

function insertInFlow(
  { text, style }: Editing,
  map: YAMLMap,
  key: string,
  { value, place }: Insertion,
): TextEdit | null {
  const token = map.srcToken;
  if (token?.type !== 'flow-collection' || text[token.offset] !== '{') return null;
  const name = writeKey(key, { flow: true, quoting: 'plain', quotes: style.quotes });
  const written = writeFlow(value, style);
  if (name === null || written === null) return null;
  const pair = `${name}: ${written}`;
  const neighbour = place === 'first' ? map.items[0] : map.items[map.items.length - 1];
  if (neighbour === undefined) return insertAt(token.offset + 1, pair);
  if (place === 'last') {
    const end = pairEnd(neighbour);
    return end === null ? null : insertAt(end, `, ${pair}`);
  }
  const item = pairItem(neighbour);
  const start = item === null ? null : itemStart(item);
  return start === null ? null : insertAt(start, `${pair}, `);
}

function insertInBlock(
  { text, style }: Editing,
  map: YAMLMap,
  key: string,
  { value, place }: Insertion,
): TextEdit | null {
  const column = blockColumn(text, map);
  const start = blockStart(map);
  const end = nodeEnd(map);
  if (column === null || start === null || end === null) return null;
  return insertPairLines(text, { column, start, end }, { key, value, place }, style);
}
