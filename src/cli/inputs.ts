import { resolve } from 'node:path';
import { displayed } from '../config/paths.ts';
import type { Problem } from '../linter/diagnostic.ts';
import { decode } from '../source/decode.ts';
import { findFiles, isLeftOut, type Search } from '../workspace/files.ts';
import { type Inspected, inspect } from '../workspace/inspect.ts';
import { problems as say } from '../workspace/problems.ts';
import { readStdin } from '../workspace/stdin.ts';

/** A text that may be checked; where it comes from is its own affair. */
export interface Input {
  /** As reports name it. */
  readonly path: string;
  /** By which configurations are found; the file need not be there. */
  readonly absolute: string;
  readonly named: boolean;
  read(): Inspected;
}

/** What a run is given. */
export interface Inputs {
  /** By path, in code-unit order. */
  readonly inputs: readonly Input[];
  /** Paths that were named and are ignored. */
  readonly ignoredNamed: readonly string[];
  /** Files passed over without reading them. */
  readonly skipped: number;
  readonly problems: readonly Problem[];
}

/** The files that the paths lead to. */
export async function fileInputs(search: Search, included: (file: string) => boolean): Promise<Inputs> {
  const found = await findFiles(search);
  return {
    inputs: found.candidates.map((candidate) => ({
      ...candidate,
      read: () => inspect(candidate, included(candidate.absolute)),
    })),
    ignoredNamed: found.ignored.filter(({ named }) => named).map(({ path }) => path),
    skipped: found.ignored.length + found.noFiles,
    problems: found.problems,
  };
}

/** Standard input, under the name that it is given; also its bytes, for those who hand them back. */
export async function stdinInput(
  search: Search,
  filename: string | undefined,
): Promise<Inputs & { readonly bytes: Uint8Array }> {
  const bytes = await readStdin();
  const absolute = resolve(search.cwd, filename ?? '<stdin>');
  const path = filename === undefined ? '<stdin>' : displayed(absolute, search.cwd);
  const nothing = { inputs: [], ignoredNamed: [], skipped: 0, problems: [], bytes };
  if (filename !== undefined && (await isLeftOut(absolute, search))) {
    return { ...nothing, ignoredNamed: [path], skipped: 1 };
  }
  const decoded = decode(bytes);
  if ('notText' in decoded) {
    return { ...nothing, problems: [{ path, message: say.noText(path, decoded.message) }] };
  }
  const read = (): Inspected => ({ kind: 'declaration', bytes, decoded });
  return { ...nothing, inputs: [{ path, absolute, named: true, read }] };
}
