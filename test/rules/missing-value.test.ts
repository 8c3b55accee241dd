import { describe, expect, test } from 'vitest';
import { all, find, found, pathOf, rows } from './told.ts';

const RULE = 'missing-value';

describe('missing-value finds', () => {
  test('a 指标值 that is absent, at the name', () => {
    expect(find(RULE, rows('质量', ['会议出错率', undefined]))).toMatchObject([
      { code: 'missing', words: '会议出错率', path: pathOf('质量', '指标值') },
    ]);
  });

  test('one that is absent where there is no name either, at the first key', () => {
    expect(find(RULE, rows('质量', [undefined, undefined]))).toMatchObject([
      { code: 'missing', words: '编号', path: pathOf('质量', '指标值') },
    ]);
  });

  test.each([null, '', '   ', '\t'])('one that is %j, at its key', (value) => {
    expect(find(RULE, rows('质量', ['会议出错率', value]))).toMatchObject([
      { code: 'missing', words: '指标值', path: pathOf('质量', '指标值') },
    ]);
  });

  test.each(['≥%', '公里', '≥', '%', '≤万元', '不少于', '个', '次/年', '≥ %', '万元以内'])(
    'only a comparator and/or a unit: %s',
    (value) => {
      expect(find(RULE, rows('质量', ['某项内容', value]))).toMatchObject([
        { code: 'incomplete', words: '指标值', path: pathOf('质量', '指标值') },
      ]);
    },
  );

  test('one whose comparator and unit stand in columns of their own', () => {
    const row = ['会议出错率', null, { 指标性质: '≤', 计量单位: '%' }] as const;
    expect(all(rows('质量', row))).toEqual(['missing-value/missing']);
  });

  test('one whose comparator and unit stand in the name', () => {
    expect(found(RULE, rows('质量', ['苗木成活率(≥**%)', null]))).toEqual(['missing']);
  });

  test('under an unknown form and an unknown category', () => {
    expect(found(RULE, { 表样: 'nowhere', ...rows('质量', ['会议出错率', null]) })).toEqual(['missing']);
  });
});

describe('missing-value is silent', () => {
  test.each(['0', 0, '0起', '否', '是', '无投诉', '合格', '2023年', '100'])('on %j', (value) => {
    expect(found(RULE, rows('质量', ['某项内容', value]))).toEqual([]);
  });

  test('on 指标值 of a wrong type or under a misspelt key: schema speaks', () => {
    expect(
      found(RULE, rows('质量', ['某项内容', true], ['别的内容', ['1次']], ['又一内容', { 值: 1 }])),
    ).toEqual([]);
    expect(all(rows('质量', ['会议出错率', undefined, { 指标植: '0%' }]))).toEqual(['schema/unknown-key']);
  });
});
