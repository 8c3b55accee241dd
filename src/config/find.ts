import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { visible } from '../text/display.ts';
import type { Message } from '../text/message.ts';
import { UseError } from './mistake.ts';
import { displayed } from './paths.ts';

/** File names of configurations. */
export const CONFIGURATION_NAMES: readonly string[] = [
  'jixiao.config.yaml',
  'jixiao.config.yml',
  'jixiao.config.json',
];

function twoConfigurations(first: string, second: string): Message {
  return {
    zh: `${visible(first)} 与 ${visible(second)} 是同一文件夹里的两份配置，请只留一份`,
    en: `${visible(first)} and ${visible(second)} are two configurations in the same folder; keep one`,
  };
}

/** Whether a package.json has a configuration; invalid JSON is left to npm to report. */
function packageHasConfiguration(file: string): boolean {
  // Most folders have none, and asking is faster than catching an error.
  if (!existsSync(file)) return false;
  try {
    const text = readFileSync(file, 'utf8');
    if (!text.includes('"jixiao"')) return false;
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'jixiao');
  } catch {
    return false;
  }
}

/** Whether there is anything with that name, including a dead link, which is reported when it is read. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The configuration in a folder, or null. Throws a UseError if there are two: it would be unclear which applies. */
function configurationIn(folder: string, cwd: string): string | null {
  const files = CONFIGURATION_NAMES.map((name) => join(folder, name)).filter(isThere);
  const manifest = join(folder, 'package.json');
  if (packageHasConfiguration(manifest)) files.push(manifest);
  const [first, second] = files;
  if (first === undefined) return null;
  if (second === undefined) return first;
  throw new UseError(twoConfigurations(displayed(first, cwd), displayed(second, cwd)));
}

/** A cache of what was found for each folder. */
export type KnownConfigurations = Map<string, string | null>;

/** The absolute path of the nearest configuration in a folder or above, up to the top of the repository; or null. */
export function findConfiguration(folder: string, cwd: string, known: KnownConfigurations): string | null {
  const remembered = known.get(folder);
  if (remembered !== undefined) return remembered;
  const parent = dirname(folder);
  const atTop = parent === folder || existsSync(join(folder, '.git'));
  const found = configurationIn(folder, cwd) ?? (atTop ? null : findConfiguration(parent, cwd, known));
  known.set(folder, found);
  return found;
}
