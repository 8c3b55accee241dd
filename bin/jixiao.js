#!/usr/bin/env node
// Runs the program with the compiled code that V8 produced at build time (scripts/keep-compiled.mjs), so that it isn't
// compiled at every start. That code fits one version of V8; with any other, the files are compiled as usual. This is
// CommonJS (see bin/package.json), which starts faster than an ES module, and a single file, since Node.js takes as
// long to find another file as to run it.
'use strict';
const { closeSync, existsSync, fstatSync, openSync, readSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const tag = `${process.versions.v8}-${process.platform}-${process.arch}`;
const program = join(__dirname, '../dist/cli');
const folder = join(program, 'compiled', tag);

/** The loaded scripts by file name. */
const scripts = new Map();
/** The loaded modules of the program by file name. */
const modules = new Map();

const FRONT = '(function (exports, require, module, __filename, __dirname) {';
const BACK = '\n})';

/** One buffer for all files: touching fresh memory is expensive in a short run. */
let lent = Buffer.allocUnsafeSlow(512 * 1024);

/** The bytes of a file between two texts; valid until the next call. */
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

/** The compiled code of a file, if any. V8 rejects code for another length of the file, another version or flags. */
function kept(name) {
  try {
    return bytesOf(join(folder, `${name}.bin`));
  } catch {
    return undefined;
  }
}

/** Loads a file of the program and returns its exports. The build writes ASCII, which is read faster as Latin-1. */
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

/** `require` for the program's files, which only load each other and modules of Node.js. */
function find(id) {
  return id.startsWith('./') ? load(id.slice(2)) : require(id);
}

/** The same for callers that are not part of the program. */
function open(name) {
  if (existsSync(folder)) return load(name);
  // Node.js 22.1 and later have a compile cache of their own; if it can't be used, nothing is lost
  require('node:module').enableCompileCache?.();
  return require(join(program, name));
}

// used by threads and by the build to load other files
module.exports = { folder, load, open, scripts };

if (require.main === module) {
  // if these are set, whoever set them, the YAML library prints what it reads to standard output
  delete process.env.LOG_STREAM;
  delete process.env.LOG_TOKENS;
  // all output has been written by then, and exiting is faster than a regular shutdown
  open('jixiao.cjs')
    .start(process.argv.slice(2))
    .then((status) => process.exit(status));
}
