import { spawnSync } from 'node:child_process';

/** A command to measure. */
export interface Command {
  readonly name: string;
  readonly words: readonly [string, ...string[]];
  readonly cwd: string;
  /** Exit statuses that mean success; 0 by default. */
  readonly statuses?: readonly number[];
}

/** The result for a command. */
export interface Measured {
  readonly name: string;
  /** In milliseconds, the median of the rounds. */
  readonly time: number;
  /** The ratio to the first command, the median of the rounds. */
  readonly ratio: number;
  /** The lower and upper quartile of the ratios. */
  readonly quarters: readonly [number, number];
}

/** An environment without the caller's settings; reading certificates at every start would distort all ratios. */
export function cleanEnv(): Record<string, string | undefined> {
  const {
    NODE_EXTRA_CA_CERTS: _,
    FORCE_COLOR: _color,
    CI: _ci,
    GITHUB_ACTIONS: _github,
    ...rest
  } = process.env;
  return { ...rest, NO_COLOR: '1' };
}

function once({ name, words, cwd, statuses = [0] }: Command): number {
  const [file, ...args] = words;
  const begun = process.hrtime.bigint();
  const ran = spawnSync(file, args, {
    cwd,
    env: cleanEnv(),
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const took = Number(process.hrtime.bigint() - begun) / 1e6;
  if (!statuses.includes(ran.status ?? -1))
    throw new Error(
      `${name} ended with ${ran.status ?? ran.signal}: ${ran.error?.message ?? ran.stderr.slice(0, 500)}`,
    );
  return took;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/** Runs the commands in turn for some rounds, after one round to warm up. */
export function measure(commands: readonly Command[], rounds: number): Measured[] {
  const times = commands.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, command] of commands.entries()) {
      const took = once(command);
      if (round >= 0) times[index]?.push(took);
    }
  }
  return commands.map(({ name }, index) => {
    const own = times[index] ?? [];
    const ratios = sorted(own.map((time, round) => time / (times[0]?.[round] ?? Number.NaN)));
    return {
      name,
      time: at(sorted(own), 0.5),
      ratio: at(ratios, 0.5),
      quarters: [at(ratios, 0.25), at(ratios, 0.75)],
    };
  });
}

/** The peak memory of a Node.js command, in MB. */
export function peakOf({ name, words, cwd, statuses = [0] }: Command, preload: string): number {
  const [file, ...args] = words;
  const ran = spawnSync(file, ['-r', preload, ...args], { cwd, env: cleanEnv(), encoding: 'utf8' });
  const peak = /^peak (\d+)$/m.exec(ran.stderr)?.[1];
  if (!statuses.includes(ran.status ?? -1) || peak === undefined) throw new Error(`${name} told no peak`);
  return Number(peak) / 1024;
}

/** The text of the module that `peakOf` preloads. */
export const PRELOAD = `
const { writeSync } = require('node:fs');
process.on('exit', () => writeSync(2, 'peak ' + process.resourceUsage().maxRSS + '\\n'));
`;
