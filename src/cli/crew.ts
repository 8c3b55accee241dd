import { type Done, doTogether } from '../workspace/crew.ts';
import type { Checker, SettingsOf } from './checker.ts';
import type { Input } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { startThread } from './thread.ts';
import type { Times, Timing } from './timing.ts';

const LARGEST_CHUNK = 64;

/** The data that a worker starts with: as few objects as possible, since each is copied. */
export interface Order {
  readonly counter: SharedArrayBuffer;
  readonly chunk: number;
  /** Joined by NUL, which no path contains. */
  readonly paths: string;
  readonly absolutes: string;
  /** For each file '1' or '0'; so is `included`. */
  readonly named: string;
  readonly included: string;
  /** The different settings, and for each file the index of its own. */
  readonly settings: readonly ReturnType<SettingsOf>[];
  readonly which: Uint32Array;
  readonly timing: boolean;
}

/** A worker's message: the results of a chunk; the last one also has `times`. */
export interface Told extends Done<Outcome> {
  readonly times?: Times;
}

function orderOf(inputs: readonly Input[], settingsOf: SettingsOf, timing: boolean) {
  const numbers = new Map<ReturnType<SettingsOf>, number>();
  const which = Uint32Array.from(inputs, ({ absolute }) => {
    const settings = settingsOf(absolute);
    const number = numbers.get(settings) ?? numbers.size;
    numbers.set(settings, number);
    return number;
  });
  const letters = (test: (input: Input) => boolean) => inputs.map((one) => (test(one) ? '1' : '0')).join('');
  return {
    paths: inputs.map(({ path }) => path).join('\0'),
    absolutes: inputs.map(({ absolute }) => absolute).join('\0'),
    named: letters(({ named }) => named),
    included: letters(({ included }) => included),
    settings: [...numbers.keys()],
    which,
    timing,
  };
}

/** A run whose files are shared among threads. */
export interface Together {
  readonly inputs: readonly Input[];
  readonly workers: number;
  readonly settings: SettingsOf;
  readonly checker: Checker;
  readonly timing: Timing | null;
  readonly progress: (done: number) => Promise<void>;
}

/** Checks files in this thread and in workers; returns the outcomes in order and the number of workers that died. */
export function checkTogether(run: Together): Promise<{ results: Outcome[]; lost: number }> {
  const { inputs, workers, settings, checker, timing, progress } = run;
  const chunk = Math.max(1, Math.min(LARGEST_CHUNK, Math.ceil(inputs.length / (workers + 1) / 8)));
  const given = orderOf(inputs, settings, timing !== null);
  return doTogether<Outcome>({
    count: inputs.length,
    chunk,
    progress,
    here(index) {
      const input = inputs[index];
      if (input === undefined) throw new Error(`no file ${index}`);
      return checker.check(input);
    },
    start(counter) {
      const order: Order = { counter, chunk, ...given };
      return Array.from({ length: workers }).flatMap(() => {
        const worker = startThread('worker.cjs', order);
        worker?.on('message', ({ times }: Told) => times && timing?.add(times));
        return worker ?? [];
      });
    },
  });
}
