import { execFileSync, spawn } from 'node:child_process';
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
    const out = execFileSync('bash', ['-c', script], { cwd: here.path }).toString();
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

  it('writes all of it to a pipe that does not block', async () => {
    const here = folder(many(400, TOO_DEAR));
    // A reader that waits first: the pipe fills up.
    const script = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, [${JSON.stringify(BIN)}, '--format', 'json'], { stdio: ['ignore', 'pipe', 'inherit'] });
      let size = 0;
      setTimeout(() => child.stdout.on('data', (chunk) => { size += chunk.length; }), 1500);
      child.on('close', (status) => console.log(status, size));`;
    const [status, size] = execFileSync(process.execPath, ['-e', script], { cwd: here.path })
      .toString()
      .split(' ');
    expect(status).toBe('1');
    expect(Number(size)).toBe((await run(['--format', 'json'], { cwd: here.path })).bytes.length);
  });

  it('stopped while it fixes, leaves no file half written or beside another', async () => {
    const here = folder(many(3000, MISNUMBERED));
    const child = spawn(process.execPath, [BIN, '--fix', '--quiet'], { cwd: here.path, stdio: 'ignore' });
    const { existsSync, readdirSync } = await import('node:fs');
    const started = (): boolean => here.read('0.yaml') !== MISNUMBERED;
    while (existsSync(here.at('0.yaml')) && !started()) await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGINT');
    const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
    expect(signal).toBe('SIGINT');
    const names = readdirSync(here.path);
    expect(names).toHaveLength(3000);
    const texts = new Set(names.map((name) => here.read(name).length));
    expect([...texts]).toEqual([MISNUMBERED.length]);
  });
});

describe('a fault of the tool itself', () => {
  it('is one sentence, and its stack only with JIXIAO_DEBUG', async () => {
    const here = folder();
    // A working folder that is gone is nothing that anybody can work in.
    const script = `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${BIN}"; echo "status $?"`;
    const out = execFileSync('bash', ['-c', `${script} 2>&1`], { cwd: here.path }).toString();
    expect(out).toContain('status 2');
    expect(out).not.toMatch(/^\s+at /m);
    expect(out.trim().split('\n')).toHaveLength(2);
  });
});
