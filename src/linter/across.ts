import { rules } from '../rules/index.ts';
import type { AnyFound, FactAt, RunLabel, RunRule } from '../rules/rule.ts';
import type { FileResult } from './diagnostic.ts';
import { type CollectedFact, optionsOf, type RuleOptions } from './document.ts';
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
    // Each file's own options hold for the findings in it, whatever those of the files it is compared with are.
    for (const [options, own] of byOptions(rule, taking)) {
      rule.conclude(facts, {
        options,
        report: (code, found) => {
          if (own.has(found.at.file)) take(rule, code, found);
        },
      });
    }
  }
}

/** The files (by path) for which the same options of a rule hold. */
function byOptions(
  rule: RunRule,
  files: readonly ConcludedFile[],
): ReadonlyMap<RuleOptions, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  const groups = new Map<RuleOptions, Set<string>>();
  for (const { result, settings } of files) {
    const options = optionsOf(rule, settings.rules.get(rule.id)?.options ?? {});
    let own = groups.get(options);
    if (own === undefined) {
      const key = JSON.stringify(options);
      own = known.get(key) ?? new Set();
      if (!known.has(key)) groups.set(options, own);
      known.set(key, own);
    }
    own.add(result.path);
  }
  return groups;
}

/** Whether the rules that span files have anything to say. */
export function saysAnything(files: readonly ConcludedFile[]): boolean {
  let said = false;
  concludeRules(files, () => {
    said = true;
  });
  return said;
}
