import { rules } from '../rules/index.ts';
import type { AnyFound, FactAt, RunLabel, RunRule } from '../rules/rule.ts';
import type { FileResult } from './diagnostic.ts';
import { type CollectedFact, optionsOf } from './document.ts';
import type { Settings } from './lint.ts';
import { byCodeUnits } from './order.ts';

/** A file of the run with what its rules remember of it. */
export interface ConcludedFile {
  readonly result: FileResult;
  readonly facts: readonly CollectedFact[];
  readonly settings: Settings;
  /** The file's decoded text, read again if it was not kept; null: it can't be read any more. */
  readonly text: () => string | null;
}

/** What a rule that spans files hands over for one finding. */
export type RunFound = Omit<AnyFound, 'related'> & {
  readonly at: FactAt<unknown>;
  readonly related?: readonly RunLabel[];
};

const runRules = rules.filter((rule): rule is RunRule => rule.scope === 'run');

/**
 * Concludes the rules that span files. The order of `files` does not matter: facts are taken by path, then document.
 */
export function concludeRules(
  files: readonly ConcludedFile[],
  take: (rule: RunRule, code: string, found: RunFound) => void,
): void {
  for (const rule of runRules) {
    const taking = files.filter(({ settings }) => settings.rules.has(rule.id));
    const facts = taking
      .flatMap(({ result, facts: own }) =>
        own
          .filter((fact) => fact.rule === rule.id)
          .map(({ document, fact }) => ({ file: result.path, document, fact })),
      )
      .sort((a, b) => byCodeUnits(a.file, b.file) || a.document - b.document);
    const options = optionsOf(rule, taking[0]?.settings.rules.get(rule.id)?.options ?? {});
    rule.conclude(facts, { options, report: (code, found) => take(rule, code, found) });
  }
}

/** Whether the rules that span files have anything to say. */
export function saysAnything(files: readonly ConcludedFile[]): boolean {
  let said = false;
  concludeRules(files, () => {
    said = true;
  });
  return said;
}
