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

/** A copy whose texts are no pieces of a longer one, which V8 would keep whole for the sake of a name in it. */
const detached = <T>(plain: T): T => JSON.parse(JSON.stringify(plain));

/** Many files are checked in one run: of a clean one no text is kept, nor what it was cut from. */
export function slim(outcome: Outcome): Outcome {
  const { result, facts = [] } = outcome;
  if (result === undefined || result.diagnostics.length + result.suppressed.length > 0) return outcome;
  const declarations = detached(result.declarations);
  return { ...outcome, result: { ...result, text: '', declarations }, facts: detached(facts) };
}
