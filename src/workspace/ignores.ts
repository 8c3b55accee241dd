import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { slashed } from '../config/paths.ts';

/** Case matters in file names only if it does for the system. */
const CASELESS = process.platform === 'win32' || process.platform === 'darwin';

/** The patterns of an ignore file and of those above it. */
export interface Layer {
  readonly folder: string;
  readonly patterns: Ignore;
  readonly above: Layer | null;
}

/** Reads the ignore file of that name in a folder and combines it with `above`; without one, returns `above`. */
export function layerOf(folder: string, name: string, above: Layer | null): Layer | null {
  let text: string;
  try {
    text = readFileSync(join(folder, name), 'utf8');
  } catch {
    return above;
  }
  const patterns = ignore({ ignorecase: CASELESS }).add(text.replace(/^\ufeff/, ''));
  return { folder, patterns, above };
}

/** Whether the patterns ignore a path; the nearest ignore file that mentions it decides. */
export function isIgnored(absolute: string, kind: 'file' | 'folder', layer: Layer | null): boolean {
  for (let at = layer; at !== null; at = at.above) {
    const path = slashed(relative(at.folder, absolute));
    if (path === '' || path.startsWith('../')) continue;
    const said = at.patterns.test(kind === 'folder' ? `${path}/` : path);
    if (said.ignored) return true;
    if (said.unignored) return false;
  }
  return false;
}

/** A folder with .git is the top of a repository; ignore files above it don't apply. */
function isRepositoryTop(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

/** The top of the repository that contains a folder, or null. */
export function repositoryTop(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (isRepositoryTop(at)) return at;
    if (dirname(at) === at) return null;
  }
}

/** Combines all ignore files of that name from the repository's top (or the root) down to a folder. */
export function layersDownTo(
  folder: string,
  name: string,
  known: Map<string, Layer | null> = new Map(),
): Layer | null {
  const remembered = known.get(folder);
  if (remembered !== undefined) return remembered;
  const parent = dirname(folder);
  const above = parent === folder || isRepositoryTop(folder) ? null : layersDownTo(parent, name, known);
  const layer = layerOf(folder, name, above);
  known.set(folder, layer);
  return layer;
}
