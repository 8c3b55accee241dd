/**
 * Values are read in a folded form that preserves offsets: each UTF-16 unit is replaced by exactly one, so a span in
 * the folded text is the same span in the original.
 */

/** Pairs of characters: what is written, then what it is read as. */
const PAIRS =
  '≧≥⩾≥≦≤⩽≤﹥>﹤<〉》〈《═=﹦=﹪%‐-‑-‒-−-﹣-–—―—─—━—〜~∼~•·・·∙·⋅·￥¥【(】)〔(〕)[(])\t \n \r \u00a0 \u00ad \u1680 ' +
  '\u2028 \u2029 \u202f \u205f \u2060 \u3000 \ufeff ';

const TO = new Map<number, number>();
for (let i = 0; i < PAIRS.length; i += 2) TO.set(PAIRS.charCodeAt(i), PAIRS.charCodeAt(i + 1));

const SPACE = 32;

function foldedCode(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return foldedCode(code - 0xfee0);
  if (code >= 0x41 && code <= 0x5a) return code + 32;
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  if (code >= 0x2000 && code <= 0x200f) return SPACE;
  return TO.get(code) ?? code;
}

/** The text with width, case, spaces (including zero-width ones) and look-alikes folded; its length is unchanged. */
export function fold(text: string): string {
  let out = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = foldedCode(code);
    if (folded === code) continue;
    out += text.slice(copied, i) + String.fromCharCode(folded);
    copied = i + 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}

/** A text to read: `s` is the folded form of `raw`, with the same offsets. */
export interface Script {
  readonly raw: string;
  readonly s: string;
}

/** The text with its folded form. */
export function script(raw: string): Script {
  return { raw, s: fold(raw) };
}

/** Whether there is an ASCII digit at `i`. */
export function isDigit(s: string, i: number): boolean {
  const code = s.charCodeAt(i);
  return code >= 48 && code <= 57;
}

/** Whether there is a Chinese character at `i`. */
function isHan(s: string, i: number): boolean {
  const code = s.charCodeAt(i);
  return code >= 0x3400 && code <= 0x9fff;
}

/** Whether there is a lower-case Latin letter at `i` (folded texts have no others). */
export function isLetter(s: string, i: number): boolean {
  const code = s.charCodeAt(i);
  return code >= 97 && code <= 122;
}

/** Whether there is a Chinese character or Latin letter at `i`. */
export function isWordChar(s: string, i: number): boolean {
  return isHan(s, i) || isLetter(s, i);
}

/** The first offset from `i` on that is not a space. */
export function skipSpaces(s: string, i: number): number {
  while (s.charCodeAt(i) === SPACE) i++;
  return i;
}

/** The end of the run of digits at `i`; `i` if there is none. */
export function digitsEnd(s: string, i: number): number {
  while (isDigit(s, i)) i++;
  return i;
}

/** A word with the value it stands for. */
interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

/** A set of words with values, looked up by the longest match at an offset. */
export class Words<T> {
  /** As they were added: the words of a row are separated, preceded and followed by a space. */
  readonly #rows: { readonly words: string; readonly value: T }[] = [];
  /** Words by first character, the longest first. Filled on demand: most texts need few of the words. */
  readonly #byFirst = new Map<number, readonly Entry<T>[]>();

  /** Adds words, separated by spaces, that all have the same value. */
  add(words: string, value: T): this {
    this.#rows.push({ words: ` ${words} `, value });
    return this;
  }

  /** The words that start with a character. */
  #from(first: number): readonly Entry<T>[] {
    const known = this.#byFirst.get(first);
    if (known !== undefined) return known;
    const found: Entry<T>[] = [];
    const start = ` ${String.fromCharCode(first)}`;
    for (const { words, value } of this.#rows) {
      for (let at = words.indexOf(start); at >= 0; at = words.indexOf(start, at + 1))
        found.push({ word: words.slice(at + 1, words.indexOf(' ', at + 1)), value });
    }
    found.sort((a, b) => b.word.length - a.word.length);
    this.#byFirst.set(first, found);
    return found;
  }

  /** Whether any word starts with the character at `i`. */
  startsAt(s: string, i: number): boolean {
    return this.#from(s.charCodeAt(i)).length > 0;
  }

  /** The longest word at `i`, or null; of duplicates the one added first. */
  at(s: string, i: number): Entry<T> | null {
    for (const entry of this.#from(s.charCodeAt(i))) if (s.startsWith(entry.word, i)) return entry;
    return null;
  }
}

/** A function that returns the end of the longest of the words at `i`, or `i` if there is none. */
export function oneOf(words: string): (s: string, i: number) => number {
  const known = new Words<true>().add(words, true);
  return (s, i) => i + (known.at(s, i)?.word.length ?? 0);
}
