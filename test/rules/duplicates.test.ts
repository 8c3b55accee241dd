import { describe, expect, test } from 'vitest';
import { all, find, found, pathOf, rows, textOf } from './told.ts';

describe('duplicate-indicator', () => {
  const RULE = 'duplicate-indicator';

  test('finds two of the same name, at the later', () => {
    expect(find(RULE, rows('质量', ['文件通过率', '100%'], ['文件通过率', '90%']))).toMatchObject([
      {
        code: 'duplicate',
        severity: 'warning',
        words: '文件通过率',
        path: pathOf('质量', '名称', 1),
        related: ['文件通过率'],
      },
    ]);
  });

  test.each(['★文件通过率', '文件 通过率', '文件通过率。', '“文件”通过率', '文件（通过率）'])(
    '%s is the same after folding',
    (name) => {
      expect(found(RULE, rows('质量', ['文件通过率', '100%'], [name, '90%']))).toEqual(['duplicate']);
    },
  );

  test('width does not count', () => {
    expect(found(RULE, rows('质量', ['A面通过率', '100%'], ['Ａ面通过率', '90%']))).toEqual(['duplicate']);
  });

  test('in categories that are not the same', () => {
    expect(
      found(RULE, textOf(rows('质量', ['文件通过率', '100%']), rows('社会', ['文件通过率', '90%']))),
    ).toEqual(['duplicate']);
  });

  test('three of a kind are two findings', () => {
    expect(found(RULE, rows('质量', ['甲率', '1%'], ['甲率', '2%'], ['甲率', '3%']))).toHaveLength(2);
  });

  test.each([
    ['其中：贫困户', '其中：贫困户'],
    ['（其中）贫困户', '（其中）贫困户'],
    ['A面线路数量', 'B面线路数量'],
    ['……', '……'],
    ['XX', 'XX'],
    ['一季度完成率', '二季度完成率'],
  ])('is silent on %s and %s', (one, other) => {
    expect(found(RULE, rows('质量', [one, '100%'], [other, '90%']))).toEqual([]);
  });

  test('two numbers and two names equal: each rule its own', () => {
    const text = textOf(rows('质量', ['文件通过率', '100%'], ['文件通过率', '100%'])).replace(
      '编号: 2',
      '编号: 1',
    );
    expect(all(text).sort()).toEqual(['duplicate-indicator/duplicate', 'sequential-numbering/wrong-number']);
  });
});
