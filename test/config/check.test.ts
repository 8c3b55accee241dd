import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../src/config/check.ts';
import { rules } from '../../src/rules/index.ts';

const VOCABULARY = { rules, formats: ['stylish', 'json'] };

function faults(value: unknown): string[] {
  return checkConfiguration(value, [], VOCABULARY).faults.map(
    ({ target, message }) => `${'path' in target ? target.path.join('.') : ''} ${message.zh}`,
  );
}

describe('a configuration', () => {
  it.each([
    [null],
    [{}],
    [{ extends: 'strict', template: 'mof-2015', lang: 'en', format: 'json' }],
    [{ extends: ['review', './base.yaml'] }],
    [{ rules: null, overrides: null, ignore: null, extends: null, template: null }],
    [{ rules: { 'funds-sum': 'off', 'text-style': ['error'], 'cost-unit': ['warning', {}] } }],
    [
      {
        overrides: [
          { files: '历年/**', rules: { 'funds-sum': 'warning' }, template: 'mof-2015', extends: 'strict' },
        ],
      },
    ],
    [{ include: '申报/**', ignore: ['草稿/'], templates: 'x.yaml' }],
    [{ $schema: './x.json', 'x-note': 1 }],
  ])('may be %j', (value) => {
    expect(faults(value)).toEqual([]);
  });

  it.each([
    [[], ' 配置应为“键: 值”的形式（半角冒号，后面空一格），如 template: shapotou-2023'],
    [{ rule: {} }, 'rule 不认识的配置项 rule；是不是 rules？'],
    [
      { 规则: {} },
      '规则 不认识的配置项 规则；可以写 extends、template、templates、rules、overrides、include、ignore、lang、format',
    ],
    [{ extends: 'strct' }, 'extends 没有名为 strct 的预设；是不是 strict？'],
    [{ extends: ['recommended', 1] }, 'extends extends 应为预设名或配置文件路径，或其列表'],
    [{ template: 1 }, 'template template 应为文字'],
    [{ lang: 'cn' }, 'lang lang 应为 zh 或 en'],
    [{ format: 'jsn' }, 'format format 应为 stylish、json 之一'],
    [{ ignore: [''] }, 'ignore ignore 应为文件匹配式，如 申报/**，或其列表'],
    [{ rules: [] }, 'rules rules 应为“规则: 级别”的形式（半角冒号，后面空一格），如 cost-unit: off'],
    [{ rules: { 'fund-sum': 'off' } }, 'rules.fund-sum 没有名为 fund-sum 的规则；是不是 funds-sum？'],
    [{ rules: { 'funds-sum': 'warn' } }, 'rules.funds-sum 级别 warn 不对；是不是 warning？'],
    [{ rules: { 'funds-sum': '警告' } }, 'rules.funds-sum 级别 警告 不对；是不是 warning？'],
    [{ rules: { 'funds-sum': false } }, 'rules.funds-sum 级别 false 不对；是不是 off？'],
    [{ rules: { 'funds-sum': 2 } }, 'rules.funds-sum 级别 2 不对；是不是 error？'],
    [
      { rules: { 'funds-sum': 'fatal' } },
      'rules.funds-sum 级别 fatal 不对；可以写 error、warning、info、off',
    ],
    [
      { rules: { 'funds-sum': [] } },
      'rules.funds-sum funds-sum 应写级别（error、warning、info 或 off），或 [级别, {选项}]',
    ],
    [
      { rules: { 'funds-sum': ['error', 1] } },
      'rules.funds-sum.1 funds-sum 应写级别（error、warning、info 或 off），或 [级别, {选项}]',
    ],
    [{ rules: { 'funds-sum': ['error', { x: 1 }] } }, 'rules.funds-sum.1.x 规则 funds-sum 没有选项'],
    [{ rules: { 'yaml-syntax': 'off' } }, 'rules.yaml-syntax yaml-syntax 不能关闭：读不懂的文件无法检查'],
    [{ rules: { encoding: ['off'] } }, 'rules.encoding.0 encoding 不能关闭：读不懂的文件无法检查'],
    [{ overrides: {} }, 'overrides overrides 应为列表，每项写 files 及对其生效的配置'],
    [
      { overrides: [{ rules: {} }] },
      'overrides.0 overrides 的这一项没有写 files，不知道对哪些文件生效；请写上，如 files: 历年/**',
    ],
    [{ overrides: [{ files: 'a', rule: {} }] }, 'overrides.0.rule 不认识的配置项 rule；是不是 rules？'],
    [
      { overrides: [{ files: 'a', extends: './x.yaml' }] },
      'overrides.0.extends 没有名为 ./x.yaml 的预设；可以写 recommended、strict、review，或配置文件的路径，如 ./jixiao.base.yaml',
    ],
    [
      { overrides: [{ files: 'a', rules: { 'funds-sum': 'of' } }] },
      'overrides.0.rules.funds-sum 级别 of 不对；是不是 off？',
    ],
  ])('may not be %j', (value, fault) => {
    expect(faults(value)).toEqual([fault]);
  });

  it('is checked to its end: every mistake is reported', () => {
    expect(faults({ rul: 1, lang: 'x', rules: { a: 1, 'funds-sum': 'x' } })).toHaveLength(4);
  });

  it('with keys such as __proto__ and constructor is like any other', () => {
    expect(faults(JSON.parse('{"__proto__": 1, "constructor": 1}'))).toHaveLength(2);
    expect(faults({ rules: JSON.parse('{"__proto__": "off", "constructor": "off"}') })).toHaveLength(2);
  });
});
