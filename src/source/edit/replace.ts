import { isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Plain } from '../../text/finding.ts';
import type { Range, TextEdit } from '../../text/range.ts';
import type { Found } from '../locate.ts';
import { plainTree } from '../plain.ts';
import { lineStart } from '../spots.ts';
import { blockColumn, blockStart, isBlankNode, isFlow, mayHoldComment, nodeEnd } from './anatomy.ts';
import { headerRange } from './block-scalar.ts';
import type { Editing } from './edit.ts';
import { isFirstOnLine, wholeLines } from './lines.ts';
import { blankEnd, isInFlow, setScalar } from './scalar.ts';
import { scalarToBlock } from './unfold.ts';
import { isBlockValue, isScalarValue, valueColumn, writeBlock, writeFlow } from './write.ts';

/** Replaces a whole value, in flow or block style like the old one. */
export function replaceValue(editing: Editing, found: Found, value: Plain): readonly TextEdit[] | null {
  const { node } = found;
  if (node !== null && (('anchor' in node && node.anchor) || ('tag' in node && node.tag))) return null;
  if (isScalarValue(value) && (isBlankNode(node) || isScalar(node))) return setScalar(editing, found, value);
  if (isInFlow(found) || !isBlockValue(value)) return replaceInline(editing, found, value);
  if (!isMap(node) && !isSeq(node)) return scalarToBlock(editing, found, value);
  if (isFlow(node)) {
    return node.items.length === 0
      ? scalarToBlock(editing, found, value)
      : replaceInline(editing, found, value);
  }
  return wrapInList(editing, found, node, value) ?? replaceBlock(editing, found, node, value);
}

/** Writes a value on one line, in place of whatever was there. */
export function replaceInline(editing: Editing, found: Found, value: Plain): readonly TextEdit[] | null {
  const { node } = found;
  const written =
    isScalarValue(value) && !isInFlow(found) ? scalarText(editing, value) : writeFlow(value, editing.style);
  if (written === null) return null;
  const at = blankEnd(found);
  if (node === null || isBlankNode(node))
    return at === null ? null : [{ start: at, end: at, text: ` ${written}` }];
  if ((isMap(node) || isSeq(node)) && !isFlow(node)) return collapse(editing.text, found, node, written);
  const token = node.srcToken;
  if (token?.type === 'block-scalar') {
    const header = headerRange(token);
    const end = node.range?.[1] ?? 0;
    return header === null
      ? null
      : [
          { ...header, text: written },
          { start: bodyStart(editing.text, header.end), end, text: '' },
        ];
  }
  const range = rangeOf(node);
  return mayHoldComment(editing.text, range) && !isScalar(node) ? null : [{ ...range, text: written }];
}

function scalarText({ style }: Editing, value: Plain): string | null {
  return writeBlock(value, 0, style)?.[0] ?? null;
}

function rangeOf(node: Node): Range {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

function bodyStart(text: string, headerEnd: number): number {
  const lf = text.indexOf('\n', headerEnd);
  return lf === -1 ? text.length : lf + 1;
}

/** Replaces a block collection by one line. */
function collapse(
  text: string,
  found: Found,
  node: YAMLMap | YAMLSeq,
  written: string,
): readonly TextEdit[] | null {
  const range = blockRange(text, node);
  if (range === null || mayHoldComment(text, range)) return null;
  if (found.step.kind === 'root' || !isFirstOnLine(text, range.start)) return [{ ...range, text: written }];
  const at = blankEnd(found);
  if (at === null) return null;
  const lines = wholeLines(text, range.start, range.end);
  if (mayHoldComment(text, lines)) return null;
  const put = ` ${written}`;
  if (lines.start <= at) return [{ start: at, end: lines.end, text: put }];
  return [
    { start: at, end: at, text: put },
    { ...lines, text: '' },
  ];
}

/** From the first to the last character of a block collection. */
function blockRange(text: string, node: YAMLMap | YAMLSeq): Range | null {
  const start = blockStart(node);
  let end = nodeEnd(node);
  if (start === null || end === null) return null;
  if (text[end - 1] === '\n') end -= text[end - 2] === '\r' ? 2 : 1;
  return { start, end };
}

function replaceBlock(
  { text, style }: Editing,
  found: Found,
  node: YAMLMap | YAMLSeq,
  value: Plain,
): readonly TextEdit[] | null {
  const range = blockRange(text, node);
  const old = blockColumn(text, node);
  if (range === null || old === null || mayHoldComment(text, range)) return null;
  const column = isFirstOnLine(text, range.start) ? columnFor(text, found, value, old, style) : old;
  if (column === null) return null;
  const lines = writeBlock(value, column, style);
  if (lines === null) return null;
  const start = column === old ? range.start : lineStart(text, range.start);
  const indent = column === old ? '' : ' '.repeat(column);
  return [{ start, end: range.end, text: indent + lines.join(style.eol) }];
}

/** The column for a new value: a mapping must be indented more than its key, a list need not. */
function columnFor(
  text: string,
  { step }: Found,
  value: Plain,
  old: number,
  style: Editing['style'],
): number | null {
  if (step.kind === 'root') return old;
  const outer = blockColumn(text, step.parent);
  if (outer === null) return null;
  return old > outer || (old === outer && Array.isArray(value)) ? old : valueColumn(value, outer, style);
}

/** Makes a list of a single mapping: a dash before it, and its lines indented one step further. */
function wrapInList(
  { text }: Editing,
  { step }: Found,
  node: YAMLMap | YAMLSeq,
  value: Plain,
): readonly TextEdit[] | null {
  if (!isMap(node) || step.kind !== 'pair' || !Array.isArray(value) || value.length !== 1) return null;
  const range = blockRange(text, node);
  if (range === null || !isFirstOnLine(text, range.start)) return null;
  if (JSON.stringify(plainTree(text, node).value) !== JSON.stringify(value[0])) return null;
  const edits: TextEdit[] = [{ start: range.start, end: range.start, text: '- ' }];
  for (
    let lf = text.indexOf('\n', range.start);
    lf !== -1 && lf < range.end;
    lf = text.indexOf('\n', lf + 1)
  ) {
    const at = lf + 1;
    if (text[at] !== '\n' && text[at] !== '\r') edits.push({ start: at, end: at, text: '  ' });
  }
  return edits;
}
