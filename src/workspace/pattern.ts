import { existsSync, readdirSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { slashed } from '../config/paths.ts';

/** Whether a path is a pattern (`申报/*.yaml`), which cmd and PowerShell pass on unexpanded. */
export function isPattern(typed: string): boolean {
  return /[*?]/.test(typed);
}

/** Whether a name matches a pattern. Backtracks only to the last `*`, so that no name takes long. */
function fits(name: readonly string[], pattern: readonly string[]): boolean {
  let at = 0;
  let star = -1;
  let resumed = 0;
  for (let next = 0; next < name.length; ) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at++;
      resumed = next;
    } else if (wanted === '?' || wanted === name[next]) {
      at += 1;
      next += 1;
    } else if (star >= 0) {
      at = star + 1;
      next = ++resumed;
    } else return false;
  }
  return pattern.slice(at).every((sign) => sign === '*');
}

const signs = (text: string): readonly string[] => [
  ...(process.platform === 'win32' ? text.toLowerCase() : text),
];

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}

/** The existing paths that match a pattern, as in a Unix shell: `*` and `?` within a name, no dot files. */
export function expanded(typed: string, cwd: string): readonly string[] {
  const { root } = parse(typed);
  let paths: readonly string[] = [root];
  for (const part of slashed(typed.slice(root.length)).split('/')) {
    const pattern = isPattern(part) ? signs(part) : null;
    paths = paths.flatMap((path) =>
      pattern === null
        ? [join(path, part)]
        : namesIn(resolve(cwd, path))
            .filter((name) => fits(signs(name), pattern))
            .map((name) => join(path, name)),
    );
  }
  return paths.filter((path) => existsSync(resolve(cwd, path)));
}
