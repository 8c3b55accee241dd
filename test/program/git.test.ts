import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Folder, folder } from '../folder.ts';
import { type Ran, ROOT, run, runProgram } from '../program.ts';
import { ANOTHER, CLEAN, MISNUMBERED, TOO_DEAR } from './declarations.ts';

const JIXIAO = `'${process.execPath}' '${join(ROOT, 'bin/jixiao.js')}'`;

const ME = {
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@b',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@b',
};

async function git(here: Folder, ...args: string[]): Promise<string> {
  const ran = await runProgram('git', args, { cwd: here.path, env: ME });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout;
}

async function repository(files: Record<string, string>): Promise<Folder> {
  const here = folder(files);
  await git(here, 'init', '--quiet', '--initial-branch=main');
  return here;
}

async function committed(files: Record<string, string>): Promise<Folder> {
  const here = await repository(files);
  await git(here, 'add', '.');
  await git(here, 'commit', '--quiet', '-m', 'first');
  return here;
}

const checked = (ran: Ran): string[] =>
  JSON.parse(ran.stdout).files.map(({ path }: { path: string }) => path);
const json = (here: Folder, ...args: string[]): Promise<Ran> =>
  run(['--format', 'json', ...args], { cwd: here.path });

describe('--staged', () => {
  it('checks what is staged, not the working tree', async () => {
    const here = await repository({ '申报 表.yaml': TOO_DEAR });
    await git(here, 'add', '.');
    here.write({ '申报 表.yaml': CLEAN });
    expect(await json(here, '--staged')).toMatchObject({ status: 1 });
    await git(here, 'add', '.');
    here.write({ '申报 表.yaml': TOO_DEAR });
    const ran = await json(here, '--staged');
    expect(ran).toMatchObject({ status: 0 });
    expect(checked(ran)).toEqual(['申报 表.yaml']);
  });

  it('looks at nothing that is not staged', async () => {
    const here = await committed({ 'a.yaml': CLEAN, 'b.yaml': TOO_DEAR });
    const nothing = await json(here, '--staged');
    expect(nothing).toMatchObject({ status: 0, stderr: '' });
    expect(checked(nothing)).toEqual([]);
    here.write({ 'a.yaml': ANOTHER, 'new.yaml': TOO_DEAR });
    await git(here, 'add', 'a.yaml');
    expect(checked(await json(here, '--staged'))).toEqual(['a.yaml']);
  });

  it.each([
    ['the configuration', 'jixiao.config.yaml', 'template: shapotou-2023\n'],
    ['a template', 'forms/x.yaml', '标识: x\n名称: 表\n一级指标:\n  - 名称: 产出指标\n'],
  ])('checks everything when %s is staged', async (_, name, text) => {
    const here = await committed({ 'a.yaml': CLEAN, 'sub/b.yaml': TOO_DEAR });
    here.write({ [name]: text });
    await git(here, 'add', name);
    const ran = await json(here, '--staged');
    expect(checked(ran)).toEqual(['a.yaml', 'sub/b.yaml']);
    expect(ran.status).toBe(1);
  });

  it('heeds GIT_INDEX_FILE, as `git commit FILE` sets it', async () => {
    const here = await committed({ 'a.yaml': CLEAN });
    here.write({ 'a.yaml': TOO_DEAR });
    const env = { GIT_INDEX_FILE: here.at('.git/other') };
    await runProgram('git', ['read-tree', 'HEAD'], { cwd: here.path, env });
    await runProgram('git', ['add', 'a.yaml'], { cwd: here.path, env });
    expect(await run(['--staged'], { cwd: here.path, env })).toMatchObject({ status: 1 });
    expect(await run(['--staged'], { cwd: here.path })).toMatchObject({ status: 0 });
  });

  it('respects the folders that are named, and .jixiaoignore', async () => {
    const here = await repository({ 'a/x.yaml': TOO_DEAR, 'b/y.yaml': TOO_DEAR, 'b/z.yaml': TOO_DEAR });
    here.write({ 'b/.jixiaoignore': 'z.yaml\n' });
    await git(here, 'add', 'a', 'b/y.yaml', 'b/z.yaml');
    expect(checked(await json(here, '--staged', 'b'))).toEqual(['b/y.yaml']);
  });

  it('fixes nothing', async () => {
    const here = await repository({ 'a.yaml': MISNUMBERED });
    await git(here, 'add', '.');
    const ran = await run(['--staged', '--fix'], { cwd: here.path });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(here.read('a.yaml')).toBe(MISNUMBERED);
  });

  it.each(['引号"\'.yaml', '换\n行.yaml', ' 空 .yaml', '-x.yaml', '文件夹 1/表.yaml'])(
    'takes the name %j as it is',
    async (name) => {
      const here = await repository({ [name]: TOO_DEAR });
      await git(here, 'add', '.');
      const ran = await json(here, '--staged');
      expect(ran).toMatchObject({ status: 1, stderr: '' });
      expect(checked(ran)).toEqual([name]);
      expect(checked(await json(here, '--changed'))).toEqual([name]);
    },
  );

  it('checks a renamed file under its new name', async () => {
    const here = await committed({ 'a.yaml': TOO_DEAR });
    await git(here, 'mv', 'a.yaml', 'b.yaml');
    expect(checked(await json(here, '--staged'))).toEqual(['b.yaml']);
  });

  it('only covers the current folder, and others if they are named', async () => {
    const here = await repository({ 'sub/a.yaml': TOO_DEAR, 'b.yaml': TOO_DEAR });
    await git(here, 'add', '.');
    const ran = await run(['--format', 'json', '--staged'], { cwd: here.at('sub') });
    expect(checked(ran)).toEqual(['a.yaml']);
    const all = await run(['--format', 'json', '--staged', '..'], { cwd: here.at('sub') });
    expect(checked(all)).toEqual(['../b.yaml', 'a.yaml']);
  });

  it('works in a worktree and from its hook, and enters no submodule', async () => {
    const here = await committed({ 'a.yaml': CLEAN });
    const other = await committed({ 'inner.yaml': TOO_DEAR });
    await git(here, 'worktree', 'add', '--quiet', 'tree');
    here.write({ 'tree/b.yaml': TOO_DEAR, 'hooks/pre-commit': `#!/bin/sh\n${JIXIAO} --staged >&2\n` });
    chmodSync(here.at('hooks/pre-commit'), 0o755);
    await git(here, 'config', 'core.hooksPath', here.at('hooks'));
    const commit = await runProgram('sh', ['-c', 'git add . && git commit -m b'], {
      cwd: here.at('tree'),
      env: ME,
    });
    expect(commit.status).toBe(1);
    expect(commit.stderr).toContain('b.yaml');
    await git(here, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.path, 'mod');
    expect(checked(await json(here, '--staged'))).toEqual([]);
  });

  it('passes over deleted files and links', async () => {
    const here = await committed({ 'a.yaml': TOO_DEAR, 'b.yaml': CLEAN });
    await git(here, 'rm', '--quiet', 'a.yaml');
    here.write({ 'c.yaml': '->b.yaml' });
    await git(here, 'add', 'c.yaml');
    expect(checked(await json(here, '--staged'))).toEqual([]);
  });
});

describe('--changed', () => {
  it('checks what differs from HEAD, and what is untracked', async () => {
    const here = await committed({ 'a.yaml': CLEAN, 'b.yaml': TOO_DEAR, '.gitignore': 'ignored.yaml\n' });
    here.write({ 'a.yaml': ANOTHER, '新 表.yaml': TOO_DEAR, 'ignored.yaml': TOO_DEAR });
    const ran = await json(here, '--changed');
    expect(checked(ran)).toEqual(['a.yaml', '新 表.yaml']);
  });

  it('takes the merge base with a branch, and no path for its value', async () => {
    const here = await committed({ 'a.yaml': CLEAN, 'sub/b.yaml': CLEAN });
    await git(here, 'switch', '--quiet', '-c', 'work');
    here.write({ 'a.yaml': ANOTHER, 'sub/b.yaml': TOO_DEAR });
    await git(here, 'commit', '--quiet', '-am', 'second');
    await git(here, 'switch', '--quiet', 'main');
    here.write({ 'c.yaml': CLEAN });
    await git(here, 'add', '.');
    await git(here, 'commit', '--quiet', '-m', 'third');
    await git(here, 'switch', '--quiet', 'work');
    expect(checked(await json(here, '--changed=main'))).toEqual(['a.yaml', 'sub/b.yaml']);
    expect(checked(await json(here, '--changed=main', 'sub'))).toEqual(['sub/b.yaml']);
    expect(await json(here, '--changed', 'sub')).toMatchObject({ status: 0 });
    await git(here, 'update-ref', 'refs/remotes/origin/main', 'main');
    await git(here, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    expect(checked(await json(here, '--changed', 'sub'))).toEqual(['sub/b.yaml']);
  });

  it('reports a missing path, such as a branch after --changed without =', async () => {
    const here = await committed({ 'a.yaml': CLEAN, 'gone.yaml': CLEAN });
    here.write({ 'a.yaml': ANOTHER });
    const ran = await run(['--changed', 'main'], { cwd: here.path });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^jixiao: 找不到 main.*\n$/);
    await git(here, 'rm', '--quiet', 'gone.yaml');
    for (const option of ['--staged', '--changed'])
      expect(await run([option, 'gone.yaml'], { cwd: here.path })).toMatchObject({ status: 0, stderr: '' });
  });

  it('before the first commit everything is changed', async () => {
    const here = await repository({ 'a.yaml': CLEAN });
    expect(checked(await json(here, '--changed'))).toEqual(['a.yaml']);
  });

  it('reports a file whose name is not UTF-8', async () => {
    const here = await committed({ 'a.yaml': CLEAN });
    const name = Buffer.concat([
      Buffer.from(here.at('gbk')),
      Buffer.from([0xb1, 0xed]),
      Buffer.from('.yaml'),
    ]);
    writeFileSync(name, TOO_DEAR);
    const ran = await json(here, '--changed');
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^jixiao: 打不开 .*文件名不是 UTF-8 编码，请改名\n$/);
  });

  it('says what to do in a shallow clone without the other branch', async () => {
    const here = await committed({ 'a.yaml': CLEAN });
    here.write({ 'a.yaml': ANOTHER });
    await git(here, 'commit', '--quiet', '-am', 'second');
    await git(here, 'switch', '--quiet', '-c', 'work', 'HEAD~1');
    here.write({ 'b.yaml': TOO_DEAR });
    await git(here, 'add', '.');
    await git(here, 'commit', '--quiet', '-m', 'third');
    await git(here, 'clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${here.path}`, 'clone');
    const ran = await run(['--changed=origin/main'], { cwd: here.at('clone') });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^jixiao: origin\/main 与 HEAD 没有共同的提交；.*fetch-depth: 0.*\n$/);
  });

  it('says in one sentence that there is no such commit', async () => {
    const here = await committed({ 'a.yaml': CLEAN });
    const ran = await run(['--changed=nowhere'], { cwd: here.path });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toBe('jixiao: git 里没有 nowhere 这个提交或分支；在 CI 里请先 git fetch 它\n');
  });
});

describe('without git', () => {
  it('outside a repository is one sentence', async () => {
    const here = folder({ 'a.yaml': CLEAN });
    const env = { GIT_CEILING_DIRECTORIES: here.path };
    const ran = await run(['--staged'], { cwd: here.path, env });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^jixiao: 当前文件夹不在 git 仓库里.*\n$/);
  });

  it('in a bare repository is one sentence', async () => {
    const here = folder();
    await git(here, 'init', '--quiet', '--bare');
    const ran = await run(['--staged'], { cwd: here.path });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^jixiao: 这里没有 git 的工作区.*\n$/);
  });

  it('in a repository of another user is one sentence that says what to do', async () => {
    const here = await committed({ 'a.yaml': CLEAN });
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    const ran = await run(['--staged'], { cwd: here.path, env });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toBe(
      `jixiao: git 不信任这个文件夹，因为它属于另一个用户；请先运行 git config --global --add safe.directory ${here.path}\n`,
    );
  });

  it('without the program is one sentence', async () => {
    const here = folder({ 'a.yaml': CLEAN });
    const ran = await run(['--changed', '--lang', 'en'], { cwd: here.path, env: { PATH: here.path } });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^jixiao: git is not installed.*\n$/);
  });
});
