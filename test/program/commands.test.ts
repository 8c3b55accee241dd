import { describe, expect, it } from 'vitest';
import { shippedTemplates } from '../../src/form/templates.ts';
import { documentedRules as rules } from '../../src/rules/index.ts';
import { type Files, folder } from '../folder.ts';
import { type Ran, run } from '../program.ts';

function jixiao(args: readonly string[], files: Files = {}): Promise<Ran> {
  return run(args, { cwd: folder({ '.git/': '', ...files }).path });
}

const OWN =
  '标识: my-form\n名称: 我们的表\n金额单位: 元\n一级指标:\n  - 名称: 产出指标\n    二级指标:\n      - {名称: 数量指标, 角色: 数量}\n';

describe('jixiao rules', () => {
  it('lists every rule, in both languages', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const { status, stdout } = await jixiao(['rules', '--lang', lang]);
      expect(status).toBe(0);
      for (const { id, title } of rules) {
        expect(stdout).toContain(id);
        expect(stdout).toContain(title[lang]);
      }
      const heads = { zh: ['规则', '级别', '预设'], en: ['rule', 'severity', 'preset'] };
      expect(stdout.split(/\s+/).slice(0, 3)).toEqual(heads[lang]);
    }
  });

  it('lists them for programs', async () => {
    const { stdout } = await jixiao(['rules', '--format', 'json']);
    expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
  });
});

describe('jixiao explain', () => {
  it.each(rules.map(({ id }) => id))('%s', async (id) => {
    const rule = rules.find((one) => one.id === id);
    const { status, stdout, stderr } = await jixiao(['explain', id]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`${id}: ${rule?.title.zh}`);
    if (rule?.scope === 'declaration') expect(stdout).toMatch(new RegExp(`(error|warning|info)\\[${id}\\]`));
  });

  it('in English', async () => {
    expect((await jixiao(['explain', 'funds-sum', '--lang', 'en'])).stdout).toContain('failing example');
  });
});

describe('jixiao templates', () => {
  it('lists those that are shipped and those of the configuration', async () => {
    const files = { 'jixiao.config.yaml': 'templates: my.yaml', 'my.yaml': OWN };
    const { stdout } = await jixiao(['templates'], files);
    for (const id of [...shippedTemplates.keys(), 'my-form']) expect(stdout).toContain(id);
    const shown = await jixiao(['templates', 'show', 'my-form'], files);
    expect(shown.stdout).toContain('数量指标');
    expect((await jixiao(['templates', 'show', 'mof-2021'])).stdout).toMatch(
      /^缺成本指标、满意度指标时: +产出指标 50, 效益指标 40$/m,
    );
    expect(JSON.parse((await jixiao(['templates', 'show', 'mof-2021', '--format', 'json'])).stdout).id).toBe(
      'mof-2021',
    );
  });
});

describe('jixiao config print', () => {
  const files = {
    'jixiao.config.yaml':
      'template: mof-2015\nrules: {funds-sum: warning}\noverrides: [{files: old/, rules: {cost-unit: off}}]\n',
  };

  it('shows the settings for a file, and where each value comes from', async () => {
    const { stdout } = await jixiao(['config', 'print', 'old/x.yaml', '--rule', 'schema: info'], files);
    const lines = stdout.split('\n').map((line) => line.replace(/ {2,}/g, ' | '));
    expect(lines).toContain('表样: | mof-2015 | jixiao.config.yaml');
    expect(lines).toContain('funds-sum | warning | jixiao.config.yaml');
    expect(lines).toContain('cost-unit | off | jixiao.config.yaml: overrides old/');
    expect(lines).toContain('schema | info | --rule');
    expect(lines).toContain('text-style | off | 默认');
    expect(lines).toContain('语言: | zh | 默认');
  });

  it('shows where each option was set', async () => {
    const layered = {
      'base.yaml': 'rules: {direction: [warning, {silent: [演练]}]}\nformat: compact',
      'jixiao.config.yaml':
        'extends: ./base.yaml\noverrides: [{files: a.yaml, rules: {direction: [error, {less: [脱靶]}]}}]',
    };
    const { stdout } = await jixiao(['config', 'print', 'a.yaml', '--lang', 'en'], layered);
    const lines = stdout.split('\n').map((line) => line.replace(/ {2,}/g, ' | '));
    expect(lines).toContain('direction | error | jixiao.config.yaml: overrides a.yaml');
    expect(lines).toContain(' | silent | ["演练"] | base.yaml');
    expect(lines).toContain(' | less | ["脱靶"] | jixiao.config.yaml: overrides a.yaml');
    expect(lines).toContain('language: | en | --lang');
    expect(lines).toContain('report: | compact | base.yaml');
  });

  it('for programs', async () => {
    const { stdout } = await jixiao(['config', 'print', 'x.yaml', '--format', 'json'], files);
    const printed = JSON.parse(stdout);
    expect(printed.template).toEqual({ value: 'mof-2015', from: 'jixiao.config.yaml' });
    expect(printed.rules).toContainEqual({
      id: 'funds-sum',
      severity: 'warning',
      options: {},
      from: 'jixiao.config.yaml',
    });
  });
});

describe('jixiao init', () => {
  it('writes a configuration and a declaration that is clean, and overwrites nothing', async () => {
    const here = folder({ '.git/': '' });
    const first = await run(['init', '--template', 'mof-2021'], { cwd: here.path });
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(here.read('jixiao.config.yaml')).toContain('template: mof-2021');
    expect((await run([], { cwd: here.path })).stdout).toContain('没有发现问题（共查 1 份申报表');
    const again = await run(['init'], { cwd: here.path });
    expect(again).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'jixiao: 这里已经有 jixiao.config.yaml，没有写任何文件\n',
    });
  });

  it('refuses a template that is not there before it writes', async () => {
    const here = folder();
    const ran = await run(['init', '--template', 'mof-2022'], { cwd: here.path });
    expect(ran.status).toBe(2);
    expect(() => here.read('jixiao.config.yaml')).toThrow();
  });
});
