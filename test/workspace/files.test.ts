import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Found, findFiles, isLeftOut, type Search } from '../../src/workspace/files.ts';
import { type Files, folder } from '../folder.ts';

interface Asked {
  readonly paths?: readonly string[];
  readonly cwd?: string;
  readonly ignoring?: boolean;
  readonly ignored?: (absolute: string) => boolean;
}

function searchIn(root: string, asked: Asked): Search {
  return {
    cwd: asked.cwd ?? root,
    paths: asked.paths ?? [],
    ignoring: asked.ignoring ?? true,
    ignored: asked.ignored ?? (() => false),
  };
}

async function find(files: Files, asked: Asked = {}): Promise<Found> {
  const { path } = folder(files);
  return findFiles(
    searchIn(path, { ...asked, ...(asked.cwd === undefined ? {} : { cwd: join(path, asked.cwd) }) }),
  );
}

async function paths(files: Files, asked: Asked = {}): Promise<readonly string[]> {
  return (await find(files, asked)).candidates.map(({ path }) => path);
}

describe('searching folders', () => {
  it('finds .yaml and .yml in any case, in code-unit order, below the working folder', async () => {
    const files = {
      'b.yaml': '',
      'a/c.yml': '',
      'A.YAML': '',
      'd.Yml': '',
      'e.json': '',
      'f.yaml.bak': '',
      '年.yaml': '',
    };
    expect(await paths(files)).toEqual(['A.YAML', 'a/c.yml', 'b.yaml', 'd.Yml', '年.yaml']);
  });

  it('does not search dot folders and node_modules, but takes files that begin with a dot', async () => {
    const files = {
      '.github/x.yaml': '',
      'node_modules/p/x.yaml': '',
      'a/node_modules/x.yaml': '',
      '.x.yaml': '',
    };
    expect(await paths(files)).toEqual(['.x.yaml']);
  });

  it('searches a dot folder that is named', async () => {
    expect(await paths({ '.github/x.yaml': '' }, { paths: ['.github'] })).toEqual(['.github/x.yaml']);
  });

  it('searches a folder called x.yaml', async () => {
    expect(await paths({ 'x.yaml/y.yaml': '' })).toEqual(['x.yaml/y.yaml']);
    expect(await paths({ 'x.yaml/y.yaml': '' }, { paths: ['x.yaml'] })).toEqual(['x.yaml/y.yaml']);
  });

  it('does not follow links to folders, even if they are circular', async () => {
    const files = { 'a/x.yaml': '', 'a/up': '->..', link: '->a' };
    expect(await paths(files)).toEqual(['a/x.yaml']);
  });

  it('searches a link to a folder that is named', async () => {
    expect(await paths({ 'a/x.yaml': '', link: '->a' }, { paths: ['link'] })).toEqual(['link/x.yaml']);
  });

  it('names what lies outside the working folder by ../', async () => {
    expect(await paths({ 'a/x.yaml': '', 'b/': '' }, { cwd: 'b', paths: ['../a'] })).toEqual(['../a/x.yaml']);
  });

  it('counts FIFOs and dead links with the name of a YAML file, and reads neither', async () => {
    const { path } = folder({ 'dead.yaml': '->nowhere', 'circle.yaml': '->circle.yaml', 'x.yaml': '' });
    execFileSync('mkfifo', [join(path, 'pipe.yaml')]);
    const found = await findFiles(searchIn(path, {}));
    expect(found.candidates.map((candidate) => candidate.path)).toEqual(['x.yaml']);
    expect(found.noFiles).toBe(3);
    expect(found.problems).toEqual([]);
  });

  it('goes down a thousand folders', async () => {
    const deep = 'd/'.repeat(1000);
    expect(await paths({ [`${deep}x.yaml`]: '' })).toEqual([`${deep}x.yaml`]);
  });
});

describe('each file once', () => {
  it.each([
    [['x.yaml', 'x.yaml'], ['x.yaml']],
    [['x.yaml', './x.yaml', 'a/../x.yaml'], ['x.yaml']],
    [
      ['.', 'x.yaml', 'a'],
      ['a/y.yaml', 'x.yaml'],
    ],
    [['link.yaml', 'x.yaml'], ['x.yaml']],
    [['link.yaml'], ['link.yaml']],
    [['folder', 'a'], ['folder/y.yaml']],
  ])('%j', async (named, expected) => {
    const files = { 'x.yaml': '', 'a/y.yaml': '' };
    const links = named.some((name) => name.startsWith('link')) ? { 'link.yaml': '->x.yaml' } : {};
    const folders = named.includes('folder') ? { folder: '->a' } : {};
    expect(await paths({ ...files, ...links, ...folders }, { paths: named })).toEqual(expected);
  });

  it('takes a file for named if it was named once', async () => {
    const found = await find({ 'x.yaml': '' }, { paths: ['.', 'x.yaml'] });
    expect(found.candidates).toMatchObject([{ path: 'x.yaml', named: true }]);
  });
});

describe('named files', () => {
  it('may end in anything', async () => {
    expect(await paths({ 'x.txt': '', y: '' }, { paths: ['x.txt', 'y'] })).toEqual(['x.txt', 'y']);
  });

  it.each([
    ['declaratons/', '找不到 declaratons/；是不是 declarations/？'],
    ['declaratons/x.yaml', '找不到 declaratons/x.yaml；是不是 declarations/x.yaml？'],
    ['declarations/y.yaml', '找不到 declarations/y.yaml'],
    ['政府专项.yaml', '找不到 政府专项.yaml；是不是 政府专项经费.yaml？'],
    ['nothing-like-it', '找不到 nothing-like-it'],
    ['declarations/x.yaml/z', '找不到 declarations/x.yaml/z'],
  ])('report missing ones, with the one that was probably meant: %s', async (name, message) => {
    const found = await find(
      { 'declarations/x.yaml': '', '政府专项经费.yaml': '' },
      { paths: [name, '政府专项经费.yaml'] },
    );
    expect(found.problems.map((problem) => problem.message.zh)).toEqual([message]);
    expect(found.candidates).toHaveLength(1);
  });

  it('reports a broken link, an empty path and a FIFO', async () => {
    const { path } = folder({ 'dead.yaml': '->nowhere' });
    execFileSync('mkfifo', [join(path, 'pipe.yaml')]);
    const found = await findFiles(searchIn(path, { paths: ['dead.yaml', '', 'pipe.yaml', '/dev/null'] }));
    expect(found.problems.map((problem) => problem.message.en)).toEqual([
      'dead.yaml is a broken link',
      'empty path; write . for the current folder',
      expect.stringContaining('pipe.yaml is not a regular file'),
      expect.stringContaining('/dev/null is not a regular file'),
    ]);
  });
});

describe('.gitignore', () => {
  const repository = { '.git/': '' };

  it('governs what is searched, also from the folders above, up to the top of the repository', async () => {
    const files = {
      ...repository,
      '.gitignore': 'old/\n*.tmp.yaml\n',
      'old/x.yaml': '',
      'a/.gitignore': '/y.yaml\n!z.tmp.yaml\n',
      'a/y.yaml': '',
      'a/z.tmp.yaml': '',
      'a/b/y.yaml': '',
      'a/b/q.tmp.yaml': '',
    };
    expect(await paths(files)).toEqual(['a/b/y.yaml', 'a/z.tmp.yaml']);
    expect(await paths(files, { cwd: 'a' })).toEqual(['b/y.yaml', 'z.tmp.yaml']);
    expect(await paths(files, { cwd: 'a/b' })).toEqual(['y.yaml']);
  });

  it('does not hold for named files, nor for a named folder as such', async () => {
    const files = {
      ...repository,
      '.gitignore': 'old/\n',
      'old/x.yaml': '',
      'old/.gitignore': 'y.yaml',
      'old/y.yaml': '',
    };
    expect(await paths(files, { paths: ['old/x.yaml'] })).toEqual(['old/x.yaml']);
    expect(await paths(files, { paths: ['old'] })).toEqual(['old/x.yaml']);
  });

  it('of one repository does not apply to another inside it', async () => {
    const files = {
      ...repository,
      '.gitignore': 'x.yaml\n',
      'sub/.git/': '',
      'sub/x.yaml': '',
      'a/x.yaml': '',
    };
    expect(await paths(files)).toEqual(['sub/x.yaml']);
  });

  it('applies outside a repository from the searched folder down', async () => {
    const files = { '.gitignore': 'x.yaml\n', 'a/x.yaml': '', 'x.yaml': '', 'y.yaml': '' };
    expect(await paths(files)).toEqual(['y.yaml']);
    expect(await paths(files, { cwd: 'a' })).toEqual(['x.yaml']);
  });

  it('distinguishes names by case, as git does', async () => {
    expect(await paths({ ...repository, '.gitignore': 'X.yaml', 'x.yaml': '' })).toEqual(
      process.platform === 'linux' ? ['x.yaml'] : [],
    );
  });

  it('is not heeded with --no-ignore', async () => {
    expect(await paths({ ...repository, '.gitignore': '*.yaml', 'x.yaml': '' }, { ignoring: false })).toEqual(
      ['x.yaml'],
    );
  });
});

describe('.jixiaoignore and the configuration', () => {
  const files = {
    '.git/': '',
    '.jixiaoignore': '\ufeff草稿/\nold.yaml\n',
    '草稿/x.yaml': '',
    'old.yaml': '',
    'a/.jixiaoignore': '!old.yaml',
    'a/old.yaml': '',
    'y.yaml': '',
  };

  it('leave out what is searched, and count it', async () => {
    const found = await find(files);
    expect(found.candidates.map(({ path }) => path)).toEqual(['a/old.yaml', 'y.yaml']);
    expect(found.ignored.map(({ path }) => path)).toEqual(['old.yaml', '草稿/x.yaml']);
  });

  it('leave out named files too', async () => {
    const found = await find(files, {
      paths: ['old.yaml', 'y.yaml'],
      ignored: (file) => file.endsWith('y.yaml'),
    });
    expect(found.candidates).toEqual([]);
    expect(found.ignored).toMatchObject([
      { path: 'old.yaml', named: true },
      { path: 'y.yaml', named: true },
    ]);
  });

  it('apply below their own folder, wherever the run starts', async () => {
    expect((await find(files, { cwd: '草稿' })).candidates).toEqual([]);
  });

  it('are not heeded with --no-ignore', async () => {
    expect(await paths(files, { ignoring: false, ignored: () => true })).toHaveLength(4);
  });

  it('hold for a name that standard input is given', async () => {
    const { path } = folder(files);
    const search = searchIn(path, {});
    expect(await isLeftOut(join(path, '草稿/new.yaml'), search)).toBe(true);
    expect(await isLeftOut(join(path, 'new.yaml'), search)).toBe(false);
    expect(await isLeftOut(join(path, '草稿/new.yaml'), { ...search, ignoring: false })).toBe(false);
  });
});
