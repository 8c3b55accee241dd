import * as own from 'node:path';

/** Path functions of an operating system: this one's, or in tests another's. */
export type PathRules = Pick<typeof own, 'isAbsolute' | 'relative' | 'sep'>;

/** The path with forward slashes. */
export function slashed(path: string, { sep }: PathRules = own): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/**
 * An absolute path as shown in reports: relative to the working folder, with forward slashes, `../x` outside it (on
 * another Windows drive: absolute); `.` for the folder itself.
 */
export function displayed(absolute: string, cwd: string, rules: PathRules = own): string {
  // most are below it, and relative() compares both character by character
  const below = cwd.endsWith(rules.sep) ? cwd : cwd + rules.sep;
  const way = absolute.startsWith(below) ? absolute.slice(below.length) : rules.relative(cwd, absolute);
  return slashed(way, rules) || '.';
}

/** Whether a path is a folder or lies in it or below it; both absolute. */
export function isWithin(folder: string, absolute: string, rules: PathRules = own): boolean {
  const way = rules.relative(folder, absolute);
  // on another Windows drive it is absolute
  return way !== '..' && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way);
}
