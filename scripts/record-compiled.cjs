// Runs the command line, then writes V8's compiled code of each file that was loaded.
'use strict';
const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { folder, load, scripts } = require('../bin/jixiao.js');

process.on('exit', () => {
  mkdirSync(folder, { recursive: true });
  for (const [name, script] of scripts) {
    const kept = join(folder, `${name}.bin`);
    if (!existsSync(kept)) writeFileSync(kept, script.createCachedData());
  }
});
load('jixiao.cjs')
  .start(process.argv.slice(2))
  .then((status) => {
    process.exitCode = status;
  });
