// The build: generated sources, types, bundles. `npm run build`; also `prepare`, so that `npm ci` gives a working bin.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { ascii } from './ascii.mjs';
import { compact } from './compact.mjs';
import { generate } from './generate.mjs';
import { keepCompiled } from './keep-compiled.mjs';
import { late } from './late.mjs';
import { splitRules } from './split-rules.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

async function bundle(options, output) {
  const build = await rolldown({ cwd: root, logLevel: 'warn', ...options });
  await build.write(output);
  await build.close();
}

/** The given modules and all that they import statically, but not those that are loaded later. */
function closure(starts, context) {
  const found = new Set(starts);
  for (const id of found)
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/**
 * One file each for what every call needs, for what a run over clean files also needs, and for what findings need:
 * finding and reading many small files would take longer.
 */
function eagerChunks() {
  const group = (name, starts, priority) => {
    let needed = new Set();
    const named = (id, context) => {
      if (needed.size === 0) needed = closure(starts, context);
      return needed.has(id) || id === '\0rolldown/runtime.js' ? name : null;
    };
    return { name: named, debugName: name, priority };
  };
  return [
    group('jixiao', [join(root, 'src/cli/main.ts')], 3),
    group('check', [join(root, 'src/cli/run.ts')], 2),
    group('findings', [join(root, 'src/cli/linting.ts'), join(root, 'src/report/stylish.ts')], 1),
  ];
}

/** The command line: one small eager CommonJS file, and a chunk for each `await import()`. */
const bundleCommandLine = () =>
  bundle(
    {
      input: { jixiao: 'src/cli/main.ts', worker: 'src/cli/worker.ts', reader: 'src/cli/reader.ts' },
      platform: 'node',
      // the first file may also export what other files need
      preserveEntrySignatures: 'allow-extension',
      // ES modules don't need the wrapper around CommonJS ones
      resolve: { mainFields: ['module', 'main'] },
      plugins: [splitRules(), late(), ascii(), compact()],
    },
    {
      dir: join(root, 'dist/cli'),
      format: 'cjs',
      minify: true,
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name]-[hash].cjs',
      codeSplitting: { groups: eagerChunks() },
    },
  );

/** The public API: one ES module that does not depend on Node. */
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
keepCompiled(root);
await bundleApi();
