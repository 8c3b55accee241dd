import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/** Where Linux lists the threads of a process, by number. */
const THREADS = '/proc/self/task';

/**
 * Gives all other threads of the process, in which V8 compiles and collects garbage, a lower priority than this one.
 * There are four of them on any machine, and in the first second of a run all of them have code to compile: on two
 * cores they take CPU time from the thread that checks. On a machine with idle cores this has no effect. Only on Linux
 * does each thread have its own priority; elsewhere this does nothing. If it is not permitted, nothing is lost.
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
