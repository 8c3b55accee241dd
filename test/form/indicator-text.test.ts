import { expect, test } from 'vitest';
import { readIndicatorText } from '../../src/form/indicator-text.ts';

test.each([
  ['召开会议次数 ≥9次', '召开会议次数', '≥9次'],
  ['召开会议次数：≥9次', '召开会议次数', '≥9次'],
  ['召开会议次数: 9', '召开会议次数', '9'],
  ['召开会议次数≥9次', '召开会议次数', '≥9次'],
  ['召开会议次数 >= 9次', '召开会议次数', '>= 9次'],
  ['培训人数　200人', '培训人数', '200人'],
  ['会议完成时间：2023年12月底前', '会议完成时间', '2023年12月底前'],
  ['验收结果：合格', '验收结果', '合格'],
  ['苗木成活率（%）：≥95', '苗木成活率（%）', '≥95'],
  ['1\t召开会议次数\t≥9次', '召开会议次数', '≥9次'],
  ['2、\t会议成效\t明显', '会议成效', '明显'],
  ['召开会议次数\t9次', '召开会议次数', '9次'],
  ['1\t培训人数：\t9人', '培训人数', '9人'],
])('%j is parted into name and value', (text, name, value) => {
  expect(readIndicatorText(text)).toEqual({ name, value, sure: true });
});

test.each(['召开会议次数', '培训率（覆盖）', 'GDP增长率'])('%j is surely a name alone', (text) => {
  expect(readIndicatorText(text)).toEqual({ name: text, value: null, sure: true });
});

test.each([
  '培训干部200人',
  '苗木成活率（≥95%）',
  '会议、培训次数',
  '1\t召开会议次数',
  '1\t≥9次\t召开会议次数',
  '1\t编号\t2',
  '1\t数量指标\t9',
  '12\t个月\t完成',
  '召开会议次数\t按计划召开',
  '召开会议次数\t9次\t由办公室统计',
  '会议 培训次数',
  '会议：按计划召开',
  '会议：出席率：≥95%',
  '会议：出席率：95%',
  '苗木成活率(≥90%)',
  '苗木成活率（≥90%',
  '苗木成活率（90%）：（',
  '第 3 次会议',
  '出席率≥95%，准时率≥90%',
])('%j is for a person to part', (text) => {
  expect(readIndicatorText(text)).toEqual({ name: text, value: null, sure: false });
});

test.each(['会议\n次数', '会议次数\r\n≥9次', `会${'议'.repeat(300)}`])(
  '%j is not an indicator at all',
  (text) => {
    expect(readIndicatorText(text)).toBeNull();
  },
);

test('one character is no name that is sure', () => {
  expect(readIndicatorText('会')).toEqual({ name: '会', value: null, sure: false });
});

test.each([
  '',
  ' ',
  '无',
  '待定',
  '……',
  '≥9次 meetings x',
  '9',
  'abc',
  `会${'议'.repeat(300)}`,
  '会议\n次数',
])('%j is not an indicator', (text) => {
  const read = readIndicatorText(text);
  expect(read === null || !read.sure).toBe(true);
});
