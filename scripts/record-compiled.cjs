// Runs the command line, and writes what V8 has made of each of its files by then.
'use strict';
const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { folder, load, scripts } = require('../bin/compiled.js');

require.extensions['.cjs'] = load;
process.on('exit', () => {
  mkdirSync(folder, { recursive: true });
  for (const [file, script] of scripts) {
    const kept = join(folder, `${basename(file)}.bin`);
    if (!existsSync(kept)) writeFileSync(kept, script.createCachedData());
  }
});
require('../dist/cli/jixiao.cjs');
