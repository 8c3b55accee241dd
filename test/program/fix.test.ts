import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folder } from '../folder.ts';
import { run } from '../program.ts';
import { CLEAN, MISNUMBERED, RENUMBERED, TOO_DEAR } from './declarations.ts';

describe('--fix', () => {
  it('repairs the file and reports what remains', async () => {
    const here = folder({ 'a.yaml': MISNUMBERED });
    chmodSync(here.at('a.yaml'), 0o600);
    const ran = await run(['--fix', '--format', 'json'], { cwd: here.path });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(ran.stdout).summary).toMatchObject({ errors: 0, fixed: 1 });
    expect(here.read('a.yaml')).toBe(RENUMBERED);
    expect(statSync(here.at('a.yaml')).mode & 0o777).toBe(0o600);
    expect(readdirSync(here.path)).toEqual(['a.yaml']);
  });

  it('changes no other byte: CRLF, comments and the missing last line end stay', async () => {
    const own = (text: string) => `# 说明\n${text}x-a: 1   # 注`.replaceAll('\n', '\r\n');
    const here = folder({ 'a.yaml': own(MISNUMBERED) });
    await run(['--fix'], { cwd: here.path });
    expect(here.read('a.yaml')).toBe(own(RENUMBERED));
  });

  it('leaves a file in which nothing can be repaired, and its time', async () => {
    const here = folder({ 'a.yaml': TOO_DEAR });
    const before = statSync(here.at('a.yaml')).mtimeMs;
    expect((await run(['--fix'], { cwd: here.path })).status).toBe(1);
    expect(here.read('a.yaml')).toBe(TOO_DEAR);
    expect(statSync(here.at('a.yaml')).mtimeMs).toBe(before);
  });

  it('writes GBK anew as UTF-8', async () => {
    const here = folder({
      'a.yaml': execFileSync('iconv', ['-t', 'GBK'], {
        input: CLEAN.replace('≥4', '4').replaceAll('≥', '').replaceAll('≤', ''),
      }),
    });
    const before = await run(['--format', 'json'], { cwd: here.path });
    expect(JSON.parse(before.stdout).files[0].diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'encoding', fix: expect.objectContaining({ encoding: 'utf-8' }) }),
    );
    await run(['--fix'], { cwd: here.path });
    expect(here.read('a.yaml')).toContain('年度: 2023\n项目名称: 政府专项工作经费\n');
  });

  it('takes a BOM away', async () => {
    const here = folder({ 'a.yaml': `\ufeff${CLEAN}` });
    await run(['--fix'], { cwd: here.path });
    expect(here.read('a.yaml')).toBe(CLEAN);
  });

  it('leaves a read-only file, says so, and reports its findings', async () => {
    const here = folder({ 'a.yaml': MISNUMBERED });
    chmodSync(here.at('a.yaml'), 0o444);
    const ran = await run(['--fix', '--format', 'json'], { cwd: here.path });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('a.yaml 是只读文件，没有写回修复');
    expect(JSON.parse(ran.stdout).summary).toMatchObject({ errors: 1, fixed: 0 });
    expect(here.read('a.yaml')).toBe(MISNUMBERED);
  });

  it('writes what a link leads to', async () => {
    const here = folder({ 'a/a.yaml': MISNUMBERED, 'link.yaml': '->a/a.yaml' });
    await run(['--fix', 'link.yaml'], { cwd: here.path });
    expect(here.read('a/a.yaml')).toBe(RENUMBERED);
  });

  it('--fix-rule repairs the findings of one rule alone', async () => {
    const here = folder({ 'a.yaml': MISNUMBERED });
    await run(['--fix-rule', 'comparator-style'], { cwd: here.path });
    expect(here.read('a.yaml')).toBe(MISNUMBERED);
    await run(['--fix-rule', 'sequential-numbering'], { cwd: here.path });
    expect(here.read('a.yaml')).toBe(RENUMBERED);
  });
});

describe('--fix-dry-run', () => {
  it('shows the change, writes nothing, and ends as if nothing were fixed', async () => {
    const here = folder({ 'a.yaml': MISNUMBERED });
    const ran = await run(['--fix-dry-run'], { cwd: here.path });
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('--- a/a.yaml\n+++ b/a.yaml\n');
    expect(ran.stdout).toContain('-  - 编号: 2\n+  - 编号: 1\n');
    expect(ran.stdout).not.toContain('发现');
    expect(here.read('a.yaml')).toBe(MISNUMBERED);
    const colored = await run(['--fix-dry-run', '--color'], { cwd: here.path });
    expect(colored.stdout).toContain('\x1b[32m+  - 编号: 1\x1b[39m');
  });

  it('only replaces the report on standard output: those to files are written', async () => {
    const here = folder({ 'a.yaml': MISNUMBERED });
    const ran = await run(['--fix-dry-run', '--format', 'json=report.json'], { cwd: here.path });
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/^--- a\/a\.yaml\n/);
    expect(JSON.parse(here.read('report.json')).summary).toMatchObject({ fixed: 0, fixable: 1 });
    expect(here.read('a.yaml')).toBe(MISNUMBERED);
  });

  it('can be applied', async () => {
    const here = folder({ 'a.yaml': MISNUMBERED });
    const { bytes } = await run(['--fix-dry-run'], { cwd: here.path });
    execFileSync('git', ['apply', '-'], { cwd: here.path, input: bytes });
    expect(here.read('a.yaml')).toBe(RENUMBERED);
  });

  it('is empty if nothing would change', async () => {
    const here = folder({ 'a.yaml': CLEAN });
    expect(await run(['--fix-dry-run'], { cwd: here.path })).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('says that a file would be saved as UTF-8', async () => {
    const here = folder({ 'a.yaml': `\ufeff${CLEAN}` });
    const ran = await run(['--fix-dry-run'], { cwd: here.path });
    expect(ran).toMatchObject({ stdout: '', stderr: 'jixiao: a.yaml：--fix 会改存为 UTF-8\n' });
  });
});
