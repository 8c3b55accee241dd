import type { Matcher } from 'picomatch';

/** Whether globs match a path, relative to the configuration that says them, with forward slashes. */
export type Globs = (path: string) => boolean;

interface Pattern {
  readonly negated: boolean;
  readonly matches: Matcher;
}

/** `drafts/` and `drafts` stand for all that the folder holds, a pattern without a slash for any depth. */
function spelled(glob: string, windows: boolean): readonly string[] {
  const slashes = windows ? glob.replaceAll('\\', '/') : glob;
  const plain = slashes.replace(/^\.\//, '');
  const body = plain.replace(/\/$/, '');
  const anchored = body.startsWith('/') ? body.slice(1) : body.includes('/') ? body : `**/${body}`;
  const within = `${anchored}/**/*`;
  return plain.endsWith('/') ? [within] : [anchored, within];
}

/** Compiles globs; of several that match the last decides, and one that begins with `!` takes out again. */
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
