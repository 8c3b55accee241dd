import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { isIgnored, type Layer, layerOf, layersDownTo, repositoryTop } from './ignores.ts';

/** Something that a search found. */
export type Met =
  | { readonly kind: 'file'; readonly absolute: string; readonly real: string; readonly link: boolean }
  /** It has the name of a YAML file but is a FIFO, a device or a broken link. */
  | { readonly kind: 'no-file'; readonly absolute: string }
  | { readonly kind: 'unreadable-folder'; readonly absolute: string; readonly error: unknown };

/** The names that a search takes for YAML files. */
export const YAML_NAME = /\.ya?ml$/i;

type Kind = 'file' | 'folder' | 'link' | 'other';

function kindOf(entry: Dirent, absolute: string): Kind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isFIFO() || entry.isSocket() || entry.isBlockDevice() || entry.isCharacterDevice())
    return 'other';
  // Some file systems don't give types in the listing.
  const status = lstatSync(absolute, { throwIfNoEntry: false });
  if (status?.isFile()) return 'file';
  if (status?.isDirectory()) return 'folder';
  return status?.isSymbolicLink() ? 'link' : 'other';
}

/** A link to a file counts as that file; a link to a folder is not followed and gives null. */
function followed(absolute: string): Met | null {
  try {
    const status = statSync(absolute);
    if (status.isDirectory()) return null;
    if (status.isFile()) return { kind: 'file', absolute, real: realpathSync.native(absolute), link: true };
  } catch {
    // It is broken or circular.
  }
  return { kind: 'no-file', absolute };
}

interface Folder {
  readonly absolute: string;
  readonly real: string;
  /** What the .gitignore files above it say. */
  readonly above: Layer | null;
}

function entriesOf(folder: Folder, found: (met: Met) => void): readonly Dirent[] {
  try {
    return readdirSync(folder.absolute, { withFileTypes: true });
  } catch (error) {
    found({ kind: 'unreadable-folder', absolute: folder.absolute, error });
    return [];
  }
}

const joined = (folder: string, name: string): string =>
  folder.endsWith(sep) ? `${folder}${name}` : `${folder}${sep}${name}`;

/** The start of a search: a named folder that git ignores is searched as if it were on its own. */
function startOf(absolute: string, gitignore: boolean): Folder {
  const real = realpathSync.native(absolute);
  const top = gitignore ? repositoryTop(absolute) : null;
  const above = top === null || top === absolute ? null : layersDownTo(dirname(absolute), '.gitignore');
  return { absolute, real, above: isIgnored(absolute, 'folder', above) ? null : above };
}

/** What git ignores in a folder; a repository within a repository is on its own. */
function gitLayer(folder: Folder, entries: readonly Dirent[], gitignore: boolean): Layer | null {
  if (!gitignore) return null;
  const above = entries.some((entry) => entry.name === '.git') ? null : folder.above;
  const own = entries.some((entry) => entry.name === '.gitignore');
  return own ? layerOf(folder.absolute, '.gitignore', above) : above;
}

/**
 * Searches a folder for files named .yaml or .yml (in any case) and passes each to `found`, in no particular order.
 * Does not search dot folders, node_modules and what git ignores, and does not follow links to folders.
 */
export function walk(start: string, gitignore: boolean, found: (met: Met) => void): void {
  const waiting: Folder[] = [startOf(start, gitignore)];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = entriesOf(folder, found);
    const git = gitLayer(folder, entries, gitignore);
    for (const entry of entries) {
      const { name } = entry;
      const absolute = joined(folder.absolute, name);
      const kind = kindOf(entry, absolute);
      if (kind === 'folder') {
        if (name.startsWith('.') || name === 'node_modules' || isIgnored(absolute, 'folder', git)) continue;
        waiting.push({ absolute, real: joined(folder.real, name), above: git });
      } else if (YAML_NAME.test(name) && !isIgnored(absolute, 'file', git)) {
        const met = kind === 'link' ? followed(absolute) : plain(folder, absolute, name, kind);
        if (met !== null) found(met);
      }
    }
  }
}

function plain(folder: Folder, absolute: string, name: string, kind: Kind): Met {
  return kind === 'file'
    ? { kind: 'file', absolute, real: joined(folder.real, name), link: false }
    : { kind: 'no-file', absolute };
}
