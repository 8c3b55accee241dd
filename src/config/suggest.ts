import { readdirSync, statSync } from 'node:fs';
import { join, parse, relative, resolve, sep } from 'node:path';
import { closest } from '../text/closest.ts';
import { slashed } from './paths.ts';

/** Folders with more entries are not searched for a likely name. */
const MOST_NAMES = 5000;

function namesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder);
    return names.length > MOST_NAMES ? [] : names;
  } catch {
    return [];
  }
}

/** Not nope.yaml and ok.yaml, which have little but the ending in common. */
function areNear(typed: string, name: string): boolean {
  const stem = (file: string) => parse(file).name;
  return typed === stem(typed) || closest(stem(typed), [stem(name)]) !== null;
}

function kindOf(path: string): 'file' | 'folder' | null {
  const status = statSync(path, { throwIfNoEntry: false });
  return status === undefined ? null : status.isDirectory() ? 'folder' : 'file';
}

/**
 * The existing path that was probably meant by one that does not exist, written as it was typed (relative or absolute,
 * with forward slashes), or null. Every part of it may be misspelt.
 */
export function likelyPath(typed: string, cwd: string): string | null {
  const absolute = resolve(cwd, typed);
  const { root } = parse(absolute);
  let found = root;
  try {
    for (const part of absolute.slice(root.length).split(sep)) {
      const exact = join(found, part);
      if (kindOf(exact) !== null) {
        found = exact;
        continue;
      }
      const near = closest(part, namesIn(found));
      if (near === null || !areNear(part, near)) return null;
      found = join(found, near);
    }
    const path = slashed(resolve(typed) === typed ? found : relative(cwd, found));
    return kindOf(found) === 'folder' ? `${path}/` : path;
  } catch {
    return null;
  }
}
