import type { Option, Rule } from '../rules/rule.ts';
import type { Severity } from '../text/finding.ts';

export const PRESETS = ['recommended', 'strict', 'review'] as const;
export type Preset = (typeof PRESETS)[number];

export function isPreset(name: string): name is Preset {
  return PRESETS.some((preset) => preset === name);
}

/** What is said of a rule in one place. */
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

/** What a preset says: a level for each rule that is on in it. */
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
