#!/usr/bin/env node
// Runs the program. It takes what V8 made of the program's files when they were built (scripts/keep-compiled.mjs), so
// that it need not be made again at each start. That holds for one version of V8 alone; with any other the files are
// compiled as ever. This is CommonJS (bin/package.json says so), which starts faster than an ES module, and one file,
// since Node.js takes as long to find another as to run it.
'use strict';
const { closeSync, existsSync, fstatSync, openSync, readSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const tag = `${process.versions.v8}-${process.platform}-${process.arch}`;
const program = join(__dirname, '../dist/cli');
const folder = join(program, 'compiled', tag);

/** The scripts that were loaded, by the name of their file. */
const scripts = new Map();
/** The program's files that run, by name. */
const modules = new Map();

const FRONT = '(function (exports, require, module, __filename, __dirname) {';
const BACK = '\n})';

/** Files are read into one buffer, one after the other: memory that was never touched is dear in a short run. */
let lent = Buffer.allocUnsafeSlow(512 * 1024);

/** The bytes of a file between two texts, until the next is read. */
function bytesOf(path, front = '', back = '') {
  const file = openSync(path);
  try {
    const { size } = fstatSync(file);
    const length = front.length + size + back.length;
    if (lent.length < length) lent = Buffer.allocUnsafeSlow(length);
    lent.latin1Write(front, 0);
    for (let read = 0; read < size; ) {
      const more = readSync(file, lent, front.length + read, size - read, null);
      if (more === 0) throw new Error(`${path} broke off`);
      read += more;
    }
    lent.latin1Write(back, front.length + size);
    return lent.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** What V8 made of a file, or nothing. It takes none that does not fit the file's length, its version and flags. */
function kept(name) {
  try {
    return bytesOf(join(folder, `${name}.bin`));
  } catch {
    return undefined;
  }
}

/** What a file of the program exports. The build writes ASCII, which is read faster as Latin-1. */
function load(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const filename = join(program, name);
  const source = bytesOf(filename, FRONT, BACK).latin1Slice();
  const script = new Script(source, { filename, cachedData: kept(name) });
  scripts.set(name, script);
  const module = { exports: {} };
  modules.set(name, module);
  script.runInThisContext()(module.exports, find, module, filename, program);
  return module.exports;
}

/** The program's files ask for each other, whose place is known, and for parts of Node.js. */
function find(id) {
  return id.startsWith('./') ? load(id.slice(2)) : require(id);
}

/** What a file of the program exports, for who does not belong to it. */
function open(name) {
  if (existsSync(folder)) return load(name);
  // Node.js 22.1 and later keep what they compiled for themselves; where they can't, nothing is lost.
  require('node:module').enableCompileCache?.();
  return require(join(program, name));
}

// Threads and the build load other files with it.
module.exports = { folder, load, open, scripts };

if (require.main === module) {
  // The YAML library prints what it reads to standard output where these are set, whoever set them.
  delete process.env.LOG_STREAM;
  delete process.env.LOG_TOKENS;
  // What was written has arrived by then, and to take the heap apart would take longer than to leave.
  open('jixiao.cjs')
    .start(process.argv.slice(2))
    .then((status) => process.exit(status));
}
