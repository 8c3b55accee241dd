import { isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit, Path } from '../../text/finding.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Finder, Found } from '../locate.ts';
import { blockColumn, isFlow, nodeOf } from './anatomy.ts';
import { insertPair } from './insert.ts';
import { removePart } from './remove.ts';
import { replaceValue } from './replace.ts';
import { quoteAsWritten, renameKey, setScalar } from './scalar.ts';
import type { BlockStyle } from './write.ts';

export type PathEdit = Exclude<Edit, { readonly kind: 'text' | 'reencode' }>;

/** A document under edit: its parts and the style it is written in. */
export interface Editing {
  readonly finder: Finder;
  readonly text: string;
  readonly style: BlockStyle;
}

/**
 * The text edits that carry out an edit of a document that parses without an error, in its own style; null where
 * that is not safe: through an alias, on a tag, where a comment would be lost. No edits: nothing is to be done.
 */
export function editDocument(editing: Editing, edit: PathEdit): readonly TextEdit[] | null {
  const target = edit.kind === 'insert' ? edit.path.slice(0, -1) : edit.path;
  const found = reachable(editing.finder, target);
  if (found === null) return null;
  // an anchor in what is taken away may be needed elsewhere
  if (editing.finder.hasAliases && (edit.kind === 'replace' || edit.kind === 'remove')) return null;
  switch (edit.kind) {
    case 'set':
      return edit.asWritten
        ? quoteAsWritten(editing, found)
        : setScalar(editing, found, edit.value, edit.span);
    case 'rename-key':
      return renameKey(editing, found, edit.key);
    case 'insert':
      return insertPair(editing, found, edit);
    case 'replace':
      return replaceValue(editing, found, edit.value);
    case 'remove':
      return removePart(editing, found, editing.finder.find(edit.path.slice(0, -1)));
  }
}

/** The part at a path, unless it is missing or its characters stand for something elsewhere too. */
function reachable(finder: Finder, path: Path): Found | null {
  const found = finder.find(path);
  if (found.depth < path.length || found.shared || finder.isAliased(path)) return null;
  const { node } = found;
  return node !== null && nodeOf(node) === null ? null : found;
}

/** How a document is written, by its first parts; what it has no example of is two spaces and double quotes. */
export function styleOf(text: string, root: Node | null): BlockStyle {
  const seen: { step?: number; listStep?: number; quotes?: 'single' | 'double' } = {};
  const queue: Node[] = root === null ? [] : [root];
  for (let i = 0; i < queue.length && i < STYLE_SAMPLE; i += 1) {
    const node = queue[i];
    if (isScalar(node)) {
      if (node.type === 'QUOTE_SINGLE') seen.quotes ??= 'single';
      if (node.type === 'QUOTE_DOUBLE') seen.quotes ??= 'double';
    } else if (isMap(node) || isSeq(node)) {
      for (const child of children(node).slice(0, STYLE_SAMPLE)) queue.push(child);
      if (isMap(node) && !isFlow(node)) sampleSteps(text, node, seen);
    }
  }
  const step = seen.step ?? seen.listStep ?? 2;
  const lf = text.indexOf('\n');
  return {
    eol: lf > 0 && text[lf - 1] === '\r' ? '\r\n' : '\n',
    step: step > 0 ? step : 2,
    listStep: seen.listStep ?? (step > 0 ? step : 2),
    quotes: seen.quotes ?? 'double',
  };
}

const STYLE_SAMPLE = 300;

function children(node: YAMLMap | YAMLSeq): readonly Node[] {
  const values = isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : node.items;
  return values.map(nodeOf).filter((child) => child !== null);
}

function sampleSteps(text: string, map: YAMLMap, seen: { step?: number; listStep?: number }): void {
  const column = blockColumn(text, map);
  if (column === null) return;
  for (const { value } of map.items.slice(0, STYLE_SAMPLE)) {
    if ((!isMap(value) && !isSeq(value)) || isFlow(value)) continue;
    const inner = blockColumn(text, value);
    if (inner === null) continue;
    if (isMap(value)) seen.step ??= inner - column;
    else seen.listStep ??= inner - column;
  }
}
