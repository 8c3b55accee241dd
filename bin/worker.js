// A thread beside the main one. The file of the program that it runs is told by who starts it.
'use strict';
require('./jixiao.js').open(process.argv[2]);
