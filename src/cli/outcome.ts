import type { FileResult, Problem } from '../linter/diagnostic.ts';
import type { CollectedFact } from '../linter/document.ts';

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
export function slim(outcome: Outcome): Outcome {
  const { result } = outcome;
  if (result === undefined || result.diagnostics.length + result.suppressed.length > 0) return outcome;
  return { ...outcome, result: withoutText(result) };
}

/** Written out: V8 takes ten times as long to spread what it is to add properties to. */
export function withoutText(result: FileResult): FileResult {
  const { path, declarations, diagnostics, suppressed, fixed, baselined } = result;
  return { path, text: '', declarations, diagnostics, suppressed, fixed, baselined };
}
