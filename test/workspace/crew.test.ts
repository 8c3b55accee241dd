import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { doTogether } from '../../src/workspace/crew.ts';

/** A worker that posts `w0` to `w9` for each chunk of ten, and fails at a chunk as `faults` specifies. */
function worker(counter: SharedArrayBuffer, fault = ''): Worker {
  const script = `
    const { parentPort, workerData } = require('node:worker_threads');
    for (;;) {
      const first = Atomics.add(new Int32Array(workerData), 0, 10);
      if (first >= 200) break;
      ${fault};
      parentPort.postMessage({ first, results: Array.from({ length: 10 }, (_, at) => 'w' + (first + at)) });
    }`;
  return new Worker(script, { eval: true, workerData: counter });
}

function run(workers: number, fault?: string) {
  return doTogether<string>({
    count: 200,
    chunk: 10,
    start: (counter) => Array.from({ length: workers }, () => worker(counter, fault)),
    here: async (index) => `h${index}`,
    progress: () => new Promise((resolve) => setImmediate(resolve)),
  });
}

const numbers = (results: readonly string[]) => results.map((result) => Number(result.slice(1)));
const ALL = Array.from({ length: 200 }, (_, at) => at);

describe('work that several threads do', () => {
  it.each([0, 1, 3])('comes in order, each piece once, with %d workers', async (workers) => {
    const { results, lost } = await run(workers);
    expect(numbers(results)).toEqual(ALL);
    expect(lost).toBe(0);
  });

  it.each([
    ['throws', "throw new Error('broken')"],
    ['is out of memory', 'const all = []; for (;;) all.push(new Array(1e5).fill(first))'],
  ])('is done here if a worker %s', async (_, fault) => {
    const { results, lost } = await doTogether<string>({
      count: 200,
      chunk: 10,
      start: (counter) => [
        new Worker(
          `const { workerData } = require('node:worker_threads');
           const first = Atomics.add(new Int32Array(workerData), 0, 10);
           ${fault};`,
          { eval: true, workerData: counter, resourceLimits: { maxOldGenerationSizeMb: 16 } },
        ),
      ],
      here: async (index) => `h${index}`,
      progress: () => new Promise((resolve) => setImmediate(resolve)),
    });
    expect(results).toEqual(ALL.map((index) => `h${index}`));
    // the main thread may have finished before the worker started
    expect([0, 1]).toContain(lost);
  });

  it('ends with the error of this thread and stops all workers', async () => {
    const broken = doTogether<string>({
      count: 200,
      chunk: 10,
      start: (counter) => [worker(counter, 'for (;;) {}')],
      here: async () => {
        throw new Error('broken here');
      },
      progress: async () => {},
    });
    await expect(broken).rejects.toThrow('broken here');
  });
});
