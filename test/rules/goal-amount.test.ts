import { describe, expect, test } from 'vitest';
import { find, found, textOf } from './told.ts';

const RULE = 'goal-amount';
const goal = (content: string) => ({ 年度总体目标: [{ 编号: 1, 内容: content }] });

describe('goal-amount finds', () => {
  test.each([
    ['申请财政资金80万元，召开会议4次。', '80万元'],
    ['安排资金80万元用于线路维护。', '80万元'],
    ['全年预算80万元。', '80万元'],
    ['由财政拨款800,000元购置设备', '800,000元'],
    ['本项目资金共51万元', '51万元'],
    ['召开会议4次；申请经费0.8亿元。', '0.8亿元'],
    ['2023年安排资金80万元，2024年另行申请', '80万元'],
    ['2023年申请 800,000元', '800,000元'],
  ])('%s', (content, words) => {
    expect(find(RULE, goal(content))).toMatchObject([
      { code: 'exceeds', severity: 'warning', words, path: ['年度总体目标', 0, '内容'], related: ['50'] },
    ]);
  });
});

describe('goal-amount is silent', () => {
  test.each([
    '申请财政资金50万元，召开会议4次。',
    '实现产值8000万元。',
    '安排帮扶项目，增加集体收入80万元',
    '申请项目带动群众增收80万元',
    '安排招商活动，引进投资800万元',
    '预算年度实现税收800万元',
    '建设广场一个，造价80万元',
    '完成预算评审项目80个，评审金额8000万元',
    '安排小额贷款80万元',
    '安排资金每人80万元',
    '安排活动4次',
    '2024年预算80万元',
    '2023年预算50万元,2024年预算80万元',
    '上年安排80万元，本年安排50万元',
    '工程概算300万元，已安排250万元',
    '完成全县预算资金50亿元的绩效评价',
    '对3000万元财政资金项目开展预算绩效监控',
    '一般公共预算支出35亿元',
    '管理社保基金预算12亿元',
    '盘活存量资金安排支出5000万元',
    '化解政府债务安排偿还1.5亿元',
    '申请专项债券1.2亿元用于水库建设',
    '全县安排衔接资金1.2亿元，本项目50万元',
    '项目总预算1200万元，本年安排50万元',
  ])('on %s', (content) => {
    expect(found(RULE, goal(content))).toEqual([]);
  });

  test('on a project that goes on for years, on 中期目标, and without a total', () => {
    expect(found(RULE, textOf(goal('申请资金80万元'), { 项目期: '2022-2024' }))).toEqual([]);
    // how long it goes on is still to be written
    expect(found(RULE, textOf(goal('申请资金80万元'), { 项目期: null }))).toEqual([]);
    expect(found(RULE, textOf(goal('申请资金80万元'), { 项目期: '若干' }))).toEqual([]);
    expect(found(RULE, { 中期目标: [{ 编号: 1, 内容: '申请资金80万元' }] })).toEqual([]);
    expect(found(RULE, textOf(goal('申请资金80万元'), { 项目资金: { 年度资金总额: null } }))).toEqual([]);
  });

  test('words by option', () => {
    expect(found(RULE, goal('争得资金80万元'), { options: { words: ['争得'] } })).toEqual(['exceeds']);
    expect(found(RULE, goal('申请设备资金80万元'), { options: { silent: ['设备'] } })).toEqual([]);
  });
});
