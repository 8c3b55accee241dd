import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Folder, folder } from '../folder.ts';
import { run } from '../program.ts';
import { CLEAN, MISNUMBERED, RENUMBERED } from './declarations.ts';

/** Preloaded: leaves a mark if the program starts another one or opens a connection. */
const WATCH = `
const fs = require('node:fs');
const mark = (what) => fs.appendFileSync(process.env.MARKS, what + '\\n');
const { Socket } = require('node:net');
const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) { mark('connect'); return connect.apply(this, args); };
const programs = require('node:child_process');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
  const own = programs[name];
  programs[name] = (...args) => { mark(name); return own(...args); };
}
for (const name of ['lookup', 'resolve']) {
  const dns = require('node:dns');
  dns[name] = () => mark(name);
}
require('node:module').syncBuiltinESMExports();
`;

const FILES = { '甲.yaml': MISNUMBERED, '乙/好.yaml': CLEAN, '引.yaml': `${CLEAN}x-a: !include ./甲.yaml\n` };

/** The files of a folder with their contents. */
function holdings(disk: Folder): Record<string, string> {
  const paths = readdirSync(disk.path, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(paths.map((path) => [path, path.endsWith('.yaml') ? disk.read(path) : '']));
}

describe('a run without an option that writes', () => {
  it.each([
    ['check', ['.']],
    ['a report of each finding with its fix', ['--format', 'json', '--preset', 'review', '.']],
    ['a fix that is only shown', ['--fix-dry-run', '.']],
    ['a report for another tool', ['--format', 'sarif', '.']],
    ['stats', ['stats', '.']],
    ['explain', ['explain', 'yaml-syntax']],
  ])('writes nothing, starts nothing, connects to nothing: %s', async (_, args) => {
    const disk = folder(FILES);
    const aside = folder({ 'watch.cjs': WATCH });
    const before = holdings(disk);
    const env = { NODE_OPTIONS: `--require ${aside.at('watch.cjs')}`, MARKS: aside.at('marks') };
    const { status, stdout } = await run(args, { cwd: disk.path, env });
    expect([0, 1]).toContain(status);
    expect(stdout).not.toBe('');
    expect(holdings(disk)).toEqual(before);
    expect(existsSync(aside.at('marks'))).toBe(false);
  });

  it('the watch sees what it should', async () => {
    const disk = folder(FILES);
    const aside = folder({ 'watch.cjs': WATCH });
    const env = { NODE_OPTIONS: `--require ${aside.at('watch.cjs')}`, MARKS: aside.at('marks') };
    await run(['--changed', '.'], { cwd: disk.path, env });
    expect(aside.read('marks')).toMatch(/spawn|exec/);
  });
});

it('what is written is what was asked for: a report, a baseline', async () => {
  const disk = folder(FILES);
  const before = holdings(disk);
  await run(['--format', 'json=报告.json', '.'], { cwd: disk.path });
  expect(holdings(disk)).toEqual({ ...before, '报告.json': '' });
  await run(['--baseline', '旧.json', '--update-baseline', '.'], { cwd: disk.path });
  expect(holdings(disk)).toEqual({ ...before, '报告.json': '', '旧.json': '' });
});

it('--fix writes the declarations that it mends, init a configuration and a first declaration, and nothing else', async () => {
  const disk = folder(FILES);
  const before = holdings(disk);
  await run(['--fix', '.'], { cwd: disk.path });
  const mended = { ...before, '甲.yaml': RENUMBERED };
  expect(holdings(disk)).toEqual(mended);
  await run(['init'], { cwd: disk.path });
  const { 'jixiao.config.yaml': configuration, '业务培训经费.yaml': first, ...rest } = holdings(disk);
  expect([configuration, first]).not.toContain(undefined);
  expect(rest).toEqual(mended);
});
