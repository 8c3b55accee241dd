import type { Option, Rule } from '../rules/rule.ts';
import type { Severity } from '../text/finding.ts';

/** The names of the presets. */
export const PRESETS = ['recommended', 'strict', 'review'] as const;
export type Preset = (typeof PRESETS)[number];

/** Whether a text is the name of a preset. */
export function isPreset(name: string): name is Preset {
  return PRESETS.some((preset) => preset === name);
}

/** The settings of a rule from one place. */
export interface Level {
  readonly severity: Severity | 'off';
  /** A preset, or the user: see RuleSetting. */
  readonly origin: Preset | 'user';
  readonly options: Readonly<Record<string, unknown>>;
}

function levelIn(preset: Preset, rule: Rule): Level | null {
  if (rule.preset === 'review' && preset !== 'review') return null;
  return { severity: rule.severity, origin: preset, options: {} };
}

/** The rules that are on under a preset, with their levels. */
export function presetLevels(preset: Preset, rules: readonly Rule[]): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>();
  for (const rule of rules) {
    const level = levelIn(preset, rule);
    if (level !== null) levels.set(rule.id, level);
  }
  return levels;
}

/** The options of a rule, by name. */
export function optionsOf(rule: Rule): Readonly<Record<string, Option>> {
  return rule.options ?? {};
}

/** The defaults of a rule's options. */
export function defaultsOf(rule: Rule): Record<string, unknown> {
  return Object.fromEntries(Object.entries(optionsOf(rule)).map(([name, option]) => [name, option.default]));
}
