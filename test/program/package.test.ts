import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folder } from '../folder.ts';
import { ROOT, runProgram } from '../program.ts';
import { CLEAN, TOO_DEAR } from './declarations.ts';

const PACK = ['pack', '--ignore-scripts', '--json'];

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && 'files' in value && 'filename' in value;
}

/** npm prints a list; newer versions print an object by name. */
function packedOf(json: string): Packed {
  const packed = Object.values<unknown>(JSON.parse(json)).find(isPacked);
  if (packed === undefined) throw new Error(json);
  return packed;
}

/** This Node and those in OTHER_NODES (paths of their executables, separated like in PATH). */
const NODES = [process.execPath, ...(process.env.OTHER_NODES ?? '').split(':').filter((path) => path !== '')];

describe('the package', () => {
  it('contains bin, dist, schemas, docs/rules and what npm adds, nothing else', async () => {
    const here = folder();
    const { stdout } = await runProgram('npm', [...PACK, '--dry-run', ROOT], { cwd: here.path });
    const paths = packedOf(stdout).files.map(({ path }) => path);
    const allowed = /^(?:bin\/|dist\/|schemas\/|docs\/rules\/|package\.json$|LICENSE$|README[^/]*$)/;
    expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
    for (const path of [
      'bin/jixiao.js',
      'bin/package.json',
      'dist/cli/jixiao.cjs',
      'dist/index.js',
      'LICENSE',
    ])
      expect(paths).toContain(path);
  });

  it('installed in an empty folder it needs nothing else, and runs', async () => {
    const here = folder({ 'bad.yaml': TOO_DEAR, 'good.yaml': CLEAN, 'home/package.json': '{}' });
    const { stdout } = await runProgram('npm', [...PACK, '--pack-destination', here.path, ROOT], {
      cwd: here.path,
    });
    const tarball = here.at(packedOf(stdout).filename);
    const install = ['install', '--offline', '--no-audit', '--no-fund', tarball];
    const installed = await runProgram('npm', install, { cwd: here.at('home') });
    expect(installed).toMatchObject({ status: 0 });
    expect(existsSync(here.at('home/node_modules/.bin/jixiao'))).toBe(true);
    const bin = here.at('home/node_modules/jixiao/bin/jixiao.js');
    for (const node of NODES) {
      const setting = { cwd: here.path };
      expect(await runProgram(node, [bin, 'good.yaml'], setting)).toMatchObject({ status: 0, stderr: '' });
      expect(await runProgram(node, [bin, 'bad.yaml', '--format', 'sarif'], setting)).toMatchObject({
        status: 1,
      });
      expect(await runProgram(node, [bin, 'explain', 'funds-sum'], setting)).toMatchObject({ status: 0 });
      expect(await runProgram(node, [bin, 'completion', 'bash'], setting)).toMatchObject({ status: 0 });
    }
  });
});
