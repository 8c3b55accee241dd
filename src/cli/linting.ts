import { conclude } from '../linter/conclude.ts';
import type { FileResult } from '../linter/diagnostic.ts';
import type { FixChoice } from '../linter/fix.ts';
import type { ConcludedFile } from '../linter/run-rules.ts';
import type { Stopwatch } from '../linter/stopwatch.ts';
import type { Checked, SettingsOf } from './checker.ts';
import type { Input } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { type Known, passOver, readAgain, type Task } from './pass.ts';
import { Readers } from './readers.ts';
import type { Use } from './repair.ts';

/** How texts are fixed. */
export interface Fixing {
  readonly choice: FixChoice;
  readonly use: Use;
}

/** Checks texts with the full linter: positions, message texts, `yaml`, fixes. */
export class Linting {
  readonly #readers = new Readers();
  readonly #settings: SettingsOf;
  readonly #repair: Task['repair'];

  readonly #stopwatch: Stopwatch | null;

  private constructor(settings: SettingsOf, stopwatch: Stopwatch | null, repair: Task['repair']) {
    this.#settings = settings;
    this.#stopwatch = stopwatch;
    this.#repair = repair;
  }

  /** `fixing` null: texts are only checked. */
  static async with(
    settings: SettingsOf,
    stopwatch: Stopwatch | null,
    fixing: Fixing | null,
  ): Promise<Linting> {
    if (fixing === null) return new Linting(settings, stopwatch, null);
    const { repairer } = await import('./repair.ts');
    return new Linting(settings, stopwatch, repairer(fixing.choice, fixing.use));
  }

  /** Checks (and fixes) one text. `known`: the result of a glance, if the text is only checked. */
  check(input: Input, known: Known | null = null): Promise<Outcome> {
    const task = { settings: this.#settings, stopwatch: this.#stopwatch, repair: this.#repair };
    return this.#readers.with((read) => passOver(input, { ...task, read }, known));
  }

  /** The results, with the findings of run rules added. */
  conclude(checked: readonly Checked[]): Promise<FileResult[]> {
    const files = checked.map(
      ({ input, result, facts }): ConcludedFile => ({
        result,
        facts,
        settings: this.#settings(input.absolute),
        text: () => result.text || readAgain(input),
      }),
    );
    return this.#readers.with((read) => conclude(files, read));
  }
}
