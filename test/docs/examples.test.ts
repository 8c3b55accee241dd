import { describe, expect, test } from 'vitest';
import { lintExample, rulePages } from '../../scripts/pages/rule-pages.ts';
import { rulePages as generated } from '../../src/generated/rule-pages.ts';
import { documentedRules } from '../../src/rules/index.ts';
import { traps } from '../../src/source/traps/index.ts';

const at = { root: process.cwd(), path: 'x.yaml' };

describe('examples, as their pages show them', () => {
  for (const rule of documentedRules) {
    for (const example of rule.examples) {
      test(`${rule.id}: ${example.title.en}`, () => {
        const { diagnostics } = lintExample(rule, example, 'bad', at);
        expect(diagnostics.map((one) => one.rule)).toEqual(Array(example.count ?? 1).fill(rule.id));
        expect(lintExample(rule, example, 'good', at).diagnostics).toEqual([]);
      });
    }
  }
});

describe('slips of typing, as the page of yaml-syntax shows them', () => {
  const page = generated.find(({ id }) => id === 'yaml-syntax');
  test.each((page?.traps ?? []).flatMap(({ code, examples }) => examples.map((one) => [code, one] as const)))(
    '%s: %j',
    (_, { bad, report, right }) => {
      expect(report.zh).toMatch(/^(?:error|warning)\[yaml-syntax\]: /);
      expect(report.en).toMatch(/^(?:error|warning)\[yaml-syntax\]: /);
      // if the page has no corrected text, the frame says what to write
      expect(right === null ? /= /.test(report.zh) : right !== bad).toBe(true);
    },
  );
  test('each trap is there', () => {
    expect(page?.traps.map(({ code }) => code)).toEqual(traps.map(({ code }) => code));
  });
});

test('every rule has an example', () => {
  expect(documentedRules.filter(({ examples }) => examples.length === 0).map(({ id }) => id)).toEqual([]);
});

test('rules relate to rules that there are', () => {
  const ids = documentedRules.map(({ id }) => id);
  for (const { id, related } of documentedRules) {
    expect(related.filter((other) => !ids.includes(other) || other === id)).toEqual([]);
  }
});

test('the pages that the command line reads are those of the rules', () => {
  expect(generated).toEqual(JSON.parse(JSON.stringify(rulePages(process.cwd()))));
});
