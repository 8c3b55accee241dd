import * as fs from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CantWrite, ReaderGone, writeError, writeOut } from '../../src/cli/terminal.ts';

vi.mock('node:fs', { spy: true });

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Collects what arrives through writeSync and later through the stream. */
function outlets(steps: readonly (number | string)[]) {
  const direct: string[] = [];
  const later: string[] = [];
  const left = [...steps];
  // a folder is not a terminal, whatever runs the tests
  vi.mocked(fs.fstatSync).mockImplementation(() => fs.statSync('.'));
  vi.mocked(fs.writeSync).mockImplementation(((_: number, bytes: Buffer, offset: number) => {
    const step = left.shift() ?? bytes.length;
    if (typeof step === 'string') throw refusal(step);
    const end = Math.min(bytes.length, offset + step);
    direct.push(bytes.toString('latin1', offset, end));
    return end - offset;
  }) as typeof fs.writeSync);
  vi.spyOn(process.stdout, 'write').mockImplementation(((bytes: Buffer, done: () => void) => {
    later.push(Buffer.from(bytes).toString('latin1'));
    done();
    return true;
  }) as typeof process.stdout.write);
  return { direct, later };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('writing to standard output', () => {
  it('goes on where only a part was taken', async () => {
    const { direct, later } = outlets([2, 1]);
    await writeOut('abcdef');
    expect(direct).toEqual(['ab', 'c', 'def']);
    expect(later).toEqual([]);
  });

  it('hands the rest to the stream where a pipe is full', async () => {
    const { direct, later } = outlets([2, 'EAGAIN']);
    await writeOut('abcdef');
    expect(direct).toEqual(['ab']);
    expect(later).toEqual(['cdef']);
  });

  it('leaves no listener on the stream, however often it writes', async () => {
    const before = process.stdout.listenerCount('error');
    for (let times = 0; times < 20; times += 1) {
      outlets(['EAGAIN']);
      await writeOut('abc');
    }
    expect(process.stdout.listenerCount('error')).toBe(before);
  });

  it('tells when the reader has gone, and when something else is wrong', async () => {
    outlets(['EPIPE']);
    await expect(writeOut('abc')).rejects.toThrow(ReaderGone);
    outlets(['ENOSPC']);
    await expect(writeOut('abc')).rejects.toThrow(CantWrite);
  });

  it('never fails on standard error', async () => {
    outlets(['EPIPE']);
    await expect(writeError('abc')).resolves.toBeUndefined();
  });
});
