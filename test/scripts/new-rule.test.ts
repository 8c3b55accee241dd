import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { register } from '../../scripts/new-rule.ts';
import { folder } from '../folder.ts';
import { type Ran, ROOT, runProgram } from '../program.ts';

const COPIED = [
  'src',
  'scripts',
  'schemas',
  'bench',
  'test',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'biome.json',
];

/** A folder with copies of the parts of the repository that a new rule changes. */
function copy() {
  const place = folder({ 'test/rules/': '' });
  for (const path of COPIED) cpSync(join(ROOT, path), place.at(path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), place.at('node_modules'));
  const node = (...args: readonly string[]): Promise<Ran> =>
    runProgram(process.execPath, args, { cwd: place.path });
  return { place, node };
}

describe('npm run new-rule', () => {
  test('writes a rule that passes its types, its format and its tests', async () => {
    const { place, node } = copy();
    expect(await node('scripts/run.mjs', 'scripts/new-rule.ts', 'my-own-rule', 'funds')).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(place.read('src/rules/index.ts')).toContain('  goalAmount,\n  myOwnRule,\n');
    const tools = 'node_modules';
    expect(await node(join(tools, 'typescript/bin/tsc'), '-p', '.')).toMatchObject({ status: 0, stdout: '' });
    const files = ['src/rules/funds/my-own-rule.ts', 'src/rules/index.ts', 'test/rules/my-own-rule.test.ts'];
    const biome = await node(
      join(tools, '@biomejs/biome/bin/biome'),
      'check',
      '--vcs-enabled=false',
      ...files,
    );
    expect(biome).toMatchObject({ status: 0 });
    const vitest = await node(
      join(tools, 'vitest/vitest.mjs'),
      ...['run', '--reporter=json', 'test/rules', '-t', 'my-own-rule|it speaks of 备注 alone'],
    );
    expect(JSON.parse(vitest.stdout)).toMatchObject({ numPassedTests: 11, numFailedTests: 0 });
  });

  test('rejects an existing id, or none', async () => {
    const { place, node } = copy();
    const before = place.read('src/rules/index.ts');
    for (const words of [[], ['Funds_Sum'], ['funds-sum', 'funds'], ['my-rule', 'nowhere']]) {
      const { status, stderr } = await node('scripts/run.mjs', 'scripts/new-rule.ts', ...words);
      expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, lines: 1 });
    }
    expect(place.read('src/rules/index.ts')).toBe(before);
  });

  test('keeps the imports in order', () => {
    const index = readFileSync(join(ROOT, 'src/rules/index.ts'), 'utf8');
    const changed = register(index, 'aaa-first', 'completeness');
    expect(changed.startsWith("import { aaaFirst } from './completeness/aaa-first.ts';\n")).toBe(true);
  });
});
