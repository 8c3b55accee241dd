import { cpSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { declaration } from '../../bench/corpus.ts';
import { type Folder, folder } from '../folder.ts';
import { ROOT, runProgram } from '../program.ts';

// The compiled code of the program's files: see bin/jixiao.js.

const TAG = `${process.versions.v8}-${process.platform}-${process.arch}`;

/** Reports on standard error whether V8 accepted the compiled code of each file. */
const TELL = `
const vm = require('node:vm');
const { basename } = require('node:path');
const { writeSync } = require('node:fs');
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    writeSync(2, basename(options.filename).replace(/(-[\\w-]{8})?\\.cjs$/, '') + ' ' + (this.cachedDataRejected ?? 'none') + '\\n');
  }
};
`;

/** A copy of the program as a package, in which anything may be changed. */
function copy(): Folder {
  const here = folder({
    'clean.yaml': declaration(1),
    'found.yaml': declaration(1, { findings: true }),
    'typed.yaml': '年度：2023\n项目名称：办公费\n',
    'tell.cjs': TELL,
  });
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, part), here.at(`package/${part}`), { recursive: true });
  return here;
}

const run = (here: Folder, ...args: readonly string[]) =>
  runProgram(process.execPath, [here.at('package/bin/jixiao.js'), ...args], { cwd: here.path });

describe('what V8 made of the files', () => {
  it.each([
    ['clean.yaml', ['check']],
    ['found.yaml', ['check', 'findings']],
    ['typed.yaml', ['check', 'findings', 'yaml']],
  ])('is there for all that a check of %s loads, and V8 takes it', async (name, loaded) => {
    const here = copy();
    const bin = here.at('package/bin/jixiao.js');
    const { stderr } = await runProgram(process.execPath, ['-r', here.at('tell.cjs'), bin, name], {
      cwd: here.path,
    });
    const told = stderr.trim().split('\n');
    expect(told).toEqual(expect.arrayContaining(['jixiao', ...loaded].map((file) => `${file} false`)));
    expect(told.filter((line) => !line.endsWith(' false'))).toEqual([]);
  });

  it('is not needed: without it, with that of another version, or with a broken one all is the same', async () => {
    const here = copy();
    const kept = here.at(`package/dist/cli/compiled/${TAG}`);
    const whole = await run(here, '.');
    expect(whole.status).toBe(1);
    for (const file of readdirSync(kept)) {
      const bytes = readFileSync(join(kept, file));
      writeFileSync(join(kept, file), bytes.subarray(0, bytes.length / 2));
    }
    expect(await run(here, '.')).toEqual(whole);
    for (const file of readdirSync(kept)) writeFileSync(join(kept, file), 'no code');
    expect(await run(here, '.')).toEqual(whole);
    renameSync(kept, here.at('package/dist/cli/compiled/another'));
    expect(await run(here, '.')).toEqual(whole);
  });

  it('serves a program that is called through a link', async () => {
    const here = copy();
    symlinkSync(here.at('package/bin/jixiao.js'), here.at('jixiao'));
    const { status } = await runProgram(process.execPath, [here.at('jixiao'), 'clean.yaml'], {
      cwd: here.path,
    });
    expect(status).toBe(0);
  });
});

it('the program is ASCII, which V8 keeps in half the memory', () => {
  for (const name of readdirSync(join(ROOT, 'dist/cli')).filter((file) => file.endsWith('.cjs')))
    expect({ name, ascii: /^[\0-\x7f]*$/.test(readFileSync(join(ROOT, 'dist/cli', name), 'utf8')) }).toEqual({
      name,
      ascii: true,
    });
});
