import { isSecondKey } from '../second-keys.ts';
import type { Comment } from '../source.ts';
import * as is from './characters.ts';
import { declined } from './declined.ts';
import { resolve } from './scalars.ts';
import { isCutUp, type PlainMapping, type PlainValue, type Scanned } from './values.ts';

/** Declarations never nest this deep; `yaml` accepts somewhat more, see gate.ts. */
const MAX_DEPTH = 30;
const MAX_KEY = 200;
/** The key that last followed each key within a mapping: forms repeat a few keys in the same order. */
const followers = new Map<string, string>();
/** V8 copies texts of this length; longer ones would keep the whole file alive that they were cut from. */
const LONGEST_KEPT = 12;
const MOST_KEPT = 1000;

/** The empty prototype of all mappings; objects without a prototype would be slower to create and read. */
const NOTHING: object = Object.freeze(Object.create(null));

/**
 * Reads a small subset of YAML line by line: block mappings, lists of such mappings, scalars on one line (plain, or
 * quoted without escapes), [], comments, `---`. Only spaces count as indentation. Throws `declined` at anything else,
 * so it never reports an error.
 *
 * With `marks` it also records positions, in reading order: start and end of the key of each pair, and of each scalar
 * (including missing ones) and each [].
 */
export class Scanner {
  private readonly text: string;
  private readonly marks: number[] | null;
  /** Where the content of the line starts, after indentation and `- `. */
  private at = 0;
  /** The column of `at`; -1 at the end of a document. */
  private indent = -1;
  /** There is the dash of a list item at `at`. */
  private entry = false;
  /** Where the next line starts. */
  private next = 0;
  /** The offset of the `---` that ended the document; -1 at the end of the text. */
  private marker = -1;
  private depth = 0;
  /** The comments, in order; only with `marks`. */
  readonly comments: Comment[] = [];

  constructor(text: string, marks: number[] | null) {
    this.text = text;
    this.marks = marks;
  }

  documents(): readonly Scanned[] {
    const documents: Scanned[] = [];
    this.advance();
    let start = this.at;
    if (this.marker >= 0) {
      start = this.marker;
      this.advance();
    }
    for (;;) {
      // a list, a scalar or nothing at the root: left to `yaml`
      if (this.indent !== 0) throw declined;
      const mark = this.marks?.length ?? 0;
      const value = this.mapping();
      const end = this.marker >= 0 ? this.marker : this.text.length;
      documents.push({ value, start, end, mark });
      if (this.marker < 0) return documents;
      start = this.marker;
      this.advance();
    }
  }

  /** Moves to the next line with content. */
  private advance(): void {
    const { text } = this;
    this.marker = -1;
    this.entry = false;
    for (let i = this.next; i < text.length; ) {
      const start = i;
      let c = text.charCodeAt(i);
      while (c === is.SPACE) c = text.charCodeAt(++i);
      if (c === is.HASH) {
        i = this.comment(i, true);
        continue;
      }
      if (c === is.LF) {
        i += 1;
        continue;
      }
      if (c === is.CR && text.charCodeAt(i + 1) === is.LF) {
        i += 2;
        continue;
      }
      if (i >= text.length) break;
      if (i === start && c === is.DASH && text.startsWith('---', i)) {
        this.next = this.restOfLine(i + 3);
        this.marker = i;
        this.indent = -1;
        return;
      }
      this.at = i;
      this.indent = i - start;
      this.entry = c === is.DASH && text.charCodeAt(i + 1) === is.SPACE;
      return;
    }
    this.next = text.length;
    this.indent = -1;
  }

  /** Skips a comment; returns where the next line starts. */
  private comment(from: number, ownLine: boolean): number {
    const { text } = this;
    const lf = text.indexOf('\n', from);
    const next = lf < 0 ? text.length : lf + 1;
    const end = lf < 0 ? next : text.charCodeAt(lf - 1) === is.CR ? lf - 1 : lf;
    for (let i = is.nextSpecial(text, from + 1); i < end; i = is.nextSpecial(text, i + 1)) {
      const c = text.charCodeAt(i);
      if (is.isOdd(c) || this.isTrap(i, c)) throw declined;
    }
    if (this.marks !== null) this.comments.push({ range: { start: from, end }, ownLine });
    return next;
  }

  /** Skips the rest of a line after a value, only spaces and a comment; returns where the next line starts. */
  private restOfLine(from: number): number {
    const { text } = this;
    let i = from;
    let c = text.charCodeAt(i);
    while (c === is.SPACE) c = text.charCodeAt(++i);
    if (c === is.LF) return i + 1;
    if (i >= text.length) return i;
    if (c === is.CR && text.charCodeAt(i + 1) === is.LF) return i + 2;
    if (c !== is.HASH || i === from || this.isWord(i + 1)) throw declined;
    return this.comment(i, false);
  }

  /** Whether a `#` may have been meant as text rather than a comment: `完成 #3 机组`. */
  private isWord(i: number): boolean {
    return i < this.text.length && this.text.charCodeAt(i) > is.SPACE;
  }

  /** Whether a trap may take this, in a comment or quotes, for a comment, a key or a value that starts with a sign. */
  private isTrap(i: number, c: number): boolean {
    const { text } = this;
    if (c === is.HASH) return text.charCodeAt(i - 1) === is.SPACE && this.isWord(i + 1);
    if (c === is.WIDE_COLON) return isSecondKey(text, i);
    if (c !== is.COLON || text.charCodeAt(i + 1) !== is.SPACE) return false;
    let next = i + 2;
    while (text.charCodeAt(next) === is.SPACE) next++;
    return is.isSign(text.charCodeAt(next));
  }

  /** Reads the mapping whose first key is at `at`. */
  private mapping(): PlainMapping {
    if (++this.depth > MAX_DEPTH) throw declined;
    const { text, marks } = this;
    const column = this.indent;
    const mapping: PlainMapping = Object.create(NOTHING);
    let before = '';
    let count = 0;
    do {
      const key = this.keyAt(this.at, before);
      const end = this.at + key.length;
      before = key;
      count += 1;
      if (marks !== null) marks.push(this.at, end);
      let i = end + 1;
      while (text.charCodeAt(i) === is.SPACE) i++;
      const c = text.charCodeAt(i);
      if (c === is.LF || c === is.CR || c === is.HASH || i >= text.length) {
        this.next = this.restOfLine(end + 1);
        this.advance();
        mapping[key] = this.below(column, end + 1);
      } else {
        mapping[key] = this.onLine(i, c);
        this.advance();
      }
    } while (this.indent === column);
    // fewer, if a key occurs twice
    if (this.indent > column || Object.keys(mapping).length < count) throw declined;
    this.depth--;
    return mapping;
  }

  /** Reads the value below its key; a list may be in the key's own column. */
  private below(column: number, hole: number): PlainValue {
    if (this.entry && this.indent >= column) return this.list();
    if (this.indent > column) return this.mapping();
    if (this.marks !== null) this.marks.push(hole, hole);
    return null;
  }

  /** Reads the list whose first dash is at `at`; its items are mappings that start after the dash. */
  private list(): readonly PlainMapping[] {
    const { text } = this;
    const column = this.indent;
    const list: PlainMapping[] = [];
    do {
      let i = this.at + 1;
      while (text.charCodeAt(i) === is.SPACE) i++;
      this.indent += i - this.at;
      this.at = i;
      this.entry = false;
      if (isCutUp(list.at(-1), text, i)) throw declined; // a trap: a dash before each line of an item
      list.push(this.mapping());
    } while (this.indent === column && this.entry);
    return list;
  }

  /** The key that starts at `start`; usually the one that followed the previous key last time. */
  private keyAt(start: number, before: string): string {
    const { text } = this;
    const guess = followers.get(before);
    if (guess !== undefined && text.startsWith(guess, start)) {
      const end = start + guess.length;
      if (text.charCodeAt(end) === is.COLON && this.isBreak(end + 1)) return guess;
    }
    const key = text.slice(start, this.keyEnd(start));
    if (key.length <= LONGEST_KEPT) {
      if (followers.size === MOST_KEPT) followers.clear();
      followers.set(before, key);
    }
    return key;
  }

  /** The end of the key that starts at `start`, where its colon is. */
  private keyEnd(start: number): number {
    const { text } = this;
    if (text.startsWith('其中', start)) throw declined; // a trap among the funds
    let i = start;
    let c = text.charCodeAt(i);
    if (is.isIdeograph(c)) {
      while (is.isIdeograph(c) || is.isKeyMark(c)) c = text.charCodeAt(++i);
    } else if (text.startsWith('x-', i)) {
      while (is.isWordMark(c) || is.isIdeograph(c)) c = text.charCodeAt(++i);
    }
    if (c !== is.COLON || i === start || i - start > MAX_KEY || !this.isBreak(i + 1)) throw declined;
    return i;
  }

  private isBreak(i: number): boolean {
    const c = this.text.charCodeAt(i);
    return c === is.SPACE || c === is.LF || c === is.CR || i >= this.text.length;
  }

  /** Reads the value at `i`, on the line of its key, which starts with `c`. */
  private onLine(i: number, c: number): PlainValue {
    const { text, marks } = this;
    if (c === is.DOUBLE_QUOTE || c === is.SINGLE_QUOTE) {
      const end = this.quoteEnd(i, c);
      this.next = this.restOfLine(end);
      if (marks !== null) marks.push(i, end);
      return text.slice(i + 1, end - 1);
    }
    if (c === is.OPENING_BRACKET && text.charCodeAt(i + 1) === is.CLOSING_BRACKET) {
      this.next = this.restOfLine(i + 2);
      if (marks !== null) marks.push(i, i + 2);
      return [];
    }
    if (!is.mayBegin(c) || (c === is.DASH ? this.isBreak(i + 1) : is.isRound(c) && this.opensKeys(i)))
      throw declined;
    const end = this.plainEnd(i);
    if (marks !== null) marks.push(i, end);
    return resolve(text.slice(i, end));
  }

  /** Whether a trap would take it for a mapping in braces: `（年度资金总额：50）`. */
  private opensKeys(i: number): boolean {
    return /^.\s*(?:编号|名称|内容|年度资金总额)/.test(this.text.slice(i, i + 20));
  }

  /** Where the scalar without quotes that begins at `start` ends. */
  private plainEnd(start: number): number {
    const { text } = this;
    let end = is.nextSpecial(text, start);
    for (; ; end = is.nextSpecial(text, end + 1)) {
      const c = text.charCodeAt(end);
      if (c === is.SPACE) continue;
      if (c === is.LF || c === is.CR || end >= text.length) break;
      if (c === is.HASH && text.charCodeAt(end - 1) === is.SPACE) break;
      if (c === is.COLON ? this.isBreak(end + 1) : is.isOdd(c)) throw declined;
      if (c === is.WIDE_COLON && isSecondKey(text, end)) throw declined;
    }
    while (text.charCodeAt(end - 1) === is.SPACE) end -= 1;
    this.next = this.restOfLine(end);
    return end;
  }

  /** The offset after the quote that closes the one at `start`. */
  private quoteEnd(start: number, quote: number): number {
    const { text } = this;
    for (let i = is.nextSpecial(text, start + 1); i < text.length; i = is.nextSpecial(text, i + 1)) {
      const c = text.charCodeAt(i);
      if (c === quote) return i + 1;
      if (c === is.BACKSLASH && quote === is.DOUBLE_QUOTE) throw declined;
      if (is.isOdd(c) || this.isTrap(i, c)) throw declined;
    }
    throw declined;
  }
}
