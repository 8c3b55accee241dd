import { existsSync, lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { codeOf } from '../config/failure.ts';
import { displayed, slashed } from '../config/paths.ts';
import type { Problem } from '../linter/diagnostic.ts';
import { byCodeUnits } from '../linter/order.ts';

/** What to search. */
export interface Search {
  readonly cwd: string;
  /** As typed; none: the working folder. */
  readonly paths: readonly string[];
  /** false: .gitignore, .jixiaoignore and the configuration's `ignore` have no effect. */
  readonly ignoring: boolean;
  /** The configuration's `ignore`, for absolute paths. */
  readonly ignored: (absolute: string) => boolean;
}

/** A file that may be a declaration. */
export interface Candidate {
  /** The path as shown in reports. */
  readonly path: string;
  readonly absolute: string;
  /** Named on the command line, not found in a folder. */
  readonly named: boolean;
}

/** The result of a search. */
export interface Found {
  /** By path, in code-unit order, each file once. */
  readonly candidates: readonly Candidate[];
  /** Left out by .jixiaoignore or the configuration's `ignore`. */
  readonly ignored: readonly Candidate[];
  /** FIFOs, devices and dead links with the name of a YAML file, in folders. */
  readonly noFiles: number;
  readonly problems: readonly Problem[];
}

interface Meeting extends Candidate {
  readonly real: string;
  readonly link: boolean;
}

const IGNORE_FILE = '.jixiaoignore';

interface Collected {
  readonly files: Meeting[];
  readonly problems: Problem[];
  noFiles: number;
}

function isLink(absolute: string): boolean {
  try {
    return lstatSync(absolute).isSymbolicLink();
  } catch {
    return false;
  }
}

/** The problem with a named path that can't be accessed, in one sentence. */
async function unseen(typed: string, cwd: string, error: unknown): Promise<Problem> {
  const { problems: say } = await import('./problems.ts');
  const { likelyPath } = await import('../config/suggest.ts');
  const absolute = resolve(cwd, typed);
  const path = slashed(typed);
  if (typed === '') return { path, message: say.emptyPath() };
  const gone = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
  if (!gone) return { path, message: say.unreadable(path, error) };
  if (path.includes('\ufffd')) return { path, message: say.badName(path) };
  return { path, message: isLink(absolute) ? say.deadLink(path) : say.missing(path, likelyPath(typed, cwd)) };
}

function statusOf(typed: string, cwd: string): Stats | { readonly error: unknown } {
  if (typed === '') return { error: null };
  try {
    return statSync(resolve(cwd, typed));
  } catch (error) {
    return { error };
  }
}

/** Named paths that don't exist, one problem each. */
export async function missingPaths({ cwd, paths }: Search): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  for (const typed of paths) {
    const status = statusOf(typed, cwd);
    if ('error' in status) found.push(await unseen(typed, cwd, status.error));
  }
  return found;
}

async function searchFolder(folder: string, search: Search, into: Collected): Promise<void> {
  const { walk } = await import('./walk.ts');
  const unreadable: { readonly absolute: string; readonly error: unknown }[] = [];
  walk(folder, search.ignoring, (met) => {
    if (met.kind === 'no-file') into.noFiles += 1;
    else if (met.kind === 'unreadable-folder') unreadable.push(met);
    else {
      const { absolute, real, link } = met;
      into.files.push({ path: displayed(absolute, search.cwd), absolute, named: false, real, link });
    }
  });
  if (unreadable.length === 0) return;
  const { problems: say } = await import('./problems.ts');
  for (const { absolute, error } of unreadable) {
    const path = displayed(absolute, search.cwd);
    into.problems.push({ path, message: say.unreadable(path, error) });
  }
}

/** A named path: a file, a folder, or a pattern that the shell has not replaced. */
async function lookAt(typed: string, search: Search, into: Collected): Promise<void> {
  const absolute = resolve(search.cwd, typed);
  const status = statusOf(typed, search.cwd);
  if ('error' in status) {
    const { expanded, isPattern } = await import('./pattern.ts');
    const stands = isPattern(typed) ? expanded(typed, search.cwd) : [];
    for (const path of stands) await lookAt(path, search, into);
    if (stands.length === 0) into.problems.push(await unseen(typed, search.cwd, status.error));
  } else if (status.isDirectory()) {
    await searchFolder(absolute, search, into);
  } else if (status.isFile()) {
    const real = realpathSync.native(absolute);
    const path = displayed(absolute, search.cwd);
    into.files.push({ path, absolute, named: true, real, link: isLink(absolute) });
  } else {
    const { problems: say } = await import('./problems.ts');
    into.problems.push({ path: slashed(typed), message: say.special(slashed(typed)) });
  }
}

/** Each file once, under its own name rather than a link's, else under the first name that led to it. */
function distinct(files: readonly Meeting[]): Meeting[] {
  const kept = new Map<string, Meeting>();
  for (const file of files) {
    const before = kept.get(file.real);
    if (before === undefined) kept.set(file.real, file);
    else {
      const better = before.link && !file.link ? file : before;
      kept.set(file.real, { ...better, named: before.named || file.named });
    }
  }
  return [...kept.values()].sort((a, b) => byCodeUnits(a.path, b.path));
}

/** Whether some folder from here up to the repository's top has an ignore file. */
function hasIgnoreFile(folder: string, known: Map<string, boolean>): boolean {
  const remembered = known.get(folder);
  if (remembered !== undefined) return remembered;
  const parent = dirname(folder);
  const above = parent !== folder && !existsSync(join(folder, '.git')) && hasIgnoreFile(parent, known);
  const answer = existsSync(join(folder, IGNORE_FILE)) || above;
  known.set(folder, answer);
  return answer;
}

/** A test whether .jixiaoignore files exclude a file (absolute). */
async function ignoreFiles(paths: readonly string[]): Promise<(absolute: string) => boolean> {
  const known = new Map<string, boolean>();
  if (!paths.some((path) => hasIgnoreFile(dirname(path), known))) return () => false;
  const { isIgnored, layersDownTo } = await import('./ignores.ts');
  const layers = new Map();
  return (absolute) => isIgnored(absolute, 'file', layersDownTo(dirname(absolute), IGNORE_FILE, layers));
}

/** Which of many paths .jixiaoignore and the configuration's `ignore` exclude. */
export async function leftOut(
  paths: readonly string[],
  search: Search,
): Promise<(absolute: string) => boolean> {
  if (!search.ignoring) return () => false;
  const byFile = await ignoreFiles(paths);
  return (absolute) => search.ignored(absolute) || byFile(absolute);
}

/** Whether .jixiaoignore or the configuration's `ignore` exclude a path, which need not exist. */
export async function isLeftOut(absolute: string, search: Search): Promise<boolean> {
  return (await leftOut([absolute], search))(absolute);
}

/** Finds the files that may be declarations, without looking at their contents (docs/cli.md). */
export async function findFiles(search: Search): Promise<Found> {
  const collected: Collected = { files: [], problems: [], noFiles: 0 };
  for (const typed of search.paths.length > 0 ? search.paths : ['.']) {
    await lookAt(typed, search, collected);
  }
  const files = distinct(collected.files);
  const byFile = search.ignoring ? await ignoreFiles(files.map((file) => file.absolute)) : () => false;
  const out = (file: Meeting): boolean =>
    search.ignoring && (search.ignored(file.absolute) || byFile(file.absolute));
  const candidates: Candidate[] = [];
  const ignored: Candidate[] = [];
  for (const file of files) {
    const { path, absolute, named } = file;
    (out(file) ? ignored : candidates).push({ path, absolute, named });
  }
  return { candidates, ignored, noFiles: collected.noFiles, problems: collected.problems };
}
