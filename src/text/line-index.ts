import type { Range } from './range.ts';

/** A position as people count: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text begin. */
export interface LineIndex {
  /** At least 1; a final line break starts one more, empty line. */
  readonly count: number;
  /** The position of an offset; offsets outside the text are clamped to it. */
  position(offset: number): Position;
  /** The range of a line (from 1) without its line break; if there is none, empty at the nearest end of the text. */
  line(line: number): Range;
}

const LF = 10;
const CR = 13;

/** Counts lines as YAML does: they end at LF, CRLF or a lone CR. Linear in the text; a look-up is logarithmic. */
export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  return {
    count: starts.length,
    position(offset) {
      const at = Math.min(Math.max(offset, 0), text.length);
      const line = lastAtOrBefore(starts, at);
      return { line: line + 1, column: at - (starts[line] ?? 0) + 1 };
    },
    line(line) {
      const start = starts[line - 1];
      if (start === undefined)
        return line < 1 ? { start: 0, end: 0 } : { start: text.length, end: text.length };
      return { start, end: withoutBreak(text, start, starts[line] ?? text.length) };
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  return starts;
}

function withoutBreak(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === LF) end -= 1;
  if (end > start && text.charCodeAt(end - 1) === CR) end -= 1;
  return end;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
