import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type Files, folder } from '../folder.ts';
import { type Ran, run } from '../program.ts';
import { CLEAN, COMPOSE, MISNUMBERED, RENUMBERED, TOO_DEAR } from './declarations.ts';

function pipe(input: string | Uint8Array, args: readonly string[] = [], files: Files = {}): Promise<Ran> {
  return run(['--stdin', ...args], { cwd: folder({ '.git/': '', ...files }).path, input });
}

describe('--stdin', () => {
  it('checks standard input, which is always a declaration', async () => {
    const ran = await pipe(TOO_DEAR, ['--format', 'compact']);
    expect(ran).toMatchObject({ status: 1, stderr: '' });
    expect(ran.stdout).toMatch(/^<stdin>:\d+:\d+: error: .*\[cost-within-budget\]\n$/);
    expect((await pipe(COMPOSE)).status).toBe(1);
    expect(await pipe(CLEAN)).toMatchObject({ status: 0, stdout: '没有发现问题（共查 1 份申报表）\n' });
  });

  it('goes by the name that it is given: in the report, for configuration, template and ignores', async () => {
    const files = {
      'jixiao.config.yaml': 'overrides: [{files: a/, rules: {cost-within-budget: off}}]\nignore: [b/]',
      'c/.jixiaoignore': 'x.yaml',
    };
    expect((await pipe(TOO_DEAR, ['--stdin-filename', 'x/../a/new.yaml'], files)).status).toBe(0);
    const other = await pipe(TOO_DEAR, ['--stdin-filename', 'z/new.yaml', '--format', 'compact'], files);
    expect(other.stdout).toMatch(/^z\/new\.yaml:/);
    for (const name of ['b/x.yaml', 'c/x.yaml']) {
      const ran = await pipe(TOO_DEAR, ['--stdin-filename', name, '--format', 'json'], files);
      expect(ran).toMatchObject({ status: 2, stderr: expect.stringContaining(`${name} 被 .jixiaoignore`) });
      expect(JSON.parse(ran.stdout)).toMatchObject({ files: [], summary: { skipped: 1 } });
      expect((await pipe(TOO_DEAR, ['--stdin-filename', name, '--no-ignore'], files)).status).toBe(1);
      const allowed = await pipe(TOO_DEAR, ['--stdin-filename', name, '--no-error-on-unmatched'], files);
      expect(allowed).toMatchObject({ status: 0, stderr: '' });
    }
  });

  it('that is empty is nothing to check', async () => {
    for (const input of ['', '# 项目名称: 会议\n', '---\n']) {
      expect(await pipe(input)).toMatchObject({
        status: 2,
        stderr: 'jixiao: <stdin> 里没有可以检查的申报表\n',
      });
      expect((await pipe(input, ['--no-error-on-unmatched'])).status).toBe(0);
    }
  });

  it('a Word document is a problem, status 2', async () => {
    const ran = await pipe(Buffer.from('504b030414000600', 'hex'), ['--format', 'json']);
    expect(ran.status).toBe(2);
    expect(JSON.parse(ran.stdout).problems).toMatchObject([{ path: '<stdin>' }]);
  });

  it('over 10 MB is one finding', async () => {
    const ran = await pipe(Buffer.concat([Buffer.from(CLEAN), Buffer.alloc(11 * 1024 * 1024, '# x\n')]), [
      '--format',
      'json',
    ]);
    expect(JSON.parse(ran.stdout).files[0].diagnostics).toMatchObject([
      { rule: 'yaml-syntax', code: 'too-large', start: { line: 1, column: 1 } },
    ]);
  });
});

describe('--stdin --fix', () => {
  it('prints the fixed text, and reports on standard error', async () => {
    const ran = await pipe(MISNUMBERED, ['--fix']);
    expect(ran).toMatchObject({ status: 0, stdout: RENUMBERED });
    expect(ran.stderr).toContain('已修复 1 处');
  });

  it.each([
    ['clean', Buffer.from(CLEAN)],
    ['with an error that nobody can fix', Buffer.from(TOO_DEAR)],
    ['empty', Buffer.alloc(0)],
    ['no YAML', Buffer.from('项目名称: "x\n  - [')],
    ['bytes that are no text', Buffer.from([0xe9, 0xa1, 0xb9, 0xff, 0xfe, 0x0a, 0x00, 0x80])],
    ['a Word document', Buffer.from('504b030414000600ff', 'hex')],
    ['over 10 MB', Buffer.concat([Buffer.from(CLEAN), Buffer.alloc(11 * 1024 * 1024, '# x\r\n')])],
  ])('prints every byte unchanged if nothing is fixed: %s', async (_, input) => {
    expect((await pipe(input, ['--fix'])).bytes.equals(input)).toBe(true);
  });

  it('hands back ignored input as it is', async () => {
    const ran = await pipe(MISNUMBERED, ['--fix', '--stdin-filename', 'x.yaml'], {
      '.jixiaoignore': 'x.yaml',
    });
    expect(ran).toMatchObject({ status: 2, stdout: MISNUMBERED });
  });

  it('hands back GBK as UTF-8', async () => {
    const text = CLEAN.replaceAll('≥', '').replaceAll('≤', '');
    const gbk = execFileSync('iconv', ['-t', 'GBK'], { input: text });
    expect((await pipe(gbk, ['--fix-rule', 'encoding'])).stdout).toBe(text);
  });

  it('shows the change with --fix-dry-run', async () => {
    const ran = await pipe(MISNUMBERED, ['--fix-dry-run']);
    expect(ran).toMatchObject({ status: 1, stderr: '' });
    expect(ran.stdout).toContain('--- a/<stdin>\n');
  });
});
