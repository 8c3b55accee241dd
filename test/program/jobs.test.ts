import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { declaration } from '../../bench/corpus.ts';
import { type Files, folder } from '../folder.ts';
import { type Ran, ROOT, run, runProgram } from '../program.ts';
import { COMPOSE, WARNED } from './declarations.ts';

const SILENCED = '# jixiao-disable copied-indicators -- 同一批项目\n';

/** All kinds of files: clean, with findings in one file and across files, suppressed, broken, not declarations. */
function everything(): Files {
  const copy = declaration(3).replace(/项目名称: .*/, '项目名称: 另一个项目');
  const clean = Array.from({ length: 40 }, (_, n) => [`清洁/${n}.yaml`, declaration(n + 100)] as const);
  const wrong = Array.from(
    { length: 20 },
    (_, n) => [`错误/${n}.yaml`, declaration(n + 200, { findings: true })] as const,
  );
  return {
    ...Object.fromEntries([...clean, ...wrong]),
    'a/原件.yaml': declaration(3),
    'b/抄件.yaml': copy,
    'c/抄件.yaml': SILENCED + copy.replace('另一个项目', '第三个项目'),
    'd/同一项目.yaml': declaration(3),
    'e/警告.yaml': WARNED,
    'f/多余.yaml': `# jixiao-disable funds-sum\n${declaration(4)}`,
    'g/坏.yaml': '项目名称: [\n绩效指标:\n',
    'h/全角.yaml': declaration(5).replaceAll(': ', '：'),
    'i/compose.yaml': COMPOSE,
    'j/无字节.yaml': Buffer.from([0, 1, 2]),
    'k/乱码.yaml': Buffer.concat([Buffer.from(declaration(6)), Buffer.from([0xff, 0xfe])]),
    'jixiao.config.yaml': `
extends: review
overrides:
  - files: ['错误/1*.yaml']
    rules: {cost-within-budget: warning}
`,
  };
}

it.each(['json', 'stylish', 'sarif'])(
  '--format %s tells the same, to the byte, whatever the number of threads',
  async (format) => {
    const here = folder(everything());
    const runs: Ran[] = [];
    const args = ['--format', format, '.', 'gone.yaml', 'i/compose.yaml'];
    for (const jobs of ['1', '2', '3', 'auto']) {
      runs.push(await run(['--jobs', jobs, ...args], { cwd: here.path }));
    }
    const [one, ...others] = runs;
    expect(one?.status).toBe(2);
    expect(one?.stdout).toContain('copied-indicators');
    expect(one?.stdout).toContain('duplicate-project');
    expect(one?.stderr).toContain('gone.yaml');
    for (const other of others) expect(other).toEqual(one);
  },
);

/** Reports at the end of a process which of its threads have a lower priority than the main one. */
const PRIORITIES = `
process.on('exit', () => {
  const { getPriority } = require('node:os');
  const threads = require('node:fs').readdirSync('/proc/self/task').map(Number);
  const told = threads.map((thread) => [thread === process.pid ? 'main' : 'other', getPriority(thread)].join(' '));
  console.error([...new Set(told)].sort().join(', '));
});
`;

/** Refuses to start threads and reports the attempt. */
const REFUSAL = `
require('node:worker_threads').Worker = class {
  constructor() {
    console.error('EAGAIN');
    throw new Error('EAGAIN');
  }
};
`;

describe('many files', () => {
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [`${n}.yaml`, declaration(n, { findings: n % 90 === 7 })]),
    );

  it('are read by another thread while they are checked, whatever they are', async () => {
    const here = folder({
      ...many(450),
      'large.yaml': `${declaration(451)}# ${'长'.repeat(40_000)}\n`,
      'empty.yaml': '',
      'gbk.yaml': Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x3a, 0x20, 0x31, 0x0a]),
      'jixiao.config.yaml': 'ignore: [9.yaml]\n',
    });
    const one = await run(['--format', 'json', '--jobs', '1'], { cwd: here.path });
    expect(one.status).toBe(1);
    expect(await run(['--format', 'json'], { cwd: here.path })).toEqual(one);
    expect(await run(['--format', 'json', '--jobs', '2'], { cwd: here.path })).toEqual(one);
  });

  it('are checked if no thread may be started', async () => {
    const here = folder(many(450));
    const [told] = ['--permission', '--experimental-permission'].filter((flag) =>
      process.allowedNodeEnvironmentFlags.has(flag),
    );
    const words = [`${told}`, '--allow-fs-read=*', '--no-warnings', join(ROOT, 'bin/jixiao.js'), '--quiet'];
    for (const jobs of ['auto', '2', '3']) {
      const ran = await runProgram(process.execPath, [...words, '--jobs', jobs], { cwd: here.path });
      expect(ran).toMatchObject({ status: 1, stderr: '' });
    }
  });

  it('are checked if the system refuses threads', async () => {
    const here = folder({ 'refuse.cjs': REFUSAL, ...many(450) });
    const words = ['-r', here.at('refuse.cjs'), join(ROOT, 'bin/jixiao.js'), '--quiet'];
    const ran = await runProgram(process.execPath, words, { cwd: here.path });
    expect(ran).toMatchObject({ status: 1, stderr: 'EAGAIN\n' });
    const three = await runProgram(process.execPath, [...words, '--jobs', '3'], { cwd: here.path });
    expect(three).toEqual({ ...ran, stderr: 'EAGAIN\nEAGAIN\n' });
  });

  it.runIf(process.platform === 'linux')('are checked in one thread under ulimit -v', async () => {
    const here = folder({ 'refuse.cjs': REFUSAL, ...many(450) });
    const node = [process.execPath, '-r', here.at('refuse.cjs'), join(ROOT, 'bin/jixiao.js'), '--quiet'];
    const words = ['-c', 'ulimit -v 90000000 && exec "$0" "$@"', ...node];
    expect(await runProgram('sh', words, { cwd: here.path })).toMatchObject({ status: 1, stderr: '' });
  });

  it.runIf(process.platform === 'linux')(
    'are checked by a thread that the others of the process give way to',
    async () => {
      const here = folder({ 'tell.cjs': PRIORITIES, 'few/1.yaml': declaration(1), ...many(120) });
      const words = ['-r', here.at('tell.cjs'), join(ROOT, 'bin/jixiao.js'), '--exit-zero', '--quiet'];
      const priorities = async (...args: string[]) => {
        const ran = await runProgram(process.execPath, [...words, ...args], { cwd: here.path });
        return ran.stderr.trim().split('\n').at(-1);
      };
      expect(await priorities('few')).toBe('main 0, other 0');
      expect(await priorities('.')).toMatch(/^main 0, (?:other 0, )?other 19$/);
    },
  );
});

describe('--jobs', () => {
  it('puts texts right as without it', async () => {
    const files = {
      'a.yaml': declaration(1, { findings: true }),
      'b.yaml': declaration(2, { findings: true }),
    };
    const [one, two] = [folder(files), folder(files)];
    const ran = [
      await run(['--fix', '--jobs', '1'], { cwd: one.path }),
      await run(['--fix', '--jobs', '2'], { cwd: two.path }),
    ];
    expect(ran[1]).toEqual(ran[0]);
    expect(two.read('a.yaml')).toBe(one.read('a.yaml'));
    expect(two.read('a.yaml')).not.toBe(files['a.yaml']);
  });

  it('checks in workers under options of Node.js that no worker takes', async () => {
    const here = folder({ 'a.yaml': declaration(1), 'b.yaml': declaration(2) });
    const words = ['--max-old-space-size=500', '--title=x', join(ROOT, 'bin/jixiao.js'), '--jobs', '2'];
    const ran = await runProgram(process.execPath, words, { cwd: here.path });
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain('没有发现问题');
    expect(ran.status).toBe(0);
  });

  it.each(['-1', 'two', '1.5', ''])('%j is one sentence', async (jobs) => {
    const ran = await run([`--jobs=${jobs}`], { cwd: folder().path });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^jixiao: --jobs 要写几个线程.*\n$/);
  });
});
