// Takes what V8 made of the program's files when they were built (scripts/keep-compiled.mjs), so that it need not be
// made again at each start. That holds for one version of V8 alone; with any other the files are compiled as ever.
'use strict';
const { readFileSync, statSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

const tag = `${process.versions.v8}-${process.platform}-${process.arch}`;
const folder = join(__dirname, '../dist/cli/compiled', tag);

/** The scripts that were loaded, by file. */
const scripts = new Map();

/** What V8 made of a file, or nothing. It takes none that does not fit the file's length, its version and flags. */
function kept(filename) {
  try {
    return readFileSync(join(folder, `${basename(filename)}.bin`));
  } catch {
    return undefined;
  }
}

/** Loads a CommonJS file as Node.js does. The build writes ASCII, which is read faster as Latin-1. */
function load(module, filename) {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`;
  const script = new Script(source, { filename, cachedData: kept(filename) });
  scripts.set(filename, script);
  const body = script.runInThisContext();
  body.call(module.exports, module.exports, (id) => module.require(id), module, filename, dirname(filename));
}

function isThere() {
  try {
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

if (isThere()) require.extensions['.cjs'] = load;
// Node.js 22.1 and later keep what they compiled for themselves; where they can't, nothing is lost.
else require('node:module').enableCompileCache?.();

module.exports = { folder, load, scripts };
