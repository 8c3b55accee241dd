import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/linter/diagnostic.ts';
import { type FixChoice, fixText } from '../../src/linter/fix.ts';
import { loadReporter, REPORTER_NAMES } from '../../src/report/index.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { lint, settings } from '../support.ts';
import { checkReport } from './reports.ts';
import { kinds, restyled } from './texts.ts';

/** The seconds for all properties together; unset: a few runs each, as part of the suite. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
const PROPERTIES = 3 * Object.keys(kinds).length + 1;
const share = (seconds * 1000) / PROPERTIES;

const parameters: fc.Parameters<[string]> = {
  ...(process.env.FUZZ_SEED === undefined ? {} : { seed: Number(process.env.FUZZ_SEED) }),
  ...(seconds > 0
    ? { numRuns: 1_000_000, interruptAfterTimeLimit: share, markInterruptAsFailure: false }
    : { numRuns: 40 }),
};
const timeout = share * 3 + 600_000;

const everything = settings('review');
const SAFE: FixChoice = { safe: true, suggestions: false, rules: null };
const ALL: FixChoice = { safe: true, suggestions: true, rules: null };

const fix = (text: string, choice: FixChoice) =>
  fixText({ path: 'x.yaml', text, findings: [] }, everything, readYaml, choice);

const errorsOf = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ severity }) => severity === 'error').length;

/** Whether all documents were parsed. */
const parses = (text: string): boolean => readYaml(text)?.documents.every(({ parsed }) => parsed) ?? false;

describe.each(Object.entries(kinds))('%s', (_, texts) => {
  test(
    'linting never throws, and every place lies inside the text',
    () => {
      fc.assert(
        fc.property(texts, (text) => {
          for (const { range, related, fix: repair } of lint(text, everything).result.diagnostics) {
            const edits = repair !== undefined && 'edits' in repair ? repair.edits : [];
            for (const { start, end } of [range, ...related.map((label) => label.range), ...edits]) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThanOrEqual(start);
              expect(end).toBeLessThanOrEqual(text.length);
            }
          }
        }),
        parameters,
      );
    },
    timeout,
  );

  test(
    'fixing keeps what parses, adds no error, and twice is once',
    () => {
      fc.assert(
        fc.property(texts, (text) => {
          const before = lint(text, everything).result.diagnostics;
          for (const choice of [SAFE, ALL]) {
            const once = fix(text, choice);
            if (parses(text)) {
              expect(parses(once.text)).toBe(true);
              // what YAML could not read or read differently, or a list in place of a mapping, may have hidden errors
              if (before.every(({ rule, code }) => rule !== 'yaml-syntax' && code !== 'not-a-mapping')) {
                expect(errorsOf(once.result.diagnostics)).toBeLessThanOrEqual(errorsOf(before));
              }
            }
            expect(fix(once.text, choice).text).toBe(once.text);
          }
        }),
        parameters,
      );
    },
    timeout,
  );

  test(
    'every report can be read',
    async () => {
      const reporters = await Promise.all(
        REPORTER_NAMES.map(async (name) => [name, await loadReporter(name)] as const),
      );
      fc.assert(
        fc.property(texts, (text) => {
          const { result } = lint(text, everything);
          for (const [name, reporter] of reporters) checkReport(name, reporter, result);
        }),
        parameters,
      );
    },
    timeout,
  );
});

test(
  'a clean declaration is clean in every style: quotes, indentation, flow, order of keys, CRLF, comments',
  () => {
    fc.assert(
      fc.property(restyled, (text) => {
        expect(lint(text).result.diagnostics.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual(
          [],
        );
      }),
      parameters,
    );
  },
  timeout,
);
