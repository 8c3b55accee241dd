import { expect, it } from 'vitest';
import { declaration } from '../../bench/corpus.ts';
import { rules } from '../../src/rules/index.ts';
import { folder } from '../folder.ts';
import { run } from '../program.ts';

/** The names of the rows, without figures. */
function rows(stderr: string): string[] {
  return stderr
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^ *\d+\.\d ms +\d+\.\d % {2}/, ''));
}

const FILES = { 'a.yaml': declaration(1), 'b.yaml': declaration(2, { findings: true }) };
const PARTS = [
  '启动',
  '找文件',
  '读配置',
  '读文件',
  '解析 YAML',
  '认出申报表各栏',
  'schema 检查',
  '各条规则',
];

it.each([
  ['in one thread', []],
  ['in two', ['--jobs', '2']],
])('shows where time went, each rule by its name, %s', async (_, more) => {
  const ran = await run(['--timing', ...more], { cwd: folder(FILES).path });
  expect(ran.status).toBe(1);
  const all = rows(ran.stderr);
  expect(all.slice(0, PARTS.length)).toEqual(PARTS);
  expect(all.slice(-4)).toEqual(['定位问题', '跨文件规则', '报告', '合计']);
  // rules that take almost no time share one row
  const named = all.slice(PARTS.length, -4).filter((row) => !row.startsWith('  其余'));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((row) => !rules.some(({ id }) => row === `  ${id}`))).toEqual([]);
});

it('shows it in English, after the report', async () => {
  const ran = await run(['--timing', '--lang', 'en', 'a.yaml'], { cwd: folder(FILES).path });
  expect(ran.stdout).toBe('no problems found (1 declaration checked)\n');
  expect(rows(ran.stderr)).toEqual(
    expect.arrayContaining(['discovery', 'reading', 'parsing', 'schema', 'total']),
  );
});

it('is not shown by default', async () => {
  expect((await run([], { cwd: folder({ 'a.yaml': FILES['a.yaml'] }).path })).stderr).toBe('');
});
