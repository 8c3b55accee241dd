import type { Problem } from '../linter/diagnostic.ts';
import { type Candidate, findFiles, type Search } from '../workspace/files.ts';
import type { Inspected } from '../workspace/inspect.ts';

/** A text to check: a file, or contents that were read elsewhere. */
export interface Input extends Candidate {
  /** The configuration's `include` makes it a declaration whatever its contents. */
  readonly included: boolean;
  /** Absent for a file. */
  readonly read?: () => Inspected;
}

/** The inputs of a run. */
export interface Inputs {
  /** By path, in code-unit order. */
  readonly inputs: readonly Input[];
  /** Named paths that are ignored. */
  readonly ignoredNamed: readonly string[];
  /** The number of files skipped without reading them. */
  readonly skipped: number;
  readonly problems: readonly Problem[];
}

/** The files that the paths lead to. */
export async function fileInputs(search: Search, included: (file: string) => boolean): Promise<Inputs> {
  const found = await findFiles(search);
  return {
    inputs: found.candidates.map(({ path, absolute, named }) => ({
      path,
      absolute,
      named,
      included: included(absolute),
    })),
    ignoredNamed: found.ignored.filter(({ named }) => named).map(({ path }) => path),
    skipped: found.ignored.length + found.noFiles,
    problems: found.problems,
  };
}
