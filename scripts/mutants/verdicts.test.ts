/** Checks each rule alone against the stored verdicts; `scripts/mutants` runs it instead of test/verdicts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { expectWellSaid } from '../../test/rules/figures.ts';
import { lint, settings } from '../../test/support.ts';
import type { Judged } from './texts.ts';

const texts: readonly Judged[] = JSON.parse(readFileSync('.mutants/texts.json', 'utf8'));
const every = { recommended: settings('recommended'), review: settings('review') };
/** The number of texts per test; coverage is recorded per test. */
const TOGETHER = 25;

for (const { id } of rules) {
  const alone = (preset: Judged['preset']) => ({
    ...every[preset],
    rules: new Map([...every[preset].rules].filter(([rule]) => rule === id)),
  });
  const how = { recommended: alone('recommended'), review: alone('review') };
  const dueOf = ({ due }: Judged): string[] => due.filter((verdict) => verdict.startsWith(`${id} `)).sort();
  describe(id, () => {
    // texts with findings come first: they kill most mutants
    const chosen = [
      ...texts.filter((one) => dueOf(one).length > 0),
      ...texts.filter((one) => dueOf(one).length === 0),
    ];
    for (let i = 0; i < chosen.length; i += TOGETHER)
      test(`its verdicts from ${i}`, () => {
        for (const one of chosen.slice(i, i + TOGETHER)) {
          const { diagnostics } = lint(one.text, how[one.preset]).result;
          const found = diagnostics.filter(({ path }) => one.within.every((key, k) => path?.[k] === key));
          const said = found.map(({ rule, severity }) => `${rule} ${severity}`).sort();
          // a clean declaration may contain brackets as printed in its form
          if (id !== 'text-style' || dueOf(one).length > 0) expect(said, one.name).toEqual(dueOf(one));
          for (const diagnostic of found) expectWellSaid(diagnostic);
        }
      });
  });
}
