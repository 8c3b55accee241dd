import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Folders } from './folders.ts';
import { type Command, measure, PRELOAD, peakOf } from './measure.ts';
import type { Peer } from './peers.ts';

/** A line of the result table. */
export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly goal: string;
}

/** What the rows measure with. */
export interface Bench {
  readonly root: string;
  readonly folders: Folders;
  readonly peers: readonly Peer[];
}

const CPP = '@sourcemeta/jsonschema (C++)';

function jixiao({ root }: Bench, cwd: string, ...words: readonly string[]): Command {
  const bin = join(root, 'bin/jixiao.js');
  const name = `jixiao ${words.join(' ')}`.trim();
  return { name, words: [process.execPath, bin, '--no-config', ...words], cwd, statuses: [0, 1] };
}

const nothing = (cwd: string): Command => ({ name: 'node -e 0', words: [process.execPath, '-e', '0'], cwd });
const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;

/** Runs the commands; each but the first gives a line with its ratio to the first. */
function against(what: string, goal: string, commands: readonly Command[], rounds: number): Line[] {
  const [base, ...others] = measure(commands, rounds);
  if (base === undefined) return [];
  return others.map(({ name, time, ratio, quarters }) => ({
    what: `${what}: ${name}`,
    figure: `${times(ratio)} ${base.name} (${quarters.map((one) => one.toFixed(2)).join('–')}; ${time.toFixed(0)} ms against ${base.time.toFixed(0)})`,
    goal,
  }));
}

/** The time per piece without the start of a run, from runs over a small and a large number of pieces. */
function perPiece(bench: Bench, what: string, small: [string, number], large: [string, number]): Line[] {
  const one = bench.folders.declarations(1);
  const runs = [one, small[0], large[0]].map((cwd) => jixiao(bench, cwd));
  const [start, few, many] = measure(runs, 5);
  if (start === undefined || few === undefined || many === undefined) return [];
  const [a, b] = [(few.time - start.time) / small[1], (many.time - start.time) / large[1]];
  const each = (ms: number) => `${(ms * 1000).toFixed(0)} µs`;
  return [{ what, figure: `${times(b / a)} (${each(b)} each, of ${small[1]} ${each(a)})`, goal: '≤ 1.5 ×' }];
}

/** The peers on a thousand files, a few peers at a time, since some take long. */
function peersOver(bench: Bench, folder: string): Line[] {
  const own = jixiao(bench, '.');
  return bench.peers
    .filter(({ name }) => name !== CPP)
    .flatMap((peer) =>
      against('1,000 clean files', 'behind jixiao', [{ ...own, cwd: folder }, peer.command(folder)], 3),
    );
}

function cpp(bench: Bench, folder: string): readonly Command[] {
  return bench.peers.filter(({ name }) => name === CPP).map((peer) => peer.command(folder));
}

function memory(bench: Bench): Line[] {
  const preload = join(bench.folders.root, 'peak.cjs');
  writeFileSync(preload, PRELOAD);
  return [1000, 10_000].flatMap((count) =>
    ['1', '2'].map((jobs) => {
      const run = jixiao(bench, bench.folders.declarations(count), '--jobs', jobs);
      const peak = peakOf(run, preload);
      return {
        what: `peak memory, ${count} files, ${run.name}`,
        figure: `${peak.toFixed(0)} MB`,
        goal: '≤ 120 MB',
      };
    }),
  );
}

/** The least work of a cache per file, to know that nothing changed: find, read and hash it. */
const HASHING = `
const { readdirSync, readFileSync } = require('node:fs');
const { createHash } = require('node:crypto');
let found = 0;
for (const entry of readdirSync('.', { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  createHash('sha256').update(readFileSync(entry.parentPath + '/' + entry.name)).digest('hex');
  found += 1;
}
if (found === 0) process.exitCode = 3;
`;

function cache(bench: Bench): Line[] {
  const cwd = bench.folders.declarations(10_000);
  const hashing: Command = {
    name: 'finding, reading and hashing alone',
    words: [process.execPath, '-e', HASHING],
    cwd,
  };
  return against(
    '10,000 files, what a cache would leave',
    '1/3 if it is to pay',
    [jixiao(bench, cwd), hashing],
    5,
  );
}

/** The rows of the table, by name. */
export const ROWS: Readonly<Record<string, (bench: Bench) => readonly Line[]>> = {
  one(bench) {
    const cwd = bench.folders.declarations(1);
    return against(
      'one clean declaration',
      '≤ 1.5 ×',
      [nothing(cwd), jixiao(bench, cwd, '000/00000.yaml')],
      41,
    );
  },
  ten(bench) {
    const cwd = bench.folders.declarations(10);
    const files = Array.from({ length: 10 }, (_, n) => `000/0000${n}.yaml`);
    const run = { ...jixiao(bench, cwd, ...files), name: 'jixiao with ten names' };
    return against('10 changed files of a hook', '≤ 1.6 ×', [nothing(cwd), run], 41);
  },
  version(bench) {
    const cwd = bench.folders.declarations(1);
    const run = {
      ...jixiao(bench, cwd),
      words: [process.execPath, join(bench.root, 'bin/jixiao.js'), '--version'] as const,
    };
    return against('asking for the version', '—', [nothing(cwd), run], 21);
  },
  thousand(bench) {
    const cwd = bench.folders.declarations(1000);
    return against('1,000 clean files', '≤ 1.4 ×', [...cpp(bench, cwd), jixiao(bench, cwd)], 11);
  },
  peers: (bench) => peersOver(bench, bench.folders.declarations(1000)),
  'ten-thousand'(bench) {
    const cwd = bench.folders.declarations(10_000);
    const runs = [...cpp(bench, cwd), jixiao(bench, cwd, '--jobs', '1'), jixiao(bench, cwd, '--jobs', '2')];
    return against('10,000 clean files', '≤ 0.6 ×, with another thread ≤ 0.5 ×', runs, 5);
  },
  findings(bench) {
    const clean = jixiao(bench, bench.folders.declarations(1000), '--quiet');
    const wrong = { ...jixiao(bench, bench.folders.declarations(1000, 20)), name: '5 % with findings' };
    return against('1,000 files', '≤ 1.15 ×', [clean, wrong], 11);
  },
  published(bench) {
    const clean = jixiao(bench, bench.folders.declarations(1000));
    const folder = bench.folders.published(join(bench.root, 'examples/published'), 200);
    return against(
      '1,000 files',
      '≤ 1.6 ×',
      [clean, { ...jixiao(bench, folder), name: 'five published, 200 times' }],
      7,
    );
  },
  scale(bench) {
    const { folders } = bench;
    return [
      ...perPiece(
        bench,
        '50,000 indicators in one declaration',
        [folders.large(5000), 5000],
        [folders.large(50_000), 50_000],
      ),
      ...perPiece(
        bench,
        '10,000 declarations in one file',
        [folders.stream(1000), 1000],
        [folders.stream(10_000), 10_000],
      ),
    ];
  },
  memory,
  cache,
};
