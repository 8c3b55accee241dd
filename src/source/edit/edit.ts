import type { Edit, Path } from '../../text/finding.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Finder, Found } from '../locate.ts';
import { nodeOf } from './anatomy.ts';
import { insertPair } from './insert.ts';
import { removePart } from './remove.ts';
import { replaceValue } from './replace.ts';
import { quoteAsWritten, renameKey, setScalar } from './scalar.ts';
import type { BlockStyle } from './write.ts';

export type PathEdit = Exclude<Edit, { readonly kind: 'text' | 'reencode' }>;

/** A document that is being edited: its parts and the style it is written in. */
export interface Editing {
  readonly finder: Finder;
  readonly text: string;
  readonly style: BlockStyle;
}

/**
 * The text edits that carry out an edit in the style of the document, which must parse without errors; null if that is
 * not safe: through an alias, on a tag, or if a comment would be lost. An empty list: nothing needs to change.
 */
export function editDocument(editing: Editing, edit: PathEdit): readonly TextEdit[] | null {
  const target = edit.kind === 'insert' ? edit.path.slice(0, -1) : edit.path;
  const found = reachable(editing.finder, target);
  if (found === null) return null;
  // an anchor in the removed part may be needed elsewhere
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

/** The part at a path; null if it is missing, or if aliases show it elsewhere too. */
function reachable(finder: Finder, path: Path): Found | null {
  const found = finder.find(path);
  if (found.depth < path.length || found.shared || finder.isAliased(path)) return null;
  const { node } = found;
  return node !== null && nodeOf(node) === null ? null : found;
}
