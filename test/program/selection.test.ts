import { describe, expect, it } from 'vitest';
import { type Folder, folder } from '../folder.ts';
import { type Ran, run } from '../program.ts';
import { ANOTHER, CLEAN, TOO_DEAR } from './declarations.ts';

const checked = (ran: Ran): string[] =>
  JSON.parse(ran.stdout).files.map(({ path }: { path: string }) => path);
const json = (here: Folder, ...args: string[]): Promise<Ran> =>
  run(['--format', 'json', ...args], { cwd: here.path });

describe('--files-from', () => {
  const files = { 'a.yaml': CLEAN, 'b c.yaml': TOO_DEAR, 'd.yaml': ANOTHER };

  it.each([
    ['lines', 'a.yaml\r\nb c.yaml\n'],
    ['NUL', 'a.yaml\0b c.yaml\0'],
  ])('reads names from standard input (%s)', async (_, input) => {
    const here = folder(files);
    const ran = await run(['--format', 'json', '--files-from', '-'], { cwd: here.path, input });
    expect(checked(ran)).toEqual(['a.yaml', 'b c.yaml']);
  });

  it('reads what --list-files -0 wrote', async () => {
    const here = folder(files);
    const { bytes } = await run(['--list-files', '-0'], { cwd: here.path });
    expect(bytes.toString()).toBe('a.yaml\0b c.yaml\0d.yaml\0');
    here.write({ list: bytes });
    expect(checked(await json(here, '--files-from', 'list'))).toHaveLength(3);
  });

  it('an empty list is nothing to check, not the current folder', async () => {
    const here = folder({ ...files, list: '' });
    expect(await json(here, '--files-from', 'list')).toMatchObject({ status: 2 });
    const told = await json(here, '--files-from', 'list', '--no-error-on-unmatched');
    expect(told).toMatchObject({ status: 0 });
    expect(checked(told)).toEqual([]);
  });

  it('a missing list is one sentence', async () => {
    const here = folder(files);
    const ran = await json(here, '--files-from', 'nowhere');
    expect(ran).toMatchObject({ status: 2, stdout: '', stderr: 'jixiao: 读不了 nowhere：找不到\n' });
  });
});

describe('--shard', () => {
  it('all parts together check each file once; a part may be empty', async () => {
    const here = folder({ 'a.yaml': CLEAN, 'b.yaml': ANOTHER, 'c.yaml': TOO_DEAR });
    const parts = await Promise.all([1, 2, 3, 4].map((part) => json(here, '--shard', `${part}/4`)));
    expect(parts.flatMap(checked).sort()).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
    expect(parts.map(({ status }) => status)).toEqual([0, 0, 1, 0]);
  });

  it.each(['0/2', '3/2', '1', 'a/b'])('%s is no part', async (part) => {
    expect(await run(['--shard', part], { cwd: folder().path })).toMatchObject({ status: 2, stdout: '' });
  });
});
