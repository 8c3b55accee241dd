// The build: generated sources, types, bundles. `npm run build`; also `prepare`, so that `npm ci` gives a working bin.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { generate } from './generate.mjs';
import { stripDocs } from './strip-docs.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

async function bundle(options, output) {
  const build = await rolldown({ cwd: root, logLevel: 'warn', ...options });
  await build.write(output);
  await build.close();
}

/** The command line: one small eager CommonJS file, and a chunk for each `await import()`. */
const bundleCommandLine = () =>
  bundle(
    { input: { jixiao: 'src/cli/main.ts' }, platform: 'node', plugins: [stripDocs()] },
    {
      dir: join(root, 'dist/cli'),
      format: 'cjs',
      minify: true,
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name]-[hash].cjs',
    },
  );

/** The public API: one ES module that needs no Node. */
const bundleApi = () =>
  bundle(
    {
      input: { index: 'src/index.ts' },
      platform: 'neutral',
      resolve: { mainFields: ['module', 'main'], conditionNames: ['browser', 'import', 'default'] },
    },
    { dir: join(root, 'dist'), format: 'esm' },
  );

rmSync(join(root, 'dist'), { recursive: true, force: true });
await generate();
execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', join(root, 'tsconfig.build.json')], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
await bundleCommandLine();
await bundleApi();
