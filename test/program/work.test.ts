import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { declaration } from '../../bench/corpus.ts';
import { folder } from '../folder.ts';
import { ROOT, runProgram } from '../program.ts';

// Counts the work of a run, independent of the machine's speed.

const DIST = join(ROOT, 'dist/cli');
/** Bytes of code that every call loads. */
const START = 12_000;
/** Bytes of code that a run over clean files loads in addition. They grow by some 1,000 per rule. */
const CHECK = 220_000;

/** Reports on standard error which modules are loaded and which YAML files are opened. */
const TRACE = `
const fs = require('node:fs');
const Module = require('node:module');
const { basename } = require('node:path');
const load = Module._load;
Module._load = function (request, parent, isMain) {
  if (/tty|net|child_process|http|os$|worker/.test(request)) fs.writeSync(2, 'load ' + request + '\\n');
  return load.call(this, request, parent, isMain);
};
const open = fs.openSync;
fs.openSync = (path, ...rest) => {
  const [, what] = /[.](yaml|cjs)$/.exec(String(path)) ?? [];
  if (what !== undefined) fs.writeSync(2, (what === 'yaml' ? 'open ' : 'load ') + basename(path) + '\\n');
  return open(path, ...rest);
};
`;

interface Work {
  /** The names of modules without hashes, each once, in the order in which they are loaded. */
  readonly loaded: readonly string[];
  /** Their size in bytes. */
  readonly bytes: number;
  readonly opened: readonly string[];
}

async function workOf(args: readonly string[], files: Readonly<Record<string, string>>): Promise<Work> {
  const here = folder({ ...files, 'trace.cjs': TRACE });
  const bin = join(ROOT, 'bin/jixiao.js');
  const ran = await runProgram(process.execPath, ['-r', here.at('trace.cjs'), bin, ...args], {
    cwd: here.path,
  });
  const told = (what: string) =>
    ran.stderr
      .split('\n')
      .flatMap((line) => (line.startsWith(`${what} `) ? [line.slice(what.length + 1)] : []));
  const names = [...new Set(told('load'))];
  const sizes = names.filter((name) => name.endsWith('.cjs')).map((name) => statSync(join(DIST, name)).size);
  return {
    loaded: names.map((name) => name.replace(/(?:-[\w-]{8})?\.cjs$/, '')),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    opened: told('open'),
  };
}

const CLEAN = { 'a.yaml': declaration(1), 'b.yaml': declaration(2), 'c.yaml': declaration(3) };

const CHECK_FILES = ['jixiao', 'check'];

describe('what is loaded', () => {
  it('for the version: what every call needs', async () => {
    const { loaded, bytes } = await workOf(['--version'], {});
    expect(loaded).toEqual(['jixiao']);
    expect(bytes).toBeLessThan(START);
  });

  it.each([
    ['one clean file', ['a.yaml']],
    ['several, as a hook names them', ['check', '--no-error-on-unmatched', 'a.yaml', 'b.yaml', 'c.yaml']],
  ])('for %s: one file more; no yaml, colours, reports, commander, workers', async (_, args) => {
    const { loaded, bytes } = await workOf(args, CLEAN);
    expect(loaded).toEqual(CHECK_FILES);
    expect(bytes).toBeLessThan(START + CHECK);
  });

  it('for a folder: what searches it', async () => {
    const { loaded } = await workOf(['.'], CLEAN);
    expect(loaded).toEqual([...CHECK_FILES, 'walk', 'ignores']);
  });

  it('for a finding: one file more, with places, words and the report; not yaml', async () => {
    const { loaded } = await workOf(['a.yaml'], { 'a.yaml': declaration(1, { findings: true }) });
    expect(loaded).toEqual([...CHECK_FILES, 'findings']);
  });

  it('for help: the parser of options, and nothing of texts, reports and pages', async () => {
    const { loaded } = await workOf(['--help'], {});
    expect(loaded).toEqual(expect.arrayContaining(['program', 'help']));
    expect(loaded.filter((name) => /yaml|chalk|lint|stylish|rule-pages|worker|walk/.test(name))).toEqual([]);
  });
});

describe('what is done', () => {
  it('each clean file is opened once', async () => {
    const { opened } = await workOf(['.'], CLEAN);
    expect([...opened].sort()).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  });

  it('nothing is compiled when it runs: no ajv, no code made from text', () => {
    for (const name of readdirSync(DIST).filter((name) => name.endsWith('.cjs'))) {
      const code = readFileSync(join(DIST, name), 'utf8');
      expect({ name, compiles: /new Function\(|\bajv\/dist|strictSchema/.test(code) }).toEqual({
        name,
        compiles: false,
      });
    }
  });
});
