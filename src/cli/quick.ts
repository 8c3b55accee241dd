import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckOptions } from './check-options.ts';
import { COMMANDS } from './commands/index.ts';
import type { Session } from './session.ts';

/** A call of `jixiao check` as commander would read it. */
export interface QuickCheck {
  readonly options: CheckOptions;
  readonly paths: readonly string[];
  readonly session: Session;
}

/** The result of commander if there are no options; a test compares these and `FLAGS` with it. */
const DEFAULTS: CheckOptions = { ignore: true, inlineConfig: true, errorOnUnmatched: true };

/** Options without values that don't conflict with each other: those that hooks use. */
export const FLAGS: ReadonlyMap<string, Partial<CheckOptions>> = new Map([
  ['--quiet', { quiet: true }],
  ['-q', { quiet: true }],
  ['--verbose', { verbose: true }],
  ['--exit-zero', { exitZero: true }],
  ['--staged', { staged: true }],
  ['--no-config', { config: false }],
  ['--no-ignore', { ignore: false }],
  ['--no-inline-config', { inlineConfig: false }],
  ['--no-error-on-unmatched', { errorOnUnmatched: false }],
]);

/**
 * Parses the arguments of a plain check (paths and FLAGS) without commander, which would take as long as checking a
 * file. null: commander is needed.
 */
export function quickCheck(argv: readonly string[]): QuickCheck | null {
  const cwd = workingFolder();
  if (cwd === null) return null;
  let options = DEFAULTS;
  const paths: string[] = [];
  for (const word of argv) {
    const flag = FLAGS.get(word);
    if (flag !== undefined) options = { ...options, ...flag };
    else if (word.startsWith('-')) return null;
    else paths.push(word);
  }
  const [first] = paths;
  if (first === 'check') paths.shift();
  else if (first !== undefined && !isPath(first, cwd)) return null;
  return { options, paths, session: { cwd, env: process.env, lang: null, color: null } };
}

function workingFolder(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

/** Whether the first word can only be a path, not a command or a misspelt one. */
function isPath(word: string, cwd: string): boolean {
  return !COMMANDS.has(word) && word !== 'help' && word !== 'complete' && existsSync(resolve(cwd, word));
}
