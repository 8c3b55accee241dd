import type { FileResult } from '../linter/diagnostic.ts';
import type { CollectedFact } from '../linter/document.ts';
import { glance } from '../linter/glance.ts';
import type { Settings } from '../linter/lint.ts';
import { saysAnything } from '../linter/run-rules.ts';
import { type Stopwatch, timed } from '../linter/stopwatch.ts';
import { glanceAtFile, type ReadBefore } from '../workspace/glance.ts';
import type { Input } from './inputs.ts';
import type { Fixing, Linting } from './linting.ts';
import { type Outcome, withoutText } from './outcome.ts';
import type { Known } from './pass.ts';

/** The settings for a file (absolute). */
export type SettingsOf = (file: string) => Settings;

/** A declaration that was checked. */
export interface Checked {
  readonly input: Input;
  readonly result: FileResult;
  readonly facts: readonly CollectedFact[];
}

/** The result of a glance at a file. */
interface Glance {
  /** null: the file needs a full check. */
  readonly outcome: Outcome | null;
  /** What the full check does not have to determine again. */
  readonly known: Known | null;
}

const NOTHING_SEEN: Glance = { outcome: null, known: null };

/**
 * Checks the texts of a run: at a glance while all are clean, so that a run over clean files loads only half of the
 * code; with the full linter from the first one that is not.
 */
export class Checker {
  readonly #settings: SettingsOf;
  readonly #fixing: Fixing | null;
  readonly #stopwatch: Stopwatch | null;
  readonly #ahead: ReadBefore | undefined;
  #linting: Linting | null = null;

  /** `ahead`: returns the bytes of a file if they were read ahead. */
  constructor(settings: SettingsOf, fixing: Fixing | null, stopwatch: Stopwatch | null, ahead?: ReadBefore) {
    this.#settings = settings;
    this.#ahead = ahead;
    this.#stopwatch = stopwatch;
    this.#fixing = fixing;
  }

  /** Checks (and fixes) one text. */
  async check(input: Input): Promise<Outcome> {
    if (this.#fixing !== null) return (await this.#full()).check(input);
    const { outcome, known } = this.#glanceAt(input);
    return outcome ?? (await this.#full()).check(input, known);
  }

  /** The results, with the findings of run rules added. */
  async conclude(checked: readonly Checked[]): Promise<readonly FileResult[]> {
    const files = checked.map(({ input, result, facts }) => ({
      result,
      facts,
      settings: this.#settings(input.absolute),
      text: () => null,
    }));
    if (!saysAnything(files)) return files.map(({ result }) => result);
    return (await this.#full()).conclude(checked);
  }

  async #full(): Promise<Linting> {
    if (this.#linting === null) {
      const { Linting } = await import('./linting.ts');
      this.#linting = await Linting.with(this.#settings, this.#stopwatch, this.#fixing);
    }
    return this.#linting;
  }

  #glanceAt(input: Input): Glance {
    if (input.read !== undefined) return NOTHING_SEEN;
    let text: string | null = null;
    try {
      const glanced = timed(this.#stopwatch, 'reading', () =>
        glanceAtFile(input, input.included, this.#ahead),
      );
      if (glanced === null) return NOTHING_SEEN;
      // the message about a named file that is not a declaration depends on what it is
      if (glanced.kind === 'other')
        return input.named ? NOTHING_SEEN : { outcome: { other: true }, known: null };
      text = glanced.text;
      const found = glance(input.path, text, this.#settings(input.absolute), this.#stopwatch);
      if (found?.kind !== 'clean') return { outcome: null, known: { text, found } };
      const { result, facts } = found.linted;
      return { outcome: { result: withoutText(result), facts }, known: null };
    } catch {
      // the full check reports internal errors
      return text === null ? NOTHING_SEEN : { outcome: null, known: { text, found: null } };
    }
  }
}
