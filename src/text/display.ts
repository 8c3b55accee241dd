import { once } from './memo.ts';

/**
 * Characters that are invisible or act on the terminal: controls (C0, DEL, C1), format characters (bidi
 * overrides, zero-width characters, soft hyphens, BOM), variation selectors and fillers, lone surrogates,
 * noncharacters, line and paragraph separators, and every space but U+0020 and the full-width U+3000, which a
 * reader knows by its width.
 */
const unseen = once(
  () =>
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu,
);

/**
 * Text of characters of one code unit, all of them visible, that never join with a neighbour: printable ASCII,
 * Chinese characters and punctuation, the signs of everyday values. Nearly all text of a declaration is.
 */
const SIMPLE = /^[ -~·×\u2010-\u2027≠≤≥\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;

/** Whether every code unit is a character that is displayed as it is, in any context; a shortcut for most texts. */
export function isSimple(text: string): boolean {
  return SIMPLE.test(text) && !text.includes('##') && !text.includes('::');
}

/** `##[command]`, `##vso[command]`: CI systems act on these anywhere in a log. The second `#` gets escaped. */
const COMMAND = /(?<=#)#(?=[a-z]{0,20}\[)/gi;
/** `::command::` at the start of a line. */
const LINE_COMMAND = /(?<=^ {0,99}):(?=:)/;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
]);

/** The escape that stands for a character. */
export function escapeOf(character: string): string {
  const short = SHORT.get(character);
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u{${digits}}`;
}

/**
 * The text as one line that is safe to print: invisible characters, and whatever a CI system would take for a command
 * in the log, become escapes (`\x1b`, `\u{202e}`, `\t`). Use it for everything that comes from a file, a path or a
 * message that quotes one.
 */
export function visible(text: string): string {
  if (isSimple(text)) return text;
  return text.replace(unseen(), escapeOf).replace(COMMAND, escapeOf).replace(LINE_COMMAND, escapeOf);
}

/** The offsets of characters that `visible` escapes because of their context. */
export function commandOffsets(text: string): ReadonlySet<number> {
  return new Set(Array.from(text.matchAll(COMMAND), ({ index }) => index));
}
