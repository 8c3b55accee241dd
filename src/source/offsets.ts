import type { Range, TextEdit } from '../text/range.ts';

/** Maps between the text that was parsed and the text as written. */
export interface OffsetMap {
  /** The range in the original text; if it starts or ends in a repaired part, it covers all of the original part. */
  toOriginal(range: Range): Range;
  /** The edit in the original text, or null if it touches a repaired part. */
  editToOriginal(edit: TextEdit): TextEdit | null;
}

/** For a text that was parsed as it was written. */
export const SAME_OFFSETS: OffsetMap = {
  toOriginal: (range) => range,
  editToOriginal: (edit) => edit,
};

/** A repaired text, and the map back to the original. */
export interface Repaired {
  readonly text: string;
  readonly offsets: OffsetMap;
}

/** Carries out edits that are in order and do not overlap. */
export function repair(text: string, edits: readonly TextEdit[]): Repaired {
  if (edits.length === 0) return { text, offsets: SAME_OFFSETS };
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  const keep = (to: number) => {
    if (to > from) pieces.push({ at, start: from, end: to, verbatim: true });
    parts.push(text.slice(from, to));
    at += to - from;
  };
  for (const edit of edits) {
    keep(edit.start);
    pieces.push({ at, start: edit.start, end: edit.end, verbatim: false });
    parts.push(edit.text);
    at += edit.text.length;
    from = edit.end;
  }
  keep(text.length);
  return { text: parts.join(''), offsets: offsetMap(pieces, text.length, at) };
}

/** A stretch of the repaired text from `at` on, and the part of the original that it was. */
interface Piece {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly verbatim: boolean;
}

function offsetMap(pieces: readonly Piece[], before: number, after: number): OffsetMap {
  const from = (offset: number) => {
    const piece = pieceAt(pieces, offset, after);
    if (piece === null) return before;
    return piece.verbatim ? piece.start + (offset - piece.at) : piece.start;
  };
  const to = (offset: number) => {
    const piece = pieceAt(pieces, offset - 1, after);
    if (piece === null) return before;
    return piece.verbatim ? piece.start + (offset - piece.at) : piece.end;
  };
  const toOriginal = ({ start, end }: Range): Range => {
    const first = from(start);
    return { start: first, end: end > start ? Math.max(first, to(end)) : first };
  };
  return {
    toOriginal,
    editToOriginal({ start, end, text }) {
      const piece = pieceAt(pieces, start, after) ?? pieces[pieces.length - 1];
      if (piece === undefined || !piece.verbatim) return null;
      const offset = piece.start - piece.at;
      return end + offset <= piece.end ? { start: start + offset, end: end + offset, text } : null;
    },
  };
}

/** The piece that contains the character at the offset; pieces that became empty contain none. */
function pieceAt(pieces: readonly Piece[], offset: number, after: number): Piece | null {
  if (offset >= after || pieces.length === 0) return null;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= Math.max(0, offset)) low = middle;
    else high = middle - 1;
  }
  return pieces[low] ?? null;
}
