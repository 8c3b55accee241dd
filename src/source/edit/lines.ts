import type { Plain } from '../../text/finding.ts';
import type { Range, TextEdit } from '../../text/range.ts';
import { lineEnd, lineStart } from '../spots.ts';
import { type BlockStyle, writePair } from './write.ts';

/** Edits of whole lines. */

/** Whether only spaces precede the offset on its line. */
export function isFirstOnLine(text: string, at: number): boolean {
  return /^ *$/.test(text.slice(lineStart(text, at), at));
}

/** The whole lines from `start` to `end`, including the last line break and a comment on the last line. */
export function wholeLines(text: string, start: number, end: number): Range {
  const from = lineStart(text, start);
  if (end > start && text[end - 1] === '\n') return { start: from, end }; // a block scalar
  const stop = lineEnd(text, end);
  const next = text.indexOf('\n', stop);
  if (next !== -1) return { start: from, end: next + 1 };
  // the last line of a text without final line break: the line break before it goes too
  const before = from > 0 ? from - 1 : 0;
  return { start: before > 0 && text[before - 1] === '\r' ? before - 1 : before, end: text.length };
}

/** Inserts lines below the line that ends at `end`. */
export function insertLines(
  text: string,
  end: number,
  indent: string,
  lines: readonly string[],
  eol: string,
): TextEdit {
  const written = indent + lines.join(eol);
  if (text[end - 1] === '\n') return insertAt(end, written + eol); // after a block scalar
  return insertAt(lineEnd(text, end), eol + written);
}

/** Inserts text at an offset. */
export function insertAt(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** The start of the first line that is not blank, from the start of a line onwards. */
export function afterBlankLines(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (text.slice(at, end).trim() !== '') return at;
    const next = text.indexOf('\n', end);
    if (next === -1) return text.length;
    at = next + 1;
  }
  return at;
}

/** A block mapping: the column of its keys, and the range from its first key to the end of its last value. */
export interface BlockPlace extends Range {
  readonly column: number;
}

export interface NewPair {
  readonly key: string;
  readonly value: Plain;
  readonly place: 'first' | 'last';
}

/** Inserts a new key into a block mapping. */
export function insertPairLines(
  text: string,
  { column, start, end }: BlockPlace,
  { key, value, place }: NewPair,
  style: BlockStyle,
): TextEdit | null {
  const lines = writePair(key, value, column, style);
  if (lines === null) return null;
  const indent = ' '.repeat(column);
  if (place === 'first') return insertAt(start, `${lines.join(style.eol)}${style.eol}${indent}`);
  return insertLines(text, end, indent, lines, style.eol);
}
