import { eastAsianWidth } from 'get-east-asian-width';
import stringWidth from 'string-width';
import { commandOffsets, escapeOf, isSimple, visible } from './display.ts';

/** Terminal cells of a character of ambiguous width (≤ “ ×): one in most terminals, two in many Chinese consoles. */
export type AmbiguousWidth = 1 | 2;

/**
 * Cells of a simple character (isSimple). string-width gives the same result, but needs a regular expression of all
 * emoji, which takes longer to compile than a whole run.
 */
function simpleWidth(character: string, ambiguous: AmbiguousWidth): number {
  const code = character.charCodeAt(0);
  if (code < 0x7f) return 1;
  // nearly all others; the table of widths would be searched for each
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  return eastAsianWidth(code, { ambiguousAsWide: ambiguous === 2 });
}

/** Cells that a text takes in a terminal. Control characters count as none, so make them visible first. */
export function width(text: string, ambiguous: AmbiguousWidth): number {
  if (!isSimple(text)) return stringWidth(text, { ambiguousIsNarrow: ambiguous === 1 });
  let cells = 0;
  for (const character of text) cells += simpleWidth(character, ambiguous);
  return cells;
}

let loaded: Intl.Segmenter | null = null;

/** Created when first needed: loading its tables takes longer than most runs. */
function segmenter(): Intl.Segmenter {
  loaded ??= new Intl.Segmenter();
  return loaded;
}

/** The characters of a text as a reader perceives them (grapheme clusters). */
function characters(text: string): string[] {
  if (isSimple(text)) return text.split('');
  return Array.from(segmenter().segment(text), ({ segment }) => segment);
}

/** One character as a reader perceives it, and how it is shown. */
export interface Cell {
  /** Its range in the raw text, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  /** As printed: invisible characters are escaped. */
  readonly text: string;
  readonly width: number;
}

/** The characters of a raw text as they are shown; `at` is added to their offsets. */
export function cellsOf(raw: string, ambiguous: AmbiguousWidth, at = 0): Cell[] {
  if (isSimple(raw)) {
    return raw.split('').map((text, index) => {
      return { from: at + index, to: at + index + 1, text, width: simpleWidth(text, ambiguous) };
    });
  }
  const commands = commandOffsets(raw);
  return Array.from(segmenter().segment(raw), ({ segment, index }) => {
    const text = commands.has(index) ? escapeOf(segment) : visible(segment);
    return { from: at + index, to: at + index + segment.length, text, width: width(text, ambiguous) };
  });
}

/** Cells that the characters from index `from` to before `to` take together. */
export function totalWidth(cells: readonly Cell[], from = 0, to = cells.length): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += cells[index]?.width ?? 0;
  return sum;
}

/**
 * A blank as wide as the shown text, made from the text itself: a full-width space below every character of two
 * cells, since fonts draw the two equally wide even if that is not exactly two cells.
 */
export function padding(shown: string, ambiguous: AmbiguousWidth): string {
  let blank = '';
  for (const character of characters(shown)) {
    const cells = width(character, ambiguous);
    blank += '\u3000'.repeat(Math.floor(cells / 2)) + ' '.repeat(cells % 2);
  }
  return blank;
}

/** A blank as wide as the cell. */
export function blankOf({ text, width: cells }: Cell, ambiguous: AmbiguousWidth): string {
  if (text.length > 1) return padding(text, ambiguous);
  return cells === 2 ? '\u3000' : ' '.repeat(cells);
}

/** Characters that must not start a line. */
const CLOSING = /^[,.;:!?)\]}%，。、；：！？）」』】》〉〕”’…％]/u;

/** The units between which a line may break: words of narrow characters, single wide ones with closing punctuation. */
function unbreakable(text: string, ambiguous: AmbiguousWidth): string[] {
  const pieces: string[] = [];
  let joined = false;
  for (const segment of characters(text)) {
    const narrow = segment !== ' ' && width(segment, 1) < 2;
    const last = pieces.length - 1;
    if (last >= 0 && ((narrow && joined) || CLOSING.test(segment))) pieces[last] += segment;
    else pieces.push(segment);
    joined = narrow && width(segment, ambiguous) < 2;
  }
  return pieces;
}

/**
 * Wraps a text into lines of at most `cells` cells, between words or Chinese characters; only a word longer than a line
 * makes a longer one.
 */
export function wrap(text: string, cells: number, ambiguous: AmbiguousWidth): string[] {
  if (!text.startsWith(' ') && width(text, ambiguous) <= cells) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of unbreakable(text, ambiguous)) {
    const size = width(piece, ambiguous);
    if (used > 0 && used + size > cells) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (used === 0 && piece === ' ') continue;
    line += piece;
    used += size;
  }
  lines.push(line.trimEnd());
  return lines;
}
