import { MAX_BYTES } from './gate.ts';
import { beginsKey, beginsPlain, isOdd, NOT_PLAIN, plainValue } from './plain-scalars.ts';
import type { Reader, Source, SourceDocument } from './source.ts';

/** Thrown where a document that was read plainly is asked for more than its values: `yaml` is to read it again. */
export class NeedsYaml extends Error {
  override readonly name = 'NeedsYaml';
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const DOUBLE = 34;
const HASH = 35;
const SINGLE = 39;
const DASH = 45;
const COLON = 58;

const DEEPEST = 32;
/** In UTF-16 units: a longer text may be over the limit of bytes, which the gate of `yaml` counts. */
const LONGEST = Math.floor(MAX_BYTES / 3);
const LONGEST_KEY = 200;

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/**
 * A strict reader of a block subset of YAML: mappings and lists of mappings, one-line plain scalars and quoted ones
 * without escapes, [] and {}, comments, `---`, LF and CRLF. Whatever it does not know for certain, or a trap might
 * speak of, is null: "not mine". It gives values alone: places, edits and comments throw NeedsYaml.
 */
export const readPlain: Reader = (text) => {
  if (text.length > LONGEST || text.includes('jixiao-')) return null;
  const values = new PlainReader(text).documents();
  return values === null ? null : source(text, values);
};

function source(text: string, values: readonly Plain[]): Source {
  const documents = values.map(
    (value, index): SourceDocument => ({
      index,
      empty: false,
      parsed: true,
      value,
      findings: [],
      range: { start: 0, end: text.length },
      locate: needsYaml,
      edit: needsYaml,
    }),
  );
  return { text, documents, findings: [], comments: () => [] };
}

function needsYaml(): never {
  throw new NeedsYaml();
}

class PlainReader {
  readonly #text: string;
  /** Where the current content begins, after indentation and `- `. */
  #at = 0;
  /** Its column; -1 at the end of a document or the text. */
  #indent = -1;
  /** The line began there with `- `. */
  #entry = false;
  /** Where the next line begins. */
  #next = 0;
  /** The column is -1 because of `---`. */
  #marker = false;
  #depth = 0;
  /** The key that the last look found, and where its colon stands. */
  #key = '';
  #colon = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The documents' values, or null. */
  documents(): Plain[] | null {
    try {
      const documents: Plain[] = [];
      this.#advance();
      if (this.#marker) this.#advance();
      for (;;) {
        if (this.#indent !== 0 || this.#entry || !this.#isKeyLine(this.#at)) return null;
        documents.push(this.#mapping());
        if (this.#indent >= 0) return null;
        if (!this.#marker) return documents;
        this.#advance();
      }
    } catch (error) {
      if (error === NOT_PLAIN) return null;
      throw error;
    }
  }

  #bail(): never {
    throw NOT_PLAIN;
  }

  #code(i: number): number {
    // behind the end it is NaN, which is equal to nothing
    return this.#text.charCodeAt(i);
  }

  #isBreak(i: number): boolean {
    const code = this.#code(i);
    return code === SPACE || code === LF || code === CR || i >= this.#text.length;
  }

  /** Goes to the next line that has content. */
  #advance(): void {
    const text = this.#text;
    const size = text.length;
    for (let i = this.#next; i < size; ) {
      const start = i;
      while (text.charCodeAt(i) === SPACE) i++;
      const code = text.charCodeAt(i);
      if (code === HASH) {
        i = this.#comment(i);
        continue;
      }
      if (code === LF) {
        i++;
        continue;
      }
      if (code === CR) {
        if (text.charCodeAt(i + 1) !== LF) this.#bail();
        i += 2;
        continue;
      }
      if (i >= size) break;
      if (i === start && this.#isMarker(i)) return;
      this.#at = i;
      this.#indent = i - start;
      this.#marker = false;
      this.#entry = code === DASH && this.#isBreak(i + 1);
      return;
    }
    this.#end(size, false);
  }

  #end(next: number, marker: boolean): void {
    this.#next = next;
    this.#indent = -1;
    this.#entry = false;
    this.#marker = marker;
  }

  /** `---` at a line's start; `...` and directives are `yaml`'s. */
  #isMarker(i: number): boolean {
    if (this.#text.startsWith('---', i)) {
      this.#end(this.#rest(i + 3), true);
      return true;
    }
    if (this.#text.startsWith('...', i) || this.#code(i) === 37) this.#bail();
    return false;
  }

  /** From a `#` on: answers the next line's start. */
  #comment(from: number): number {
    const found = this.#text.indexOf('\n', from);
    const end = found < 0 ? this.#text.length : found;
    for (let i = from; i < end; i++) {
      const code = this.#code(i);
      if (isOdd(code) && !(code === CR && i === end - 1 && found >= 0)) this.#bail();
    }
    return found < 0 ? end : end + 1;
  }

  /** Behind a value only blanks and a comment may follow, which begins with `# `; answers the next line's start. */
  #rest(from: number): number {
    let i = from;
    while (this.#code(i) === SPACE) i++;
    const code = this.#code(i);
    if (code === HASH) {
      if (i === from || !this.#isBreak(i + 1)) this.#bail();
      return this.#comment(i);
    }
    if (i >= this.#text.length) return i;
    if (code === LF) return i + 1;
    if (code === CR && this.#code(i + 1) === LF) return i + 2;
    return this.#bail();
  }

  /** A mapping or list whose first line is the current one. */
  #block(): Plain {
    if (++this.#depth > DEEPEST) this.#bail();
    const value = this.#entry ? this.#sequence() : this.#mapping();
    this.#depth--;
    return value;
  }

  #sequence(): Plain[] {
    const column = this.#indent;
    const list: Plain[] = [];
    do {
      let i = this.#at + 1;
      while (this.#code(i) === SPACE) i++;
      this.#indent += i - this.#at;
      this.#at = i;
      this.#entry = false;
      // items that are no mappings are no declaration's
      if (!this.#isKeyLine(i)) this.#bail();
      list.push(this.#block());
      if (this.#indent > column) this.#bail();
    } while (this.#indent === column && this.#entry);
    return list;
  }

  #mapping(): Plain {
    const column = this.#indent;
    const map: { [key: string]: Plain } = Object.create(null);
    do {
      if (!this.#isKeyLine(this.#at)) this.#bail();
      const name = this.#key;
      if (name in map) this.#bail();
      map[name] = this.#value(column);
    } while (this.#indent === column && !this.#entry);
    if (this.#indent >= column) this.#bail();
    return map;
  }

  /** The value behind the last key; goes on to the line behind it. */
  #value(column: number): Plain {
    let i = this.#colon + 1;
    while (this.#code(i) === SPACE) i++;
    const code = this.#code(i);
    if (i < this.#text.length && code !== LF && code !== CR && code !== HASH) {
      const value = this.#scalar(i);
      this.#advance();
      return value;
    }
    this.#next = this.#rest(code === HASH ? i - 1 : i);
    this.#advance();
    return this.#indent > column || (this.#indent === column && this.#entry) ? this.#block() : null;
  }

  /** Whether a `key:` stands at i. */
  #isKeyLine(i: number): boolean {
    const code = this.#code(i);
    if (code === DOUBLE || code === SINGLE) return this.#quotedKey(i, code);
    if (!beginsKey(code)) return this.#bail();
    const end = Math.min(this.#text.length, i + LONGEST_KEY);
    for (let at = i; at < end; at++) {
      const here = this.#code(at);
      if (here === COLON && this.#isBreak(at + 1)) return this.#found(i, at, at);
      if (here === LF || here === HASH || here === 0xff1a || here === 0x3000 || isOdd(here)) this.#bail();
    }
    return this.#bail();
  }

  #quotedKey(i: number, quote: number): boolean {
    const end = this.#closing(i, quote);
    if (this.#code(end) !== COLON || !this.#isBreak(end + 1) || !beginsKey(this.#code(i + 1))) this.#bail();
    return this.#found(i + 1, end - 1, end);
  }

  #found(start: number, end: number, colon: number): boolean {
    const key = this.#text.slice(start, end);
    const last = key.charCodeAt(key.length - 1);
    // a blank before the colon, 指标1: as a key, null, true
    if (last === SPACE || (last >= 48 && last <= 57) || typeof plainValue(key) !== 'string') this.#bail();
    this.#key = key;
    this.#colon = colon;
    return true;
  }

  /** The index behind the closing quote of a quoted scalar without escapes on this line. */
  #closing(from: number, quote: number): number {
    for (let i = from + 1; i < this.#text.length; i++) {
      const code = this.#code(i);
      if (code === quote) {
        if (quote === SINGLE && this.#code(i + 1) === SINGLE) this.#bail();
        return i + 1;
      }
      if (code === LF || (code === 92 && quote === DOUBLE) || isOdd(code)) this.#bail();
    }
    return this.#bail();
  }

  /** A one-line scalar at i. */
  #scalar(i: number): Plain {
    const code = this.#code(i);
    if (code === DOUBLE || code === SINGLE) {
      const end = this.#closing(i, code);
      this.#next = this.#rest(end);
      return this.#text.slice(i + 1, end - 1);
    }
    if ((code === 91 && this.#code(i + 1) === 93) || (code === 123 && this.#code(i + 1) === 125)) {
      this.#next = this.#rest(i + 2);
      return code === 91 ? [] : Object.create(null);
    }
    if (!beginsPlain(code)) this.#bail();
    const value = plainValue(this.#text.slice(i, this.#plainEnd(i)));
    return value === NOT_PLAIN ? this.#bail() : value;
  }

  /** The end of a plain scalar without the blanks behind it; sets the next line. */
  #plainEnd(from: number): number {
    const { length } = this.#text;
    let end = from;
    let i = from;
    for (; i < length; i++) {
      const code = this.#code(i);
      if (code > 0x3000 && code < 0xd800) end = i + 1;
      else if (code === SPACE) continue;
      else if (code === COLON && this.#isBreak(i + 1)) this.#bail();
      else if (code === HASH && this.#code(i - 1) === SPACE) break;
      else if (code === LF || code === CR) break;
      else if (isOdd(code)) this.#bail();
      else end = i + 1;
    }
    this.#next = this.#rest(end);
    return end;
  }
}
