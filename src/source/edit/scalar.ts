import { isScalar, type Scalar } from 'yaml';
import type { TextEdit } from '../../text/range.ts';
import type { Found } from '../locate.ts';
import { exactNumber } from '../number.ts';
import { scalarValue } from '../plain.ts';
import { spellDouble, spellPlain, spellSingle } from '../scalar/flow.ts';
import { isBoundary, type Spelling, spanRange } from '../scalar/spelling.ts';
import { isBlankNode, isFlow, lastMark, listItem } from './anatomy.ts';
import { setBlockScalar, spliceBlockScalar } from './block-scalar.ts';
import type { Editing } from './edit.ts';
import { escapeDouble, isPlain, isSingle, type Quoting, writeKey, writeScalar } from './write.ts';

const STRING_TAG = 'tag:yaml.org,2002:str';

/** Whether a part of the document stands in brackets. */
export function isInFlow({ step }: Found): boolean {
  return step.kind !== 'root' && isFlow(step.parent);
}

export function quotingOf({ type }: Scalar): Quoting {
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

/** Makes text of what reads as a number or as yes and no: the same characters, in quotes. */
export function quoteAsWritten({ text, style }: Editing, found: Found): readonly TextEdit[] | null {
  const { node } = found;
  if (!isScalar(node) || node.type !== 'PLAIN' || node.tag !== undefined || isBlankNode(node)) return null;
  const [start, end] = node.range ?? [0, 0];
  const written = text.slice(start, end);
  if (written.includes('\n')) return null;
  const quoted = writeScalar(written, { flow: isInFlow(found), quoting: style.quotes, quotes: style.quotes });
  return quoted === null ? null : [{ start, end, text: quoted }];
}

function setWhole(
  { text, style }: Editing,
  found: Found,
  node: Scalar,
  value: string | number | boolean | null,
): readonly TextEdit[] | null {
  const flow = isInFlow(found);
  const token = node.srcToken;
  if (token?.type === 'block-scalar') return setBlockScalar(text, token, value, style);
  const written = writeScalar(value, { flow, quoting: quotingOf(node), quotes: style.quotes });
  const [start, end] = node.range ?? [0, 0];
  return written === null ? null : [{ start, end, text: written }];
}

function setSpan(
  editing: Editing,
  found: Found,
  node: Scalar,
  words: string,
  [from, to]: readonly [number, number],
): readonly TextEdit[] | null {
  const spelling = editing.finder.spelling(node);
  if (spelling === null || from < 0 || to < from || to > spelling.value.length) return null;
  const value = spelling.value.slice(0, from) + words + spelling.value.slice(to);
  const old = scalarValue(node);
  if (
    typeof old === 'number' &&
    typeof exactNumber(value, Number(value)) === 'number' &&
    value.trim() !== ''
  ) {
    const [start, end] = node.range ?? [0, 0];
    return Number.isFinite(Number(value))
      ? [{ start, end, text: value }]
      : setWhole(editing, found, node, value);
  }
  if (isBoundary(spelling, from) && isBoundary(spelling, to)) {
    const spliced = splice(editing, found, node, spelling, { words, value, from, to });
    if (spliced !== null) return [spliced];
  }
  return setWhole(editing, found, node, value);
}

/** New words for a span of a scalar, and the value that it then has. */
export interface Splice {
  readonly words: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Replaces the characters of the span alone; null where the rest would then read differently. */
function splice(
  { text }: Editing,
  found: Found,
  node: Scalar,
  spelling: Spelling,
  change: Splice,
): TextEdit | null {
  const range = spanRange(spelling, change.from, change.to);
  const token = node.srcToken;
  if (token?.type === 'block-scalar') return spliceBlockScalar(text, token, range, change);
  const { start, end } = spelling.content;
  const written = spliceWords(node, change, isInFlow(found));
  if (written === null) return null;
  const whole = text.slice(start, range.start) + written + text.slice(range.end, end);
  const respell = { plain: spellPlain, single: spellSingle, double: spellDouble }[quotingOf(node)];
  return respell(whole, 0, whole.length).value === change.value ? { ...range, text: written } : null;
}

function spliceWords(node: Scalar, { words, value }: Splice, flow: boolean): string | null {
  switch (quotingOf(node)) {
    case 'plain':
      return isPlain(value.replaceAll('\n', ' '), flow) && isSingle(words) ? words : null;
    case 'single':
      return isSingle(words) ? words.replaceAll("'", "''") : null;
    case 'double':
      return escapeDouble(words);
  }
}

/** Writes a value where there is a key or a dash and nothing behind it. */
function fillBlank(
  { style }: Editing,
  found: Found,
  value: string | number | boolean | null,
): readonly TextEdit[] | null {
  const at = blankEnd(found);
  const written = writeScalar(value, { flow: isInFlow(found), quoting: 'plain', quotes: style.quotes });
  return at === null || written === null ? null : [{ start: at, end: at, text: ` ${written}` }];
}

/** Right behind the colon or dash of a value that is not there; null behind a tag or an anchor. */
export function blankEnd({ step }: Found): number | null {
  if (step.kind === 'root') return null;
  const tokens = step.kind === 'pair' ? step.pair.srcToken?.sep : listItem(step.parent, step.index)?.start;
  const mark = lastMark(tokens);
  return mark !== null && (mark.type === 'map-value-ind' || mark.type === 'seq-item-ind')
    ? mark.offset + mark.source.length
    : null;
}

/** Gives a key another name, keeping its quotes. */
export function renameKey(editing: Editing, { step }: Found, key: string): readonly TextEdit[] | null {
  if (step.kind !== 'pair' || !isScalar(step.pair.key)) return null;
  const node = step.pair.key;
  if (isBlankNode(node) || node.tag !== undefined || node.anchor !== undefined) return null;
  if (node.srcToken?.type === 'block-scalar') return null;
  const holder = editing.finder.index(step.parent).get(key);
  if (holder !== undefined) return holder === step.pair ? [] : null;
  const { quotes } = editing.style;
  const written = writeKey(key, { flow: isFlow(step.parent), quoting: quotingOf(node), quotes });
  const [start, end] = node.range ?? [0, 0];
  return written === null ? null : [{ start, end, text: written }];
}
