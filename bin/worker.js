// A thread besides the main one. The starter passes the file of the program to run.
'use strict';
require('./jixiao.js').open(process.argv[2]);
