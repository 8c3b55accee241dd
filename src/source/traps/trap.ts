import type { Explained, Message } from '../../text/message.ts';
import type { Range, TextEdit } from '../../text/range.ts';
import type { Line } from './lines.ts';

/** What was typed at one place, and how to repair it. */
export interface Trapped {
  readonly range: Range;
  readonly message: Explained;
  /** The repair, which is also the fix. Empty: there is none. */
  readonly edits: readonly TextEdit[];
  readonly fix: Message;
  /** false: the repair is used for checking, but a person must decide on the fix. */
  readonly safe: boolean;
  readonly severity?: 'warning';
}

/** A typing mistake that YAML reads differently from what was meant. One file each. */
export interface Trap {
  /** Its own code under yaml-syntax. */
  readonly code: string;
  readonly title: Message;
  /** It changes a value without an error, so a repair need not make the text parse better, only not worse. */
  readonly silent: boolean;
  readonly examples: readonly TrapExample[];
  find(lines: readonly Line[], text: string): readonly Trapped[];
}

export interface TrapExample {
  /** A text with the trap. */
  readonly bad: string;
  /** The same, repaired; null: there is no safe fix. */
  readonly fixed: string | null;
  /** A near miss that must be left alone. */
  readonly good: string;
}

/** Lines that may have structure: not blank, not a comment, not inside a block scalar, quote or flow collection. */
export function structural(lines: readonly Line[]): readonly Line[] {
  const known = found.get(lines);
  if (known !== undefined) return known;
  const own = lines.filter(
    ({ inside, content }) => inside === null && content !== '' && !content.startsWith('#'),
  );
  found.set(lines, own);
  return own;
}

/** Cached, since every trap asks for them. */
const found = new WeakMap<readonly Line[], readonly Line[]>();

/** `“甲”`, shortened for messages. */
export function quoted(text: string): string {
  const points = Array.from(text);
  return `“${points.length > 30 ? `${points.slice(0, 29).join('')}…` : text}”`;
}

/** The text in double quotes, as YAML writes it. */
export function inQuotes(text: string): string {
  return text.includes("'") || !/["\\]/.test(text) ? JSON.stringify(text) : `'${text}'`;
}
