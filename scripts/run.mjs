// Runs a TypeScript script, which Node 20 can't do by itself: `node scripts/run.mjs scripts/docs.ts [arguments]`.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Below node_modules, so that imports of packages work. */
const cache = join(root, 'node_modules/.cache/jixiao');

/** Imports a TypeScript module of this repository. What it imports from packages is not bundled. */
export async function importSource(path) {
  const bundle = await rolldown({
    cwd: root,
    input: path,
    platform: 'node',
    external: /^[^./\\\0]/,
    logLevel: 'warn',
  });
  const folder = join(cache, `${process.pid}-${Date.now()}`);
  mkdirSync(folder, { recursive: true });
  try {
    const { output } = await bundle.write({
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].mjs',
      codeSplitting: false,
    });
    return await import(pathToFileURL(join(folder, output[0].fileName)).href);
  } finally {
    await bundle.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [script, ...words] = process.argv.slice(2);
  const { main } = await importSource(script);
  process.exitCode = (await main(root, words)) ?? 0;
}
