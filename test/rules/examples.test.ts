import { describe, expect, test } from 'vitest';
import { templatesFor } from '../../scripts/pages/examples.ts';
import { fixText } from '../../src/linter/fix.ts';
import type { Settings } from '../../src/linter/lint.ts';
import { documentedRules } from '../../src/rules/index.ts';
import { messages } from '../../src/rules/messages.ts';
import type { DocumentedRule, Example } from '../../src/rules/rule.ts';
import { moreWords } from '../../src/rules/word-options.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { codes, exampleText, lint, settings } from '../support.ts';
import { clothes } from './clothes.ts';
import { expectWellSaid } from './figures.ts';

/** The recommended rules and the rule under test. */
function settingsFor(rule: DocumentedRule, example: Example): Settings {
  const base = settings('recommended', { templates: templatesFor(example, process.cwd()) });
  const own = { severity: rule.severity, origin: 'review', options: example.options ?? {} } as const;
  const words = moreWords((id) => (id === rule.id ? example.options : undefined));
  return { ...base, words, rules: new Map([...base.rules, [rule.id, own]]) };
}

function allFixed(text: string, how: Settings): string {
  const choice = { safe: true, suggestions: true, rules: null };
  return fixText({ path: 'x.yaml', text, findings: [] }, how, readYaml, choice).text;
}

test.each(
  documentedRules.filter(({ scope }) => scope === 'declaration').map((rule) => [rule.id, rule] as const),
)('%s has an example of each message', (id, { examples }) => {
  const codes = Object.keys(messages.get(id) ?? {});
  const shown = new Set(examples.map(({ code }) => code ?? (codes.length === 1 ? codes[0] : undefined)));
  expect(codes.filter((code) => !shown.has(code))).toEqual([]);
});

for (const rule of documentedRules.filter(({ scope }) => scope === 'declaration')) {
  describe(rule.id, () => {
    for (const example of rule.examples) {
      const { title, code, count = 1 } = example;
      const how = settingsFor(rule, example);
      const said = (text: string): string[] =>
        codes(lint(text, how).result.diagnostics).map((one) =>
          code === undefined ? (one.split('/')[0] ?? one) : one,
        );
      const expected = Array(count).fill(code === undefined ? rule.id : `${rule.id}/${code}`);
      const block = (text: string): string => text;

      test.each(Object.entries({ 'block style': block, ...clothes }))(`${title.en}, in %s`, (_, dress) => {
        const bad = dress(exampleText(example.bad));
        expect(said(bad)).toEqual(expected);
        expect(said(dress(exampleText(example.good)))).toEqual([]);

        const { diagnostics } = lint(bad, how).result;
        for (const diagnostic of diagnostics) expectWellSaid(diagnostic);
        const fixed = allFixed(bad, how);
        if (diagnostics.some(({ fix }) => fix !== undefined)) expect(said(fixed)).toEqual([]);
        else expect(fixed).toBe(bad);
        expect(allFixed(fixed, how)).toBe(fixed);
      });
    }
  });
}
