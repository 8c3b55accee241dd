import { describe, expect, it } from 'vitest';
import { isOwnFile, looksLikeDeclaration, looksLikeTemplate } from '../../src/workspace/detect.ts';
import { processorTime } from '../processor-time.ts';

describe('what looks like a declaration', () => {
  it.each([
    '项目名称: 政府专项工作经费',
    '年度: 2023\n项目名称: x\n',
    '主管部门及代码: x',
    '实施单位: x',
    '项目属性: x',
    '项目资金:\n  年度资金总额: 1',
    '年度总体目标:',
    '绩效指标: {}',
    '项目名称：全角冒号',
    '项目名称 : 冒号前有空格',
    '"项目名称": x',
    "'绩效指标': {}",
    '{"项目名称": "x"}',
    '{ 项目名称: x }',
    '- 项目名称: x',
    '  项目名称: x',
    '---\r\n项目名称: x\r\n',
    'a: 1\r项目名称: x',
    '\ufeff项目名称: x',
    '\u3000项目名称: x',
    '“项目名称”：x',
    '－项目名称: x',
  ])('%j does', (text) => {
    expect(looksLikeDeclaration(text)).toBe(true);
  });

  it.each([
    '',
    'services:\n  web:\n    image: nginx\n',
    'on: push\njobs: {}\n',
    '# 项目名称: x',
    'name: 项目名称: x',
    '项目名称',
    '项目名称x: 1',
    '本项目名称: x',
    '说明: 请填写绩效指标: 数量',
    '年度: 2023',
  ])('%j does not', (text) => {
    expect(looksLikeDeclaration(text)).toBe(false);
  });

  it('takes time in proportion to the text', () => {
    const size = 5_000_000;
    for (const text of [
      ' '.repeat(size),
      '- '.repeat(size),
      '"'.repeat(size),
      '项目名称'.repeat(size / 4),
      '\n'.repeat(size),
    ]) {
      const time = processorTime(() => {
        expect(looksLikeDeclaration(text)).toBe(false);
        expect(looksLikeTemplate(text)).toBe(false);
      });
      expect(time).toBeLessThan(3000);
    }
  });
});

describe('what looks like a template', () => {
  it.each([
    '标识: x\n项目属性: [a]\n一级指标: []\n',
    '"标识": x\n"一级指标": []',
    '{"标识": "x", "一级指标": []}'.replace(', ', ',\n'),
    '{\n  "标识": "x",\n  "一级指标": []\n}',
  ])('%j does', (text) => {
    expect(looksLikeTemplate(text)).toBe(true);
  });

  it.each(['标识: x', '一级指标: []', '绩效指标:\n  标识: x\n  一级指标: []', '项目名称: 标识'])(
    '%j does not',
    (text) => {
      expect(looksLikeTemplate(text)).toBe(false);
    },
  );
});

it('knows its own configuration by name', () => {
  expect(isOwnFile('/x/jixiao.config.yaml')).toBe(true);
  expect(isOwnFile('/x/jixiao.config.yml')).toBe(true);
  expect(isOwnFile('/x/my.config.yaml')).toBe(false);
});
