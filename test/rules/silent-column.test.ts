import { describe, expect, test } from 'vitest';
import { found, type How, type Place, type Row, rows } from './told.ts';

/*
 * What silences a rule, word by word. In each row the rule reports the first fragment but not the second, which only
 * differs in that word.
 */

type Pair = readonly [rule: string, word: string, speaks: unknown, silent: unknown, how?: How];

const one = (place: Place, name: unknown, value: unknown, columns?: Row[2]): unknown =>
  rows(place, columns === undefined ? [name, value] : [name, value, columns]);
const goal = (内容: string) => ({ 年度总体目标: [{ 编号: 1, 内容 }] });
/** The same fragment with ※ replaced by each word. */
const each = (
  rule: string,
  list: string,
  speaks: unknown,
  silent: (word: string) => unknown,
): readonly Pair[] => list.split(' ').map((word) => [rule, word, speaks, silent(word)] as const);

const pairs: readonly Pair[] = [
  // completeness
  ...each('missing-value', '0 0起 否 无投诉', one('质量', '会议出错情况', ' '), (word) =>
    one('质量', '会议出错情况', word),
  ),
  ['placeholder-text', '无障碍', one('质量', '盲道', '无'), one('质量', '盲道', '无障碍')],
  ['placeholder-text', '…… ending a sentence', goal('……'), goal('召开会议、起草文件……')],
  ['placeholder-text', '★ before a name', one('质量', '××', '1%'), one('质量', '★文件通过率', '1%')],
  ['placeholder-text', '* before a name', one('质量', '**', '1%'), one('质量', '*文件通过率', '1%')],
  ['template-option', 'templates without options', { 项目属性: null }, { 表样: 'mof-2021', 项目属性: null }],
  // numbering
  [
    'sequential-numbering',
    'templates with 编号: false',
    rows('质量', ['文件通过率', '1%', { 编号: 3 }]),
    rows('质量', ['文件通过率', '1%', { 编号: 3 }]),
    { template: '编号: false' },
  ],
  ...each('sequential-numbering', '0 -1 1.5', rows('质量', ['文件通过率', '1%', { 编号: 2 }]), (word) =>
    rows('质量', ['文件通过率', '1%', { 编号: Number(word) }]),
  ),
  // funds and cost
  [
    'funds-sum',
    'no part given at all',
    { 项目资金: { 年度资金总额: 50, 财政拨款: 40 } },
    { 项目资金: { 年度资金总额: 50, 财政拨款: null } },
  ],
  [
    'cost-covers-budget',
    'something left out',
    rows('成本', ['会议费', '≤3万元']),
    rows('成本', ['会议费', '≤3万元'], ['人均费用', '5元']),
  ],
  [
    'cost-covers-budget',
    'no amount at all',
    rows('成本', ['会议费', '≤3万元']),
    rows('成本', ['控制率', '95%']),
  ],
  ['cost-unit', '成本控制率 100%', one('成本', '会议费', '100'), one('成本', '成本控制率', '100%')],
  ['cost-unit', '节支率 ≥5%', one('成本', '会议费', '≥5'), one('成本', '节支率', '≥5%')],
  ['cost-unit', 'the unit in the name’s bracket', one('成本', '会议费', 5), one('成本', '会议费（万元）', 5)],
  [
    'cost-unit',
    'the unit in 计量单位',
    one('成本', '会议费', 5),
    one('成本', '会议费', 5, { 计量单位: '万元' }),
  ],
  [
    'cost-unit',
    '社会成本, 生态环境成本',
    one('成本', '噪声', '5次'),
    {
      表样: 'mof-2021',
      绩效指标: {
        产出指标: { 成本指标: null },
        成本指标: { 社会成本指标: [{ 编号: 1, 名称: '噪声', 指标值: '5次' }] },
      },
    },
  ],
  [
    'cost-upper-bound',
    'a hint in the name’s bracket',
    one('成本', '会议费', '≥5万元'),
    one('成本', '会议费(≥**万元)', '5'),
  ],
  ['cost-upper-bound', 'bare amounts', one('成本', '会议费', '≥5万元'), one('成本', '会议费', '5万元')],
  ...each(
    'cost-upper-bound',
    '节约 节支 下降 降低 收入 标准 补助 补贴 工资 津贴 单价',
    one('成本', '会议费', '≥5万元'),
    (word) => one('成本', `会议费${word}`, '≥5万元'),
  ),
  ...each('goal-amount', '产值 收入 增收 投资 税收', goal('申请资金80万元'), (word) =>
    goal(`安排项目，${word}80万元`),
  ),
  ['goal-amount', 'without those verbs', goal('申请资金80万元'), goal('设备价值80万元')],
  // 指标值
  ...each('quantified-value', '两次 全年12期 3次', one('数量', '召开会议', '进一步'), (word) =>
    one('数量', '召开会议', word),
  ),
  ...each('comparator-style', '<5% >5%', one('质量', '会议出错率', '<=5%'), (word) =>
    one('质量', '会议出错率', word),
  ),
  [
    'comparator-style',
    'prose with 不低于',
    one('质量', '文件通过率', '不低于95%'),
    one('质量', '文件质量', '质量不低于上年'),
  ],
  ...each(
    'percent-range',
    '完成率 执行率 到位率 毛入学率 参保率 负债率 产销率 合格完成率 合格率增长 合格率增幅 合格率提高',
    one('质量', '合格率', '120%'),
    (word) => one('质量', word, '120%'),
  ),
  ...each('satisfaction-value', '投诉 不满意', one('满意', '群众反映', '≤5件'), (word) =>
    one('满意', `群众${word}数`, '≤5件'),
  ),
  [
    'satisfaction-value',
    '得分 and 分',
    one('满意', '群众满意', '≥90个'),
    one('满意', '群众满意得分', '≥90分'),
  ],
  ['missing-unit', 'the name’s bracket', one('数量', '绿化面积', 5), one('数量', '绿化面积(亩)', 5)],
  ['missing-unit', '计量单位', one('数量', '绿化面积', 5), one('数量', '绿化面积', 5, { 计量单位: '亩' })],
  ...each('missing-unit', '个数 人数 户数 次数 天数', one('数量', '培训', 5), (word) =>
    one('数量', `培训${word}`, 5),
  ),
  ...each(
    'unit-mismatch',
    '效率 频率 功率 速率 汇率 利率 税率 费率 分辨率',
    one('质量', '合格率', '5件'),
    (word) => one('质量', `设备${word}`, '5件'),
  ),
  ['unit-mismatch', 'grades', one('质量', '合格率', '5件'), one('质量', '合格率', '一级')],
  ...each('unit-mismatch', '场 期 批 班次 轮', one('数量', '会议次数', '5个'), (word) =>
    one('数量', '会议次数', `5${word}`),
  ),
  ...each('unit-mismatch', '名 个 人次 户', one('数量', '培训人数', '5次'), (word) =>
    one('数量', '培训人数', `5${word}`),
  ),
  ...each(
    'direction',
    '投诉处理率 违规整改率 投诉办结率 事故下降率 差错减少率',
    one('质量', '投诉率', '≥5%'),
    (word) => one('质量', word, '≥5%'),
  ),
  ['direction', 'durations', one('时效', '办理及时率', '≤30%'), one('时效', '办理及时性', '≤30分钟')],
  [
    'direction',
    '指标方向 decides',
    one('质量', '投诉率', '≥5%'),
    one('质量', '投诉率', '≥5%', { 指标方向: '正向' }),
  ],
  ...each('vague-value', '合格 达标 通过 优良 符合GB50300', one('质量', '工程质量', '较好'), (word) =>
    one('质量', '工程质量', word),
  ),
  ...each('vague-value', '说明 绩效标准', one('质量', '工程质量', '较好'), (word) =>
    one('质量', '工程质量', '较好', { [word]: '一次验收合格' }),
  ),
  ...each(
    'unmeasurable-name',
    '率 度 性 比 比例 程度 幅 数 量 次 额 情况 水平 指数',
    one('质量', '维护社会稳定', '≥95%'),
    (word) => one('质量', `维护社会稳定${word}`, '≥95%'),
  ),
  ['unmeasurable-name', 'counts', one('质量', '维护社会稳定', '≥95%'), one('质量', '维护社会稳定', '≥95次')],
  ...each('timeliness-value', '起草及时率 按期完成率', one('时效', '起草及时性', '100%'), (word) =>
    one('时效', word, '100%'),
  ),
  ...each('impossible-exact', '完成率 执行率 合格完成率', one('质量', '合格率', '≥100%'), (word) =>
    one('质量', word, '≥100%'),
  ),
  // consistency
  [
    'duplicate-indicator',
    '其中',
    rows('质量', ['文件通过率', '1%'], ['文件通过率', '2%']),
    rows('质量', ['其中：文件通过率', '1%'], ['其中：文件通过率', '2%']),
  ],
  ...each(
    'misplaced-indicator',
    '培训时间 培训天数 学时完成时间 培训时长',
    one('数量', '项目完成时间', '7天'),
    (word) => one('数量', word, '7天'),
  ),
  ...each('misplaced-indicator', '门票收入 服务产值', one('经济', '会议费', '≤3万元'), (word) =>
    one('经济', word, '≤3万元'),
  ),
  ...each('misplaced-indicator', '覆盖率 完成率 比例 保障率', one('数量', '合格率', '95%'), (word) =>
    one('数量', word, '95%'),
  ),
  ...each('year-mismatch', '年鉴 决算 考核 结转 尾款 清算 审计', { 项目名称: '2022年会议经费' }, (word) => ({
    项目名称: `2022年${word}经费`,
  })),
  ['year-mismatch', 'years in goals', { 项目名称: '2022年会议经费' }, goal('完成2022年的会议任务。')],
  [
    'year-mismatch',
    'years elsewhere in names',
    { 项目名称: '2022年会议经费' },
    { 项目名称: '某某镇2022届会议经费' },
  ],
  ['period-syntax', '延续 with 1年', { 项目期: '若干' }, { 项目属性: '延续性项目', 项目期: '1年' }],
  ...each('name-value-number', '每村 三月 一季 以上 以内', one('数量', '培训干部200人', '≥150人'), (word) =>
    one('数量', `${word}培训干部200人`, '≥150人'),
  ),
  ...each('name-value-number', '12345 110', one('数量', '受理200件', '≥150件'), (word) =>
    one('数量', `受理${word}件`, '≥150件'),
  ),
  ...each('text-style', '1.5倍 9:30开会 配比1:1 文件〔2023〕5号', goal('召开会议,起草文件'), goal),
];

describe('silent', () => {
  const table = pairs.map(([rule, word, speaks, silent, how]) => ({ rule, word, speaks, silent, how }));
  test.each(table)('$rule on $word', ({ rule, speaks, silent, how }) => {
    expect(found(rule, speaks)).not.toEqual([]);
    expect(found(rule, silent, how)).toEqual([]);
  });
});
