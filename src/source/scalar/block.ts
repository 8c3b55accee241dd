import type { CST } from 'yaml';
import type { Range } from '../../text/range.ts';
import { Speller, type Spelling } from './spelling.ts';

/** What the header and position of a block scalar say about it. */
export interface BlockShape {
  readonly folded: boolean;
  /** The chomping sign: strip, keep, or neither. */
  readonly chomp: '-' | '+' | '';
  /** The indentation that the header states, or 0. */
  readonly explicit: number;
  /** The column of the enclosing collection. */
  readonly parent: number;
  /** Lines below the header. */
  readonly body: Range;
}

/** The shape of a block scalar, from the parser's token. */
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
  /** Where its leading spaces end. */
  readonly content: number;
  /** Before the line break. */
  readonly end: number;
  /** After the line break. */
  readonly next: number;
}

/** Reads a block scalar's lines again, piece by piece; null if a line is indented too little to belong to it. */
export function spellBlock(text: string, shape: BlockShape): Spelling | null {
  const lines = blockLines(text, shape.body);
  const speller = new Speller(text);
  let last = lines.length;
  while (last > 0 && isEmptyLine(lines[last - 1])) last -= 1;
  const firstFull = lines.findIndex((line) => !isEmptyLine(line));
  const first = lines[firstFull];
  const indent = indentOf(shape, lines, first);
  if (first !== undefined) {
    // blank lines that are indented further belong to the content
    for (let i = lines.length - 1; i >= last; i -= 1) {
      const line = lines[i];
      if (line !== undefined && line.content - line.start > indent) last = i + 1;
    }
    if (!spellLines(speller, shape, lines.slice(0, last), firstFull, indent)) return null;
  }
  spellEnd(speller, shape, lines, last, indent);
  return speller.done(shape.body);
}

/** The lines of the body, including the empty one after a final line break. */
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

/** A folded line break before a line that is indented further remains a line break. */
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
    // a body without text keeps its line breaks; the last empty line is not one
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
