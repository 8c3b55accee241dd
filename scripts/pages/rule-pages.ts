import { NO_CONFIGURED_WORDS } from '../../src/form/configured-words.ts';
import { shippedTemplates } from '../../src/form/templates.ts';
import { conclude } from '../../src/linter/conclude.ts';
import type { Diagnostic, FileResult } from '../../src/linter/diagnostic.ts';
import { lintText, type RuleSetting, type Settings } from '../../src/linter/lint.ts';
import { stylish } from '../../src/report/stylish.ts';
import { documentedRules } from '../../src/rules/index.ts';
import type { PageExample, PageTrap, RulePage } from '../../src/rules/pages.ts';
import { type DocumentedRule, documentedOptions, type Example } from '../../src/rules/rule.ts';
import { moreWords } from '../../src/rules/word-options.ts';
import { decode } from '../../src/source/decode.ts';
import { traps } from '../../src/source/traps/index.ts';
import { readYaml } from '../../src/source/yaml.ts';
import type { Lang, Message } from '../../src/text/message.ts';
import { bytesOf, exampleText, templatesFor } from './examples.ts';

/** The file name in reports of examples. */
const FILE: Message = { zh: '申报表.yaml', en: 'declaration.yaml' };
const COLUMNS = 80;

/** Settings with the rules of the preset `recommended` and the rule of the example. */
function settingsFor(rule: DocumentedRule, example: Example, root: string): Settings {
  const on = documentedRules.filter((one) => one.preset === 'recommended');
  const setting = (one: DocumentedRule, origin: 'recommended' | 'review'): [string, RuleSetting] => [
    one.id,
    { severity: one.severity, origin, options: one === rule ? (example.options ?? {}) : {} },
  ];
  return {
    rules: new Map([...on.map((one) => setting(one, 'recommended')), setting(rule, 'review')]),
    template: 'shapotou-2023',
    templates: templatesFor(example, root),
    inlineConfig: true,
    words: moreWords((id) => (id === rule.id ? example.options : undefined)),
  };
}

/** Lints the bad or the good half of an example. Throws if its bytes can't be decoded. */
export function lintExample(
  rule: DocumentedRule,
  example: Example,
  half: 'bad' | 'good',
  { root, path }: { readonly root: string; readonly path: string },
): FileResult {
  const encoding = half === 'bad' ? (example.encoding ?? 'utf-8') : 'utf-8';
  const decoded = decode(bytesOf(exampleText(example, half), encoding));
  if ('notText' in decoded) throw new Error(`${rule.id}: ${decoded.message.en}`);
  const settings = settingsFor(rule, example, root);
  const { result, facts } = lintText({ path, ...decoded }, settings, readYaml);
  const [concluded] = conclude([{ result, facts, settings, text: () => decoded.text }], readYaml);
  return concluded ?? result;
}

/** The report of an example as shown on a page: only frames, without the closing lines. */
function reportOf(rule: DocumentedRule, example: Example, root: string, lang: Lang): string {
  const file = lintExample(rule, example, 'bad', { root, path: FILE[lang] });
  return framesOf(rule.id, file, lang);
}

/** The frames of a rule's findings in a file. */
function framesOf(rule: string, file: FileResult, lang: Lang): string {
  const own = file.diagnostics.filter((one: Diagnostic) => one.rule === rule);
  if (own.length === 0) return '';
  const report = stylish({ files: [{ ...file, diagnostics: own }], problems: [], skipped: 0 }, plain(lang));
  return report.slice(0, report.lastIndexOf('\n\n') + 1);
}

/** The settings of a report outside a terminal. */
function plain(lang: Lang): Parameters<typeof stylish>[1] {
  const same = (text: string): string => text;
  return {
    lang,
    version: '',
    paint: {
      error: same,
      warning: same,
      info: same,
      strong: same,
      faint: same,
      added: same,
      removed: same,
      frame: same,
    },
    columns: COLUMNS,
    ambiguousWidth: 1,
    quiet: false,
    verbose: true,
    docs: () => null,
    page: () => null,
    fixed: false,
    rules: [],
    problemsApart: false,
    folder: '',
    configuration: '',
  };
}

/** The traps of yaml-syntax: each fragment with its report. */
function pageTraps(): readonly PageTrap[] {
  const settings: Settings = {
    rules: new Map(
      documentedRules.map(({ id, severity }) => [id, { severity, origin: 'recommended', options: {} }]),
    ),
    template: 'shapotou-2023',
    templates: shippedTemplates,
    inlineConfig: true,
    words: NO_CONFIGURED_WORDS,
  };
  const said = (text: string, lang: Lang): string =>
    framesOf(
      'yaml-syntax',
      lintText({ path: FILE[lang], text, findings: [] }, settings, readYaml).result,
      lang,
    );
  return traps.map(({ code, title, examples }) => ({
    code,
    title,
    examples: examples.map(({ bad, fixed }) => ({
      bad,
      report: { zh: said(bad, 'zh'), en: said(bad, 'en') },
      right: fixed,
    })),
  }));
}

function pageExample(rule: DocumentedRule, example: Example, root: string): PageExample {
  const report = { zh: reportOf(rule, example, root, 'zh'), en: reportOf(rule, example, root, 'en') };
  return { ...example, text: exampleText(example, 'bad'), report };
}

/** The pages of all rules, with the reports of their examples. `root`: the repository. */
export function rulePages(root: string): readonly RulePage[] {
  return documentedRules.map((rule) => {
    const { id, title, category, severity, preset, since, status, fix, scope } = rule;
    const { basis, related, about, blind, examples } = rule;
    return {
      ...{ id, title, category, severity, preset, since, status, fix, scope },
      ...{ basis, related, about, blind },
      options: documentedOptions(rule),
      examples: examples.map((example) => pageExample(rule, example, root)),
      traps: id === 'yaml-syntax' ? pageTraps() : [],
    };
  });
}

/** The text of src/generated/rule-pages.ts. */
export function rulePagesModule(root: string): string {
  return `import type { RulePage } from '../rules/pages.ts';\n\nexport const rulePages: readonly RulePage[] = ${JSON.stringify(rulePages(root))};\n`;
}
