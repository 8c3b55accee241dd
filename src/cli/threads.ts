import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** From this many files on, another checking thread is worth its start and the code that V8 compiles again for it. */
const FILES_A_THREAD = 6000;

/**
 * The number of threads to use. `jobs`: `--jobs`; auto: two if there is a second core, since reading in parallel with
 * checking costs nothing, and one for each further core that would have enough to do.
 */
export function threadsFor(jobs: number | 'auto', files: number): number {
  if (!mayStart()) return 1;
  if (jobs !== 'auto') return Math.max(1, Math.min(jobs, files));
  if (hasLimitedMemory()) return 1;
  return Math.min(availableParallelism(), Math.max(2, Math.floor(files / FILES_A_THREAD)));
}

/** Whether Node.js may start threads; false under `--permission` without `--allow-worker`. */
function mayStart(): boolean {
  return process.permission?.has('worker') !== false;
}

/** Under `ulimit -v`, a thread may run out of address space; V8 then ends the whole process, which can't be caught. */
function hasLimitedMemory(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /^Max address space +\d/m.test(readFileSync('/proc/self/limits', 'latin1'));
  } catch {
    return false;
  }
}
