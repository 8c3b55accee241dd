import type { Command } from 'commander';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { module as check } from '../../src/cli/commands/check.ts';
import type { CommandModule } from '../../src/cli/commands/command.ts';
import { module as config } from '../../src/cli/commands/config.ts';
import { module as explain } from '../../src/cli/commands/explain.ts';
import { fix, lint } from '../../src/index.ts';
import { readBaseline } from '../../src/linter/baseline.ts';
import { baseDeclaration } from '../../src/rules/base.ts';
import { type Files, folder } from '../folder.ts';
import { codes, lint as lintWith } from '../support.ts';

/** A version that renamed fund-total to funds-sum and numbers to sequential-numbering. */
vi.mock('../../src/rules/renames.ts', () => ({
  RENAMES: new Map([
    ['fund-total', 'funds-sum'],
    ['numbers', 'sequential-numbering'],
  ]),
}));

const written = vi.hoisted(() => ({ out: '', error: '' }));
vi.mock('../../src/cli/terminal.ts', async (original) => ({
  ...(await original<typeof import('../../src/cli/terminal.ts')>()),
  writeOut: async (text: string | Uint8Array) => {
    written.out += text.toString();
  },
  writeError: async (text: string) => {
    written.error += text;
  },
}));

beforeEach(() => {
  written.out = '';
  written.error = '';
});

const WRONG = baseDeclaration.replace('财政拨款: 50', '财政拨款: 40');
const MISNUMBERED = baseDeclaration.replace('编号: 1', '编号: 3');
const SAID = '规则 fund-total 已改名为 funds-sum；旧名暂时仍可用，请改写';

async function run(module: CommandModule, words: readonly string[], files: Files = {}) {
  const here = folder({ '.git/': '', ...files });
  const command: Command = module
    .build()
    .exitOverride()
    .helpOption(false)
    .action(() => {});
  command.parse([...words], { from: 'user' });
  const status = await module.run(command, { cwd: here.path, env: {}, lang: null, color: false });
  return { here, status, ...written };
}

describe('a renamed rule is still found by its old name, and the message gives the new one', () => {
  test('in a configuration, at its place', async () => {
    const files = { 'a.yaml': WRONG, 'jixiao.config.yaml': 'rules:\n  fund-total: warning\n' };
    const ran = await run(check, ['--format', 'compact'], files);
    expect(ran.status).toBe(0);
    expect(ran.out).toContain('funds-sum');
    expect(ran.error).toBe(`jixiao: jixiao.config.yaml:2:3：${SAID}\n`);
  });

  test('where both names are given, that of now holds', async () => {
    const config = 'rules: {funds-sum: off, fund-total: error}';
    expect((await run(check, [], { 'a.yaml': WRONG, 'jixiao.config.yaml': config })).status).toBe(0);
  });

  test('a mistake behind the old name stands there', async () => {
    const files = { 'a.yaml': WRONG, 'jixiao.config.yaml': 'rules:\n  fund-total: warn\n' };
    await expect(run(check, [], files)).rejects.toMatchObject({
      mistakes: [{ message: { zh: '级别 warn 不对；是不是 warning？' } }],
    });
  });

  test('in overrides, and config print tells it too', async () => {
    const files = { 'jixiao.config.yaml': 'overrides: [{files: "*.yaml", rules: {fund-total: info}}]' };
    const ran = await run(config, ['print', 'a.yaml'], files);
    expect(ran.out).toMatch(/^funds-sum +info +jixiao\.config\.yaml: overrides \*\.yaml$/m);
    expect(ran.error).toContain(SAID);
  });

  test('with --rule', async () => {
    const ran = await run(check, ['--rule', 'fund-total: off'], { 'a.yaml': WRONG });
    expect(ran).toMatchObject({ status: 0, error: `jixiao: ${SAID}\n` });
  });

  test('with --fix-rule', async () => {
    const ran = await run(check, ['--fix-rule', 'numbers'], { 'a.yaml': MISNUMBERED });
    expect(ran.here.read('a.yaml')).toBe(baseDeclaration);
    expect(ran.error).toContain('规则 numbers 已改名为 sequential-numbering');
  });

  test('with explain', async () => {
    const ran = await run(explain, ['fund-total']);
    expect(ran.out).toMatch(/^funds-sum: /);
    expect(ran.error).toBe(`jixiao: ${SAID}\n`);
  });

  test('in a suppression: it bites, and --fix writes the new name', () => {
    const text = `# jixiao-disable fund-total -- 理由\n${WRONG}`;
    const { result } = lintWith(text);
    expect(codes(result.diagnostics)).toEqual(['unused-suppression/renamed']);
    expect(result.diagnostics[0]).toMatchObject({ severity: 'info', message: { zh: SAID } });
    expect(result.suppressed.map(({ diagnostic }) => diagnostic.rule)).toEqual(['funds-sum']);
    expect(fix(text).text).toBe(text.replace('fund-total', 'funds-sum'));
  });

  test('in a suppression that silences nothing: it is unused, as any other', () => {
    expect(codes(lintWith(`# jixiao-disable fund-total\n${baseDeclaration}`).result.diagnostics)).toEqual([
      'unused-suppression/unused',
    ]);
  });

  test('in `enable`, which ends what either name began', () => {
    const text = `# jixiao-disable funds-sum\n# jixiao-enable fund-total\n${WRONG}`;
    expect(codes(lintWith(text).result.diagnostics)).toContain('funds-sum/mismatch');
  });

  test('in a baseline', () => {
    const entry = { 文件: 'a.yaml', 规则: 'fund-total', 位置: [] };
    const now = { ...entry, 规则: 'funds-sum' };
    expect(readBaseline(JSON.stringify(entry))).toEqual(readBaseline(JSON.stringify(now)));
  });

  test('in the API', () => {
    expect(lint(WRONG, { rules: { 'fund-total': 'off' } }).diagnostics).toEqual([]);
    expect(fix(MISNUMBERED, { only: ['numbers'] }).text).toBe(baseDeclaration);
  });
});
