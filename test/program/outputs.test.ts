import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folder } from '../folder.ts';
import { run } from '../program.ts';
import { CLEAN, TOO_DEAR } from './declarations.ts';

describe('--format NAME=FILE', () => {
  it('writes several reports in one run', async () => {
    const here = folder({ 'a.yaml': TOO_DEAR });
    const args = ['--format', 'compact', '--format', 'sarif=out.sarif', '--format=junit=报告 1.xml'];
    const ran = await run(args, { cwd: here.path });
    expect(ran).toMatchObject({ status: 1, stderr: '' });
    expect(ran.stdout).toMatch(/^a\.yaml:\d+:\d+: error: /);
    expect(JSON.parse(here.read('out.sarif')).version).toBe('2.1.0');
    expect(here.read('报告 1.xml')).toMatch(/^<\?xml/);
  });

  it('leaves standard output empty if all go to files', async () => {
    const here = folder({ 'a.yaml': TOO_DEAR });
    const ran = await run(['--format', 'stylish=report.txt', '--color'], { cwd: here.path });
    expect(ran).toMatchObject({ status: 1, stdout: '', stderr: '' });
    expect(here.read('report.txt')).toContain('error[cost-within-budget]');
    expect(here.read('report.txt')).not.toContain('\u001b');
  });

  it.each([
    [['--format', 'json', '--format', 'sarif'], '只有一种报告|只能有一种报告'],
    [['--format', 'json=x', '--format', 'sarif=x'], '同一个文件 x'],
    [['--format', 'json='], '文件名'],
    [['--format', 'sarf=x'], '是不是 sarif'],
    [['--format', 'json=a.yaml'], 'a.yaml 是要检查的文件，报告不能写到它上面'],
    [['--format', 'json=gone/x.json'], '写不了 gone/x.json：它所在的文件夹不存在'],
  ])('%j is one sentence', async (args, said) => {
    const here = folder({ 'a.yaml': CLEAN });
    const ran = await run(args, { cwd: here.path });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(new RegExp(`^jixiao: .*(?:${said}).*\\n$`));
  });

  it('is not written over a text through a link either', async () => {
    const here = folder({ 'a.yaml': CLEAN });
    symlinkSync('a.yaml', here.at('report.json'));
    const ran = await run(['--format', 'json=report.json', 'a.yaml'], { cwd: here.path });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(here.read('a.yaml')).toBe(CLEAN);
  });
});

describe('in GitHub Actions', () => {
  const env = (more: Record<string, string>) => ({ CI: 'true', GITHUB_ACTIONS: 'true', ...more });

  it('adds annotations and the summary, and lets no value be a command', async () => {
    const here = folder({ 'a.yaml': TOO_DEAR, summary: '# before\n' });
    const ran = await run([], { cwd: here.path, env: env({ GITHUB_STEP_SUMMARY: here.at('summary') }) });
    expect(ran.status).toBe(1);
    const [, token = ''] = /^::stop-commands::(\S+)\n/.exec(ran.stdout) ?? [];
    const [log = '', commands = ''] = ran.stdout.split(`::${token}::\n`);
    expect(log).toContain('error[cost-within-budget]');
    expect(commands).toMatch(/^::error file=a\.yaml,line=\d+,.*\n$/);
    expect(here.read('summary')).toMatch(/^# before\n[\s\S]*## jixiao[\s\S]*a\.yaml/);
  });

  it('keeps the summary below 1 MiB, whatever its contents', async () => {
    const here = folder({ 'a.yaml': TOO_DEAR, summary: 'x'.repeat(1024 * 1024 - 100) });
    await run([], { cwd: here.path, env: env({ GITHUB_STEP_SUMMARY: here.at('summary') }) });
    expect(here.bytes('summary').length).toBe(1024 * 1024 - 100);
  });

  it('adds nothing if a format is requested', async () => {
    const here = folder({ 'a.yaml': TOO_DEAR, summary: '' });
    const setting = { cwd: here.path, env: env({ GITHUB_STEP_SUMMARY: here.at('summary') }) };
    const ran = await run(['--format', 'compact'], setting);
    expect(ran.stdout).not.toContain('::');
    expect(here.read('summary')).toBe('');
    here.write({ 'jixiao.config.yaml': 'format: compact\n' });
    expect((await run([], setting)).stdout).not.toContain('::');
  });

  it('an unwritable summary is reported and fails nothing', async () => {
    const here = folder({ 'a.yaml': CLEAN });
    const ran = await run([], { cwd: here.path, env: env({ GITHUB_STEP_SUMMARY: here.at('gone/x') }) });
    expect(ran.status).toBe(0);
    expect(ran.stderr).toContain('$GITHUB_STEP_SUMMARY');
  });
});

describe('run in a folder of what a CI system checked out', () => {
  const files = { 'sub/a.yaml': TOO_DEAR };
  const uris = (sarif: string): string[] =>
    JSON.parse(sarif).runs[0].artifacts.map(({ location }: { location: { uri: string } }) => location.uri);

  it('paths for GitHub start at the top of the checkout', async () => {
    const here = folder(files);
    const env = { CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: here.path };
    const setting = { cwd: here.at('sub'), env };
    const ran = await run(['--format', 'github', '--format', 'sarif=out.sarif'], setting);
    expect(ran.stdout).toContain('::error file=sub/a.yaml,');
    expect(uris(here.read('sub/out.sarif'))).toEqual(['sub/a.yaml']);
    const [file] = JSON.parse((await run(['--format', 'json'], setting)).stdout).files;
    expect(file.path).toBe('a.yaml');
  });

  it('GitLab too', async () => {
    const here = folder({ ...files, 'other/': '' });
    const env = { CI: 'true', GITLAB_CI: 'true', CI_PROJECT_DIR: here.path };
    const ran = await run(['--format', 'gitlab', '../sub'], { cwd: here.at('other'), env });
    expect(JSON.parse(ran.stdout)[0].location.path).toBe('sub/a.yaml');
  });
});

describe('a path that can’t be checked', () => {
  it.each(['stylish', 'compact', 'narrated'])('is reported once by %s', async (format) => {
    const here = folder({ 'a.yaml': CLEAN });
    const ran = await run(['a.yaml', 'nowhere.yaml', '--format', format], { cwd: here.path });
    expect(ran.status).toBe(2);
    expect((ran.stdout + ran.stderr).match(/nowhere\.yaml/g)).toHaveLength(1);
    await run(['a.yaml', 'nowhere.yaml', '--format', `${format}=kept.txt`], { cwd: here.path });
    expect(here.read('kept.txt')).toContain('nowhere.yaml');
  });
});

it('another CI gets the report for people alone', async () => {
  const here = folder({ 'a.yaml': TOO_DEAR });
  const ran = await run([], { cwd: here.path, env: { CI: 'true', GITLAB_CI: 'true' } });
  expect(ran.stdout).toContain('error[cost-within-budget]');
  expect(ran.stdout).not.toContain('::');
});
