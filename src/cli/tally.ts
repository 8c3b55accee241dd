import type { FileResult, Problem, RunResult } from '../linter/diagnostic.ts';
import type { Checked } from './checker.ts';
import type { Input, Inputs } from './inputs.ts';
import type { Change, Outcome } from './outcome.ts';

/** The result of a run. */
export interface Ran {
  readonly result: RunResult;
  /** Files named on the command line that are not declarations. */
  readonly othersNamed: readonly string[];
  readonly ignoredNamed: readonly string[];
  readonly changes: readonly Change[];
  /** The output of `--stdin --fix`; null: the input unchanged. */
  readonly bytes: Uint8Array | null;
}

/** Collects the outcomes of the texts of a run. */
export class Tally {
  readonly #given: Inputs;
  readonly #checked: Checked[] = [];
  readonly #problems: Problem[];
  readonly #othersNamed: string[] = [];
  readonly #changes: Change[] = [];
  #others = 0;
  #bytes: Uint8Array | null = null;
  #done = 0;

  constructor(given: Inputs) {
    this.#given = given;
    this.#problems = [...given.problems];
  }

  /** How many texts were added. */
  get done(): number {
    return this.#done;
  }

  add(input: Input, { result, facts, problem, other, change, bytes }: Outcome): void {
    this.#done += 1;
    if (result !== undefined) this.#checked.push({ input, result, facts: facts ?? [] });
    if (problem !== undefined) this.#problems.push(problem);
    if (change !== undefined) this.#changes.push(change);
    if (bytes !== undefined) this.#bytes = bytes;
    if (other) {
      this.#others += 1;
      if (input.named) this.#othersNamed.push(input.path);
    }
  }

  /** The declarations that were checked. */
  get checked(): readonly Checked[] {
    return this.#checked;
  }

  /** The result of the run. `files`: the final results, including those of run rules. */
  ran(files: readonly FileResult[]): Ran {
    const { ignoredNamed, skipped } = this.#given;
    return {
      result: { files, problems: this.#problems, skipped: skipped + this.#others },
      othersNamed: this.#othersNamed,
      ignoredNamed,
      changes: this.#changes,
      bytes: this.#bytes,
    };
  }
}
