import { type WordLevel, wordLevels } from '../../form/vocabulary.ts';
import type { Range } from '../../text/range.ts';
import { withoutTail } from '../../text/trim.ts';
import { linesApart } from './markdown-fences.ts';

/** A line of a text that may not be valid YAML, read as it was probably meant. */
export interface Line {
  readonly index: number;
  readonly start: number;
  /** Without its line break. */
  readonly end: number;
  /** Leading blanks of any kind. */
  readonly indent: string;
  /** `- ` or `- - ` with the following blanks, as in YAML; '' for none. */
  readonly dash: string;
  /** Where the content starts, and the content without trailing blanks. */
  readonly at: number;
  readonly content: string;
  /** The key that it starts with, or null. */
  readonly key: KeyOf | null;
  /** Set if it continues a block scalar, quoted text or flow collection, or does not belong to a declaration. */
  readonly inside: 'block' | 'quote' | 'flow' | 'apart' | null;
}

/** A key as typed, with whatever was typed for its colon. */
export interface KeyOf {
  /** Without quotes and blanks. */
  readonly name: string;
  /** The quote as typed, also “ and ‘; '' for none. */
  readonly quote: string;
  /** Its range, including quotes. */
  readonly range: Range;
  /** The range of the colon with the blanks around it. */
  readonly colon: Range;
  /** The colon alone, as typed. */
  readonly sign: string;
  /** The levels at which the form has this key; empty: it is not a key of the form. */
  readonly levels: ReadonlySet<WordLevel>;
  readonly value: Range;
}

const INDENT = /^[ \t\u3000\u00a0\u2002-\u200a]*/;
const DASH = /^(?:-[ \t]+)+/;
const COLON = /[:：∶﹕︰]/;
const QUOTES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’' };
const BLANKS = /^[ \t\u3000\u00a0\u200b\ufeff]*/;
const END_BLANK = /[ \t\r\u3000]/;
/** A longer text before a colon is not a key. */
const LONGEST_KEY = 40;

/** The key at the start of a content that is at the offset `at` of the text; null: there is none. */
export function readKey(content: string, at: number): KeyOf | null {
  const quote = QUOTES[content.charAt(0)] === undefined ? '' : content.charAt(0);
  const head = content.slice(0, LONGEST_KEY + 8);
  const close = quote === '' ? -1 : head.indexOf(QUOTES[quote] ?? '', 1);
  if (quote !== '' && close < 0) return null;
  const found =
    quote === '' ? head.search(COLON) : close + 1 + (BLANKS.exec(head.slice(close + 1))?.[0].length ?? 0);
  if (found < 1 || !COLON.test(head.charAt(found))) return null;
  const name =
    quote === '' ? head.slice(0, found).replace(/[ \t\u3000\u00a0\u200b]+$/, '') : head.slice(1, close);
  if (name === '' || name.length > LONGEST_KEY || /[{}[\],#&*!|>%@`｛｝［］【】]/.test(name.charAt(0)))
    return null;
  const end = quote === '' ? name.length : close + 1;
  const behind = BLANKS.exec(content.slice(found + 1))?.[0].length ?? 0;
  const value = found + 1 + behind;
  return {
    name,
    quote,
    range: { start: at, end: at + end },
    colon: { start: at + end, end: at + value },
    sign: head.charAt(found),
    levels: wordLevels(name),
    value: { start: at + value, end: at + content.length },
  };
}

export type KnownLine = Line & { readonly key: KeyOf };

/** The intended column of a line's content: a full-width blank or a tab counts as two. */
export function columnOf({ indent, dash }: Line): number {
  return widthOf(indent) + dash.length;
}

/** How many spaces an indentation is equivalent to. */
export function widthOf(indent: string): number {
  let width = 0;
  for (const blank of indent) width += blank === '\u3000' || blank === '\t' ? 2 : 1;
  return width;
}

/** Whether the line starts with a key of the form. */
export function isKnown(line: Line): line is KnownLine {
  return line.key !== null && line.key.levels.size > 0;
}

const HEADER = /^[|>][-+0-9]*(?:[ \t]+#.*)?$/;

/** The lines of a text. Linear in its length. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let state: Open | null = null;
  let start = 0;
  const apart = linesApart(text).values();
  let part = apart.next().value;
  for (let index = 0; start <= text.length; index++) {
    const next = breakFrom(text, start);
    if (part !== undefined && start > part.end) part = apart.next().value;
    if (part !== undefined && start >= part.start) {
      lines.push(lineAt(text, index, start, next.end, 'apart'));
      state = null;
      if (next.next < 0) break;
      start = next.next;
      continue;
    }
    const line = lineAt(text, index, start, next.end, null);
    const inside: Line['inside'] = state === null ? null : goesOn(state, line);
    const told: Line = inside === null ? line : { ...line, inside };
    lines.push(told);
    if (inside === null || state === null) state = opens(line);
    else if (closes(state, text.slice(start, next.end))) state = null;
    if (next.next < 0) break;
    start = next.next;
  }
  return lines;
}

function breakFrom(text: string, start: number): { end: number; next: number } {
  const lf = text.indexOf('\n', start);
  if (lf < 0) return { end: text.length, next: -1 };
  return { end: lf > start && text.charAt(lf - 1) === '\r' ? lf - 1 : lf, next: lf + 1 };
}

function lineAt(text: string, index: number, start: number, end: number, inside: Line['inside']): Line {
  const whole = text.slice(start, end);
  const indent = INDENT.exec(whole)?.[0] ?? '';
  const rest = whole.slice(indent.length);
  const dash = DASH.exec(rest)?.[0] ?? '';
  const content = withoutTail(rest.slice(dash.length), END_BLANK);
  const at = start + indent.length + dash.length;
  return { index, start, end, indent, dash, at, content, key: readKey(content, at), inside };
}

/** Something that continues over several lines. */
type Open =
  | { readonly kind: 'block'; readonly column: number }
  | { readonly kind: 'quote'; readonly sign: string }
  | { readonly kind: 'flow'; readonly opener: Line; depth: number };

function opens(line: Line): Open | null {
  const value = line.key === null ? line.content : line.content.slice(line.key.value.start - line.at);
  if (HEADER.test(value))
    return { kind: 'block', column: line.indent.length + (line.key === null ? 0 : line.dash.length) };
  const sign = value.charAt(0);
  if ((sign === '"' || sign === "'") && value.indexOf(sign, 1) < 0) return { kind: 'quote', sign };
  if (sign === '{' || sign === '[') {
    const depth = depthOf(value);
    return depth > 0 ? { kind: 'flow', opener: line, depth } : null;
  }
  return null;
}

function goesOn(state: Open, line: Line): Line['inside'] {
  const blank = line.content === '' && line.dash === '';
  switch (state.kind) {
    case 'block':
      return blank || line.indent.length > state.column ? 'block' : null;
    case 'quote':
      // an unclosed quote ends at the next key of the form
      return isKnown(line) ? null : 'quote';
    case 'flow':
      return isBeyondFlow(line, state.opener) ? null : 'flow';
  }
}

/** Whether a key or item is indented no more than the line of an opening bracket, whose closing one is then missing. */
export function isBeyondFlow(line: Line, opener: Line): boolean {
  if (opener.key === null && opener.dash === '') return false; // braces around all of it need no indentation
  if (line.indent.length > opener.indent.length) return false;
  return line.dash !== '' || (isKnown(line) && !/[,，}\]｝］）]$/.test(line.content));
}

function closes(state: Open, line: string): boolean {
  if (state.kind === 'quote') return line.includes(state.sign);
  if (state.kind === 'block') return false;
  state.depth += depthOf(line);
  return state.depth <= 0;
}

/** How many brackets a text leaves open, not counting those in quotes and comments. */
function depthOf(text: string): number {
  let depth = 0;
  let quote = '';
  let before = '{';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quote !== '') {
      if (char === '\\' && quote === '"') i++;
      else if (char === quote) quote = '';
      continue;
    }
    if (char === '#' && (i === 0 || /[ \t]/.test(text.charAt(i - 1)))) break;
    if ((char === '"' || char === "'") && '{[,:'.includes(before)) quote = char;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if (char !== ' ' && char !== '\t') before = char;
  }
  return depth;
}
