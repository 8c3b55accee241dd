/**
 * Values are read in a folded form that keeps every place: each UTF-16 unit stands for one, so that a span in
 * the folded text is a span in the written one.
 */

/** Pairs of characters, what is written and what it is read as. */
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

/** The text with width, case, spaces (also those of no width) and look-alikes folded; as long as the text. */
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

/** What is read: `s` is the fold of `raw`, unit by unit. */
export interface Script {
  readonly raw: string;
  readonly s: string;
}

export function script(raw: string): Script {
  return { raw, s: fold(raw) };
}

export function isDigit(s: string, i: number): boolean {
  const code = s.charCodeAt(i);
  return code >= 48 && code <= 57;
}

export function isHan(s: string, i: number): boolean {
  const code = s.charCodeAt(i);
  return code >= 0x3400 && code <= 0x9fff;
}

export function isLetter(s: string, i: number): boolean {
  const code = s.charCodeAt(i);
  return code >= 97 && code <= 122;
}

export function isWordChar(s: string, i: number): boolean {
  return isHan(s, i) || isLetter(s, i);
}

/** The first place from `i` on that is no space. */
export function skipSpaces(s: string, i: number): number {
  while (s.charCodeAt(i) === SPACE) i++;
  return i;
}

/** The end of the run of digits at `i`. */
export function digitsEnd(s: string, i: number): number {
  while (isDigit(s, i)) i++;
  return i;
}

/** A word of a table with what it stands for. */
interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

/** Words found by the longest match at a place. */
export class Words<T> {
  readonly #rows: Entry<T>[] = [];
  /** Of the characters that were asked for, the longest word first: most texts need few of a table's words. */
  readonly #byFirst = new Map<number, readonly Entry<T>[]>();

  /** Adds words, written with spaces between them, that all stand for one value. */
  add(words: string, value: T): this {
    this.#rows.push({ word: ` ${words} `, value });
    return this;
  }

  /** The words that begin with a character. */
  #from(first: number): readonly Entry<T>[] {
    const known = this.#byFirst.get(first);
    if (known !== undefined) return known;
    const found: Entry<T>[] = [];
    const start = ` ${String.fromCharCode(first)}`;
    for (const { word: words, value } of this.#rows) {
      for (let at = words.indexOf(start); at >= 0; at = words.indexOf(start, at + 1))
        found.push({ word: words.slice(at + 1, words.indexOf(' ', at + 1)), value });
    }
    found.sort((a, b) => b.word.length - a.word.length);
    this.#byFirst.set(first, found);
    return found;
  }

  /** Whether some word begins with the character at `i`. */
  startsAt(s: string, i: number): boolean {
    return this.#from(s.charCodeAt(i)).length > 0;
  }

  /** The longest word that stands at `i`; of two that are the same the first. */
  at(s: string, i: number): Entry<T> | null {
    for (const entry of this.#from(s.charCodeAt(i))) if (s.startsWith(entry.word, i)) return entry;
    return null;
  }
}

/** A reader of words: the end of the longest of them that stands at `i`, or `i` where none does. */
export function oneOf(words: string): (s: string, i: number) => number {
  const known = new Words<true>().add(words, true);
  return (s, i) => i + (known.at(s, i)?.word.length ?? 0);
}
