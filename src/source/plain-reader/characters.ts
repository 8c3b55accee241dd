/** The characters that the plain reader accepts: it must be certain how `yaml` and the traps treat them. */

export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const SINGLE_QUOTE = 39;
export const DASH = 45;
export const COLON = 58;
export const OPENING_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSING_BRACKET = 93;
export const WIDE_COLON = 0xff1a;

/**
 * Characters that are not accepted even in comments: controls, line ends of other systems, byte order marks,
 * noncharacters, invisible and bidirectional characters, and the boxes and brackets that traps look for.
 */
export function isOdd(c: number): boolean {
  if (c < 0x7f) return c < 0x20;
  if (c < 0x2070) return c <= 0xa0 || c === 0xad || isUnseen(c);
  return c === 0xfeff || c >= 0xfffe || BOXES.has(c);
}

function isUnseen(c: number): boolean {
  return (c >= 0x200b && c < 0x2010) || (c >= 0x2028 && c < 0x202f) || c >= 0x2060;
}

const BOXES = codes('□☐☑✓✔√｛｝［］');

function codes(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (char) => char.charCodeAt(0)));
}

/** Characters within a scalar that need a closer look: they may have a meaning or not be allowed. */
const SPECIAL = /[^(-9;-[\]-~\u3000-\ufdff]/g;

/** The offset of the next special character from `i` on. Uses a regular expression: V8 takes long to compile a loop. */
export function nextSpecial(text: string, i: number): number {
  SPECIAL.lastIndex = i;
  return SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : text.length;
}

/** Whether it is a Chinese character; the form's keys consist of these. */
export function isIdeograph(c: number): boolean {
  return c >= 0x4e00 && c < 0xa000;
}

/** Brackets of both widths and `、`, which a key of the form may contain besides Chinese characters. */
export function isKeyMark(c: number): boolean {
  return c === 40 || c === 41 || c === 0xff08 || c === 0xff09 || c === 0x3001;
}

/** Letters, digits and `-._/`, which only keys that start with `x-` may contain (`目标1` as a key is a mistake). */
export function isWordMark(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 45 && c <= 57) || c === 95;
}

/** Characters with a meaning at the start of a value, or that look so: signs, quotes, brackets, blanks of any width. */
const OPENERS = codes('\u3000,;[]{}&*!|>\'"%@`?:“”‘’＂＇［｛【，：∶；、。〔');

/** Whether an unquoted scalar may start with the character; for `-` it depends on what follows. */
export function mayBegin(c: number): boolean {
  return !OPENERS.has(c) && !isOdd(c);
}

/** A round bracket of either width. */
export function isRound(c: number): boolean {
  return c === 40 || c === 0xff08;
}

/** Characters that a trap looks for after a colon and a space, even in quotes and comments. */
const SIGNS = codes('>&*!%@`“‘｛［【');

/** Whether a trap looks for the character after a colon and a space. */
export function isSign(c: number): boolean {
  return SIGNS.has(c);
}
