import { conclude } from '../linter/conclude.ts';
import type { FileResult, Problem, RunResult } from '../linter/diagnostic.ts';
import type { CollectedFact } from '../linter/document.ts';
import type { Input, Inputs } from './inputs.ts';
import type { Change, Outcome, Task } from './pass.ts';

/** What a run came to. */
export interface Ran {
  readonly result: RunResult;
  /** Named files that were no declarations. */
  readonly othersNamed: readonly string[];
  readonly ignoredNamed: readonly string[];
  readonly changes: readonly Change[];
  /** What `--stdin --fix` hands back; null: what came in. */
  readonly bytes: Uint8Array | null;
  /** How many texts were looked at before a signal ended it; null: all. */
  readonly interrupted: { readonly done: number; readonly all: number } | null;
}

interface Checked {
  readonly input: Input;
  readonly result: FileResult;
  readonly facts: readonly CollectedFact[];
}

/** The text of a file of which none was kept, since nothing was found in it; null: it can't be read any more. */
function readAgain(input: Input): string | null {
  const inspected = input.read();
  return inspected.kind === 'declaration' ? inspected.decoded.text : null;
}

/** Adds up what comes of the texts of a run. */
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

  /** The files, with what the rules found that span them. */
  #files({ read, settings }: Task): readonly FileResult[] {
    const files = this.#checked.map(({ input, result, facts }) => ({
      result,
      facts,
      settings: settings(input.absolute),
      text: () => result.text || readAgain(input),
    }));
    return conclude(files, read);
  }

  /** `task`: how the texts were checked; null: they were only listed. */
  ran(task: Task | null): Ran {
    const { inputs, ignoredNamed, skipped } = this.#given;
    const files = task === null ? this.#checked.map(({ result }) => result) : this.#files(task);
    return {
      result: { files, problems: this.#problems, skipped: skipped + this.#others },
      othersNamed: this.#othersNamed,
      ignoredNamed,
      changes: this.#changes,
      bytes: this.#bytes,
      interrupted: this.#done < inputs.length ? { done: this.#done, all: inputs.length } : null,
    };
  }
}
