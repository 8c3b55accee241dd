import { parse, stringify } from 'yaml';
import type { Template } from '../../src/form/template.ts';
import { shippedTemplates } from '../../src/form/templates.ts';
import type { Diagnostic } from '../../src/linter/diagnostic.ts';
import { applyEdits } from '../../src/linter/fix.ts';
import type { Settings } from '../../src/linter/lint.ts';
import { findRule } from '../../src/rules/index.ts';
import { moreWords } from '../../src/rules/word-options.ts';
import { readTemplate } from '../../src/schema/template.ts';
import { codes, layOver, lint, settings } from '../support.ts';

/** The paths of the default form's categories by short name. */
const PLACES = {
  数量: ['产出指标', '数量指标'],
  质量: ['产出指标', '质量指标'],
  时效: ['产出指标', '时效指标'],
  成本: ['产出指标', '成本指标'],
  经济: ['效益指标', '经济效益指标'],
  社会: ['效益指标', '社会效益指标'],
  生态: ['效益指标', '生态效益指标'],
  持续: ['效益指标', '可持续影响指标'],
  满意: ['满意度指标', '服务对象满意度指标'],
} as const;
export type Place = keyof typeof PLACES;

/** An indicator in a test: 名称, 指标值, and other columns. */
export type Row = readonly [name: unknown, value: unknown, columns?: Readonly<Record<string, unknown>>];

/** The fragment that replaces the indicators of a category by these, numbered. */
export function rows(place: Place, ...list: readonly Row[]): Record<string, unknown> {
  const [first, second] = PLACES[place];
  const indicators = list.map(([name, value, columns], i) => ({
    编号: i + 1,
    ...(name === undefined ? {} : { 名称: name }),
    ...(value === undefined ? {} : { 指标值: value }),
    ...columns,
  }));
  return { 绩效指标: { [first]: { [second]: indicators } } };
}

/** The short names of the categories. */
export const placeNames = Object.keys(PLACES) as readonly Place[];

/** The path of the category itself. */
export function categoryPath(place: Place): (string | number)[] {
  return ['绩效指标', ...PLACES[place]];
}

/** The path of 指标值 (or another key) of the first indicator there. */
export function pathOf(place: Place, key: string, index = 0): (string | number)[] {
  return [...categoryPath(place), index, key];
}

export interface Told {
  readonly code: string;
  readonly severity: string;
  /** The marked words. */
  readonly words: string;
  readonly path: readonly (string | number)[];
  readonly related: readonly string[];
  readonly zh: string;
  readonly en: string;
  readonly data: unknown;
  /** null: no fix. */
  readonly safe: boolean | null;
}

export interface How {
  readonly options?: Readonly<Record<string, unknown>>;
  /** Id of a shipped form. */
  readonly form?: string;
  /** A fragment of a template to merge into the default one. */
  readonly template?: string;
}

function settingsFor(ids: readonly string[], { options = {}, form, template }: How): Settings {
  const on = ids.map((id) => {
    const severity = findRule(id)?.severity;
    if (severity === undefined) throw new Error(`no rule ${id}`);
    return [id, { severity, origin: 'review', options }] as const;
  });
  const templates = template === undefined ? shippedTemplates : new Map([own(template)]);
  const words = moreWords((id) => (ids.includes(id) ? options : undefined));
  return { ...settings(), rules: new Map(on), templates, template: form ?? 'shapotou-2023', words };
}

function own(fragment: string): [string, Template] {
  const base = shippedTemplates.get('shapotou-2023');
  const file = {
    标识: base?.id,
    金额单位: base?.moneyUnit,
    编号: base?.numbered,
    项目属性: base?.attributes,
    项目期: base?.hasTerm,
    资金: base?.funds,
    一级指标: base?.firstLevels.map((first) => ({
      名称: first.name,
      必填: first.required,
      二级指标: first.children.map((child) => ({
        名称: child.name,
        必填: child.required,
        硬性: child.quantified,
        别名: child.aliases,
        ...(child.role ? { 角色: child.role } : {}),
      })),
    })),
  };
  const read = readTemplate(layOver(fragment, stringify(file)));
  if (read.template === undefined) throw new Error(read.findings.map(({ message }) => message.en).join('\n'));
  return [read.template.id, read.template];
}

/** The text of a declaration: the fragments merged into the clean base one after the other. */
export function textOf(...fragments: readonly unknown[]): string {
  return fragments.reduce<string>(
    (base, fragment) => stringify(layOver(stringify(fragment), base), { lineWidth: 0 }),
    stringify(layOver('{}')),
  );
}

function tell(text: string, { code, severity, range, path, related, message, data, fix }: Diagnostic): Told {
  return {
    code,
    severity,
    words: text.slice(range.start, range.end),
    path: path ?? [],
    related: related.map((place) => text.slice(place.range.start, place.range.end)),
    zh: message.zh,
    en: message.en,
    data,
    safe: fix && 'edits' in fix ? fix.safe : null,
  };
}

/** The findings of one rule in a declaration (a fragment to merge into the base, or a text). */
export function find(rule: string, fragment: unknown, how: How = {}): Told[] {
  const text = typeof fragment === 'string' ? fragment : textOf(fragment);
  const { diagnostics } = lint(text, settingsFor([rule], how)).result;
  return diagnostics.map((diagnostic) => tell(text, diagnostic));
}

/** The codes of one rule's findings. */
export function found(rule: string, fragment: unknown, how: How = {}): string[] {
  return find(rule, fragment, how).map(({ code }) => code);
}

/** `rule/code` of all findings, with all rules enabled. */
export function all(fragment: unknown, how: Pick<How, 'form'> = {}): string[] {
  const text = typeof fragment === 'string' ? fragment : textOf(fragment);
  const every = settings('review', how.form === undefined ? {} : { template: how.form });
  return codes(lint(text, every).result.diagnostics);
}

/** The plain value of the declaration after one rule's fixes (and suggestions). */
export function fixed(rule: string, fragment: unknown, how: How = {}): unknown {
  const text = typeof fragment === 'string' ? fragment : textOf(fragment);
  const { diagnostics } = lint(text, settingsFor([rule], how)).result;
  const edits = diagnostics.flatMap(({ fix }) => (fix && 'edits' in fix ? fix.edits : []));
  return parse(applyEdits(text, edits));
}

/** The part of a plain value at a path. */
export function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (from, key) =>
      typeof from === 'object' && from !== null
        ? Object.entries(from).find(([k]) => k === String(key))?.[1]
        : undefined,
    value,
  );
}
