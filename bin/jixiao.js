#!/usr/bin/env node
// CommonJS (bin/package.json says so): it starts faster than an ES module.
'use strict';
// The YAML library prints what it reads to standard output where these are set, whoever set them.
delete process.env.LOG_STREAM;
delete process.env.LOG_TOKENS;
require('./compiled.js');
require('../dist/cli/jixiao.cjs');
