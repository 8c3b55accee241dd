import { describe, expect, it } from 'vitest';
import { ConfigurationError, UseError } from '../../src/config/mistake.ts';
import { type Choices, Configurations } from '../../src/config/resolve.ts';
import { rules } from '../../src/rules/index.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { type Files, folder } from '../folder.ts';

const VOCABULARY = { rules, formats: ['stylish', 'json'] };
const TEMPLATE = `标识: my-form
名称: 我们的表
金额单位: 万元
一级指标:
  - 名称: 产出指标
    二级指标:
      - {名称: 数量指标, 角色: 数量}
`;

function configurations(files: Files, choices: Partial<Choices> = {}) {
  const here = folder({ '.git/': '', ...files });
  const all = new Configurations(
    { cwd: here.path, config: null, preset: null, template: null, rules: [], inlineConfig: true, ...choices },
    VOCABULARY,
  );
  return { here, all, resolve: (path: string) => all.resolve(here.at(path)) };
}

/** `id severity` of the given rules. */
async function severity(
  files: Files,
  path: string,
  id: string,
  choices: Partial<Choices> = {},
): Promise<string> {
  const { settings } = await configurations(files, choices).resolve(path);
  return settings.rules.get(id)?.severity ?? 'off';
}

async function mistakes(files: Files, choices: Partial<Choices> = {}): Promise<string[]> {
  const { here, resolve } = configurations(files, choices);
  try {
    await resolve('x.yaml');
    return [];
  } catch (error) {
    if (error instanceof UseError) return [error.said.zh];
    if (!(error instanceof ConfigurationError)) throw error;
    return error.mistakes.map(({ file, text, range, message }) => {
      const { line, column } = lineIndex(text).position(range.start);
      return `${file.slice(here.path.length + 1)}:${line}:${column} ${message.zh}`;
    });
  }
}

describe('which configuration governs a file', () => {
  it('the nearest upwards; those above it have no effect', async () => {
    const files = {
      'jixiao.config.yaml': 'rules: {funds-sum: off, text-style: error}\n',
      'a/jixiao.config.json': '{"rules": {"funds-sum": "warning"}}',
      'a/b/': '',
    };
    expect(await severity(files, 'x.yaml', 'funds-sum')).toBe('off');
    expect(await severity(files, 'a/b/x.yaml', 'funds-sum')).toBe('warning');
    expect(await severity(files, 'a/b/x.yaml', 'text-style')).toBe('off');
  });

  it('none above the top of the repository', async () => {
    const files = { 'jixiao.config.yaml': 'rules: {funds-sum: off}\n', 'a/.git/': '' };
    expect(await severity(files, 'a/x.yaml', 'funds-sum')).toBe('error');
  });

  it('jixiao in package.json; a package.json without it does not count', async () => {
    const files = {
      'package.json': '{"name": "x",\n\t"jixiao": {"rules": {"funds-sum": "info"}}}',
      'a/package.json': '{"name": "jixiao", "bin": {"jixiao": "x"}}',
      'b/package.json': 'not JSON',
    };
    expect(await severity(files, 'x.yaml', 'funds-sum')).toBe('info');
    expect(await severity(files, 'a/x.yaml', 'funds-sum')).toBe('info');
    expect(await severity(files, 'b/x.yaml', 'funds-sum')).toBe('info');
  });

  it('two in one folder are one too many', async () => {
    const files = { 'jixiao.config.yaml': '', 'jixiao.config.yml': '' };
    expect(await mistakes(files)).toEqual([
      'jixiao.config.yaml 与 jixiao.config.yml 是同一文件夹里的两份配置，请只留一份',
    ]);
    expect(await mistakes({ 'jixiao.config.json': '{}', 'package.json': '{"jixiao": {}}' })).toHaveLength(1);
  });

  it('the one of --config, whatever else exists; with --no-config none', async () => {
    const files = {
      'jixiao.config.yaml': 'rules: {funds-sum: off}',
      'other.yaml': 'rules: {funds-sum: info}',
    };
    expect(await severity(files, 'x.yaml', 'funds-sum', { config: 'other.yaml' })).toBe('info');
    expect(await severity(files, 'x.yaml', 'funds-sum', { config: false })).toBe('error');
    expect(await mistakes(files, { config: 'othr.yaml' })).toEqual([
      '找不到配置文件 othr.yaml；是不是 other.yaml？',
    ]);
    expect(await mistakes({ 'a/': '' }, { config: 'a' })).toEqual(['读不了配置文件 a：是文件夹，不是文件']);
  });
});

describe('the settings', () => {
  it('recommended by default', async () => {
    expect(await severity({}, 'x.yaml', 'funds-sum')).toBe('error');
    expect(await severity({}, 'x.yaml', 'text-style')).toBe('off');
    expect(await severity({ 'jixiao.config.yaml': '' }, 'x.yaml', 'funds-sum')).toBe('error');
  });

  it('defaults < extends < file < overrides < --rule', async () => {
    const config = `
extends: [review, ./base.yaml]
rules: {cost-unit: warning, value-syntax: 'off'}
overrides:
  - {files: a/**, rules: {value-syntax: info}}
  - {files: a/b.yaml, rules: {value-syntax: error}}
`;
    const files = {
      'jixiao.config.yaml': config,
      'base.yaml': 'rules: {cost-unit: info, text-style: error}',
    };
    expect(await severity(files, 'x.yaml', 'text-style')).toBe('error');
    expect(await severity(files, 'x.yaml', 'cost-unit')).toBe('warning');
    expect(await severity(files, 'x.yaml', 'value-syntax')).toBe('off');
    expect(await severity(files, 'a/x.yaml', 'value-syntax')).toBe('info');
    expect(await severity(files, 'a/b.yaml', 'value-syntax')).toBe('error');
    const flag = { rules: ['value-syntax: warning'] };
    expect(await severity(files, 'a/b.yaml', 'value-syntax', flag)).toBe('warning');
  });

  it('--preset replaces the rules from extends', async () => {
    const files = {
      'jixiao.config.yaml': 'extends: [review, ./base.yaml]\nrules: {cost-unit: info}',
      'base.yaml': 'template: mof-2015\nrules: {funds-sum: off}',
    };
    const { settings } = await configurations(files, { preset: 'recommended' }).resolve('x.yaml');
    expect(settings.rules.get('text-style')).toBeUndefined();
    expect(settings.rules.get('funds-sum')?.severity).toBe('error');
    expect(settings.rules.get('cost-unit')?.severity).toBe('info');
    expect(settings.template).toBe('mof-2015');
  });

  it('a preset of a base is not undone by the default of what extends it', async () => {
    const files = { 'jixiao.config.yaml': 'extends: ./base.yaml', 'base.yaml': 'extends: strict' };
    const { settings } = await configurations(files).resolve('x.yaml');
    expect(settings.rules.get('funds-sum')?.origin).toBe('strict');
  });

  it('options: those given, else the defaults', async () => {
    const files = { 'jixiao.config.yaml': 'rules: {funds-sum: [warning]}' };
    const { settings } = await configurations(files, { rules: ['funds-sum: [info, {}]'] }).resolve('x.yaml');
    expect(settings.rules.get('funds-sum')).toEqual({ severity: 'info', origin: 'user', options: {} });
  });

  it('the template: --template, else the overrides, else the file, else shapotou-2023', async () => {
    const files = {
      'jixiao.config.yaml':
        'template: mof-2015\noverrides: [{files: a/, template: my-form}]\ntemplates: ./forms/my.yaml',
      'forms/my.yaml': TEMPLATE,
    };
    const template = async (path: string, choices: Partial<Choices> = {}, given: Files = files) =>
      (await configurations(given, choices).resolve(path)).settings.template;
    expect(await template('x.yaml', {}, {})).toBe('shapotou-2023');
    expect(await template('x.yaml')).toBe('mof-2015');
    expect(await template('a/x.yaml')).toBe('my-form');
    expect(await template('a/x.yaml', { template: 'mof-2021' })).toBe('mof-2021');
    expect(await template('x.yaml', { template: 'my-form' })).toBe('my-form');
    expect(await mistakes(files, { template: 'my-from' })).toEqual([
      '没有标识为 my-from 的表样；是不是 my-form？',
    ]);
  });

  it('of the run come from the working folder', async () => {
    const { all, here } = configurations({
      'jixiao.config.yaml': 'extends: ./base/base.yaml\nlang: en\ninclude: inc/\nignore: old/',
      'base/base.yaml': 'format: json\nlang: zh\nignore: [x.yaml]',
    });
    const working = await all.working();
    expect(working.lang).toBe('en');
    expect(working.format).toBe('json');
    expect(working.included(here.at('inc/a.yaml'))).toBe(true);
    expect(working.included(here.at('a.yaml'))).toBe(false);
    expect(working.ignored(here.at('old/a.yaml'))).toBe(true);
    expect(working.ignored(here.at('base/x.yaml'))).toBe(true);
    expect(working.ignored(here.at('x.yaml'))).toBe(false);
  });

  it('each value with its origin', async () => {
    const files = {
      'jixiao.config.yaml':
        'rules: {funds-sum: info}\noverrides: [{files: "*.yaml", rules: {cost-unit: off}}]',
    };
    const { here, resolve } = configurations(files, { rules: ['schema: warning'] });
    const { rules: merged, template } = await resolve('x.yaml');
    const file = here.at('jixiao.config.yaml');
    expect(merged.get('funds-sum')?.origin).toEqual({ kind: 'file', file, files: null });
    expect(merged.get('cost-unit')?.origin).toEqual({ kind: 'file', file, files: ['*.yaml'] });
    expect(merged.get('schema')?.origin).toEqual({ kind: 'flag', flag: '--rule' });
    expect(merged.get('encoding')?.origin).toEqual({ kind: 'preset', preset: 'recommended', by: null });
    expect(template).toEqual({ kind: 'default' });
  });

  it('the same settings for a whole folder, unless overrides tell its files apart, even those of a base', async () => {
    const files = {
      'base.yaml': 'overrides: [{files: b.yaml, rules: {funds-sum: off}}]\n',
      'jixiao.config.yaml': 'extends: [recommended, ./base.yaml]\n',
    };
    const { here, all, resolve } = configurations(files);
    await resolve('a.yaml');
    expect(all.settled(here.at('b.yaml'))).toBeNull();
    expect((await resolve('b.yaml')).settings.rules.get('funds-sum')?.severity).toBeUndefined();
    const plain = configurations({ 'jixiao.config.yaml': 'extends: recommended\n' });
    const settled = await plain.resolve('a.yaml');
    expect(plain.all.settled(plain.here.at('b.yaml'))).toBe(settled);
  });

  it('a blank template is one that nobody named', async () => {
    expect(await mistakes({}, { template: ' ' })).toEqual(await mistakes({}, { template: '' }));
    expect(await mistakes({}, { template: 'x y' })).not.toEqual(await mistakes({}, { template: '' }));
  });

  it('overrides that match nothing are known', async () => {
    const { all, resolve } = configurations({
      'jixiao.config.yaml': 'overrides: [{files: a/, rules: {}}, {files: b/, rules: {}}]',
    });
    await resolve('a/x.yaml');
    expect(all.unmatched().map(({ override }) => override.globs)).toEqual([['b/']]);
  });
});

describe('a mistake in a configuration', () => {
  it('has a line and a column', async () => {
    expect(
      await mistakes({ 'jixiao.config.yaml': '# 配置\nrules:\n  fund-sum: off\n  cost-unit: warn\n' }),
    ).toEqual([
      'jixiao.config.yaml:3:3 没有名为 fund-sum 的规则；是不是 funds-sum？',
      'jixiao.config.yaml:4:14 级别 warn 不对；是不是 warning？',
    ]);
  });

  it('in JSON and in package.json too', async () => {
    expect(await mistakes({ 'jixiao.config.json': '{\n\t"rulse": {}\n}' })).toEqual([
      'jixiao.config.json:2:2 不认识的配置项 rulse；是不是 rules？',
    ]);
    expect(await mistakes({ 'package.json': '{\n\t"jixiao": {\n\t\t"lang": "fr"\n\t}\n}' })).toEqual([
      'package.json:3:11 lang 应为 zh 或 en',
    ]);
  });

  it('even if it is not YAML at all', async () => {
    const [first] = await mistakes({ 'jixiao.config.yaml': 'rules: {funds-sum: off\n' });
    expect(first).toMatch(/^jixiao\.config\.yaml:\d+:\d+ /);
    expect(await mistakes({ 'jixiao.config.json': '{"rules": ' })).not.toEqual([]);
  });

  it('in a base is reported there', async () => {
    const files = { 'jixiao.config.yaml': 'extends: ./base.yaml', 'base.yaml': 'templat: x' };
    expect(await mistakes(files)).toEqual(['base.yaml:1:1 不认识的配置项 templat；是不是 template？']);
  });

  it('a base that is not there, or that leads back', async () => {
    expect(await mistakes({ 'jixiao.config.yaml': 'extends: ./bas.yaml', 'base.yaml': '' })).toEqual([
      'jixiao.config.yaml:1:10 找不到文件 ./bas.yaml；是不是 base.yaml？',
    ]);
    const circle = { 'jixiao.config.yaml': 'extends: ./a.yaml', 'a.yaml': 'extends: [./jixiao.config.yaml]' };
    expect(await mistakes(circle)).toEqual([
      'a.yaml:1:11 extends 绕成了圈：jixiao.config.yaml → a.yaml → jixiao.config.yaml',
    ]);
  });

  it('a template that is not there, is wrong, or has an id that is taken', async () => {
    const config = { 'jixiao.config.yaml': 'templates: [./my.yaml]' };
    expect(await mistakes(config)).toEqual(['jixiao.config.yaml:1:13 找不到文件 ./my.yaml']);
    const [wrong] = await mistakes({ ...config, 'my.yaml': '标识: my-form\n' });
    expect(wrong).toMatch(/^my\.yaml:1:1 /);
    expect(await mistakes({ ...config, 'my.yaml': TEMPLATE.replace('my-form', 'mof-2015') })).toEqual([
      'jixiao.config.yaml:1:13 标识 mof-2015 已被自带的表样占用，请换一个',
    ]);
    expect(await mistakes({ 'jixiao.config.yaml': 'template: mof-2051' })).toEqual([
      'jixiao.config.yaml:1:11 没有标识为 mof-2051 的表样；是不是 mof-2021？',
    ]);
  });
});

describe('--rule', () => {
  it.each([
    ['funds-sum:off', 'off'],
    [' funds-sum : warning ', 'warning'],
    ['funds-sum：info', 'info'],
    ['funds-sum: [warning, {}]', 'warning'],
  ])('%s', async (flag, expected) => {
    expect(await severity({}, 'x.yaml', 'funds-sum', { rules: [flag] })).toBe(expected);
  });

  it.each([
    ['funds-sum', "--rule funds-sum 写法不对；应写成 --rule '规则: 级别'，如 --rule 'funds-sum: warning'"],
    ['fund-sum: off', '没有名为 fund-sum 的规则；是不是 funds-sum？'],
    ['funds-sum: warn', '级别 warn 不对；是不是 warning？'],
    ['funds-sum: [off', 'funds-sum 应写级别（error、warning、info 或 off），或 [级别, {选项}]'],
    ['yaml-syntax: off', 'yaml-syntax 不能关闭：读不懂的文件无法检查'],
  ])('%s is refused', async (flag, said) => {
    expect(await mistakes({}, { rules: [flag] })).toEqual([said]);
  });
});
