import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/linter/diagnostic.ts';
import { applyEdits, fixText } from '../../src/linter/fix.ts';
import { readYaml } from '../../src/source/yaml.ts';
import type { Path } from '../../src/text/finding.ts';
import { lint, settings } from '../support.ts';
import { mistakenFiles } from './mistaken.ts';

const everything = settings('review');

/** The plain values of a text's documents by index; of the repaired text, if it needed repairs. */
const values = (text: string): readonly unknown[] =>
  (readYaml(text)?.documents ?? []).map((document) => (document.parsed ? document.value : null));

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (value: Fields, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
const same = (a: unknown, b: unknown): boolean => differences(a, b).length === 0;

/**
 * The paths at which two values differ. If only one of them is a collection, its own path; for a renamed key with the
 * same value, the old path.
 */
function differences(before: unknown, after: unknown, path: Path = []): Path[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    const indexes = Array.from({ length: Math.max(before.length, after.length) }, (_, i) => i);
    return indexes.flatMap((i) => differences(before[i], after[i], [...path, i]));
  }
  if (!isFields(before) || !isFields(after)) return Object.is(before, after) ? [] : [path];
  const came = new Set(Object.keys(after).filter((key) => !Object.hasOwn(before, key)));
  const inner = Object.keys(before).flatMap((key) => {
    if (Object.hasOwn(after, key)) return differences(before[key], after[key], [...path, key]);
    const now = [...came].find((other) => same(before[key], own(after, other)));
    if (now !== undefined) came.delete(now);
    return [[...path, key]];
  });
  return [...inner, ...[...came].map((key) => [...path, key])];
}

/** The paths that the fix of a finding concerns; anything may change there and below. */
function spokenOf({ rule, path = [] }: Diagnostic): readonly Path[] {
  const item = path.slice(0, -1);
  switch (rule) {
    case 'yaml-syntax': // what YAML reads otherwise is compared as it was meant
    case 'encoding':
    case 'unused-suppression':
      return [];
    case 'sequential-numbering': // neighbours that are off by the same amount are one finding
      return Array.from({ length: 20 }, (_, i) => [...item.slice(0, -1), i, '编号']);
    case 'placeholder-text': // the hint’s sign and unit are carried over to the value
      return [path, [...item, '指标值']];
    case 'amount-scale':
      return [['项目资金']];
    default:
      return path.length === 0 ? [] : [path];
  }
}

const startsWith = (path: Path, head: Path): boolean => head.every((step, i) => path[i] === step);

/** Whether a key appeared next to one that a fix renamed (and whose value a later fix changed). */
function isNewName(value: unknown, path: Path, spoken: readonly Path[]): boolean {
  const isNew = path.reduce<unknown>((from, step) => {
    if (Array.isArray(from)) return from[Number(step)];
    return isFields(from) ? own(from, String(step)) : undefined;
  }, value);

  const beside = path.slice(0, -1);
  return isNew === undefined && spoken.some((old) => old.length === path.length && startsWith(old, beside));
}

/** The paths where data changed that no fix concerns. */
function strays(before: string, after: string, fixes: readonly Diagnostic[]): string[] {
  const [old, now] = [values(before), values(after)];
  if (old.length !== now.length) return ['the number of documents'];
  return old.flatMap((value, document) => {
    const spoken = fixes.filter((one) => (one.document ?? 0) === document).flatMap(spokenOf);
    return differences(value, now[document])
      .filter((path) => !spoken.some((head) => startsWith(path, head)))
      .filter((path) => fixes.length === 1 || !isNewName(value, path, spoken))
      .map(
        (path) =>
          `${document}: ${path.join(' › ')} (${fixes.map(({ rule, code }) => `${rule}/${code}`).join(' ')})`,
      );
  });
}

const editsOf = ({ fix }: Diagnostic) => (fix !== undefined && 'edits' in fix ? fix.edits : []);

/** As in fuzz.test.ts; these properties get a part of its time. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 0) / 8;
const parameters: fc.Parameters<[string]> = {
  ...(process.env.FUZZ_SEED === undefined ? {} : { seed: Number(process.env.FUZZ_SEED) }),
  ...(seconds > 0
    ? { numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false }
    : { numRuns: 15 }),
};

test(
  'a fix or suggestion changes no data but what it speaks of; nor do those that follow it',
  () => {
    fc.assert(
      fc.property(mistakenFiles, (given) => {
        let text = given;
        const seen = new Set<string>();
        for (let step = 0; step < 12 && !seen.has(text); step++) {
          seen.add(text);
          const { diagnostics } = lint(text, everything).result;
          const fixable = diagnostics.filter((one) => editsOf(one).length > 0);
          const next = fixable.find(({ fix }) => fix?.safe) ?? fixable[0];
          for (const one of step === 0 ? fixable : fixable.filter((other) => other === next)) {
            expect(strays(text, applyEdits(text, editsOf(one)), [one])).toEqual([]);
          }
          if (next !== undefined) text = applyEdits(text, editsOf(next));
        }
      }),
      parameters,
    );
  },
  120_000 + seconds * 3000,
);

test.each([
  ['--fix', { safe: true, suggestions: false, rules: null }],
  ['--fix-suggestions', { safe: true, suggestions: true, rules: null }],
  ['--fix-rule schema', { safe: true, suggestions: true, rules: new Set(['schema']) }],
  [
    '--fix-rule sequential-numbering',
    { safe: true, suggestions: true, rules: new Set(['sequential-numbering']) },
  ],
])(
  '%s changes no data but what the fixes of its passes speak of',
  (_, choice) => {
    fc.assert(
      fc.property(mistakenFiles, (text) => {
        // all texts that a pass looked at; the fixes of their findings were applied, or could have been
        const passes: string[] = [];
        const { text: fixed } = fixText(
          { path: 'x.yaml', text, findings: [] },
          everything,
          (given) => {
            passes.push(given);
            return readYaml(given);
          },
          choice,
        );
        const fixes = [...new Set(passes)]
          .flatMap((pass) => lint(pass, everything).result.diagnostics)
          .filter((one) => editsOf(one).length > 0 && (choice.suggestions || one.fix?.safe))
          .filter(({ rule }) => choice.rules === null || choice.rules.has(rule));
        expect(strays(text, fixed, fixes)).toEqual([]);
      }),
      parameters,
    );
  },
  120_000 + seconds * 3000,
);
