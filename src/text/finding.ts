import type { Explained, Message } from './message.ts';
import type { Range, TextEdit } from './range.ts';

export type Severity = 'error' | 'warning' | 'info';

export type Segment = string | number;
/** The path from a document's root to a part of it: keys as written in the file, and indexes into lists (from 0). */
export type Path = readonly Segment[];

/**
 * Where a finding belongs. A path that leads nowhere (a missing key) means the place where the part should be: its
 * range is then the key of the nearest existing parent, in a list item the item's first key, at the root the
 * first key.
 */
export type Target = PathTarget | TextTarget;

export interface PathTarget {
  readonly path: Path;
  /** Whether the key or the value is marked; a collection is marked at its key either way. */
  readonly at: 'key' | 'value';
  /** UTF-16 offsets in the value (for a number: in its text as written, if that is its plain form). */
  readonly span?: readonly [from: number, to: number];
}

/** A place in the text, for findings about the text itself. */
export interface TextTarget {
  readonly at: 'text';
  readonly range: Range;
}

/** A plain value of a document. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A change to the document, given by path; `source` writes it in the file's own style. */
export type Edit =
  /** Replaces a scalar, or a span of it (UTF-16 offsets in the value). */
  | {
      readonly kind: 'set';
      readonly path: Path;
      readonly value: string | number;
      readonly span?: readonly [number, number];
      /** Keep the characters of the file, but quoted: `value` alone would turn 012 into the text 12. */
      readonly asWritten?: true;
    }
  | { readonly kind: 'rename-key'; readonly path: Path; readonly key: string }
  /** Puts a new key into the mapping that the path's parent leads to, as its first or last key. */
  | { readonly kind: 'insert'; readonly path: Path; readonly value: Plain; readonly place: 'first' | 'last' }
  /** Replaces a whole value, also by a collection. */
  | { readonly kind: 'replace'; readonly path: Path; readonly value: Plain }
  | { readonly kind: 'remove'; readonly path: Path }
  | ({ readonly kind: 'text' } & TextEdit)
  /** Rewrites the whole file as UTF-8 without BOM; it is the only edit of its fix. */
  | { readonly kind: 'reencode' };

export interface Fix {
  /** What the fix does, as a phrase that follows “加 --fix 可” (把编号依次编为 1–7) and, in English, an imperative (number 数量指标 1–7). */
  readonly title: Message;
  /** --fix applies safe fixes; the others are suggestions on which a person must decide. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Another place that the message mentions. */
export interface Label {
  readonly target: Target;
  readonly message: Message;
}

/** What the data of a message may hold: JSON, so that programs can use it too. */
export type DataValue =
  | string
  | number
  | boolean
  | null
  | readonly DataValue[]
  | { readonly [key: string]: DataValue };
export type Data = { readonly [key: string]: DataValue };

/** What a rule found, in terms of the declaration, without text, file or colour. */
export interface Finding {
  /** Names the message within the rule. */
  readonly code: string;
  readonly message: Explained;
  readonly data?: Data;
  readonly target: Target;
  /** The `path` of the JSON report, where it differs from the target's. */
  readonly path?: Path;
  readonly related?: readonly Label[];
  readonly fix?: Fix;
  /** A message may have a lower default severity than its rule. */
  readonly severity?: Severity;
  /** Only for reviewers: shown under the preset `review`, or where the user configures the rule. */
  readonly reviewOnly?: boolean;
}
