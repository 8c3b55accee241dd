import type { Target } from '../text/finding.ts';
import type { Message } from '../text/message.ts';
import type { Range } from '../text/range.ts';

/** The tool was used wrongly; one sentence says what is wrong and what to do. */
export class UseError extends Error {
  readonly said: Message;

  constructor(said: Message) {
    super(said.en);
    this.name = 'UseError';
    this.said = said;
  }
}

/** What is wrong in a configuration or template file, by path. */
export interface Fault {
  readonly target: Target;
  readonly message: Message;
}

/** What is wrong in a configuration or template file, with its place. */
export interface Mistake {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  readonly range: Range;
  readonly message: Message;
}

/** A configuration can't be used; it has every mistake that was found, in the order of the files. */
export class ConfigurationError extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes[0]?.message.en ?? 'wrong configuration');
    this.name = 'ConfigurationError';
    this.mistakes = mistakes;
  }
}
