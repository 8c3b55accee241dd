import type { Comment } from '../source.ts';
import * as is from './characters.ts';
import { declined } from './declined.ts';
import { type PlainScalar, resolve } from './scalars.ts';

/** What a document holds: scalars, lists of mappings, and mappings by key. */
export type PlainValue = PlainScalar | readonly PlainValue[] | PlainMapping;
export interface PlainMapping {
  [key: string]: PlainValue;
}

/** A document as the scanner finds it. */
export interface Scanned {
  readonly value: PlainMapping;
  readonly start: number;
  readonly end: number;
  /** Where its marks begin. */
  readonly mark: number;
}

/** More levels are no declaration's; `yaml` takes some more, see gate.ts. */
const MAX_DEPTH = 30;
const MAX_KEY = 200;
/** Which key came last after which, within a mapping: forms have few keys, in the same order again and again. */
const followers = new Map<string, string>();
/** A text of this length is a copy in V8; a longer one would hold on to the whole file that it was cut from. */
const LONGEST_KEPT = 12;
const MOST_KEPT = 1000;

/** Mappings have no properties but their own; an object without prototype would be slower to make and to read. */
const NOTHING: object = Object.freeze(Object.create(null));

/**
 * Reads a small part of YAML line by line: mappings in lines of their own, lists of such mappings, scalars on one
 * line, without quotes or in quotes without escapes, [], comments, `---`. Indentation is of spaces.
 * Throws `declined` at whatever else a text holds, and so never speaks of an error.
 *
 * With `marks` it also notes where things stand: for each pair, in reading order, where its key begins and ends, and
 * for each scalar (also one that is not there) and each [] where it begins and ends.
 */
export class Scanner {
  private readonly text: string;
  private readonly marks: number[] | null;
  /** Where the content of the line begins, after indentation and `- `. */
  private at = 0;
  /** The column of `at`; -1 at the end of a document. */
  private indent = -1;
  /** At `at` stands the dash of a list item. */
  private entry = false;
  /** Where the next line begins. */
  private next = 0;
  /** Where the `---` stands that ended the document; -1 at the end of the text. */
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
      // no list, no scalar, nothing: `yaml` knows best what was meant
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

  /** Goes to the next line that has content. */
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

  /** Passes over a comment; answers where the next line begins. */
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

  /** After a value only spaces and perhaps a comment may follow; answers where the next line begins. */
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

  /** `完成 #3 机组`: what follows may have been meant as text, not as a comment. */
  private isWord(i: number): boolean {
    return i < this.text.length && this.text.charCodeAt(i) > is.SPACE;
  }

  /** In a comment or in quotes, what a trap may take for a comment, or for a value that begins with a sign. */
  private isTrap(i: number, c: number): boolean {
    const { text } = this;
    if (c === is.HASH) return text.charCodeAt(i - 1) === is.SPACE && this.isWord(i + 1);
    if (c !== is.COLON || text.charCodeAt(i + 1) !== is.SPACE) return false;
    let next = i + 2;
    while (text.charCodeAt(next) === is.SPACE) next++;
    return is.isSign(text.charCodeAt(next));
  }

  /** A mapping whose first key stands at `at`. */
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
    // fewer, where a key stands there twice
    if (this.indent > column || Object.keys(mapping).length < count) throw declined;
    this.depth--;
    return mapping;
  }

  /** The value that stands below its key: a list may stand at the key's own column. */
  private below(column: number, hole: number): PlainValue {
    if (this.entry && this.indent >= column) return this.list();
    if (this.indent > column) return this.mapping();
    if (this.marks !== null) this.marks.push(hole, hole);
    return null;
  }

  /** A list whose first dash stands at `at`; its items are mappings that begin behind the dash. */
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
      list.push(this.mapping());
    } while (this.indent === column && this.entry);
    return list;
  }

  /** The key that begins at `start`; mostly the one that followed the same key before. */
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

  /** Where the key that begins at `start` ends and its colon stands. */
  private keyEnd(start: number): number {
    const { text } = this;
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

  /** The value that stands at `i`, on the line of its key, and begins with `c`. */
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

  /** `（年度资金总额：50）`: what a trap takes for a mapping in braces. */
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
    }
    while (text.charCodeAt(end - 1) === is.SPACE) end -= 1;
    this.next = this.restOfLine(end);
    return end;
  }

  /** Behind the quote that closes the one at `start`. */
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
