import { afterEach, describe, expect, it, vi } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';

const terminal = vi.hoisted(() => ({ is: true, said: [] as string[] }));
vi.mock('../../src/cli/terminal.ts', () => ({
  errorIsTerminal: () => terminal.is,
  writeError: async (text: string) => {
    terminal.said.push(text);
  },
}));

/** The output of a run that takes that many milliseconds per file. */
async function said(pace: number, isTerminal = true): Promise<string[]> {
  vi.useFakeTimers();
  terminal.is = isTerminal;
  terminal.said = [];
  const progress = new Progress(20, 'zh');
  for (let done = 1; done <= 20; done += 1) {
    vi.advanceTimersByTime(pace);
    await progress.at(done);
  }
  await progress.end();
  return terminal.said;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('progress', () => {
  it('is shown of a run of more than a second, ten times a second at most, and is wiped away', async () => {
    const lines = await said(60);
    expect(lines).toEqual(['\r已检查 17/20 个文件', '\r已检查 19/20 个文件', '\r\x1b[K']);
  });

  it('is not shown of a short run', async () => {
    expect(await said(10)).toEqual([]);
  });

  it('is not shown where nobody looks', async () => {
    expect(await said(1000, false)).toEqual([]);
  });
});
