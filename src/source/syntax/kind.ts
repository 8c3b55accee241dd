import type { YAMLError } from 'yaml';
import type { Data } from '../../text/finding.ts';
import type { Explained } from '../../text/message.ts';
import type { Range } from '../../text/range.ts';
import type { YamlDocument } from '../parse.ts';

/** A parser error with what is needed for a better message. */
export interface Place {
  readonly text: string;
  readonly document: YamlDocument;
  readonly at: number;
  readonly end: number;
  readonly error: YAMLError;
  /** All errors of the document, by position. */
  readonly all: readonly YAMLError[];
}

export interface Said {
  /** If it differs from the kind's code. */
  readonly code?: string;
  readonly range: Range;
  readonly message: Explained;
  readonly data?: Data;
}

/** Parser errors that are the same to a person. */
export interface Kind {
  readonly code: string;
  /** The parser recovers completely: errors after it are not caused by it. */
  readonly local: boolean;
  /** The beginnings of the parser's messages. */
  readonly matches: readonly string[];
  readonly explain: (place: Place) => Said;
}
