import type { Range } from '../../text/range.ts';

/** A run of a scalar's value, and the characters of the text that it was read from. */
export interface Piece {
  /** Where it starts in the value, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
  /** Value and text have the same characters; else it is an escape, a doubled quote or a folded line break. */
  readonly verbatim: boolean;
}

/** A scalar's value, read again from its characters, piece by piece. */
export interface Spelling {
  readonly value: string;
  readonly pieces: readonly Piece[];
  /** The range of the content, without quotes. */
  readonly content: Range;
}

/** Builds a spelling from left to right. */
export class Speller {
  readonly text: string;
  readonly pieces: Piece[] = [];
  private readonly parts: string[] = [];
  private length = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Characters that stand for themselves. */
  run(start: number, end: number): void {
    if (end <= start) return;
    this.add(this.text.slice(start, end), start, end, true);
  }

  /** Characters that stand for others. */
  as(value: string, start: number, end: number): void {
    if (value.length > 0) this.add(value, start, end, false);
  }

  done(content: Range): Spelling {
    return { value: this.parts.join(''), pieces: this.pieces, content };
  }

  private add(value: string, start: number, end: number, verbatim: boolean): void {
    this.pieces.push({ at: this.length, length: value.length, start, end, verbatim });
    this.parts.push(value);
    this.length += value.length;
  }
}

/** The range in the text of a span of the value. */
export function spanRange(spelling: Spelling, from: number, to: number): Range {
  const size = spelling.value.length;
  const first = Math.min(Math.max(from, 0), size);
  const last = Math.min(Math.max(to, first), size);
  const start = startOf(spelling, first);
  return { start, end: last > first ? endOf(spelling, last) : start };
}

/** Whether an offset in the value corresponds to one in the text, rather than to the middle of an escape or fold. */
export function isBoundary(spelling: Spelling, at: number): boolean {
  const piece = pieceAt(spelling.pieces, at);
  return piece === null || piece.verbatim || piece.at === at;
}

function startOf({ pieces, content }: Spelling, at: number): number {
  const piece = pieceAt(pieces, at);
  if (piece === null) return pieces[pieces.length - 1]?.end ?? content.start;
  return piece.verbatim ? piece.start + (at - piece.at) : piece.start;
}

function endOf({ pieces, content }: Spelling, at: number): number {
  const piece = pieceAt(pieces, at - 1);
  if (piece === null) return content.end;
  return piece.verbatim ? piece.start + (at - piece.at) : piece.end;
}

function pieceAt(pieces: readonly Piece[], at: number): Piece | null {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece === undefined || at >= piece.at + piece.length ? null : piece;
}
