import type { CST } from 'yaml';
import type { Range, TextEdit } from '../../text/range.ts';
import { type BlockShape, blockShape, spellBlock } from '../scalar/block.ts';
import type { Splice } from './flow-scalar.ts';
import { afterBlankLines } from './lines.ts';
import { type BlockStyle, isSingle, writeScalar } from './write.ts';

/** Replaces a block scalar by another one in the same style, or by a scalar on the line of its key. */
export function setBlockScalar(
  text: string,
  token: CST.BlockScalar,
  value: string | number | boolean | null,
  style: BlockStyle,
): readonly TextEdit[] | null {
  const shape = blockShape(token);
  const header = headerRange(token);
  if (header === null) return null;
  if (typeof value === 'string' && value.includes('\n')) {
    const kept = rewritten(text, shape, value, style);
    if (kept !== null)
      return [
        { ...header, text: kept.header },
        { ...shape.body, text: kept.body },
      ];
  }
  const written = writeScalar(value, { flow: false, quoting: 'plain', quotes: style.quotes });
  if (written === null) return null;
  const edits = [{ ...header, text: written }];
  return shape.body.end > shape.body.start ? [...edits, { ...shape.body, text: '' }] : edits;
}

/** The range of a block scalar's header: its indicator, indentation and chomping. */
export function headerRange(token: CST.BlockScalar): Range | null {
  const header = token.props.find(({ type }) => type === 'block-scalar-header');
  if (header === undefined || !('source' in header)) return null;
  return { start: header.offset, end: header.offset + header.source.length };
}

interface Rewritten {
  readonly header: string;
  readonly body: string;
}

/** The header and lines for a value, folded if the old ones were and it can be; null if lines can't hold it. */
function rewritten(text: string, shape: BlockShape, value: string, style: BlockStyle): Rewritten | null {
  const body = text.slice(shape.body.start, shape.body.end);
  const first = /^( *)[^ \r\n]/m.exec(body)?.[1]?.length ?? 0;
  const column = first > 0 ? first : Math.max(0, shape.parent) + style.step;
  const chomp = !value.endsWith('\n') ? '-' : value.endsWith('\n\n') ? '+' : '';
  if (!/^\S/.test(value)) return null; // the indentation could not be determined from the first line
  // with `+`, blank lines below would become part of the text
  if (chomp === '+' && afterBlankLines(text, shape.body.end) > shape.body.end) return null;
  const ends = body.endsWith('\n') || shape.body.end < text.length;
  for (const folded of shape.folded ? [true, false] : [false]) {
    const lines = value.replace(/\n$/, '').split('\n');
    const separator = folded ? style.eol + style.eol : style.eol;
    const written = lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line)).join(separator);
    const candidate = ends || chomp === '+' ? written + style.eol : written;
    const next = { ...shape, folded, chomp, explicit: 0, body: { start: 0, end: candidate.length } } as const;
    if (lines.every(isSingle) && spellBlock(candidate, next)?.value === value) {
      return { header: `${folded ? '>' : '|'}${chomp}`, body: candidate };
    }
  }
  return null;
}

/** Replaces a span inside the lines; null if the rest would then read differently. */
export function spliceBlockScalar(
  text: string,
  token: CST.BlockScalar,
  range: Range,
  { words, value }: Splice,
): TextEdit | null {
  const shape = blockShape(token);
  const { start, end } = shape.body;
  if (!isSingle(words) || range.start < start || range.end > end) return null;
  const body = text.slice(start, range.start) + words + text.slice(range.end, end);
  if (/^(?:---|\.\.\.)/m.test(body)) return null;
  const spelling = spellBlock(body, { ...shape, body: { start: 0, end: body.length } });
  return spelling?.value === value ? { ...range, text: words } : null;
}
