import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Files, folder } from '../folder.ts';
import { type Ran, run } from '../program.ts';
import { ANOTHER, CLEAN, COMPOSE, MISNUMBERED, TOO_DEAR, WARNED, WORKFLOW } from './declarations.ts';

function inFolder(files: Files, args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  return run(args, { cwd: folder({ '.git/': '', ...files }).path, env });
}

interface Report {
  readonly summary: Readonly<Record<string, number>>;
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly { readonly rule: string }[];
  }[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

async function report(files: Files, args: readonly string[] = []): Promise<Report> {
  const { stdout } = await inFolder(files, ['--format', 'json', ...args]);
  return JSON.parse(stdout);
}

describe('exit status', () => {
  it('0: no error, with one line that says how much was checked', async () => {
    const ran = await inFolder({ 'a.yaml': CLEAN, 'b.yaml': ANOTHER }, []);
    expect(ran).toMatchObject({ status: 0, stderr: '', stdout: '没有发现问题（共查 2 份申报表）\n' });
  });

  it('0: warnings do not fail', async () => {
    const ran = await inFolder({ 'a.yaml': WARNED }, []);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('value-syntax');
  });

  it('1: warnings over --max-warnings', async () => {
    expect((await inFolder({ 'a.yaml': WARNED }, ['--max-warnings', '1'])).status).toBe(0);
    const ran = await inFolder({ 'a.yaml': WARNED }, ['--max-warnings=0']);
    expect(ran).toMatchObject({ status: 1, stderr: 'jixiao: 警告有 1 个，超过了 --max-warnings 0\n' });
    const english = await inFolder({ 'a.yaml': WARNED }, ['--max-warnings=0', '--lang', 'en']);
    expect(english.stderr).toBe('jixiao: 1 warning exceeds --max-warnings 0\n');
  });

  it('1: an error', async () => {
    const ran = await inFolder({ 'a.yaml': TOO_DEAR }, []);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('cost-within-budget');
    expect(ran.stderr).toBe('');
  });

  it('0 in place of 1 with --exit-zero, but 2 stays 2', async () => {
    expect((await inFolder({ 'a.yaml': TOO_DEAR }, ['--exit-zero'])).status).toBe(0);
    expect((await inFolder({ 'a.yaml': WARNED }, ['--exit-zero', '--max-warnings', '0'])).status).toBe(0);
    expect((await inFolder({ 'a.yaml': TOO_DEAR }, ['--exit-zero', 'a.yaml', 'b.yaml'])).status).toBe(2);
  });

  it('2: a named file that is not there; the others are reported', async () => {
    const files = { 'declarations/a.yaml': TOO_DEAR };
    const ran = await inFolder(files, ['declaratons/', 'declarations', '--format', 'json']);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toBe('jixiao: 找不到 declaratons/；是不是 declarations/？\n');
    expect(JSON.parse(ran.stdout)).toMatchObject({
      files: [{ path: 'declarations/a.yaml', diagnostics: [{ rule: 'cost-within-budget' }] }],
      problems: [{ path: 'declaratons/', message: '找不到 declaratons/；是不是 declarations/？' }],
    });
  });

  it('2: a FIFO, a device, a Word document that is named', async () => {
    const here = folder({ 'a.yaml': CLEAN, 'w.yaml': Buffer.from('504b030414000600', 'hex') });
    execFileSync('mkfifo', [here.at('pipe.yaml')]);
    for (const name of ['pipe.yaml', '/dev/null', 'w.yaml']) {
      const ran = await run(['a.yaml', name, '--format', 'json'], { cwd: here.path });
      expect(ran.status, name).toBe(2);
      expect(JSON.parse(ran.stdout)).toMatchObject({
        files: [{ path: 'a.yaml' }],
        problems: [{ path: name }],
      });
    }
    expect(await run(['--format', 'json'], { cwd: here.path })).toMatchObject({ status: 0 });
  });

  it.skipIf(process.getuid?.() !== 0)('2: a found file that can’t be read', async () => {
    const here = folder({ 'a.yaml': CLEAN, 'b.yaml': ANOTHER });
    chmodSync(here.path, 0o755);
    chmodSync(here.at('b.yaml'), 0);
    const bin = new URL('../../bin/jixiao.js', import.meta.url).pathname;
    const command = `cd '${here.path}' && '${process.execPath}' '${bin}' --format json; echo "status $?"`;
    const out = execFileSync('su', ['nobody', '-s', '/bin/sh', '-c', `${command} 2>/dev/null`]).toString();
    expect(out).toContain('status 2');
    expect(JSON.parse(out.replace(/status \d\n$/, ''))).toMatchObject({
      files: [{ path: 'a.yaml' }],
      problems: [{ path: 'b.yaml' }],
    });
  });
});

describe('nothing to check', () => {
  it('is status 2 and one sentence; the report is valid all the same', async () => {
    const ran = await inFolder({ 'compose.yaml': COMPOSE }, ['--format', 'json']);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toBe(
      'jixiao: . 里没有可以检查的申报表（看过的 1 个 YAML 文件都不是申报表，或被忽略）\n',
    );
    expect(JSON.parse(ran.stdout)).toMatchObject({
      summary: { files: 0, skipped: 1 },
      files: [],
      problems: [],
    });
    expect((await inFolder({ 'a/': '' }, ['a'])).stderr).toBe('jixiao: a 里没有可以检查的申报表\n');
  });

  it('is what a declaration is that is all commented out', async () => {
    const ran = await inFolder({ 'a.yaml': CLEAN.replace(/^/gm, '# ') }, ['a.yaml']);
    expect(ran).toMatchObject({ status: 2, stderr: expect.stringContaining('a.yaml') });
  });

  it('is status 0 and no word with --no-error-on-unmatched', async () => {
    expect(await inFolder({ 'a.yaml': COMPOSE }, ['--no-error-on-unmatched', 'a.yaml'])).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(await inFolder({}, ['--no-error-on-unmatched'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('a path that is not there stays an error with it', async () => {
    expect((await inFolder({}, ['--no-error-on-unmatched', 'a.yaml'])).status).toBe(2);
  });
});

describe('files that are passed over', () => {
  it('are counted; if they were named, one line lists them all', async () => {
    const files = {
      'a.yaml': CLEAN,
      'compose.yaml': COMPOSE,
      'b.yaml': ANOTHER,
      'ci.yml': WORKFLOW,
      '.jixiaoignore': 'b.yaml',
    };
    const named = ['a.yaml', 'compose.yaml', 'b.yaml', 'ci.yml'];
    const ran = await inFolder(files, [...named, '--format', 'json']);
    expect(ran.status).toBe(0);
    expect(ran.stderr).toBe(
      'jixiao: 跳过：ci.yml、compose.yaml 不是申报表（没有“项目名称：”“绩效指标：”这样的行）；b.yaml 被 .jixiaoignore 或配置的 ignore 忽略（--no-ignore 可照样检查）\n',
    );
    expect(JSON.parse(ran.stdout).summary).toMatchObject({ files: 1, skipped: 3 });
    expect((await inFolder(files, [])).stderr).toBe('');
  });

  it('those that git ignores are not counted, those of .jixiaoignore and `ignore` are', async () => {
    const files = {
      'a.yaml': CLEAN,
      '.gitignore': 'g/',
      'g/x.yaml': ANOTHER,
      '.jixiaoignore': 'j/',
      'j/x.yaml': ANOTHER,
      'c/x.yaml': ANOTHER,
      'node_modules/x.yaml': ANOTHER,
      '.x/x.yaml': ANOTHER,
      'jixiao.config.json': '{"ignore": ["c/"]}',
    };
    expect((await report(files)).summary).toMatchObject({ files: 1, skipped: 2 });
    expect((await report(files, ['--no-ignore'])).files.map(({ path }) => path)).toEqual([
      'a.yaml',
      'c/x.yaml',
      'g/x.yaml',
      'j/x.yaml',
    ]);
  });

  it('`include` makes declarations of what matches', async () => {
    const files = { 'jixiao.config.yaml': 'include: 申报/', '申报/x.yaml': 'a: 1\n', 'y.yaml': 'a: 1\n' };
    expect((await report(files)).files.map(({ path }) => path)).toEqual(['申报/x.yaml']);
  });

  it('configuration and templates are never declarations', async () => {
    const files = {
      'a.yaml': CLEAN,
      'jixiao.config.yaml': 'templates: []\n',
      'form.yaml': '标识: x\n名称: y\n项目属性: [a]\n一级指标: []\n',
    };
    expect((await report(files)).files.map(({ path }) => path)).toEqual(['a.yaml']);
  });
});

describe('paths in the report', () => {
  it('are relative to the working folder, in code-unit order, each once', async () => {
    const here = folder({ '.git/': '', 'w/b.yaml': CLEAN, 'w/A.yaml': ANOTHER, 'o/x.yaml': TOO_DEAR });
    const ran = await run(['b.yaml', '.', './b.yaml', '../o', '--format', 'json'], { cwd: here.at('w') });
    expect(JSON.parse(ran.stdout).files.map(({ path }: { path: string }) => path)).toEqual([
      '../o/x.yaml',
      'A.yaml',
      'b.yaml',
    ]);
  });

  it('are patterns if the shell has not expanded them, as in cmd and PowerShell', async () => {
    const files = { 'a.yaml': CLEAN, '申报/b.yaml': ANOTHER, '申报/c.YAML': CLEAN, 'wf.yml': WORKFLOW };
    const listed = async (...typed: string[]) => (await inFolder(files, ['--list-files', ...typed])).stdout;
    expect(await listed('*.yaml')).toBe('a.yaml\n');
    expect(await listed('*/?.*', 'a.yaml')).toBe('a.yaml\n申报/b.yaml\n申报/c.YAML\n');
    expect(await listed('申*')).toBe('申报/b.yaml\n申报/c.YAML\n');
    expect(await inFolder(files, ['*.txt'])).toMatchObject({ status: 2, stderr: 'jixiao: 找不到 *.txt\n' });
    const literal = { '*.yaml': CLEAN, 'a.yaml': ANOTHER };
    expect((await inFolder(literal, ['--list-files', '*.yaml'])).stdout).toBe('*.yaml\n');
  });

  it('that would do something to a terminal are shown as escapes', async () => {
    const ran = await inFolder({ '\x1b[31m\u202e.yaml': TOO_DEAR }, []);
    expect(ran.stdout).toContain('\\x1b[31m\\u{202e}.yaml');
    expect(ran.stdout).not.toContain('\x1b');
    expect((await inFolder({}, ['\x1b[31m'])).stderr).toBe('jixiao: 找不到 \\x1b[31m\n');
  });
});

describe('wrong use: one sentence, status 2, nothing on standard output', () => {
  it.each([
    [['--formt', 'json'], '不认识的选项 --formt；是不是 --format？'],
    [['--formt=json'], '不认识的选项 --formt；是不是 --format？'],
    [['-x'], '不认识的选项 -x；jixiao --help 列出全部选项'],
    [['--format', 'jsn'], '没有 jsn 这种报告格式；是不是 json？'],
    [['--format'], '选项 --format 后面要写它的值'],
    [['--preset', 'strct'], '没有名为 strct 的预设；是不是 strict？'],
    [['--exit-zero=1'], '选项 --exit-zero 不带值，后面不要写等号'],
    [['--template', 'shapotou'], '没有标识为 shapotou 的表样；是不是 shapotou-2023？'],
    [['--template', 'mof-2014'], '没有标识为 mof-2014 的表样；是不是 mof-2015？'],
    [['--rule', 'fund-sum: off'], '没有名为 fund-sum 的规则；是不是 funds-sum？'],
    [['--fix-rule', 'fund-sum'], '没有名为 fund-sum 的规则；是不是 funds-sum？'],
    [['--max-warnings', '-1'], '--max-warnings 后面要写 0 或更大的整数，不能是 -1'],
    [['--max-warnings', 'many'], '--max-warnings 后面要写 0 或更大的整数，不能是 many'],
    [['--lang', 'fr'], '--lang 只能是 zh 或 en，不能是 fr'],
    [['--config', 'aa.yaml'], '找不到配置文件 aa.yaml；是不是 a.yaml？'],
    [['--config', 'x.yaml'], '找不到配置文件 x.yaml'],
    [['--stdin', 'a.yaml'], '--stdin 检查标准输入，不能同时写文件路径'],
    [['--stdin-filename', 'a.yaml'], '--stdin-filename 要和 --stdin 一起用'],
    [['--fix', '--fix-dry-run'], '--fix 会改文件，--fix-dry-run 只给出差异，请只用一个'],
    [['-0'], '-0（--null）要和 --list-files 一起用'],
    [['-'], '要检查标准输入，请写 --stdin'],
    [['chek', 'a.yaml'], '没有 chek 这个命令，也没有这个文件；是不是 jixiao check？'],
    [['--format', 'json', 'ruls'], '没有 ruls 这个命令，也没有这个文件；是不是 jixiao rules？'],
    [['explain'], '命令没有写完；应写成 jixiao explain 规则'],
    [['explain', 'fund-sum'], '没有名为 fund-sum 的规则；是不是 funds-sum？'],
    [['rules', 'x'], 'jixiao rules 后面的参数太多；jixiao rules --help 有用法'],
    [['rules', '--format', 'xml'], '没有 xml 这种报告格式；可以是 text、json'],
    [['templates', 'shw'], 'jixiao templates 不认识 shw；是不是 jixiao templates show？'],
    [['templates', 'show'], '命令没有写完；应写成 jixiao templates show 标识'],
    [['templates', 'show', 'mof-2014'], '没有标识为 mof-2014 的表样；是不是 mof-2015？'],
    [['config', 'show', 'a.yaml'], 'jixiao config 不认识 show；是不是 jixiao config print？'],
    [['config', 'print'], '命令没有写完；应写成 jixiao config print 文件'],
  ])('%j', async (args, sentence) => {
    const ran = await inFolder({ 'a.yaml': TOO_DEAR }, args);
    expect(ran).toMatchObject({ status: 2, stdout: '', stderr: `jixiao: ${sentence}\n` });
  });

  it('a configuration that is a link to nowhere', async () => {
    const here = folder({ 'a.yaml': CLEAN });
    symlinkSync('nowhere', here.at('jixiao.config.yaml'));
    const sentence = '配置文件 jixiao.config.yaml 是一个链接，它指向的文件不存在';
    expect(await run([], { cwd: here.path })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `jixiao: ${sentence}\n`,
    });
  });

  it('in English with --lang en', async () => {
    const ran = await inFolder({}, ['--formt', 'json', '--lang', 'en']);
    expect(ran.stderr).toBe('jixiao: unknown option --formt; did you mean --format?\n');
    expect((await inFolder({}, ['--lang=en', 'nothing'])).stderr).toBe('jixiao: nothing does not exist\n');
  });

  it('a wrong configuration: each mistake at its place', async () => {
    const files = {
      'a.yaml': TOO_DEAR,
      'jixiao.config.yaml': 'extends: recommended\nrules:\n  fund-sum: off\n',
    };
    const ran = await inFolder(files, []);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toBe(
      [
        'error: 没有名为 fund-sum 的规则；是不是 funds-sum？',
        ' --> jixiao.config.yaml:3:3',
        '  |',
        '3 |   fund-sum: off',
        '  |   ^^^^^^^^',
        '',
        'jixiao: 配置有 1 处错误，没有检查任何文件',
        '',
      ].join('\n'),
    );
  });

  it('a wrong configuration in a subfolder is reported before anything is fixed', async () => {
    const here = folder({
      '.git/': '',
      'a.yaml': MISNUMBERED,
      'b/b.yaml': ANOTHER,
      'b/jixiao.config.yaml': 'x: 1',
    });
    const ran = await run(['--fix'], { cwd: here.path });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('b/jixiao.config.yaml:1:1');
    expect(here.read('a.yaml')).toBe(MISNUMBERED);
  });
});

describe('the words of the command line', () => {
  const files = { 'a.yaml': TOO_DEAR, 'chek/b.yaml': CLEAN };

  it.each([
    [['check', 'a.yaml'], 'a.yaml'],
    [['a.yaml'], 'a.yaml'],
    [['--format', 'compact', 'check', 'a.yaml'], 'a.yaml'],
    [['--', 'a.yaml'], 'a.yaml'],
    [['chek', '--format', 'json'], 'chek/b.yaml'],
    [['--rule', 'schema: warning', '--rule', 'encoding: warning', 'a.yaml'], 'a.yaml'],
  ])('%j checks %s', async (args, path) => {
    expect((await inFolder(files, args)).stdout).toContain(path);
  });

  it('a path with a near command’s name is a path when it looks like one', async () => {
    expect((await inFolder({}, ['./chek'])).stderr).toBe('jixiao: 找不到 ./chek\n');
    expect((await inFolder({}, ['--', 'chek'])).stderr).toBe('jixiao: 找不到 chek\n');
  });

  it('--version and --help', async () => {
    expect((await inFolder({}, ['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    for (const args of [['--help'], ['-h'], ['help'], ['--lang', 'en', '--help'], ['a.yaml', '--help']]) {
      const ran = await inFolder({}, args);
      expect(ran, args.join(' ')).toMatchObject({ status: 0, stderr: '' });
      expect(ran.stdout).toContain('--max-warnings');
    }
    expect((await inFolder({}, ['explain', '--help'])).stdout).toContain('jixiao explain');
    expect((await inFolder({}, ['help', 'config'])).stdout).toContain('jixiao config print');
  });
});

describe('settings', () => {
  it('--quiet shows errors alone, but not in JSON', async () => {
    const files = { 'a.yaml': WARNED };
    expect((await inFolder(files, ['--quiet'])).stdout).not.toContain('value-syntax');
    expect((await report(files, ['-q'])).summary.warnings).toBe(1);
  });

  it('--rule and --preset', async () => {
    const files = { 'a.yaml': WARNED };
    expect((await inFolder(files, ['--rule', 'value-syntax: off'])).stdout).toContain('没有发现问题');
    expect((await inFolder(files, ['--preset', 'strict'])).status).toBe(1);
  });

  it('of the configuration: lang and format, which flags override', async () => {
    const files = { 'a.yaml': CLEAN, 'jixiao.config.yaml': 'lang: en\nformat: json\n' };
    expect(JSON.parse((await inFolder(files, [])).stdout).summary.files).toBe(1);
    expect((await inFolder(files, ['--format', 'stylish'])).stdout).toContain('no problems found');
    expect((await inFolder(files, ['--format', 'stylish', '--lang', 'zh'])).stdout).toContain('没有发现问题');
    expect((await inFolder(files, ['--no-config'])).stdout).toContain('没有发现问题');
  });

  it('an override for which a run over the whole folder finds no file is reported', async () => {
    const files = { 'a.yaml': CLEAN, 'jixiao.config.yaml': 'overrides: [{files: [历年/**], rules: {}}]' };
    expect(await inFolder(files, [])).toMatchObject({
      status: 0,
      stderr: 'jixiao: jixiao.config.yaml 的 overrides 里，files: 历年/** 没有匹配到任何文件\n',
    });
    expect((await inFolder(files, ['a.yaml'])).stderr).toBe('');
  });

  it('a run over a part of the folder says nothing about overrides', async () => {
    const here = folder({
      'a.yaml': CLEAN,
      'list.txt': 'a.yaml\n',
      'jixiao.config.yaml': 'overrides: [{files: [历年/**], rules: {}}]',
    });
    const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: here.path, stdio: 'pipe' });
    git('init', '-q');
    git('add', 'list.txt');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-qm', 'x');
    git('add', 'a.yaml');
    for (const part of [['--changed=HEAD'], ['--shard', '1/2'], ['--files-from', 'list.txt'], ['--staged']])
      expect({ part, ...(await run(part, { cwd: here.path })) }).toMatchObject({
        part,
        status: 0,
        stderr: '',
      });
  });

  it('colours: flags > FORCE_COLOR > NO_COLOR, and none in a pipe', async () => {
    const files = { 'a.yaml': TOO_DEAR };
    const colored = async (args: string[], env: Record<string, string>) =>
      (await inFolder(files, args, env)).stdout.includes('\x1b[');
    expect(await colored([], {})).toBe(false);
    expect(await colored(['--color'], { NO_COLOR: '1' })).toBe(true);
    expect(await colored([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(await colored(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
  });
});

describe('--list-files', () => {
  const files = { 'b.yaml': CLEAN, '甲 乙.yaml': ANOTHER, 'compose.yaml': COMPOSE };

  it('names what would be checked, one a line', async () => {
    expect(await inFolder(files, ['--list-files'])).toMatchObject({
      status: 0,
      stdout: 'b.yaml\n甲 乙.yaml\n',
      stderr: '',
    });
  });

  it('with -0 ends names with NUL', async () => {
    expect((await inFolder(files, ['--list-files', '-0'])).stdout).toBe('b.yaml\0甲 乙.yaml\0');
  });

  it('with nothing to name is status 2', async () => {
    expect(await inFolder({}, ['--list-files'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('hostile input', () => {
  it('one bad file hides no other: deep nesting many times over, a 50 MB file, NUL, GBK', async () => {
    const deep = `${CLEAN}x-a: ${'['.repeat(5000)}`;
    const files: Record<string, string | Buffer> = {
      'good.yaml': TOO_DEAR,
      'big.yaml': Buffer.concat([Buffer.from(CLEAN), Buffer.alloc(50 * 1024 * 1024, 'x')]),
    };
    for (let i = 0; i < 30; i += 1) files[`deep${i}.yaml`] = deep;
    const found = await report(files);
    expect(found.summary).toMatchObject({ files: 32 });
    const ruleOf = new Map(found.files.map((file) => [file.path, file.diagnostics.map(({ rule }) => rule)]));
    expect(ruleOf.get('good.yaml')).toEqual(['cost-within-budget']);
    expect(ruleOf.get('big.yaml')).toEqual(['yaml-syntax']);
    expect(ruleOf.get('deep7.yaml')).toEqual(['yaml-syntax']);
  });
});
