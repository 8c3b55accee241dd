import { UseError } from '../config/mistake.ts';
import type { CheckOptions } from './check-options.ts';
import { sentences } from './sentences.ts';

/** Throws a UseError for options that contradict each other. */
export function refuseContradictions(options: CheckOptions, paths: readonly string[]): void {
  if (options.stdin && paths.length > 0) throw new UseError(sentences.pathsWithStdin());
  if (paths.includes('-')) throw new UseError(sentences.dash());
  if (options.stdinFilename !== undefined && !options.stdin)
    throw new UseError(sentences.filenameWithoutStdin());
  const fixes = options.fix || options.fixSuggestions || options.fixRule !== undefined;
  if (fixes && options.fixDryRun && options.fix) throw new UseError(sentences.fixAndDryRun());
  const chosen = [options.staged && '--staged', options.changed !== undefined && '--changed'].filter(Boolean);
  if (options.filesFrom !== undefined) chosen.push('--files-from');
  const [one, other] = options.stdin ? ['--stdin', ...chosen] : chosen;
  if (one && other) throw new UseError(sentences.contradiction(one, other));
  if (fixes && options.staged && !options.fixDryRun) throw new UseError(sentences.fixStaged());
  if (options.updateBaseline && options.baseline === undefined)
    throw new UseError(sentences.updateWithoutBaseline());
  if (options.null && !options.listFiles) throw new UseError(sentences.nullWithoutList());
}
