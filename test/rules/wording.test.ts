import { describe, expect, test } from 'vitest';
import { all, find, found, pathOf, rows } from './told.ts';

describe('vague-value', () => {
  const RULE = 'vague-value';
  const words =
    '明显 健全 及时 有所提高 较好 显著 完善 有效保障 逐步提升 进一步改善 持续增强 基本完善 规范 较高 稳步提高'.split(
      ' ',
    );

  test.each(words)('warns of %s in output', (value) => {
    expect(find(RULE, rows('质量', ['会议组织水平', value]))).toMatchObject([
      {
        code: 'vague',
        severity: 'warning',
        words: value,
        path: pathOf('质量', '指标值'),
        related: ['会议组织水平', '质量指标'],
      },
    ]);
    expect(all(rows('质量', ['会议组织水平', value]))).toEqual(['vague-value/vague']);
  });

  test.each(words)('only tells the reviewer of %s under 效益', (value) => {
    expect(find(RULE, rows('社会', ['社会稳定程度', value]))).toMatchObject([
      { code: 'vague-benefit', severity: 'info' },
    ]);
  });

  test.each([
    '合格',
    '达标',
    '通过',
    '优良',
    '符合GB5749-2022',
    '优',
    '二级',
    '及时完成率达到95%',
    '12月底前完成',
    '按上级要求完成',
    '符合规范要求',
    '提高5%',
    '较上年有所提高5分',
    '无投诉',
    '是',
  ])('is silent on %s', (value) => {
    expect(found(RULE, rows('质量', ['会议组织水平', value]))).toEqual([]);
  });

  test('names the indicator, or its category if it has no name, without blanks', () => {
    expect(find(RULE, rows('质量', [' 会议水平 ', ' 明显 ']))[0]?.zh).toContain('“会议水平”的指标值“明显”');
    expect(find(RULE, rows('质量', [undefined, '明显']))[0]?.zh).toContain('“质量指标”');
  });

  test('leaves what is missing, a placeholder and a long text to others', () => {
    expect(
      found(RULE, rows('质量', ['会议水平', undefined], ['会议质量', '待定'], ['会议成效', ''])),
    ).toEqual([]);
    expect(found(RULE, rows('质量', ['会议水平', '明显提高'.repeat(4)]))).toEqual(['vague']);
    expect(found(RULE, rows('质量', ['会议水平', `${'明显提高'.repeat(4)}好`]))).toEqual([]);
    expect(found(RULE, rows('质量', ['会议水平', '有所的']))).toEqual([]);
  });

  test('is silent if 说明 or 绩效标准 give the standard', () => {
    expect(found(RULE, rows('质量', ['会议水平', '有所提高', { 说明: '较上年测评提高5分' }]))).toEqual([]);
    expect(found(RULE, rows('质量', ['会议水平', '有所提高', { 绩效标准: '测评达到90分' }]))).toEqual([]);
    expect(found(RULE, rows('质量', ['会议水平', '有所提高', { 说明: '无', 绩效标准: '/' }]))).toEqual([
      'vague',
    ]);
  });

  test('leaves 硬性 categories, 满意度 and unknown categories to others', () => {
    expect(found(RULE, rows('数量', ['会议次数', '明显']))).toEqual([]);
    expect(all(rows('满意', ['群众满意度', '明显']))).toEqual(['satisfaction-value/no-percentage']);
    expect(
      found(RULE, { 绩效指标: { 产出指标: { 创新情况: [{ 编号: 1, 名称: '水平', 指标值: '明显' }] } } }),
    ).toEqual([]);
  });

  test('further words by option', () => {
    expect(found(RULE, rows('质量', ['会议水平', '杠杠的']), { options: { words: ['杠杠'] } })).toEqual([
      'vague',
    ]);
  });
});

describe('unmeasurable-name', () => {
  const RULE = 'unmeasurable-name';

  test.each([
    '维护社会稳定',
    '根据国家政策完成疫情防控工作',
    '保障群众生命安全',
    '推进依法行政（试点）',
    '保障运转≥95%',
  ])('finds a %% on %s', (name) => {
    expect(find(RULE, rows('质量', [name, '≥95%']))).toMatchObject([
      {
        code: 'action',
        severity: 'info',
        words: name,
        path: pathOf('质量', '名称'),
        related: ['≥95%', '质量指标'],
      },
    ]);
  });

  test.each(
    '验收合格率 群众满意度 经费支出合规性 投入产出比 财政拨款比例 社会稳定程度 增幅 培训人数 绿化数量 污染物排放量 检查频次 补贴金额 制度落实情况 公共服务水平 营商环境指数 绿化面积 考核得分 工程质量 培训效果 税收占比 农民收入增长 能耗下降 工程验收合格 验收合格率（%） 面积(亩)'.split(
      ' ',
    ),
  )('is silent on %s', (name) => {
    expect(found(RULE, rows('质量', [name, '≥95%']))).toEqual([]);
  });

  test('is silent on counts, words and tolerances', () => {
    expect(
      found(RULE, rows('质量', ['维护社会稳定', '3次'], ['保障运转', '明显'], ['控制误差', '±3%'])),
    ).toEqual([]);
  });

  test('further endings by option', () => {
    expect(found(RULE, rows('质量', ['维护社会稳定', '≥95%']), { options: { silent: ['稳定'] } })).toEqual(
      [],
    );
  });
});

describe('timeliness-value', () => {
  const RULE = 'timeliness-value';

  test('finds 及时性 and 时效性 as a %, once a category, at its key', () => {
    expect(find(RULE, rows('时效', ['文件起草及时性', '100%'], ['信息报送时效性', '≥95%']))).toMatchObject([
      {
        code: 'no-time',
        severity: 'info',
        words: '时效指标',
        path: ['绩效指标', '产出指标', '时效指标'],
        related: ['文件起草及时性', '信息报送时效性'],
        data: { count: 2 },
      },
    ]);
  });

  test.each([
    ['发放及时率', '100%'],
    ['按期完成率', '100%'],
    ['故障解决及时性', '≤30分钟'],
    ['起草及时性', '12月底前'],
    ['起草及时性', '及时'],
  ])('is silent on %s %s', (name, value) => {
    expect(found(RULE, rows('时效', [name, value]))).toEqual([]);
  });

  test.each([
    ['完成时间', '2023年12月底前'],
    ['办结时间', '收到后5个工作日内办结并回复'],
    ['响应时间', '≤30分钟'],
  ])('is silent if there is a date or a period in the same category: %s %s', (name, value) => {
    expect(found(RULE, rows('时效', ['起草及时性', '100%'], [name, value]))).toEqual([]);
  });

  test('a count, a value that is missing and a text without a time leave the category without one', () => {
    for (const value of ['3次', undefined, '按计划完成3次', '≤30'])
      expect(found(RULE, rows('时效', ['起草及时性', '100%'], ['起草', value]))).toEqual(['no-time']);
    expect(found(RULE, rows('时效', ['起草及时性', '100%'], ['起草', '6月底前起草3次']))).toEqual([]);
    expect(found(RULE, rows('时效', ['起草及时性', undefined], ['报送及时性', '待定']))).toEqual([]);
  });

  test('is silent elsewhere', () => {
    expect(found(RULE, rows('质量', ['起草及时性', '100%']))).toEqual([]);
  });
});

describe('process-indicator', () => {
  const RULE = 'process-indicator';

  test.each([
    '预算执行率',
    '资金支付率',
    '资金到位率',
    '资金下达率',
    '资金拨付率',
    '支出进度',
    '专款专用率',
    '经费支出合规性',
    '资金及时到位率',
    '资金使用合规性',
    '预算支出进度',
    '资金在规定时间内下达率',
    '补贴资金在规定时间内支付到位率',
  ])('finds %s', (name) => {
    expect(find(RULE, rows('质量', [name, '100%']))).toMatchObject([
      {
        code: 'process',
        severity: 'info',
        words: name,
        path: pathOf('质量', '名称'),
        related: ['100%', '质量指标'],
      },
    ]);
    expect(found(RULE, rows('社会', [name, '100%']))).toEqual(['process']);
  });

  test.each(['补贴发放率', '任务完成率', '会议出错率', '货款回收率', '工资发放及时率'])(
    'is silent on %s',
    (name) => {
      expect(found(RULE, rows('质量', [name, '100%']))).toEqual([]);
    },
  );

  const output = '{名称: 产出指标, 二级指标: [{名称: 数量指标, 角色: 数量}, {名称: 质量指标, 角色: 质量}]}';
  test.each([
    ['a 一级指标 of that name', '{名称: 过程管理, 二级指标: [{名称: 资金管理}]}', []],
    ['a 二级指标 of that name', '{名称: 管理指标, 二级指标: [{名称: 组织}, {名称: 过程控制}]}', []],
    [
      'a 二级指标 of that 角色',
      '{名称: 管理指标, 二级指标: [{名称: 组织}, {名称: 资金管理, 角色: 过程}]}',
      [],
    ],
    ['none of them', '{名称: 管理指标, 二级指标: [{名称: 组织}, {名称: 资金管理}]}', ['process']],
  ])('on a form with %s', (_, first, codes) => {
    const template = `一级指标: [${first}, ${output}]`;
    expect(found(RULE, rows('质量', ['预算执行率', '100%']), { template })).toEqual(codes);
  });

  test('is silent under categories that the form does not know, and on indicators without a name', () => {
    const unknown = {
      绩效指标: { 产出指标: { 创新情况: [{ 编号: 1, 名称: '预算执行率', 指标值: '100%' }] } },
    };
    expect(found(RULE, unknown)).toEqual([]);
    expect(found(RULE, rows('质量', [undefined, '100%']))).toEqual([]);
  });

  test('is silent on forms that have 过程指标, and under 成本', () => {
    const template =
      '一级指标:\n  - {名称: 过程指标, 二级指标: [{名称: 资金管理指标, 角色: 过程}]}\n  - {名称: 产出指标, 二级指标: [{名称: 数量指标}, {名称: 质量指标, 角色: 质量}, {名称: 时效指标}, {名称: 成本指标}]}\n  - {名称: 效益指标, 二级指标: [{名称: 社会效益指标}, {名称: 可持续影响指标}]}\n  - {名称: 满意度指标, 二级指标: [{名称: 服务对象满意度指标}]}';
    expect(found(RULE, rows('质量', ['预算执行率', '100%']), { template })).toEqual([]);
    expect(found(RULE, rows('成本', ['预算执行率', '100%']))).toEqual([]);
  });

  test('further words by option', () => {
    expect(
      found(RULE, rows('质量', ['政府采购合规率', '100%']), { options: { words: ['政府采购'] } }),
    ).toEqual(['process']);
  });
});
