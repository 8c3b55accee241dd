// A thread that checks files beside the main one; it has its own copy of the program.
'use strict';
require('./jixiao.js').open('worker.cjs');
