import { isScalar, type Scalar } from 'yaml';
import type { TextEdit } from '../../text/range.ts';
import type { Found } from '../locate.ts';
import { scalarValue } from '../plain.ts';
import { isBoundary, spanRange } from '../scalar/spelling.ts';
import { isBlankNode, isFlow, lastMark, listItem } from './anatomy.ts';
import { setBlockScalar, spliceBlockScalar } from './block-scalar.ts';
import type { Editing } from './edit.ts';
import { type FlowPlace, quoteFlowScalar, setFlowScalar, setFlowSpan, spliceOf } from './flow-scalar.ts';
import { type Quoting, writeKey, writeScalar } from './write.ts';

const STRING_TAG = 'tag:yaml.org,2002:str';

/** Whether a part of the document is inside brackets (flow style). */
export function isInFlow({ step }: Found): boolean {
  return step.kind !== 'root' && isFlow(step.parent);
}

/** How a scalar is quoted. */
function quotingOf({ type }: Scalar): Quoting {
  return type === 'QUOTE_DOUBLE' ? 'double' : type === 'QUOTE_SINGLE' ? 'single' : 'plain';
}

/** Replaces a scalar, or the span of its value, keeping its quotes. */
export function setScalar(
  editing: Editing,
  found: Found,
  value: string | number | boolean | null,
  span?: readonly [number, number],
): readonly TextEdit[] | null {
  const { node } = found;
  if (isBlankNode(node)) return span === undefined ? fillBlank(editing, found, value) : null;
  if (!isScalar(node)) return null;
  if (node.tag !== undefined && (node.tag !== STRING_TAG || typeof value !== 'string')) return null;
  if (span !== undefined) return setSpan(editing, found, node, String(value), span);
  return setWhole(editing, found, node, value);
}

/** Turns what reads as a number or boolean into text: the same characters, in quotes. */
export function quoteAsWritten({ text, style }: Editing, found: Found): readonly TextEdit[] | null {
  const { node } = found;
  if (!isScalar(node) || node.type !== 'PLAIN' || node.tag !== undefined || isBlankNode(node)) return null;
  return quoteFlowScalar(text, placeOf(found, node), style.quotes);
}

function placeOf(found: Found, node: Scalar): FlowPlace {
  const [start, end] = node.range ?? [0, 0];
  return { range: { start, end }, quoting: quotingOf(node), flow: isInFlow(found) };
}

function setWhole(
  { text, style }: Editing,
  found: Found,
  node: Scalar,
  value: string | number | boolean | null,
): readonly TextEdit[] | null {
  const token = node.srcToken;
  if (token?.type === 'block-scalar') return setBlockScalar(text, token, value, style);
  return setFlowScalar(placeOf(found, node), value, style.quotes);
}

function setSpan(
  editing: Editing,
  found: Found,
  node: Scalar,
  words: string,
  span: readonly [number, number],
): readonly TextEdit[] | null {
  const { text, style } = editing;
  const spelling = editing.finder.spelling(node);
  const token = node.srcToken;
  if (token?.type !== 'block-scalar') {
    const scalar = { ...placeOf(found, node), spelling, value: scalarValue(node) };
    return setFlowSpan(text, scalar, words, span, style.quotes);
  }
  const change = spelling === null ? null : spliceOf(spelling, words, span);
  if (spelling === null || change === null) return null;
  const { from, to, value } = change;
  if (isBoundary(spelling, from) && isBoundary(spelling, to)) {
    const spliced = spliceBlockScalar(text, token, spanRange(spelling, from, to), change);
    if (spliced !== null) return [spliced];
  }
  return setWhole(editing, found, node, value);
}

/** Writes a value after a key or a dash that has none. */
function fillBlank(
  { style }: Editing,
  found: Found,
  value: string | number | boolean | null,
): readonly TextEdit[] | null {
  const at = blankEnd(found);
  const written = writeScalar(value, { flow: isInFlow(found), quoting: 'plain', quotes: style.quotes });
  return at === null || written === null ? null : [{ start: at, end: at, text: ` ${written}` }];
}

/** The offset right after the colon or dash of a missing value; null after a tag or an anchor. */
export function blankEnd({ step }: Found): number | null {
  if (step.kind === 'root') return null;
  const tokens = step.kind === 'pair' ? step.pair.srcToken?.sep : listItem(step.parent, step.index)?.start;
  const mark = lastMark(tokens);
  return mark !== null && (mark.type === 'map-value-ind' || mark.type === 'seq-item-ind')
    ? mark.offset + mark.source.length
    : null;
}

/** Renames a key, keeping its quotes. */
export function renameKey(editing: Editing, { step }: Found, key: string): readonly TextEdit[] | null {
  if (step.kind !== 'pair' || !isScalar(step.pair.key)) return null;
  const node = step.pair.key;
  if (node.tag !== undefined || node.anchor !== undefined) return null;
  if (node.srcToken?.type === 'block-scalar') return null;
  const holder = editing.finder.index(step.parent).get(key);
  if (holder !== undefined) return holder === step.pair ? [] : null;
  const { quotes } = editing.style;
  const written = writeKey(key, { flow: isFlow(step.parent), quoting: quotingOf(node), quotes });
  if (written === null) return null;
  if (isBlankNode(node)) {
    const colon = lastMark(step.pair.srcToken?.sep);
    return colon?.type === 'map-value-ind'
      ? [{ start: colon.offset, end: colon.offset, text: written }]
      : null;
  }
  const [start, end] = node.range ?? [0, 0];
  return [{ start, end, text: written }];
}
