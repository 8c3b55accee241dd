import { describe, expect, test } from 'vitest';
import { all, find, found, rows, textOf } from './told.ts';

const level = (name: string, more: string) =>
  `一级指标:
  - {名称: 产出指标, 二级指标: [{名称: 数量指标, ${name === '数量指标' ? more : '角色: 数量'}}, {名称: 质量指标}, {名称: 时效指标}, {名称: 成本指标}]${name === '产出指标' ? `, ${more}` : ''}}
  - {名称: 效益指标, 二级指标: [{名称: 社会效益指标}, {名称: 可持续影响指标}]}
  - {名称: 满意度指标, 二级指标: [{名称: 服务对象满意度指标}]}`;

describe('indicator-count', () => {
  const two = rows('数量', ['召开会议次数', '≥4次'], ['开展督查次数', '≥2次']);

  test('finds too few in a 二级指标, at its key', () => {
    expect(find('indicator-count', {}, { template: level('数量指标', '至少: 2') })).toMatchObject([
      { code: 'too-few', words: '数量指标', data: { count: 1, atLeast: 2 } },
    ]);
  });

  test('finds too many', () => {
    expect(find('indicator-count', two, { template: level('数量指标', '至多: 1') })).toMatchObject([
      { code: 'too-many', words: '数量指标', data: { count: 2, atMost: 1 } },
    ]);
  });

  test('counts a 一级指标 over all its children', () => {
    expect(find('indicator-count', two, { template: level('产出指标', '至多: 4') })).toMatchObject([
      { code: 'too-many', words: '产出指标', data: { count: 5 } },
    ]);
    expect(found('indicator-count', two, { template: level('产出指标', '至多: 5, 至少: 5') })).toEqual([]);
  });

  test('finds a missing category, where it should be', () => {
    const none = textOf({}).replace(/ {4}数量指标:\n(?: {6}.*\n)+/, '');
    expect(find('indicator-count', none, { template: level('数量指标', '至少: 1') })).toMatchObject([
      { code: 'too-few', words: '产出指标', path: ['绩效指标', '产出指标', '数量指标'] },
    ]);
  });

  test('is silent on a 必填 category without any: required-indicators reports it', () => {
    const none = { 绩效指标: { 产出指标: { 数量指标: [] } } };
    expect(found('indicator-count', none, { template: level('数量指标', '必填: true, 至少: 2') })).toEqual(
      [],
    );
  });

  test('is silent on what is misspelt or of the wrong type', () => {
    const template = level('数量指标', '至少: 1');
    expect(found('indicator-count', textOf({}).replace('数量指标:', '数量指数:'), { template })).toEqual([]);
    expect(
      found('indicator-count', { 绩效指标: { 产出指标: { 数量指标: ['会议'] } } }, { template }),
    ).toEqual([]);
  });

  test('is silent on forms without limits', () => {
    expect(found('indicator-count', two)).toEqual([]);
  });
});

describe('text-length', () => {
  const limited = (limits: string) => ({ template: `字数上限: {${limits}}` });

  test('finds a text that is longer, at the value', () => {
    const told = find('text-length', { 项目名称: '一二三四五六' }, limited('项目名称: 5'));
    expect(told).toMatchObject([
      { code: 'too-long', words: '一二三四五六', data: { what: '项目名称', length: 6, limit: 5 } },
    ]);
    expect(found('text-length', { 项目名称: '一二三四五' }, limited('项目名称: 5'))).toEqual([]);
  });

  test('counts code points', () => {
    expect(found('text-length', { 项目名称: '𠮷𠮷𠮷𠮷𠮷' }, limited('项目名称: 5'))).toEqual([]);
    expect(found('text-length', { 项目名称: '𠮷𠮷𠮷𠮷𠮷𠮷' }, limited('项目名称: 5'))).toEqual(['too-long']);
  });

  test('counts all 内容 of 年度总体目标 together, at its key', () => {
    const goals = {
      年度总体目标: [
        { 编号: 1, 内容: '一二三' },
        { 编号: 2, 内容: '四五六' },
      ],
    };
    expect(find('text-length', goals, limited('年度总体目标: 5'))).toMatchObject([
      { words: '年度总体目标', path: ['年度总体目标'], data: { length: 6 } },
    ]);
    expect(found('text-length', goals, limited('年度总体目标: 6'))).toEqual([]);
  });

  test.each(['实施单位', '主管部门及代码', '备注'])('limits %s', (key) => {
    expect(find('text-length', { [key]: '一二三四五六' }, limited(`${key}: 5`))).toMatchObject([
      { path: [key] },
    ]);
  });

  test.each(['名称', '指标值', '绩效标准', '说明'])('limits %s of an indicator', (key) => {
    const told = find(
      'text-length',
      rows('质量', ['一二三', '100%', { [key]: '一二三四五六' }]),
      limited(`${key}: 5`),
    );
    expect(told.filter(({ words }) => words === '一二三四五六')).toMatchObject([{ data: { what: key } }]);
  });

  test('does not count the line end of a block scalar', () => {
    const text = textOf({ 备注: '一二三四五\n' });
    expect(text).toContain('备注: |');
    expect(found('text-length', text, limited('备注: 5'))).toEqual([]);
  });

  test('is silent on forms without limits', () => {
    expect(all({ 备注: '很长'.repeat(1000) })).toEqual([]);
  });
});
