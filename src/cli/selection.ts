import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { reasonOf } from '../config/failure.ts';
import { CONFIGURATION_NAMES } from '../config/find.ts';
import { chainOf } from '../config/layers.ts';
import { UseError } from '../config/mistake.ts';
import { displayed, isWithin, slashed } from '../config/paths.ts';
import type { Working } from '../config/resolve.ts';
import { byCodeUnits } from '../linter/order.ts';
import { looksLikeTemplate } from '../workspace/detect.ts';
import { type Candidate, leftOut, missingPaths, type Search } from '../workspace/files.ts';
import { Repository, type StagedFile } from '../workspace/git.ts';
import { inspectBytes } from '../workspace/inspect.ts';
import { readStdin } from '../workspace/stdin.ts';
import { YAML_NAME } from '../workspace/walk.ts';
import type { Shard } from './check-options.ts';
import type { Input, Inputs } from './inputs.ts';
import { sentences } from './sentences.ts';

/** Whether a search of the paths would find a file, by the same rules as for files in folders. */
function wouldFind({ cwd, paths }: Search): (absolute: string) => boolean {
  const starts = (paths.length > 0 ? paths : ['.']).map((path) => resolve(cwd, path));
  return (absolute) =>
    starts.some((start) => {
      if (start === absolute) return true;
      if (!YAML_NAME.test(absolute) || !isWithin(start, absolute)) return false;
      const way = slashed(relative(start, absolute)).split('/');
      return !way.slice(0, -1).some((folder) => folder.startsWith('.') || folder === 'node_modules');
    });
}

interface Picked<F> {
  readonly kept: readonly F[];
  readonly ignored: number;
}

/** The files that the paths lead to and that are not ignored, by path. */
async function pick<F extends { readonly absolute: string }>(
  files: readonly F[],
  search: Search,
): Promise<Picked<F & Candidate>> {
  const found = files.filter(({ absolute }) => wouldFind(search)(absolute));
  const out = await leftOut(
    found.map(({ absolute }) => absolute),
    search,
  );
  const kept = found
    .filter(({ absolute }) => !out(absolute))
    .map((file) => ({ ...file, path: displayed(file.absolute, search.cwd), named: false }))
    .sort((a, b) => byCodeUnits(a.path, b.path));
  return { kept, ignored: found.length - kept.length };
}

/** Whether a change to a file may affect all others: a configuration or an ignore file. */
function decidesForAll(absolute: string, working: Working): boolean {
  const name = basename(absolute);
  if (CONFIGURATION_NAMES.includes(name) || name === '.jixiaoignore') return true;
  const { configuration } = working;
  if (configuration === null) return false;
  const templates = [...configuration.templates.values()].map(({ file }) => file);
  return [...chainOf(configuration).map(({ file }) => file), ...templates].includes(absolute);
}

/** Paths next to `--staged` or `--changed` that don't exist, as in `--changed main` where `=main` was meant. */
function nowhere(search: Search, known: () => readonly string[]) {
  const lost = search.paths.filter((path) => !existsSync(resolve(search.cwd, path)));
  const all = lost.length === 0 ? [] : known();
  const leads = (path: string) => all.some(wouldFind({ ...search, paths: [path] }));
  return missingPaths({ ...search, paths: lost.filter((path) => !leads(path)) });
}

/**
 * `--staged`: the staged contents of staged declarations; of all declarations if a template or configuration is staged.
 * Throws a UseError if git fails.
 */
export async function stagedInputs(search: Search, working: Working): Promise<Inputs> {
  const repository = new Repository(search.cwd);
  const staged = new Set(repository.staged());
  const problems = await nowhere(search, () => [...staged]);
  if (staged.size === 0) return { inputs: [], ignoredNamed: [], skipped: 0, problems };
  const index = repository.index();
  const those = index.filter(({ absolute }) => staged.has(absolute));
  const yaml = those.filter(({ absolute }) => YAML_NAME.test(absolute));
  const texts = repository.contents(yaml.map(({ object }) => object));
  const all =
    [...staged].some((absolute) => decidesForAll(absolute, working)) ||
    texts.some((text) => looksLikeTemplate(text.toString()));
  const { kept, ignored } = await pick<StagedFile>(all ? index : those, search);
  const contents = repository.contents(kept.map(({ object }) => object));
  const inputs = kept.map((candidate, at): Input => {
    const bytes = contents[at] ?? Buffer.alloc(0);
    const { path, absolute, named } = candidate;
    const included = working.included(absolute);
    return { path, absolute, named, included, read: () => inspectBytes(candidate, bytes, included) };
  });
  return { inputs, ignoredNamed: [], skipped: ignored, problems };
}

/** Whether a file, or a link to one, still exists. A name that is not UTF-8 can't be checked; it is reported later. */
function isThere(absolute: string): boolean {
  if (absolute.includes('\ufffd')) return true;
  try {
    return lstatSync(absolute).isFile() || statSync(absolute).isFile();
  } catch {
    return false;
  }
}

/** `--changed`: the working tree's files that differ from the merge base. Throws a UseError if git fails. */
export async function changedInputs(search: Search, working: Working, ref: string): Promise<Inputs> {
  const repository = new Repository(search.cwd);
  const there = repository.changed(ref).filter(isThere);
  const { kept, ignored } = await pick(
    there.map((absolute) => ({ absolute })),
    search,
  );
  const inputs = kept.map((one) => ({ ...one, included: working.included(one.absolute) }));
  const problems = await nowhere(search, () => [...there, ...repository.deleted(ref)]);
  return { inputs, ignoredNamed: [], skipped: ignored, problems };
}

/** `--files-from FILE|-`: the paths that it lists, one per line, or NUL-separated if it has a NUL. */
export async function pathsFrom(file: string, cwd: string): Promise<readonly string[]> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await readStdin() : readFileSync(resolve(cwd, file));
  } catch (error) {
    throw new UseError(sentences.unreadableFile(file, reasonOf(error)));
  }
  const text = Buffer.from(bytes)
    .toString()
    .replace(/^\ufeff/, '');
  const names = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
  return names.filter((name) => name !== '');
}

/** `--shard I/N`: every N-th text, so that all runs together check each once; the first one reports skipped files. */
export function shardOf(given: Inputs, { index, of }: Shard): Inputs {
  const inputs = given.inputs.filter((_, at) => at % of === index - 1);
  return index === 1 ? { ...given, inputs } : { inputs, ignoredNamed: [], skipped: 0, problems: [] };
}
