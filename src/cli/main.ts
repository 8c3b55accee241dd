process.stdout.write('jixiao\n');
