import { parentPort, workerData } from 'node:worker_threads';
import { nextChunk } from '../workspace/crew.ts';
import { Checker } from './checker.ts';
import type { Order, Told } from './crew.ts';
import type { Input } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { Timing } from './timing.ts';

/** A thread that checks files in parallel with the main one until none is left. */
async function checkAll(order: Order, tell: (told: Told) => void): Promise<void> {
  const absolutes = order.absolutes.split('\0');
  const inputs = order.paths.split('\0').map(
    (path, at): Input => ({
      path,
      absolute: absolutes[at] ?? path,
      named: order.named[at] === '1',
      included: order.included[at] === '1',
    }),
  );
  const numbers = new Map(inputs.map(({ absolute }, at) => [absolute, order.which[at] ?? 0]));
  const settings = (file: string) => {
    const found = order.settings[numbers.get(file) ?? 0];
    if (found === undefined) throw new Error(`no settings for ${file}`);
    return found;
  };
  const timing = order.timing ? new Timing() : null;
  const checker = new Checker(settings, null, timing);
  for (;;) {
    const first = nextChunk(order.counter, order.chunk);
    if (first >= inputs.length) break;
    const results: Outcome[] = [];
    for (const input of inputs.slice(first, first + order.chunk)) results.push(await checker.check(input));
    tell({ first, results });
  }
  if (timing !== null) tell({ first: 0, results: [], times: timing.times });
}

void checkAll(workerData, (told) => parentPort?.postMessage(told));
