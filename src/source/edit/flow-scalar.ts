import type { Range, TextEdit } from '../../text/range.ts';
import { exactNumber } from '../number.ts';
import { spellDouble, spellPlain, spellSingle } from '../scalar/flow.ts';
import { isBoundary, type Spelling, spanRange } from '../scalar/spelling.ts';
import { escapeDouble, isPlain, isSingle, type Quoting, writeScalar } from './write.ts';

/** The place and style of a scalar that is plain or quoted (not a block scalar with `|` or `>`). */
export interface FlowPlace {
  readonly range: Range;
  readonly quoting: Quoting;
  /** In brackets. */
  readonly flow: boolean;
}

export interface FlowScalar extends FlowPlace {
  readonly value: unknown;
  /** null: its characters do not read as the value that the rules see. */
  readonly spelling: Spelling | null;
}

/** The quotes that the file uses if quotes are needed. */
type Quotes = 'single' | 'double';

/** Replaces the whole scalar, keeping its quotes. */
export function setFlowScalar(
  { range, flow, quoting }: FlowPlace,
  value: string | number | boolean | null,
  quotes: Quotes,
): readonly TextEdit[] | null {
  const written = writeScalar(value, { flow, quoting, quotes });
  return written === null ? null : [{ ...range, text: written }];
}

/** Turns what reads as a number or boolean into text: the same characters, in quotes. */
export function quoteFlowScalar(
  text: string,
  { range, flow, quoting }: FlowPlace,
  quotes: Quotes,
): readonly TextEdit[] | null {
  const written = text.slice(range.start, range.end);
  if (quoting !== 'plain' || written.includes('\n')) return null;
  const quoted = writeScalar(written, { flow, quoting: quotes, quotes });
  return quoted === null ? null : [{ ...range, text: quoted }];
}

/** Replacement text for a span of a scalar, and the resulting value. */
export interface Splice {
  readonly words: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The splice that replaces a span; null if the span is outside the value. */
export function spliceOf(
  spelling: Spelling,
  words: string,
  [from, to]: readonly [number, number],
): Splice | null {
  if (from < 0 || to < from || to > spelling.value.length) return null;
  return { words, from, to, value: spelling.value.slice(0, from) + words + spelling.value.slice(to) };
}

/** Replaces a span of the value, changing as few characters as possible. */
export function setFlowSpan(
  text: string,
  scalar: FlowScalar,
  words: string,
  span: readonly [number, number],
  quotes: Quotes,
): readonly TextEdit[] | null {
  const { spelling, range } = scalar;
  const change = spelling === null ? null : spliceOf(spelling, words, span);
  if (spelling === null || change === null) return null;
  const { value } = change;
  if (typeof scalar.value === 'number' && value.trim() !== '' && isExact(value)) {
    return Number.isFinite(Number(value))
      ? [{ ...range, text: value }]
      : setFlowScalar(scalar, value, quotes);
  }
  if (isBoundary(spelling, change.from) && isBoundary(spelling, change.to)) {
    const spliced = splice(text, scalar, spelling, change);
    if (spliced !== null) return [spliced];
  }
  return setFlowScalar(scalar, value, quotes);
}

function isExact(text: string): boolean {
  return typeof exactNumber(text, Number(text)) === 'number';
}

/** Replaces only the characters of the span; null if the rest would then read differently. */
function splice(text: string, scalar: FlowScalar, spelling: Spelling, change: Splice): TextEdit | null {
  const range = spanRange(spelling, change.from, change.to);
  const { start, end } = spelling.content;
  const written = spliceWords(scalar, change);
  if (written === null) return null;
  const whole = text.slice(start, range.start) + written + text.slice(range.end, end);
  const respell = { plain: spellPlain, single: spellSingle, double: spellDouble }[scalar.quoting];
  return respell(whole, 0, whole.length).value === change.value ? { ...range, text: written } : null;
}

function spliceWords({ quoting, flow }: FlowScalar, { words, value }: Splice): string | null {
  switch (quoting) {
    case 'plain':
      return isPlain(value.replaceAll('\n', ' '), flow) && isSingle(words) ? words : null;
    case 'single':
      return isSingle(words) ? words.replaceAll("'", "''") : null;
    case 'double':
      return escapeDouble(words);
  }
}
