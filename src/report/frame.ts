import type { LineIndex } from '../text/line-index.ts';
import type { Range } from '../text/range.ts';
import { type AmbiguousWidth, type Cell, width } from '../text/width.ts';
import { excerpt, fits } from './excerpt.ts';
import type { ReportContext } from './report.ts';
import { type Ink, type MarkKind, type Piece, type Placed, place, underline } from './underline.ts';

/** A range of the text that a frame marks. */
export interface Mark {
  readonly range: Range;
  readonly kind: MarkKind;
  /** A few words, as shown (control characters made visible); may be empty. */
  readonly label: string;
}

/** A text with its lines. */
export interface Lines {
  readonly text: string;
  readonly index: LineIndex;
}

export interface FrameOptions extends Pick<ReportContext, 'paint' | 'columns' | 'ambiguousWidth'> {
  /** The number of digits of the greatest line number, so that all frames of a finding share one gutter width. */
  readonly gutter: number;
  /** The colour of primary marks. */
  readonly primary: (text: string) => string;
}

/** A range over more lines than this is only marked on its first and last line. */
const MOST_LINES = 4;
/** Up to this many lines are left out between two related places without a `...`. */
const SMALL_GAP = 5;
/** The narrowest terminal width that is respected. */
const NARROWEST = 30;

/** The greatest line number that a frame of these marks shows. */
export function lastLine(lines: Lines, marks: readonly Mark[]): number {
  // One more for the context line.
  return Math.max(1, ...marks.map((mark) => lines.index.position(mark.range.end).line + 1));
}

/** A line that a frame shows, with its marks; a long line with distant marks is repeated for each. */
export interface Row {
  readonly line: number;
  /** Lines before it were left out. */
  readonly gap: boolean;
  readonly cells: readonly Cell[];
  readonly pieces: readonly Placed[];
}

/** The lines that a frame of these marks shows, each cut to `room` cells. */
export function rowsOf(lines: Lines, marks: readonly Mark[], room: number, ambiguous: AmbiguousWidth): Row[] {
  const byLine = new Map<number, Piece[]>();
  for (const mark of marks) {
    for (const { line, piece } of piecesOf(lines, mark)) {
      const pieces = byLine.get(line) ?? [];
      if (!pieces.some((other) => samePiece(other, piece))) byLine.set(line, [...pieces, piece]);
    }
  }
  const primary = new Set([...byLine].filter(([, pieces]) => pieces.some(isPrimary)).map(([line]) => line));
  for (const line of primary) {
    if (contextHelps(lines, line) && !byLine.has(line + 1)) byLine.set(line + 1, []);
  }
  const sorted = [...byLine.keys()].sort((a, b) => a - b);
  const numbers = withShortGaps(sorted, primary);
  return numbers.flatMap((line, index) => {
    const previous = numbers[index - 1] ?? line - 1;
    const hidden = line - previous - 1;
    const besidePrimary = primary.has(previous) || primary.has(previous - 1) || primary.has(line);
    const gap = hidden > 0 && (besidePrimary || hidden > SMALL_GAP);
    const parts = layout(lineText(lines, line), byLine.get(line) ?? [], room, ambiguous);
    return parts.map(({ cells, pieces }, part) => ({ cells, pieces, line, gap: gap && part === 0 }));
  });
}

/**
 * The marked lines of a text with line numbers and carets, between two lines that show only the gutter: `^` under
 * primary marks, `-` under related ones, each with its label.
 */
export function frame(lines: Lines, marks: readonly Mark[], options: FrameOptions): string[] {
  const { paint, gutter, ambiguousWidth } = options;
  const room = Math.max(options.columns, NARROWEST) - gutter - 3;
  const rows = rowsOf(lines, marks, room, ambiguousWidth);
  const bare = paint.frame(`${' '.repeat(gutter)} |`);
  const amounts = amountColumn(rows);
  const out = [bare];
  for (const row of rows) {
    if (row.gap) out.push(paint.frame('...'));
    const text = row.cells
      .map((cell) => cell.text)
      .join('')
      .trimEnd();
    const number = paint.frame(`${String(row.line).padStart(gutter)} |`);
    out.push(text === '' ? number : `${number} ${text}`);
    if (row.pieces.length === 0) continue;
    const column = labelColumn(row, amounts, room, ambiguousWidth);
    for (const inks of underline(row.cells, row.pieces, room, ambiguousWidth, column)) {
      out.push(`${bare} ${inks.map((ink) => painted(ink, options)).join('')}`);
    }
  }
  return [...out, bare];
}

function isPrimary(piece: Piece): boolean {
  return piece.kind === 'primary';
}

function samePiece(a: Piece, b: Piece): boolean {
  return a.from === b.from && a.to === b.to && a.kind === b.kind && a.label === b.label;
}

function lineText(lines: Lines, line: number): string {
  const { start, end } = lines.index.line(line);
  return lines.text.slice(start, end);
}

/** The parts of a mark, line by line; the last one has the label. */
function piecesOf(lines: Lines, mark: Mark): { line: number; piece: Piece }[] {
  const length = lines.text.length;
  const from = Math.min(Math.max(mark.range.start, 0), length);
  // A range over several lines is marked up to its last visible character.
  let to = Math.min(Math.max(mark.range.end, from), length);
  const first = lines.index.position(from).line;
  const firstEnd = lines.index.line(first).end;
  while (to > firstEnd && /\s/.test(lines.text[to - 1] ?? '')) to -= 1;
  const last = to <= firstEnd ? first : lines.index.position(to).line;
  const parts: { line: number; piece: Piece }[] = [];
  for (let line = first; line <= last; line += 1) {
    if (last - first >= MOST_LINES && line > first && line < last) continue;
    const { start, end } = lines.index.line(line);
    const indent = lines.text.slice(start, end).search(/\S/);
    if (line > first && indent === -1) continue;
    const pieceFrom = line === first ? Math.min(from - start, end - start) : indent;
    const pieceTo = line === last ? Math.max(Math.min(to, end) - start, pieceFrom) : end - start;
    const label = line === last ? mark.label : '';
    parts.push({ line, piece: { from: pieceFrom, to: pieceTo, kind: mark.kind, label } });
  }
  return parts;
}

/** Whether the line starts a list item that continues on the next line, which then shows which item it is. */
function contextHelps(lines: Lines, line: number): boolean {
  if (line >= lines.index.count) return false;
  const here = /^( *)- /.exec(lineText(lines, line).slice(0, 200));
  const next = /^( *)[^\s#]/.exec(lineText(lines, line + 1).slice(0, 200));
  return here !== null && next !== null && (next[1] ?? '').length > (here[1] ?? '').length;
}

/** Next to a primary line, a single omitted line is shown after all: it takes no more room than `...`. */
function withShortGaps(numbers: readonly number[], primary: ReadonlySet<number>): number[] {
  return numbers.flatMap((line, index) => {
    const previous = numbers[index - 1];
    const single = previous !== undefined && line - previous === 2;
    return single && (primary.has(line) || primary.has(previous)) ? [line - 1, line] : [line];
  });
}

function layout(
  text: string,
  pieces: readonly Piece[],
  room: number,
  ambiguous: AmbiguousWidth,
): Pick<Row, 'cells' | 'pieces'>[] {
  const groups: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const group = groups.at(-1);
    const from = group?.[0]?.from ?? piece.from;
    if (group !== undefined && fits(text, from, piece.to, room, ambiguous)) group.push(piece);
    else groups.push([piece]);
  }
  if (groups.length === 0) groups.push([]);
  return groups.map((group) => {
    const from = group[0]?.from ?? 0;
    const to = Math.max(from, ...group.map((piece) => piece.to));
    const cells = excerpt(text, from, to, room, ambiguous);
    return { cells, pieces: group.map((piece) => place(cells, piece)) };
  });
}

/** Amounts further apart than this are not aligned. */
const WIDEST_COLUMN = 16;
/** Amounts below each other are aligned at the last digit before the decimal point. */
const NUMBER = /^[-+]?([\d,]+)(?:\.\d+)?(?: ?(?:元|千元|万元|亿元|%))?$/;

function integerWidth(label: string): number | null {
  const match = NUMBER.exec(label);
  return match === null ? null : label.indexOf(match[1] ?? '') + (match[1] ?? '').length;
}

/** The column of the units of the related amounts; null if the labels are not a column of amounts. */
function amountColumn(rows: readonly Row[]): number | null {
  const related = rows.flatMap((row) =>
    row.pieces.filter((piece) => !isPrimary(piece) && piece.label !== ''),
  );
  const ends = related.map((piece) => {
    const digits = integerWidth(piece.label);
    return digits === null ? null : piece.endColumn + 1 + digits;
  });
  const columns = ends.filter((end) => end !== null);
  if (columns.length < 2 || columns.length < ends.length) return null;
  const furthest = Math.max(...columns);
  return furthest - Math.min(...columns) > WIDEST_COLUMN ? null : furthest;
}

/** The earliest column for the label of a row; 0 if it is not an amount of the column. */
function labelColumn(row: Row, amounts: number | null, room: number, ambiguous: AmbiguousWidth): number {
  if (amounts === null || row.pieces.some(isPrimary)) return 0;
  const label = row.pieces.find((piece) => piece.label !== '')?.label ?? '';
  const column = amounts - (integerWidth(label) ?? amounts);
  return column + width(label, ambiguous) <= room ? column : 0;
}

function painted(ink: Ink, options: FrameOptions): string {
  if (ink.kind === 'plain') return ink.text;
  return ink.kind === 'primary' ? options.primary(ink.text) : options.paint.frame(ink.text);
}
