import type { FileResult, Problem } from '../linter/diagnostic.ts';
import type { CollectedFact } from '../linter/document.ts';
import { lintText, type Settings, type Input as Text } from '../linter/lint.ts';
import type { Decoded, Reader } from '../source/source.ts';
import { tooLargeSource } from '../workspace/inspect.ts';
import { problems as say } from '../workspace/problems.ts';
import type { Input } from './inputs.ts';
import { NeedsYaml } from './readers.ts';

/** What is to be done with each text. */
export interface Task {
  readonly read: Reader;
  readonly settings: (file: string) => Settings;
  /** Puts a text right and checks what remains; null: only checks. */
  readonly repair: ((input: Input, declaration: Declaration, task: Task) => Outcome) | null;
}

/** A text that is to be checked. */
export interface Declaration {
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
}

/** A change that `--fix-dry-run` shows. */
export interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly reencode: boolean;
}

/** What came of one text. */
export interface Outcome {
  readonly result?: FileResult;
  /** What the rules that span files remember of it. */
  readonly facts?: readonly CollectedFact[];
  readonly problem?: Problem;
  /** It was no declaration. */
  readonly other?: true;
  readonly change?: Change;
  /** The text put right, for those who asked to have it back; absent where it is as it was. */
  readonly bytes?: Uint8Array;
}

/** Many files are checked in one run: of a clean one no text is kept. */
function slim(result: FileResult): FileResult {
  return result.diagnostics.length === 0 && result.suppressed.length === 0 ? { ...result, text: '' } : result;
}

/** A decoded text as the linter takes it. */
export function textOf(input: Input, { text, findings }: Decoded): Text {
  return { path: input.path, text, findings };
}

function judge(input: Input, task: Task): Outcome {
  const inspected = input.read();
  switch (inspected.kind) {
    case 'other':
      return { other: true };
    case 'problem':
      return { problem: inspected.problem };
    case 'too-large': {
      const text = textOf(input, inspected.head);
      return lintText(text, task.settings(input.absolute), () => tooLargeSource(text.text));
    }
    case 'declaration': {
      if (task.repair !== null) return task.repair(input, inspected, task);
      const text = textOf(input, inspected.decoded);
      return lintText(text, task.settings(input.absolute), task.read);
    }
  }
}

/** A text as `--list-files` names it: a result in which nothing was looked for. */
export function listed(input: Input): Outcome {
  const inspected = input.read();
  if (inspected.kind === 'problem') return { problem: inspected.problem };
  if (inspected.kind === 'other') return { other: true };
  const { path } = input;
  const nothing = { declarations: [], diagnostics: [], suppressed: [], fixed: 0, baselined: 0 };
  return { result: { path, text: '', ...nothing } };
}

/** Checks (and fixes) one text. Whatever goes wrong with it is a problem of its own and hides no other text. */
export function passOver(input: Input, task: Task): Outcome {
  try {
    const outcome = judge(input, task);
    return outcome.result === undefined ? outcome : { ...outcome, result: slim(outcome.result) };
  } catch (error) {
    if (error instanceof NeedsYaml) throw error;
    return { problem: { path: input.path, message: say.internal(input.path, error) } };
  }
}
