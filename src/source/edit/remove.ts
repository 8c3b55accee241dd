import { isMap, isPair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../../text/range.ts';
import type { Found } from '../locate.ts';
import type { BlockShape } from '../scalar/block.ts';
import { lineEnd, lineStart } from '../spots.ts';
import {
  finalBlockScalar,
  isFlow,
  itemStart,
  listItem,
  listItemEnd,
  mayHoldComment,
  nodeOf,
  pairEnd,
  pairItem,
} from './anatomy.ts';
import type { Editing } from './edit.ts';
import { afterBlankLines, isFirstOnLine, wholeLines } from './lines.ts';
import { replaceInline } from './replace.ts';

/** Removes a key with its value, or a list item, and the comment on its line. `parent`: the enclosing collection. */
export function removePart(editing: Editing, { step }: Found, parent: Found): readonly TextEdit[] | null {
  if (step.kind === 'root') return null;
  const index = step.kind === 'item' ? step.index : step.parent.items.indexOf(step.pair);
  const holder = step.parent;
  if (isFlow(holder)) return listOf(fromFlow(editing, holder, index));
  if (holder.items.length === 1) return replaceInline(editing, parent, isMap(holder) ? {} : []);
  return listOf(fromBlock(editing, holder, index));
}

function listOf(edit: TextEdit | null): readonly TextEdit[] | null {
  return edit === null ? null : [edit];
}

type Holder = YAMLMap | YAMLSeq;

function startOf(holder: Holder, index: number): number | null {
  const pair = isMap(holder) ? holder.items[index] : undefined;
  const item = isMap(holder) ? (pair === undefined ? null : pairItem(pair)) : listItem(holder, index);
  return item === null ? null : itemStart(item);
}

function endOf(holder: Holder, index: number): number | null {
  if (!isMap(holder)) return listItemEnd(holder, index);
  const pair = holder.items[index];
  return pair === undefined ? null : pairEnd(pair);
}

function fromBlock({ text }: Editing, holder: Holder, index: number): TextEdit | null {
  const start = startOf(holder, index);
  const end = endOf(holder, index);
  if (start === null || end === null) return null;
  if (isFirstOnLine(text, start)) {
    const before = index > 0 ? holder.items[index - 1] : null;
    return withoutLines(text, start, end, finalBlockScalar(nodeOf(isPair(before) ? before.value : before)));
  }
  if (index > 0) return null;
  // it shares its line with the dash of the enclosing list: what follows moves up to the dash
  let next = text[end - 1] === '\n' ? end : lineEnd(text, end);
  while (next < text.length && ' \r\n'.includes(text[next] ?? '')) next += 1;
  return { start, end: next, text: '' };
}

/** Removes whole lines. `above`: the block scalar that would then precede what follows. */
function withoutLines(text: string, start: number, end: number, above: BlockShape | null): TextEdit | null {
  const lines = wholeLines(text, start, end);
  if (above === null) return { ...lines, text: '' };
  const next = afterBlankLines(text, lines.end);
  // an indented comment would become part of its text
  if (/^ +#/.test(text.slice(next, lineEnd(text, next)))) return null;
  if (above.chomp !== '+') return { ...lines, text: '' };
  // blank lines below would become part of it, and it must not lose its last line break
  return { start: lineStart(text, start), end: next, text: '' };
}

function fromFlow({ text }: Editing, holder: Holder, index: number): TextEdit | null {
  const start = startOf(holder, index);
  const end = endOf(holder, index);
  if (start === null || end === null) return null;
  const next = index + 1 < holder.items.length ? startOf(holder, index + 1) : null;
  const before = index > 0 ? endOf(holder, index - 1) : null;
  if (next !== null)
    return mayHoldComment(text, { start: end, end: next }) ? null : { start, end: next, text: '' };
  if (before !== null) {
    return mayHoldComment(text, { start: before, end: start }) ? null : { start: before, end, text: '' };
  }
  return { start, end: afterComma(text, end), text: '' };
}

/** The offset after the comma that follows the only item, if there is one. */
function afterComma(text: string, end: number): number {
  let at = end;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at += 1;
  return text[at] === ',' ? at + 1 : end;
}
