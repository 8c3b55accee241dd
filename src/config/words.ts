import type { Severity } from '../text/finding.ts';

/** Keys of a configuration. */
export const KEYS: readonly string[] = [
  'extends',
  'template',
  'templates',
  'rules',
  'overrides',
  'include',
  'ignore',
  'lang',
  'format',
];

/** Keys of an entry of `overrides`. */
export const OVERRIDE_KEYS: readonly string[] = ['files', 'extends', 'template', 'rules'];

/** The levels that a rule may be set to. */
export const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'off'];

/** Whether a value is one of `SEVERITIES`. */
export function isSeverity(value: unknown): value is Severity | 'off' {
  return typeof value === 'string' && SEVERITIES.includes(value);
}

/** Severities as other linters call them. */
export const SEVERITY_WORDS: ReadonlyMap<string, string> = new Map([
  ['warn', 'warning'],
  ['警告', 'warning'],
  ['错误', 'error'],
  ['err', 'error'],
  ['提示', 'info'],
  ['hint', 'info'],
  ['note', 'info'],
  ['关闭', 'off'],
  ['none', 'off'],
  ['false', 'off'],
  ['0', 'off'],
  ['1', 'warning'],
  ['2', 'error'],
]);

/** Rules that can't be turned off, since all others depend on them. */
export const ALWAYS_ON: readonly string[] = ['yaml-syntax', 'encoding'];
