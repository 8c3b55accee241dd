import { checkLevel } from './config/check.ts';
import { isPreset, type Level, PRESETS, type Preset, presetLevels } from './config/presets.ts';
import type { Template } from './form/template.ts';
import { DEFAULT_TEMPLATE, shippedTemplates } from './form/templates.ts';
import type { FileResult } from './linter/diagnostic.ts';
import { type Fixed, fixText } from './linter/fix.ts';
import { type Input, lintText, type RuleSetting, type Settings } from './linter/lint.ts';
import { documentedRules } from './rules/index.ts';
import { currentId } from './rules/renamed.ts';
import type { DocumentedRule } from './rules/rule.ts';
import { moreWords } from './rules/word-options.ts';
import { readTemplate } from './schema/template.ts';
import { decode } from './source/decode.ts';
import { readText } from './source/read.ts';
import { closest } from './text/closest.ts';
import type { Severity } from './text/finding.ts';
import type { Lang, Message } from './text/message.ts';

export type { Template } from './form/template.ts';
export type {
  DeclarationSummary,
  Diagnostic,
  DiagnosticFix,
  FileResult,
  RelatedPlace,
} from './linter/diagnostic.ts';
export { applyEdits } from './linter/fix.ts';
export type { DocumentedRule as Rule, RuleDocs, RuleMeta } from './rules/rule.ts';
export type { Data, Path, Severity } from './text/finding.ts';
export { type LineIndex, lineIndex, type Position } from './text/line-index.ts';
export type { Lang, Message } from './text/message.ts';
export type { Range, TextEdit } from './text/range.ts';
export type { Preset };

/** A severity, off, or a severity with the rule's options: as in a configuration. */
export type RuleChoice = Severity | 'off' | readonly [Severity | 'off', Readonly<Record<string, unknown>>];

/** How a text is linted; all properties are optional. */
export interface LintOptions {
  /** The name of the text in the result; nothing is read from it. */
  readonly path?: string;
  /** `recommended` by default. */
  readonly preset?: Preset;
  /** By rule id, over the preset. */
  readonly rules?: Readonly<Record<string, RuleChoice>>;
  /** Id of the template for documents that name none; `shapotou-2023` by default. */
  readonly template?: string;
  /** Further templates, from `readForm`. */
  readonly templates?: readonly Template[];
  /** false: suppression comments are ignored. */
  readonly inlineConfig?: boolean;
}

/** How a text is fixed. */
export interface FixOptions extends LintOptions {
  /** Also apply suggestions, which a person should choose. */
  readonly suggestions?: boolean;
  /** Only fixes of these rules. */
  readonly only?: readonly string[];
}

/**
 * An option that names something that does not exist, a broken template, or bytes that are not text. The message is one
 * sentence in English (for a template: a line for each mistake).
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** The message in Chinese. */
  readonly zh: string;

  constructor({ zh, en }: Message) {
    super(en);
    this.zh = zh;
  }
}

/**
 * Lints one text: decoded, or the bytes of a file (UTF-8, UTF-16 or GB18030). Uses no file system and keeps
 * nothing between calls. Messages come in both languages; ranges are UTF-16 offsets in `text`, the decoded text
 * without its BOM (`lineIndex` turns them into lines and columns). Rules that span files are not run.
 * Throws an InputError for an unknown rule, option, preset or template, and for bytes that are not text.
 */
export function lint(input: string | Uint8Array, options: LintOptions = {}): FileResult {
  return lintText(inputOf(input, options), settingsOf(options), readText).result;
}

/**
 * Applies safe fixes until nothing changes. `text` is the text to write, as UTF-8; `result` has the remaining findings.
 * Throws as `lint` does.
 */
export function fix(input: string | Uint8Array, options: FixOptions = {}): Pick<Fixed, 'text' | 'result'> {
  const only = options.only === undefined ? null : new Set(options.only.map((id) => currentId(id)));
  const choice = { safe: true, suggestions: options.suggestions ?? false, rules: only };
  const { text, result } = fixText(inputOf(input, options), settingsOf(options), readText, choice);
  return { text, result };
}

/** Every rule with its texts, in the order of its pages. */
export const rules: readonly DocumentedRule[] = documentedRules;

/** The templates that come with the tool, by id. */
export const templates: ReadonlyMap<string, Template> = shippedTemplates;

/** Reads a template from its YAML text. Throws an InputError that says what is wrong with it. */
export function readForm(text: string): Template {
  const [document] = readText(text)?.documents ?? [];
  const wrong = document?.findings[0]?.message;
  if (document === undefined || !document.parsed)
    throw new InputError(wrong ?? { zh: '表样是空的', en: 'the template is empty' });
  const read = readTemplate(document.value);
  if (read.template !== undefined) return read.template;
  const said = (lang: Lang): string => read.findings.map(({ message }) => message[lang]).join('\n');
  throw new InputError({ zh: said('zh'), en: said('en') });
}

function inputOf(input: string | Uint8Array, { path = '<text>' }: LintOptions): Input {
  if (typeof input === 'string') return { path, text: input.replace(/^\uFEFF/, ''), findings: [] };
  const decoded = decode(input);
  if ('notText' in decoded) throw new InputError(decoded.message);
  return { path, text: decoded.text, findings: decoded.findings };
}

function settingsOf(options: LintOptions): Settings {
  const own = (options.templates ?? []).map((template) => [template.id, template] as const);
  const known = new Map([...shippedTemplates, ...own]);
  const template = options.template ?? DEFAULT_TEMPLATE;
  if (!known.has(template)) throw unknown({ zh: '表样', en: 'template' }, template, [...known.keys()]);
  const levels = levelsOf(options);
  return {
    rules: ruleSettings(levels),
    template,
    templates: known,
    inlineConfig: options.inlineConfig ?? true,
    words: moreWords((id) => levels.get(id)?.options),
  };
}

/** The setting of each rule that is mentioned, including those that are off. */
function levelsOf({ preset = 'recommended', rules: chosen = {} }: LintOptions): ReadonlyMap<string, Level> {
  if (!isPreset(preset)) throw unknown({ zh: '预设', en: 'preset' }, preset, PRESETS);
  const levels = new Map(presetLevels(preset, documentedRules));
  for (const [given, choice] of Object.entries(chosen)) {
    const id = currentId(given);
    const rule = documentedRules.find((one) => one.id === id);
    if (rule === undefined)
      throw unknown(
        { zh: '规则', en: 'rule' },
        id,
        documentedRules.map((one) => one.id),
      );
    const { level, faults } = checkLevel(rule, choice);
    const [fault] = faults;
    if (level === null || fault !== undefined)
      throw new InputError(fault?.message ?? { zh: `${id} 的设置不对`, en: `wrong setting of ${id}` });
    levels.set(id, level);
  }
  return levels;
}

function ruleSettings(levels: ReadonlyMap<string, Level>): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const [id, { severity, ...level }] of levels) {
    if (severity !== 'off') settings.set(id, { ...level, severity });
  }
  return settings;
}

function unknown(what: Message, name: string, among: readonly string[]): InputError {
  const meant = closest(name, among);
  return new InputError({
    zh: `没有名为 ${name} 的${what.zh}${meant === null ? '' : `；是不是 ${meant}？`}`,
    en: `unknown ${what.en} ${name}${meant === null ? '' : `; did you mean ${meant}?`}`,
  });
}
