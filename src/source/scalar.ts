import type { CST } from 'yaml';
import type { Range } from '../text/range.ts';

/** A run of a scalar's value, and the characters of the text that it was read from. */
export interface Piece {
  /** Where it begins in the value, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
  /** The same characters here and there; else an escape, a doubled quote, a folded line break. */
  readonly verbatim: boolean;
}

/** A scalar's value, read again from its characters, piece by piece. */
export interface Spelling {
  readonly value: string;
  readonly pieces: readonly Piece[];
  /** Where the content begins and ends, within quotes. */
  readonly content: Range;
}

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

/** Whether a place in the value is one in the text too, not the middle of an escape or of a fold. */
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

/** Reads a scalar's characters again; null for what is no scalar. */
export function spell(text: string, token: CST.FlowScalar | CST.BlockScalar): Spelling | null {
  switch (token.type) {
    case 'scalar':
      return spellPlain(text, token.offset, token.offset + token.source.length);
    case 'single-quoted-scalar':
      return spellSingle(text, token.offset + 1, token.offset + token.source.length - 1);
    case 'double-quoted-scalar':
      return spellDouble(text, token.offset + 1, token.offset + token.source.length - 1);
    case 'block-scalar':
      return spellBlock(text, blockShape(token));
    default:
      return null;
  }
}

/** A plain scalar, perhaps over several lines. */
export function spellPlain(text: string, start: number, end: number): Spelling {
  const speller = new Speller(text);
  folded(text, start, end, (from, to) => speller.run(from, to), speller);
  return speller.done({ start, end });
}

/** What stands between single quotes. */
export function spellSingle(text: string, start: number, end: number): Spelling {
  const speller = new Speller(text);
  folded(
    text,
    start,
    end,
    (from, to) => {
      let at = from;
      for (let q = text.indexOf("'", from); q !== -1 && q < to; q = text.indexOf("'", q + 2)) {
        speller.run(at, q);
        speller.as("'", q, q + 2);
        at = q + 2;
      }
      speller.run(at, to);
    },
    speller,
  );
  return speller.done({ start, end });
}

/** Lines without the blanks around their breaks; a break is a space, k empty lines are k line feeds. */
function folded(
  text: string,
  start: number,
  end: number,
  line: (from: number, to: number) => void,
  speller: Speller,
): void {
  let from = start;
  let empty = 0;
  let foldStart = -1;
  for (;;) {
    const lf = text.indexOf('\n', from);
    const last = lf === -1 || lf >= end;
    const first = foldStart === -1;
    const left = first ? from : skipBlanks(text, from, last ? end : lf);
    const stop = last ? end : trimEnd(text, left, text[lf - 1] === '\r' && lf > left ? lf - 1 : lf);
    if (!first && stop <= left && !last) {
      empty += 1;
    } else {
      if (!first) speller.as(empty === 0 ? ' ' : '\n'.repeat(empty), foldStart, left);
      line(left, stop);
      foldStart = Math.max(left, stop);
      empty = 0;
    }
    if (last) return;
    from = lf + 1;
  }
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text[at])) at += 1;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text[at - 1])) at -= 1;
  return at;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};
const HEX_LENGTH: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** What stands between double quotes. */
export function spellDouble(text: string, start: number, end: number): Spelling {
  const speller = new Speller(text);
  let at = start;
  let run = start;
  while (at < end) {
    const char = text[at];
    if (char === '\\') {
      speller.run(run, at);
      at = run = readEscape(speller, at, end);
    } else if (isBlank(char) || char === '\n' || (char === '\r' && text[at + 1] === '\n')) {
      const stop = whitespaceEnd(text, at, end);
      const breaks = countBreaks(text, at, stop);
      if (breaks > 0) {
        speller.run(run, at);
        speller.as(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), at, stop);
        run = stop;
      }
      at = stop;
    } else {
      at += 1;
    }
  }
  speller.run(run, end);
  return speller.done({ start, end });
}

function whitespaceEnd(text: string, from: number, end: number): number {
  let at = from;
  while (
    at < end &&
    (isBlank(text[at]) || text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n'))
  ) {
    at += 1;
  }
  return at;
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if (text[i] === '\n') count += 1;
  return count;
}

/** Reads the escape at the place; answers where it ends. */
function readEscape(speller: Speller, at: number, end: number): number {
  const { text } = speller;
  const name = text[at + 1] ?? '';
  const hex = HEX_LENGTH[name];
  if (hex !== undefined) {
    const digits = text.slice(at + 2, Math.min(at + 2 + hex, end));
    const code = /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
    if (digits.length === hex && code <= 0x10ffff) speller.as(String.fromCodePoint(code), at, at + 2 + hex);
    return Math.min(at + 2 + hex, end);
  }
  const lf = name === '\n' ? at + 1 : name === '\r' && text[at + 2] === '\n' ? at + 2 : -1;
  if (lf !== -1) return skipBlanks(text, lf + 1, end);
  speller.as(ESCAPES[name] ?? '', at, at + 2);
  return Math.min(at + 2, end);
}

/** What is told of a block scalar by its header and its place. */
export interface BlockShape {
  readonly folded: boolean;
  /** The chomping sign: strip, keep, or neither. */
  readonly chomp: '-' | '+' | '';
  /** The indentation that the header states, or 0. */
  readonly explicit: number;
  /** The column of the collection that it stands in. */
  readonly parent: number;
  /** Lines below the header. */
  readonly body: Range;
}

/** The shape of a block scalar as the parser found it. */
export function blockShape(token: CST.BlockScalar): BlockShape {
  let start = token.offset;
  let header = '';
  for (const prop of token.props) {
    if (prop.type === 'block-scalar-header') header = prop.source;
    if ('source' in prop) start += prop.source.length;
  }
  const chomp = header.includes('-') ? '-' : header.includes('+') ? '+' : '';
  return {
    folded: header.startsWith('>'),
    chomp,
    explicit: Number(/[1-9]/.exec(header)?.[0] ?? 0),
    parent: token.indent,
    body: { start, end: start + token.source.length },
  };
}

interface Line {
  readonly start: number;
  /** Where its spaces end. */
  readonly content: number;
  /** Before the line break. */
  readonly end: number;
  /** After the line break. */
  readonly next: number;
}

/** A block scalar's lines read again; null where they can't be its own (a line that is indented too little). */
export function spellBlock(text: string, shape: BlockShape): Spelling | null {
  const lines = blockLines(text, shape.body);
  const speller = new Speller(text);
  let last = lines.length;
  while (last > 0 && isEmptyLine(lines[last - 1])) last -= 1;
  const firstFull = lines.findIndex((line) => !isEmptyLine(line));
  const first = lines[firstFull];
  const indent = indentOf(shape, lines, first);
  if (first !== undefined) {
    // empty lines that are indented deeper belong to the content
    for (let i = lines.length - 1; i >= last; i -= 1) {
      const line = lines[i];
      if (line !== undefined && line.content - line.start > indent) last = i + 1;
    }
    if (!spellLines(speller, shape, lines.slice(0, last), firstFull, indent)) return null;
  }
  spellEnd(speller, shape, lines, last, indent);
  return speller.done(shape.body);
}

/** The lines of the body, also the empty one behind a final line break. */
function blockLines(text: string, body: Range): readonly Line[] {
  const lines: Line[] = [];
  for (let start = body.start; ; ) {
    const lf = text.indexOf('\n', start);
    const last = lf === -1 || lf >= body.end;
    const stop = last ? body.end : lf;
    const end = !last && stop > start && text[stop - 1] === '\r' ? stop - 1 : stop;
    let content = start;
    while (content < end && text[content] === ' ') content += 1;
    lines.push({ start, content, end, next: last ? body.end : lf + 1 });
    if (last) return lines;
    start = lf + 1;
  }
}

function isEmptyLine(line: Line | undefined): boolean {
  return line !== undefined && line.content === line.end;
}

function indentOf(shape: BlockShape, lines: readonly Line[], first: Line | undefined): number {
  if (shape.explicit > 0) return Math.max(0, shape.parent) + shape.explicit;
  if (first !== undefined) return first.content - first.start;
  return lines.reduce((most, line) => Math.max(most, line.content - line.start), Math.max(0, shape.parent));
}

function spellLines(
  speller: Speller,
  shape: BlockShape,
  lines: readonly Line[],
  firstFull: number,
  indent: number,
): boolean {
  let sep = '';
  let sepStart = shape.body.start;
  let deeper = false;
  for (const [i, line] of lines.entries()) {
    const from = Math.min(line.start + indent, line.content);
    if (i < firstFull) {
      speller.run(from, line.content);
      speller.as('\n', line.end, line.next);
      sepStart = line.next;
      continue;
    }
    const empty = isEmptyLine(line);
    if (!empty && line.content - line.start < indent) return false;
    const isDeeper = line.content - line.start > indent || speller.text[line.content] === '\t';
    if (!shape.folded || isDeeper) {
      if (shape.folded) sep = deeperBreak(sep, deeper);
      speller.as(sep, sepStart, from);
      speller.run(from, line.end);
      sep = '\n';
      sepStart = line.end;
      if (shape.folded) deeper = true;
    } else if (empty) {
      // the first of several breaks is the one that folds
      if (sep.startsWith('\n')) sep += '\n';
      else sep = '\n';
    } else {
      speller.as(sep, sepStart, from);
      speller.run(from, line.end);
      sep = ' ';
      sepStart = line.end;
      deeper = false;
    }
  }
  return true;
}

/** A folded break before a line that is indented deeper stays a break. */
function deeperBreak(sep: string, deeper: boolean): string {
  if (sep === ' ') return '\n';
  return !deeper && sep.startsWith('\n') ? `${sep}\n` : sep;
}

function spellEnd(
  speller: Speller,
  shape: BlockShape,
  lines: readonly Line[],
  last: number,
  indent: number,
): void {
  const before = lines[last - 1];
  const at = before?.end ?? shape.body.start;
  const next = before?.next ?? shape.body.end;
  const hasContent = speller.pieces.length > 0;
  if (shape.chomp === '-' || (!hasContent && shape.chomp === '')) return;
  if (shape.chomp === '') {
    speller.as('\n', at, next);
    return;
  }
  const trailing = lines.slice(last);
  if (!hasContent) {
    // a body with no text in it keeps its breaks, the last empty line is none
    const breaks = shape.body.end > shape.body.start ? Math.max(1, lines.length - 1) : 0;
    speller.as('\n'.repeat(breaks), shape.body.start, shape.body.end);
    return;
  }
  let breakStart = at;
  for (const line of trailing) {
    speller.as('\n', breakStart, Math.min(line.start + indent, line.content));
    speller.run(Math.min(line.start + indent, line.content), line.content);
    breakStart = line.end;
  }
  const lastPiece = speller.pieces[speller.pieces.length - 1];
  if (trailing.length === 0 && lastPiece !== undefined) speller.as('\n', at, next);
}
