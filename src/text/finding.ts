import type { Explained, Message } from './message.ts';
import type { Range, TextEdit } from './range.ts';

export type Severity = 'error' | 'warning' | 'info';

export type Segment = string | number;
/** The way from a document's root to a part of it: keys as the file has them, and places in lists (from 0). */
export type Path = readonly Segment[];

/**
 * Where a finding stands. A path that leads nowhere (a missing key) stands for the place where the thing
 * should be: its range is the key of the nearest parent that is there, in a list item the item's first key,
 * at the root the first key.
 */
export type Target = PathTarget | TextTarget;

export interface PathTarget {
  readonly path: Path;
  /** The key that leads to the value, or the value; the value of a collection is marked at its key. */
  readonly at: 'key' | 'value';
  /** UTF-16 units in the value (a number: in the text it was written with, if that is its plain form). */
  readonly span?: readonly [from: number, to: number];
}

/** A place in the text, for findings about the text itself. */
export interface TextTarget {
  readonly at: 'text';
  readonly range: Range;
}

/** A plain value of a document. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A change of the document, told by path; source writes it in the file's own style. */
export type Edit =
  /** Replaces a scalar, or the span of it (UTF-16 units in the value). */
  | {
      readonly kind: 'set';
      readonly path: Path;
      readonly value: string | number;
      readonly span?: readonly [number, number];
      /** What the file has is to stand as text, in quotes, as it is written: `value` of 012 is only the text 12. */
      readonly asWritten?: true;
    }
  | { readonly kind: 'rename-key'; readonly path: Path; readonly key: string }
  /** Puts a new key into the mapping that the path's parent leads to, as its first or last key. */
  | { readonly kind: 'insert'; readonly path: Path; readonly value: Plain; readonly place: 'first' | 'last' }
  /** Replaces a whole value, also by a collection. */
  | { readonly kind: 'replace'; readonly path: Path; readonly value: Plain }
  | { readonly kind: 'remove'; readonly path: Path }
  | ({ readonly kind: 'text' } & TextEdit)
  /** The whole file is written anew as UTF-8 without BOM; stands alone in its fix. */
  | { readonly kind: 'reencode' };

export interface Fix {
  /** What the fix does, as a phrase that follows "加 --fix 可": “把编号依次编为 1–7”. */
  readonly title: Message;
  /** A safe fix is applied by --fix; one that is not is a suggestion that a person must choose. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Another place that the message speaks of. */
export interface Label {
  readonly target: Target;
  readonly message: Message;
}

/** What a message's data may hold: JSON, so that a program can use it too. */
export type DataValue =
  | string
  | number
  | boolean
  | null
  | readonly DataValue[]
  | { readonly [key: string]: DataValue };
export type Data = { readonly [key: string]: DataValue };

/** What a rule found, in terms of the declaration: no text, no file, no colour. */
export interface Finding {
  /** Names the message within the rule. */
  readonly code: string;
  readonly message: Explained;
  readonly data?: Data;
  readonly target: Target;
  /** The JSON `path`, where it differs from the target's. */
  readonly path?: Path;
  readonly related?: readonly Label[];
  readonly fix?: Fix;
  /** A message may have a lower default than its rule. */
  readonly severity?: Severity;
  /** Only for the reviewer: shown by the preset `review`, or where the user configures the rule. */
  readonly reviewOnly?: boolean;
}
