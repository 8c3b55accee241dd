import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../folder.ts';
import { ROOT, run } from '../program.ts';
import { MISNUMBERED, TOO_DEAR } from './declarations.ts';

const BIN = join(ROOT, 'bin/jixiao.js');

function many(count: number, text: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.yaml`, text]));
}

describe('pipes', () => {
  it('ends quietly when the reader goes away', async () => {
    const here = folder(many(300, TOO_DEAR));
    const script = `"${process.execPath}" "${BIN}" 2>err | head -n 1; cat err`;
    const out = execFileSync('bash', ['--norc', '-c', script], { cwd: here.path }).toString();
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  it('writes all of a large report to a reader that is slow', async () => {
    const here = folder(many(400, TOO_DEAR));
    const child = spawn(process.execPath, [BIN, '--format', 'json'], {
      cwd: here.path,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      child.stdout.pause();
      setImmediate(() => child.stdout.resume());
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status).toBe(1);
    expect(JSON.parse(Buffer.concat(chunks).toString()).files).toHaveLength(400);
  });

  it('stopped while it fixes, says so and leaves no half-written or temporary file', async () => {
    const here = folder(many(1500, MISNUMBERED));
    const child = spawn(process.execPath, [BIN, '--fix', '--quiet'], {
      cwd: here.path,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    const started = (): boolean => here.read('0.yaml') !== MISNUMBERED;
    while (existsSync(here.at('0.yaml')) && !started()) await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGINT');
    const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
    expect(signal).toBe('SIGINT');
    expect(Buffer.concat(said).toString()).toMatch(
      /^jixiao: 已中断：1500 个文件处理了 \d+ 个，没有写到一半的文件\n$/,
    );
    const names = readdirSync(here.path);
    expect(names).toHaveLength(1500);
    const texts = new Set(names.map((name) => here.read(name).length));
    expect([...texts]).toEqual([MISNUMBERED.length]);
  });
});

describe.skipIf(!existsSync('/dev/full'))('a disk that is full (/dev/full)', () => {
  it.each([
    'a.yaml',
    'a.yaml --format json',
    'rules',
    'explain funds-sum',
    'stats',
    'completion bash',
    '--help',
    '--version',
  ])('%s is one sentence', (words) => {
    const here = folder({ 'a.yaml': TOO_DEAR });
    const script = `"${process.execPath}" "${BIN}" ${words} 2>&1 >/dev/full; echo "status $?"`;
    const out = execFileSync('bash', ['--norc', '-c', script], { cwd: here.path }).toString();
    expect(out).toBe('jixiao: 写不到标准输出：磁盘已满\nstatus 2\n');
  });

  it('for a report that goes to a file is one too', async () => {
    const here = folder({ 'a.yaml': TOO_DEAR, full: '->/dev/full' });
    const ran = await run(['a.yaml', '--format', 'json=full'], { cwd: here.path });
    expect(ran).toMatchObject({ status: 2, stdout: '', stderr: 'jixiao: 写不了 full：磁盘已满\n' });
  });
});

/** Makes the check whether a declaration exists throw an unexpected error. */
const BREAK = `
const fs = require('node:fs');
const { existsSync } = fs;
fs.existsSync = (path) => {
  if (path.endsWith('.yaml')) throw new Error('broken\\x1b[31m');
  return existsSync(path);
};
`;

describe('a fault of the tool itself', () => {
  it('is one sentence, and its stack only with JIXIAO_DEBUG', async () => {
    const here = folder({
      'break.cjs': BREAK,
      'a.yaml': TOO_DEAR,
    });
    const env = { NODE_OPTIONS: `--require "${here.at('break.cjs')}"` };
    const ran = await run(['a.yaml'], { cwd: here.path, env });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^jixiao: 内部错误，.*broken\\x1b\[31m.*\n$/);
    const told = await run(['a.yaml'], { cwd: here.path, env: { ...env, JIXIAO_DEBUG: '1' } });
    expect(told.stderr).toMatch(/^ {4}at /m);
  });
});

it('a working folder that was taken away is one sentence', () => {
  const here = folder();
  const script = `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${BIN}"; echo "status $?"`;
  const out = execFileSync('bash', ['--norc', '-c', `{ ${script}; } 2>&1`], { cwd: here.path }).toString();
  expect(out).toBe('jixiao: 当前文件夹已经不在了；请先换到别的文件夹\nstatus 2\n');
});
