import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/** Where Linux lists the threads of a process, by number. */
const THREADS = '/proc/self/task';

/**
 * Lets this thread go before all others of the process, which are those in which V8 compiles and collects. There are
 * four of them on any machine, and in the first second of a run all have something to compile: on two cores they take
 * the processor from the thread that checks. On a machine with idle cores it changes nothing. In Linux a priority is
 * a thread's own; elsewhere nothing is done, and where it is not allowed nothing is lost.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    for (const name of readdirSync(THREADS)) {
      const thread = Number(name);
      if (thread !== process.pid) setPriority(thread, constants.priority.PRIORITY_LOW);
    }
  } catch {
    // a thread that has ended, or a system without /proc
  }
}
