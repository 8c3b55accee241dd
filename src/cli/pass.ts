import type { Glanced } from '../linter/glance.ts';
import { lintSeen, lintText, type Settings, type Input as Text } from '../linter/lint.ts';
import { type Stopwatch, timed } from '../linter/stopwatch.ts';
import type { Decoded, Reader } from '../source/source.ts';
import { type Inspected, inspect, tooLargeSource } from '../workspace/inspect.ts';
import { problems as say } from '../workspace/problems.ts';
import { page } from '../workspace/read.ts';
import type { Input } from './inputs.ts';
import { type Outcome, slim } from './outcome.ts';
import { NeedsYaml } from './readers.ts';

/** What to do with each text. */
export interface Task {
  readonly read: Reader;
  readonly settings: (file: string) => Settings;
  readonly stopwatch: Stopwatch | null;
  /** Fixes a text and checks the result; null: texts are only checked. */
  readonly repair: ((input: Input, declaration: Declaration, task: Task) => Outcome) | null;
}

/** What a glance found out about a declaration in plain UTF-8. */
export interface Known {
  readonly text: string;
  /** What rules found in it; null: it needs a full check. */
  readonly found: Extract<Glanced, { kind: 'found' }> | null;
}

/** A text to check. */
export interface Declaration {
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
}

/** A decoded text as input for the linter. */
export function textOf(input: Input, { text, findings }: Decoded): Text {
  return { path: input.path, text, findings };
}

/** `kept`: the bytes must not be overwritten when the next file is read. */
function inspected(input: Input, kept = false): Inspected {
  return input.read?.() ?? inspect(input, input.included, kept ? null : page);
}

/** Reads a text again that was not kept, as nothing was found in it; null: it can no longer be read. */
export function readAgain(input: Input): string | null {
  const found = inspected(input);
  return found.kind === 'declaration' ? found.decoded.text : null;
}

function judge(input: Input, task: Task, known: Known | null): Outcome {
  if (known !== null) return judgeKnown(input, task, known);
  const found = timed(task.stopwatch, 'reading', () => inspected(input, task.repair !== null));
  switch (found.kind) {
    case 'other':
      return { other: true };
    case 'problem':
      return { problem: found.problem };
    case 'too-large': {
      const text = textOf(input, found.head);
      return lintText(text, task.settings(input.absolute), () => tooLargeSource(text.text));
    }
    case 'declaration': {
      if (task.repair !== null) return task.repair(input, found, task);
      const text = textOf(input, found.decoded);
      return lintText(text, task.settings(input.absolute), task.read, task.stopwatch);
    }
  }
}

function judgeKnown({ path, absolute }: Input, { settings, read, stopwatch }: Task, known: Known): Outcome {
  const { text, found } = known;
  const source = found === null ? null : timed(stopwatch, 'parsing', () => read(text, found.scanned));
  if (found === null || source === null)
    return lintText({ path, text, findings: [] }, settings(absolute), read, stopwatch);
  return lintSeen(path, source, found.seen, settings(absolute), stopwatch);
}

/** For `--list-files`: an empty result if the text is a declaration; it is not checked. */
export function listed(input: Input): Outcome {
  const found = inspected(input);
  if (found.kind === 'problem') return { problem: found.problem };
  if (found.kind === 'other') return { other: true };
  const { path } = input;
  const nothing = { declarations: [], diagnostics: [], suppressed: [], fixed: 0, baselined: 0 };
  return { result: { path, text: '', ...nothing } };
}

/**
 * Checks (and fixes) one text. An internal error becomes a problem of this text, so that the run continues. `known`:
 * the result of a glance, if the text is only checked.
 */
export function passOver(input: Input, task: Task, known: Known | null = null): Outcome {
  try {
    return slim(judge(input, task, known));
  } catch (error) {
    if (error instanceof NeedsYaml) throw error;
    return { problem: { path: input.path, message: say.internal(input.path, error) } };
  }
}
