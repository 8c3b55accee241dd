import type { Plain } from '../../text/finding.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Found } from '../locate.ts';
import { blockShape } from '../scalar/block.ts';
import { blockColumn, isBlankNode } from './anatomy.ts';
import { headerRange } from './block-scalar.ts';
import type { Editing } from './edit.ts';
import { insertLines } from './lines.ts';
import { blankEnd } from './scalar.ts';
import { valueColumn, writeBlock } from './write.ts';

/** Replaces a scalar, or nothing, after a key or a dash by a collection in block style. */
export function scalarToBlock(editing: Editing, found: Found, value: Plain): readonly TextEdit[] | null {
  switch (found.step.kind) {
    case 'pair':
      return belowKey(editing, found, value);
    case 'item':
      return behindDash(editing, found, value);
    default:
      return null;
  }
}

function belowKey({ text, style }: Editing, found: Found, value: Plain): readonly TextEdit[] | null {
  const { node, step } = found;
  const mark = blankEnd(found);
  const outer = step.kind === 'pair' ? blockColumn(text, step.parent) : null;
  if (mark === null || outer === null) return null;
  const column = valueColumn(value, outer, style);
  const indent = ' '.repeat(column);
  const lines = writeBlock(value, column, style);
  if (lines === null) return null;
  if (node === null || isBlankNode(node)) return [insertLines(text, mark, indent, lines, style.eol)];
  const token = node.srcToken;
  if (token?.type === 'block-scalar') {
    const header = headerRange(token);
    const { body } = blockShape(token);
    if (header === null || body.end === body.start) return null;
    const end = text[body.end - 1] === '\n' ? style.eol : '';
    return [
      { start: mark, end: header.end, text: '' },
      { ...body, text: indent + lines.join(style.eol) + end },
    ];
  }
  const [start, end] = node.range ?? [0, 0];
  const gap = text.slice(mark, start);
  if (gap.includes('\n')) {
    // it is on lines below the key, which the new lines replace
    return gap.trim() === ''
      ? [{ start: mark, end, text: style.eol + indent + lines.join(style.eol) }]
      : null;
  }
  return joined({ start: mark, end, text: '' }, insertLines(text, end, indent, lines, style.eol));
}

function behindDash({ text, style }: Editing, found: Found, value: Plain): readonly TextEdit[] | null {
  const { node, step } = found;
  const mark = blankEnd(found);
  const outer = step.kind === 'item' ? blockColumn(text, step.parent) : null;
  if (mark === null || outer === null || node?.srcToken?.type === 'block-scalar') return null;
  const [start, end] = node === null || isBlankNode(node) ? [mark, mark] : (node.range ?? [mark, mark]);
  const gap = text.slice(mark, start);
  if (gap.includes('\n')) return null;
  const column = outer + 1 + Math.max(1, gap.length);
  const lines = writeBlock(value, column, style);
  if (lines === null) return null;
  const [first = '', ...rest] = lines;
  const edit = { start, end, text: (gap === '' ? ' ' : '') + first };
  if (rest.length === 0) return [edit];
  return joined(edit, insertLines(text, end, '', rest, style.eol));
}

/** Two edits; merged into one if the second starts at the end of the first. */
function joined(first: TextEdit, second: TextEdit): readonly TextEdit[] {
  return second.start === first.end && second.end === second.start
    ? [{ start: first.start, end: first.end, text: first.text + second.text }]
    : [first, second];
}
