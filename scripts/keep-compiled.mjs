// Writes V8's compiled code of the command line's files, for the Node.js that runs this: see bin/jixiao.js.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the program in a process that writes the compiled code of each file it loads, unless it exists. */
function record(root, cwd, ...words) {
  const recorder = join(root, 'scripts/record-compiled.cjs');
  const env = { ...process.env, NODE_OPTIONS: '' };
  execFileSync(process.execPath, [recorder, '--no-config', '--exit-zero', ...words], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * First a run over clean declarations, so that the files which it loads contain only the functions that it uses; then
 * one with findings, and one that needs `yaml`.
 */
export function keepCompiled(root) {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-build-'));
  try {
    for (const name of ['corrected', 'published'])
      cpSync(join(root, 'examples', name), join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'typed.yaml'), '年度：2023\n项目名称：办公费\n');
    for (const path of ['corrected', 'published', 'typed.yaml']) record(root, folder, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
