import { rules } from '../rules/index.ts';
import type { AnyFound, FactAt, RunLabel, RunRule } from '../rules/rule.ts';
import type { FileResult } from './diagnostic.ts';
import { type CollectedFact, optionsOf, type RuleOptions } from './document.ts';
import type { Settings } from './lint.ts';
import { byCodeUnits } from './order.ts';

/** A file of the run with the facts that run rules collected from it. */
export interface ConcludedFile {
  readonly result: FileResult;
  readonly facts: readonly CollectedFact[];
  readonly settings: Settings;
  /** The file's decoded text, read again if it was not kept; null: it can no longer be read. */
  readonly text: () => string | null;
}

/** What a run rule reports for one finding. */
export type RunFound = Omit<AnyFound, 'related'> & {
  readonly at: FactAt<unknown>;
  readonly related?: readonly RunLabel[];
};

const runRules = rules.filter((rule): rule is RunRule => rule.scope === 'run');

/**
 * Runs the conclusions of the run rules. The order of `files` does not matter: facts are sorted by path, then document.
 */
export function concludeRules(
  files: readonly ConcludedFile[],
  take: (rule: RunRule, code: string, found: RunFound) => void,
): void {
  const facts = factsByRule(files);
  for (const rule of runRules) {
    // The options of a finding's own file apply, whatever the options of the files that it is compared with.
    for (const [options, own] of byOptions(rule, files)) {
      rule.conclude(facts.get(rule.id) ?? [], {
        options,
        report: (code, found) => {
          if (own.has(found.at.file)) take(rule, code, found);
        },
      });
    }
  }
}

/** The facts of each rule from the files that it is on for, by path, then document. */
function factsByRule(files: readonly ConcludedFile[]): ReadonlyMap<string, readonly FactAt<unknown>[]> {
  const byRule = new Map<string, FactAt<unknown>[]>(runRules.map(({ id }) => [id, []]));
  for (const { result, facts, settings } of files) {
    for (const { rule, document, fact } of facts) {
      if (settings.rules.has(rule)) byRule.get(rule)?.push({ file: result.path, document, fact });
    }
  }
  for (const facts of byRule.values())
    facts.sort((a, b) => byCodeUnits(a.file, b.file) || a.document - b.document);
  return byRule;
}

/** The files (by path) that a rule is on for with the same options. */
function byOptions(
  rule: RunRule,
  files: readonly ConcludedFile[],
): ReadonlyMap<RuleOptions, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  const groups = new Map<RuleOptions, Set<string>>();
  for (const { result, settings } of files) {
    const on = settings.rules.get(rule.id);
    if (on === undefined) continue;
    const options = optionsOf(rule, on.options);
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

/** Whether the run rules find anything. */
export function saysAnything(files: readonly ConcludedFile[]): boolean {
  let said = false;
  concludeRules(files, () => {
    said = true;
  });
  return said;
}
