import type { Matcher } from 'picomatch';

/** Whether globs match a path, which is relative to their configuration and has forward slashes. */
export type Globs = (path: string) => boolean;

interface Pattern {
  readonly negated: boolean;
  readonly matches: Matcher;
}

/** `drafts/` and `drafts` match everything in the folder; a pattern without a slash matches at any depth. */
function spelled(glob: string, windows: boolean): readonly string[] {
  const slashes = windows ? glob.replaceAll('\\', '/') : glob;
  const plain = slashes.replace(/^\.\//, '');
  const body = plain.replace(/\/$/, '');
  const anchored = body.startsWith('/') ? body.slice(1) : body.includes('/') ? body : `**/${body}`;
  const within = `${anchored}/**/*`;
  return plain.endsWith('/') ? [within] : [anchored, within];
}

/** Compiles globs; the last one that matches decides, and one that starts with `!` excludes. */
export async function compileGlobs(
  globs: readonly string[],
  windows: boolean = process.platform === 'win32',
): Promise<Globs> {
  if (globs.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  const patterns = globs.map((glob): Pattern => {
    const negated = glob.startsWith('!');
    const body = spelled(negated ? glob.slice(1) : glob, windows);
    return { negated, matches: picomatch([...body], { dot: true, nocase: windows }) };
  });
  return (path) => {
    const last = patterns.findLast((pattern) => pattern.matches(path));
    return last !== undefined && !last.negated;
  };
}
