#!/usr/bin/env node
// CommonJS (bin/package.json says so): it starts faster than an ES module.
'use strict';
require('../dist/cli/jixiao.cjs');
