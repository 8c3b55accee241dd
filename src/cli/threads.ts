import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** A thread that checks pays for its start, and for what V8 compiles once more, when it has so many files. */
const FILES_A_THREAD = 6000;

/**
 * How many threads are to do the work. `jobs`: `--jobs`; null: two where there is a second core, since reading goes on
 * beside checking at no cost, and one for each further core that has enough to do.
 */
export function threadsFor(jobs: number | null, files: number): number {
  if (!mayStart()) return 1;
  if (jobs !== null) return Math.max(1, Math.min(jobs, files));
  if (hasLimitedMemory()) return 1;
  return Math.min(availableParallelism(), Math.max(2, Math.floor(files / FILES_A_THREAD)));
}

/** Node.js may have been told to start none (`--permission` without `--allow-worker`). */
function mayStart(): boolean {
  return process.permission?.has('worker') !== false;
}

/** Under `ulimit -v` a thread may find no room, at which V8 ends the whole process: nothing could be caught. */
function hasLimitedMemory(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /^Max address space +\d/m.test(readFileSync('/proc/self/limits', 'latin1'));
  } catch {
    return false;
  }
}
