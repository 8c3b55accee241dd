import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { displayed, isWithin, slashed } from '../config/paths.ts';
import type { Configurations } from '../config/resolve.ts';
import { renamedAmong } from '../rules/renamed.ts';
import type { Message } from '../text/message.ts';
import { kindOfOther } from '../workspace/inspect.ts';
import { problemsInReport } from './answer.ts';
import type { CheckOptions } from './check-options.ts';
import type { Plan } from './plan.ts';
import { sentences, told } from './sentences.ts';
import type { Status } from './session.ts';
import type { Ran } from './tally.ts';
import { writeError } from './terminal.ts';

function nothingChecked({ paths, options }: Plan, { result }: Ran): Message {
  const { stdin, stdinFilename = '<stdin>', filesFrom } = options;
  const list = filesFrom === undefined ? '.' : filesFrom === '-' ? '<stdin>' : filesFrom;
  const where = stdin ? [stdinFilename] : paths.length > 0 ? paths : [list];
  return sentences.nothingToCheck(
    where.map((path) => slashed(path)),
    result.skipped,
  );
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The folders of which every file was checked, absolute. */
function searched({ paths, session, options }: Plan): readonly string[] {
  const { stdin, staged, changed, shard, filesFrom } = options;
  if (stdin || staged || changed !== undefined || shard !== undefined) return [];
  if (filesFrom !== undefined && paths.length === 0) return [];
  return (paths.length > 0 ? paths : ['.']).map((path) => resolve(session.cwd, path)).filter(isFolder);
}

/** Overrides that matched no file although the run covered the whole folder of their configuration. */
function idleOverrides(plan: Plan): readonly Message[] {
  const folders = searched(plan);
  return plan.configurations
    .unmatched()
    .filter(({ configuration }) => folders.some((folder) => isWithin(folder, configuration.folder)))
    .map(({ configuration, override }) =>
      sentences.unmatchedOverride(displayed(configuration.file, plan.session.cwd), override.globs),
    );
}

/** One line about all named files that were skipped, or about having nothing to check. */
function passedOver(plan: Plan, ran: Ran, nothing: boolean): Message | null {
  if (!plan.options.errorOnUnmatched) return null;
  const { othersNamed, ignoredNamed, result } = ran;
  if (othersNamed.length + ignoredNamed.length > 0) {
    const others = othersNamed.map((path) => ({ path, kind: kindOfOther(resolve(plan.session.cwd, path)) }));
    return sentences.skippedNamed(others, ignoredNamed);
  }
  return nothing && result.problems.length === 0 ? nothingChecked(plan, ran) : null;
}

/** Messages about former names of rules in configurations or on the command line (`--rule` is `id: severity`). */
export async function oldNames(
  configurations: Configurations,
  { rule = [], fixRule = [] }: Pick<CheckOptions, 'rule' | 'fixRule'>,
  cwd: string,
): Promise<readonly Message[]> {
  const notes = configurations.notes();
  const flags = rule.map((text) => text.split(/[:：]/, 1)[0]?.trim() ?? '');
  const named = renamedAmong([...flags, ...fixRule]);
  if (notes.length === 0) return named;
  const { lineIndex } = await import('../text/line-index.ts');
  const written = notes.map(({ file, text, range, message }) => {
    const { line, column } = lineIndex(text).position(range.start);
    return sentences.at(`${displayed(file, cwd)}:${line}:${column}`, message);
  });
  return [...written, ...named];
}

/**
 * Writes what is not part of the report to standard error, and returns the resulting exit status. `nothing`: there was
 * no declaration at all.
 */
export async function tellNotes(plan: Plan, ran: Ran, nothing: boolean): Promise<Status> {
  const { result } = ran;
  const notes: (Message | null)[] = [
    ...(problemsInReport(plan) ? [] : result.problems.map(({ message }) => message)),
    passedOver(plan, ran, nothing),
    ...idleOverrides(plan),
    ...(await oldNames(plan.configurations, plan.options, plan.session.cwd)),
  ];
  const lines = notes.filter((note) => note !== null).map((note) => told(note, plan.lang));
  if (lines.length > 0) await writeError(lines.join(''));
  return result.problems.length > 0 || (nothing && plan.options.errorOnUnmatched) ? 2 : 0;
}
