import { describe, expect, test } from 'vitest';
import { readNameHint } from '../../src/quantity/hint.ts';
import { readValue } from '../../src/quantity/read.ts';
import { tell } from './tell.ts';

describe('the bracket at the end of a name', () => {
  test.each([
    ['苗木成活率(≥**%)', '≥', '%'],
    ['苗木成活率（≥**％）', '≥', '％'],
    ['群众满意度(≥XX%)', '≥', '%'],
    ['群众满意度(≥90%)', '≥', '%'],
    ['产值(≥__万元)', '≥', '万元'],
    ['响应时间(不超过××分钟)', '≤', '分钟'],
    ['完成率(≥)', '≥', null],
    ['面积(亩)', null, '亩'],
    ['面积（ 亩 ）', null, '亩'],
    ['面积[万亩]', null, '万亩'],
    ['设备数量(单位:台)', null, '台'],
    ['补助标准(元/人·月)', null, '元/人·月'],
    ['生均公用经费（元/生/年）', null, '元/生/年'],
    ['补助（元/服务人口）', null, '元/服务人口'],
    ['面积（万亩）、', null, '万亩'],
    ['设备购置(台/套)。', null, '台/套'],
    ['设备数量(单位台)', null, '台'],
    ['补助标准(≥5 元 )', '≥', '元'],
    ['(亩)', null, '亩'],
    ['粮食产量(2023吨)', null, '吨'],
    [`${'甲'.repeat(100)}(亩)`, null, '亩'],
  ])('%s provides %s and %s', (name, comparator, unit) => {
    const hint = readNameHint(name);
    expect(hint).toMatchObject({ comparator, unit });
    expect(hint && name.slice(...hint.span)).toMatch(/^[([（].*[)\]）]/);
  });

  test.each([
    '运转经费(含本级)',
    '乡(镇)',
    '项目(一期)',
    '决算(2023年)',
    '决算(2023年度)',
    '天数(2023天)',
    '面积(亩)数',
    '完成率(**)',
    '完成率()',
    '面积亩)',
    '面积(亩) 数',
    '面积(亩',
    '面积(亩甲)',
    '采购费(万)',
    '次数(2次每)',
    '面积',
    '',
  ])('%s provides nothing', (name) => {
    expect(readNameHint(name)).toBeNull();
  });

  test('of several brackets the last one counts', () => {
    expect(readNameHint('面积(亩)(万亩)')).toEqual({ comparator: null, unit: '万亩', span: [5, 9] });
  });
});

describe('a value under such a name', () => {
  test.each([
    ['苗木成活率(≥**%)', '85', '≥85% share'],
    ['苗木成活率(≥**%)', '85%', '≥85% share'],
    ['苗木成活率(≥**%)', '≤85', '≤85% share'],
    ['苗木成活率(≥**%)', '明显', 'prose'],
    ['面积(亩)', '80000', '80000亩 area'],
    ['面积(亩)', '2023.06', '2023.06亩 area'],
    ['面积(亩)', '8万', '8万亩 area'],
    ['面积(亩)', '5公顷', '5公顷 area'],
    ['面积(亩)', '2019-2021', '2019–2021亩 area'],
    ['面积(亩)', '2023年6月', 'date 2023-06-01..2023-06-30'],
    ['完成时间(月)', '2023.06', 'date 2023-06-01..2023-06-30'],
    ['面积(亩)', '', 'blank'],
    ['满意度(比例)', '0.97', '97% share'],
    ['采购费(元)', '250万', '250万元 money'],
    // 万 and 万元 don't combine: the intended unit is not certain
    ['采购费(万元)', '250万', '250万 multiple'],
    // it lost a unit of its own
    ['苗木费(元)', '28.40/株', '28.4/株 bare'],
    ['次数(次/年)', '2', '2次/年 count'],
    ['补助标准(元/人·月)', '500', '500元/人/月 money'],
    ['人数(≥**人)', '100-200', '100–200人 count'],
  ])('%s: %j is %s', (name, text, reading) => {
    expect(tell(readValue(text, readNameHint(name)))).toBe(reading);
  });

  test('what a value has itself stays as it is', () => {
    expect(readValue('5公顷', readNameHint('面积(亩)'))).toMatchObject({
      comparator: null,
      unit: { text: '公顷', span: [1, 3] },
    });
    expect(readValue('100-200', readNameHint('人数(≥**人)'))).toMatchObject({ comparator: null });
  });

  test('what is lent has no place in the value', () => {
    expect(readValue('85', readNameHint('苗木成活率(≥**%)'))).toMatchObject({
      comparator: { meaning: '≥', span: null },
      unit: { text: '%', span: null },
    });
  });
});
