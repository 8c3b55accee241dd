import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { folder } from '../folder.ts';
import { run } from '../program.ts';
import { ANOTHER, CLEAN, MISNUMBERED } from './declarations.ts';

/** Preloaded: changes 变.yaml when it is opened for the nth time. */
const hook = (nth: number, deed: string): string => `
const fs = require('node:fs');
const open = fs.openSync;
let times = 0;
fs.openSync = (path, ...rest) => {
  if (String(path).endsWith('变.yaml') && (times += 1) === ${nth}) { ${deed} }
  return open(path, ...rest);
};
require('node:module').syncBuiltinESMExports();
`;
const GONE = 'fs.rmSync(path);';
const CHANGED = `fs.appendFileSync(path, '# 别人刚写的\\n');`;

/** Runs the program with the hook; there is also a regular file. */
async function runWith(nth: number, deed: string, args: readonly string[]) {
  const disk = folder({ '变.yaml': MISNUMBERED, 'good.yaml': ANOTHER, 'hook.cjs': hook(nth, deed) });
  const env = { NODE_OPTIONS: `--require ${disk.at('hook.cjs')}` };
  const ran = await run([...args, '--format', 'json', '.'], { cwd: disk.path, env });
  const report: { files: { path: string }[]; problems: { path: string; message: string }[] } = JSON.parse(
    ran.stdout,
  );
  return { ...ran, disk, files: report.files.map(({ path }) => path), problems: report.problems };
}

describe('a file that vanishes or changes under the program’s hands', () => {
  const REPLACED = "fs.rmSync(path); fs.mkdirSync(path); fs.writeFileSync(path + '/x', '');";
  const FIFO = "fs.rmSync(path); require('node:child_process').execFileSync('mkfifo', [path]);";
  const LINK = 'fs.rmSync(path); fs.symlinkSync(path, path);';

  it.each([
    ['is gone', GONE, '被删除或改名'],
    ['is a folder', REPLACED, '换成了文件夹、管道或设备'],
    ['is a FIFO', FIFO, '换成了文件夹、管道或设备'],
    ['is a link to itself', LINK, '链接绕成了圈'],
  ])('one that %s when it is to be read is a problem, and the others are checked', async (_, deed, said) => {
    for (const more of [[], ['变.yaml'], ['--jobs', '2']]) {
      const { status, stderr, files, problems } = await runWith(1, deed, more);
      expect(problems.map(({ path }) => path)).toEqual(['变.yaml']);
      expect(problems[0]?.message).toContain(said);
      expect([status, files]).toEqual([2, ['good.yaml']]);
      expect(stderr).not.toMatch(/^ +at /m);
    }
  });

  it('between being read and being fixed: it is not made anew', async () => {
    const { status, stderr, disk } = await runWith(2, GONE, ['--fix']);
    expect(status).toBe(2);
    expect(stderr).toContain('变.yaml');
    expect(stderr).not.toMatch(/^ +at /m);
    expect(() => disk.read('变.yaml')).toThrow('ENOENT');
  });

  it('what somebody else has written in between stays', async () => {
    const { status, stderr, disk } = await runWith(2, CHANGED, ['--fix']);
    expect(status).toBe(2);
    expect(stderr).toContain('变.yaml');
    expect(disk.read('变.yaml')).toBe(`${MISNUMBERED}# 别人刚写的\n`);
  });
});

describe('named paths that are not files', () => {
  it.each(['/dev/zero', '/dev/null', '/proc/self/mem'])('%s: a problem at once', async (device) => {
    const { path } = folder({ 'good.yaml': CLEAN });
    const { status, stdout, signal } = await run(['--format', 'json', device, 'good.yaml'], { cwd: path });
    expect([status, signal]).toEqual([2, null]);
    expect(JSON.parse(stdout).problems).toHaveLength(1);
    expect(JSON.parse(stdout).files).toHaveLength(1);
  });
});

it('a socket is not read: named it is a problem, found it is passed over', async () => {
  const { path, at } = folder({ 'good.yaml': CLEAN });
  const server = createServer().listen(at('座.yaml'));
  await once(server, 'listening');
  const named = await run(['--format', 'json', '座.yaml', 'good.yaml'], { cwd: path });
  const found = await run(['--format', 'json', '.'], { cwd: path });
  server.close();
  expect([named.status, JSON.parse(named.stdout).problems.length]).toEqual([2, 1]);
  expect([found.status, JSON.parse(found.stdout).problems.length]).toEqual([0, 0]);
  for (const { stdout } of [named, found]) expect(JSON.parse(stdout).files).toHaveLength(1);
});

it('a library’s switches in the environment print nothing into a report', async () => {
  const { path } = folder({ 'x.yaml': MISNUMBERED });
  const env = { LOG_STREAM: '1', LOG_TOKENS: '1' };
  const loud = await run(['--format', 'json', '--fix-dry-run', 'x.yaml'], { cwd: path, env });
  const quiet = await run(['--format', 'json', '--fix-dry-run', 'x.yaml'], { cwd: path });
  expect(loud).toEqual(quiet);
});

it('50 MB are one finding, and the file next to it is checked', async () => {
  const { path } = folder({ 'big.yaml': CLEAN + '# 注释\n'.repeat(5_000_000), 'good.yaml': ANOTHER });
  const { status, stdout } = await run(['--format', 'json', '.'], { cwd: path });
  expect(status).toBe(1);
  const { files }: { files: { path: string; diagnostics: { rule: string; start: { line: number } }[] }[] } =
    JSON.parse(stdout);
  expect(
    files.map((file) => [file.path, file.diagnostics.map(({ rule, start }) => [rule, start.line])]),
  ).toEqual([
    ['big.yaml', [['yaml-syntax', 1]]],
    ['good.yaml', []],
  ]);
});

it('many files of 10,000 levels next to good ones: one finding each', async () => {
  const deep = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [
      `deep${String(i).padStart(2, '0')}.yaml`,
      `${CLEAN}x-a: ${['[', '{a: ', '- ', '? '][i % 4]?.repeat(10_000 + i)}`,
    ]),
  );
  const { path } = folder({ ...deep, 'good.yaml': ANOTHER });
  const { status, stdout, signal } = await run(['--format', 'json', '.'], { cwd: path });
  expect([status, signal]).toEqual([1, null]);
  const { files }: { files: { path: string; diagnostics: { rule: string }[] }[] } = JSON.parse(stdout);
  expect(files).toHaveLength(41);
  for (const { path: name, diagnostics } of files) {
    expect([name, new Set(diagnostics.map(({ rule }) => rule))]).toEqual([
      name,
      name === 'good.yaml' ? new Set() : new Set(['yaml-syntax']),
    ]);
  }
});
