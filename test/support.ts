import { NO_CONFIGURED_WORDS } from '../src/form/configured-words.ts';
import { shippedTemplates } from '../src/form/templates.ts';
import type { Diagnostic } from '../src/linter/diagnostic.ts';
import { type Linted, lintText, type RuleSetting, type Settings } from '../src/linter/lint.ts';
import { rules } from '../src/rules/index.ts';
import { readYaml } from '../src/source/yaml.ts';

/** Settings of the preset `recommended`, or with every rule. */
export function settings(
  preset: 'recommended' | 'review' = 'recommended',
  more: Partial<Settings> & { readonly only?: readonly string[] } = {},
): Settings {
  const on = rules.filter((rule) => preset === 'review' || rule.preset === 'recommended');
  const chosen = on.map((rule): [string, RuleSetting] => [
    rule.id,
    { severity: rule.severity, origin: preset, options: {} },
  ]);
  return {
    rules: new Map(chosen),
    template: 'shapotou-2023',
    templates: shippedTemplates,
    inlineConfig: true,
    words: NO_CONFIGURED_WORDS,
    ...more,
  };
}

/** Lints a text as a file called x.yaml. */
export function lint(text: string, how: Settings = settings()): Linted {
  return lintText({ path: 'x.yaml', text, findings: [] }, how, readYaml);
}

/** `rule/code` of each finding, in order. */
export function codes(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ rule, code }) => `${rule}/${code}`);
}

export { layOver, mergedText as exampleText } from '../scripts/pages/examples.ts';
