import type { YAMLError } from 'yaml';
import type { Data } from '../../text/finding.ts';
import type { Explained } from '../../text/message.ts';
import type { Range } from '../../text/range.ts';
import type { YamlDocument } from '../parse.ts';

/** An error of the parser with what is needed to say it better. */
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
  /** Where it is another than the kind's. */
  readonly code?: string;
  readonly range: Range;
  readonly message: Explained;
  readonly data?: Data;
}

/** Errors of the parser that a person would call the same. */
export interface Kind {
  readonly code: string;
  /** The parser goes on as if nothing were: errors behind it are not its doing. */
  readonly local: boolean;
  /** How the parser's messages begin. */
  readonly matches: readonly string[];
  readonly explain: (place: Place) => Said;
}
