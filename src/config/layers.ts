import { relative } from 'node:path';
import type { RuleSetting } from '../linter/lint.ts';
import type { Rule } from '../rules/rule.ts';
import type { Configuration, Override } from './load.ts';
import { slashed } from './paths.ts';
import { defaultsOf, type Level, type Preset, presetLevels } from './presets.ts';

/** Where a value comes from. */
export type Origin =
  | { readonly kind: 'default' }
  /** `by`: the configuration that extends it (absolute), or null: by default. */
  | { readonly kind: 'preset'; readonly preset: Preset; readonly by: string | null }
  /** `files`: the globs of the override that sets it; null: the configuration itself. */
  | { readonly kind: 'file'; readonly file: string; readonly files: readonly string[] | null }
  | { readonly kind: 'flag'; readonly flag: string };

/** The settings from one place; later layers win over earlier ones. */
export interface Layer {
  readonly origin: Origin;
  readonly template: string | null;
  readonly rules: ReadonlyMap<string, Level>;
}

const NOTHING: ReadonlyMap<string, Level> = new Map();

function presetLayer(preset: Preset, by: string | null, rules: readonly Rule[]): Layer {
  return { origin: { kind: 'preset', preset, by }, template: null, rules: presetLevels(preset, rules) };
}

/** The layer of `--preset`. */
export function flagPreset(preset: Preset, rules: readonly Rule[]): Layer {
  const origin: Origin = { kind: 'flag', flag: `--preset ${preset}` };
  return { origin, template: null, rules: presetLevels(preset, rules) };
}

/** The layer that applies by default. */
export function defaultLayer(rules: readonly Rule[]): Layer {
  return presetLayer('recommended', null, rules);
}

/** The overrides of a configuration that match a file. */
export function matching(configuration: Configuration, file: string): readonly Override[] {
  if (configuration.overrides.length === 0) return [];
  const path = slashed(relative(configuration.folder, file));
  return configuration.overrides.filter((override) => override.matches(path));
}

/** The configuration, and those it extends. */
export function chainOf(configuration: Configuration): readonly Configuration[] {
  const bases = (configuration.bases ?? []).filter((base) => typeof base !== 'string');
  return [...bases.flatMap(chainOf), configuration];
}

/** Whether some configuration of the chain names a preset; if so, `recommended` is not added. */
export function namesPreset(configuration: Configuration): boolean {
  return chainOf(configuration).some((one) => one.bases?.some((base) => typeof base === 'string'));
}

function overrideLayers(configuration: Configuration, override: Override, rules: readonly Rule[]): Layer[] {
  const origin: Origin = { kind: 'file', file: configuration.file, files: override.globs };
  const presets = override.presets.map((preset) => ({ ...presetLayer(preset, null, rules), origin }));
  return [...presets, { origin, template: override.template, rules: override.rules }];
}

/**
 * The layers of a configuration for a file, from the bottom up: what it extends, itself, its matching overrides.
 * `replaced`: a preset on the command line replaces the rules that it extends.
 */
export function layersOf(
  configuration: Configuration,
  file: string,
  rules: readonly Rule[],
  replaced: boolean,
): readonly Layer[] {
  const bases = (configuration.bases ?? []).flatMap((base) => {
    if (typeof base === 'string') return replaced ? [] : [presetLayer(base, configuration.file, rules)];
    const layers = layersOf(base, file, rules, replaced);
    return replaced ? layers.map((layer) => ({ ...layer, rules: NOTHING })) : layers;
  });
  const origin: Origin = { kind: 'file', file: configuration.file, files: null };
  const own: Layer = { origin, template: configuration.template, rules: configuration.rules };
  const overrides = matching(configuration, file).flatMap((override) =>
    overrideLayers(configuration, override, rules),
  );
  return [...bases, own, ...overrides];
}

/** The settings of a rule, and where its severity and each of its options come from. */
export interface Merged {
  readonly level: Level;
  readonly origin: Origin;
  readonly options: ReadonlyMap<string, Origin>;
}

const NO_ORIGINS: ReadonlyMap<string, Origin> = new Map();

/** The settings of each rule that is mentioned, including those that are off. */
export function mergeRules(layers: readonly Layer[]): ReadonlyMap<string, Merged> {
  const merged = new Map<string, Merged>();
  for (const { origin, rules } of layers) {
    for (const [id, level] of rules) {
      const before = merged.get(id);
      const named = Object.keys(level.options);
      if (before === undefined && named.length === 0) {
        merged.set(id, { level, origin, options: NO_ORIGINS });
        continue;
      }
      const options = { ...before?.level.options, ...level.options };
      const own = named.map((name) => [name, origin] as const);
      const origins = new Map([...(before?.options ?? []), ...own]);
      merged.set(id, { level: { ...level, options }, origin, options: origins });
    }
  }
  return merged;
}

/** The rules that are on, with all their options. */
export function ruleSettings(
  merged: ReadonlyMap<string, Merged>,
  rules: readonly Rule[],
): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const rule of rules) {
    const level = merged.get(rule.id)?.level;
    if (level === undefined || level.severity === 'off') continue;
    const options = rule.options === undefined ? level.options : { ...defaultsOf(rule), ...level.options };
    settings.set(rule.id, { severity: level.severity, origin: level.origin, options });
  }
  return settings;
}

/** The template that applies, and where it comes from. */
export function mergeTemplate(layers: readonly Layer[], otherwise: string): { id: string; origin: Origin } {
  const last = layers.findLast((layer) => layer.template !== null);
  return last !== undefined && last.template !== null
    ? { id: last.template, origin: last.origin }
    : { id: otherwise, origin: { kind: 'default' } };
}
