#!/usr/bin/env node
// CommonJS (bin/package.json says so): it starts faster than an ES module.
'use strict';
// The YAML library prints what it reads to standard output where these are set, whoever set them.
delete process.env.LOG_STREAM;
delete process.env.LOG_TOKENS;
// Node.js 22.1 and later keep what they compiled, for themselves; where they can't, nothing is lost.
require('node:module').enableCompileCache?.();
require('../dist/cli/jixiao.cjs');
