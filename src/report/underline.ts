import { type AmbiguousWidth, blankOf, type Cell, totalWidth, width, wrap } from '../text/width.ts';

/** primary: what is wrong (`^`); related: what else the message mentions (`-`). */
export type MarkKind = 'primary' | 'related';

/** A marked part of one line, in UTF-16 offsets; an empty one is a position between two characters. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly kind: MarkKind;
  /** The text beside the carets, as shown; may be empty. */
  readonly label: string;
}

/** Some text of one colour. */
export interface Ink {
  readonly text: string;
  readonly kind: MarkKind | 'plain';
}

/** A piece with the cells it marks: from cell `first` to before cell `last`; equal if it is empty. */
export interface Placed extends Piece {
  readonly first: number;
  readonly last: number;
  /** The column of its first cell, and the one after its last, from 0. */
  readonly column: number;
  readonly endColumn: number;
}

/** Finds the cells of a piece, which must include its start. */
export function place(cells: readonly Cell[], piece: Piece): Placed {
  const found = cells.findIndex((cell) => cell.to > piece.from);
  const first = found === -1 ? cells.length : found;
  let last = first;
  const empty = piece.from === piece.to;
  while (!empty && last < cells.length && (cells[last]?.from ?? piece.to) < piece.to) last += 1;
  const column = totalWidth(cells, 0, first);
  const size = totalWidth(cells, first, last);
  // Marks of no width (only a combining character) are shown as a position.
  const { from, to, kind, label } = piece;
  const shown = size === 0 ? first : last;
  return { from, to, kind, label, first, last: shown, column, endColumn: column + Math.max(size, 1) };
}

/** The carets under a line: as many as marked cells, with blanks made from the line itself. */
function carets(cells: readonly Cell[], pieces: readonly Placed[], ambiguous: AmbiguousWidth): Ink[] {
  const inks: { text: string; kind: Ink['kind'] }[] = [];
  // Blanks are only written before a caret, so that no line ends with blanks.
  let held = '';
  const put = (text: string, kind: MarkKind): void => {
    if (held !== '') inks.push({ text: held, kind: 'plain' });
    const last = inks.at(-1);
    if (last?.kind === kind) last.text += text;
    else inks.push({ text, kind });
    held = '';
  };
  const kinds = kindsOf(cells, pieces);
  for (let index = 0; index <= cells.length; index += 1) {
    const kind = kinds.marked[index];
    const here = kinds.between[index];
    const cell = cells[index];
    if (cell !== undefined && kind !== undefined) put(caret(kind).repeat(cell.width), kind);
    else if (here !== undefined) {
      put(caret(here), here);
      if (cell !== undefined) held = ' '.repeat(Math.max(cell.width - 1, 0));
    } else if (cell !== undefined) held += blankOf(cell, ambiguous);
  }
  return inks;
}

function caret(kind: MarkKind): string {
  return kind === 'primary' ? '^' : '-';
}

/** How the cells of a line are marked; where marks overlap, the primary one is shown. */
export interface Kinds {
  /** By cell; undefined: not marked. */
  readonly marked: readonly (MarkKind | undefined)[];
  /** Marks of the position before a cell, or at the end. */
  readonly between: readonly (MarkKind | undefined)[];
}

/** How the cells of a line are marked by its pieces. */
export function kindsOf(cells: readonly Cell[], pieces: readonly Placed[]): Kinds {
  const marked = new Array<MarkKind | undefined>(cells.length + 1);
  const between = new Array<MarkKind | undefined>(cells.length + 1);
  for (const { first, last, kind } of pieces) {
    if (first === last && between[first] !== 'primary') between[first] = kind;
    for (let index = first; index < last; index += 1) if (marked[index] !== 'primary') marked[index] = kind;
  }
  return { marked, between };
}

/** The pieces whose labels hang below the carets, and the one whose label is beside them. */
interface Labels {
  readonly beside: Placed | null;
  readonly below: readonly Placed[];
}

/** A label goes beside the carets if its piece is the rightmost and the line has room for it. */
function sortLabels(pieces: readonly Placed[], room: number, ambiguous: AmbiguousWidth): Labels {
  const labelled = pieces.filter((piece) => piece.label !== '');
  const end = Math.max(0, ...pieces.map((piece) => piece.endColumn));
  const candidates = labelled.filter((piece) => piece.endColumn === end);
  const beside = candidates.find((piece) => piece.kind === 'primary') ?? candidates.at(-1) ?? null;
  const stays = beside !== null && end + 1 + width(beside.label, ambiguous) <= room;
  const below = labelled
    .filter((piece) => !stays || piece !== beside)
    .sort((a, b) => b.first - a.first || (a.kind === b.kind ? 0 : a.kind === 'primary' ? -1 : 1));
  return { beside: stays ? beside : null, below };
}

/** Blanks up to a cell, with a `|` under each piece whose label comes further down. */
function connectors(
  cells: readonly Cell[],
  pending: readonly Placed[],
  until: number,
  ambiguous: AmbiguousWidth,
): Ink[] {
  const inks: Ink[] = [];
  for (let index = 0; index < until; index += 1) {
    const cell = cells[index];
    if (cell === undefined) break;
    const piece = pending.find((candidate) => candidate.first === index);
    if (piece === undefined) inks.push({ text: blankOf(cell, ambiguous), kind: 'plain' });
    else inks.push({ text: '|'.padEnd(cell.width), kind: piece.kind });
  }
  return inks;
}

/** Labels narrower than this are not wrapped at their piece but moved to the left. */
const NARROWEST = 24;

function hanging(
  cells: readonly Cell[],
  below: readonly Placed[],
  room: number,
  ambiguous: AmbiguousWidth,
): Ink[][] {
  const lines: Ink[][] = [];
  const rightmost = below[0];
  if (rightmost === undefined) return lines;
  lines.push([...connectors(cells, below, rightmost.first, ambiguous), { text: '|', kind: rightmost.kind }]);
  below.forEach((piece, index) => {
    const pending = below.slice(index + 1).filter((other) => other.first < piece.first);
    const left = room - piece.column;
    if (width(piece.label, ambiguous) <= left || left >= NARROWEST) {
      for (const text of wrap(piece.label, left, ambiguous)) {
        lines.push([...connectors(cells, pending, piece.first, ambiguous), { text, kind: piece.kind }]);
      }
      return;
    }
    const indent = ' '.repeat(Math.max(room - width(piece.label, ambiguous), 0));
    for (const text of wrap(piece.label, room, ambiguous)) {
      lines.push([
        { text: indent, kind: 'plain' },
        { text, kind: piece.kind },
      ]);
    }
  });
  return lines;
}

/**
 * The lines below a printed line: carets under each piece, the label of the rightmost one beside them, the
 * others hanging below, each from its piece.
 *
 * @param room The width of a line in cells.
 * @param labelColumn The earliest column for the label beside the carets, to align it with other lines.
 */
export function underline(
  cells: readonly Cell[],
  pieces: readonly Placed[],
  room: number,
  ambiguous: AmbiguousWidth,
  labelColumn: number,
): Ink[][] {
  const { beside, below } = sortLabels(pieces, room, ambiguous);
  const marks = carets(cells, pieces, ambiguous);
  if (beside !== null) {
    const gap = Math.max(1, labelColumn - beside.endColumn);
    marks.push({ text: ' '.repeat(gap), kind: 'plain' }, { text: beside.label, kind: beside.kind });
  }
  return [marks, ...hanging(cells, below, room, ambiguous)];
}
