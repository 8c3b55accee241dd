import type { Explained, Message } from '../../text/message.ts';
import type { Range, TextEdit } from '../../text/range.ts';
import type { Line } from './lines.ts';

/** What was typed at one place, and how to put it right. */
export interface Trapped {
  readonly range: Range;
  readonly message: Explained;
  /** The repair; also the fix. Empty: nothing can be offered. */
  readonly edits: readonly TextEdit[];
  readonly fix: Message;
  /** false: the repair is taken for checking, but a person must choose the fix. */
  readonly safe: boolean;
  readonly severity?: 'warning';
}

/** A way of typing that YAML reads otherwise than it was meant. One file each. */
export interface Trap {
  /** Its own code under yaml-syntax. */
  readonly code: string;
  readonly title: Message;
  /** It changes a value without an error: a repair need not make the text parse better, only not worse. */
  readonly silent: boolean;
  readonly examples: readonly TrapExample[];
  find(lines: readonly Line[], text: string): readonly Trapped[];
}

export interface TrapExample {
  /** A text with the trap. */
  readonly bad: string;
  /** The same put right; null: no safe fix. */
  readonly fixed: string | null;
  /** A near miss that is left alone. */
  readonly good: string;
}

/** Lines that may hold structure: not inside a block scalar, a quote or a flow collection, no comment, not blank. */
export function structural(lines: readonly Line[]): readonly Line[] {
  const known = found.get(lines);
  if (known !== undefined) return known;
  const own = lines.filter(
    ({ inside, content }) => inside === null && content !== '' && !content.startsWith('#'),
  );
  found.set(lines, own);
  return own;
}

/** Every trap asks for them. */
const found = new WeakMap<readonly Line[], readonly Line[]>();

/** `“甲”`, cut to what a message can bear. */
export function quoted(text: string): string {
  const points = Array.from(text);
  return `“${points.length > 30 ? `${points.slice(0, 29).join('')}…` : text}”`;
}

/** The text in double quotes, as YAML writes it. */
export function inQuotes(text: string): string {
  return text.includes("'") || !/["\\]/.test(text) ? JSON.stringify(text) : `'${text}'`;
}
