import { describe, expect, test } from 'vitest';
import { templatesFor } from '../../scripts/pages/examples.ts';
import type { Diagnostic } from '../../src/linter/diagnostic.ts';
import { applyEdits } from '../../src/linter/fix.ts';
import type { Settings } from '../../src/linter/lint.ts';
import { documentedRules } from '../../src/rules/index.ts';
import type { DocumentedRule, Example } from '../../src/rules/rule.ts';
import { codes, exampleText, lint, settings } from '../support.ts';

/** The recommended rules and the one that is looked at. */
function settingsFor(rule: DocumentedRule, example: Example): Settings {
  const base = settings('recommended', { templates: templatesFor(example, process.cwd()) });
  const own = { severity: rule.severity, origin: 'review', options: example.options ?? {} } as const;
  return { ...base, rules: new Map([...base.rules, [rule.id, own]]) };
}

function fixed(text: string, diagnostics: readonly Diagnostic[]): string {
  return applyEdits(
    text,
    diagnostics.flatMap(({ fix }) => (fix !== undefined && 'edits' in fix ? fix.edits : [])),
  );
}

for (const rule of documentedRules.filter(({ scope }) => scope === 'declaration')) {
  describe(rule.id, () => {
    for (const example of rule.examples) {
      const how = settingsFor(rule, example);
      const bad = exampleText(example.bad);
      test(`${example.title.en}: bad`, () => {
        const { diagnostics } = lint(bad, how).result;
        const expected = `${rule.id}${example.code === undefined ? '' : `/${example.code}`}`;
        expect(
          codes(diagnostics).map((code) => (example.code === undefined ? code.split('/')[0] : code)),
        ).toEqual(Array(example.count ?? 1).fill(expected));
      });
      test(`${example.title.en}: good`, () => {
        expect(codes(lint(exampleText(example.good), how).result.diagnostics)).toEqual([]);
      });
      test(`${example.title.en}: its fix leaves nothing to say`, () => {
        const { diagnostics } = lint(bad, how).result;
        if (!diagnostics.some(({ fix }) => fix !== undefined)) return;
        expect(codes(lint(fixed(bad, diagnostics), how).result.diagnostics)).toEqual([]);
      });
    }
  });
}
