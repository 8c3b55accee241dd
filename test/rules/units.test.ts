import { describe, expect, test } from 'vitest';
import { all, find, found, pathOf, rows, textOf } from './told.ts';

describe('missing-unit', () => {
  const RULE = 'missing-unit';

  test.each([
    ['数量', '召开会议', 2],
    ['数量', '培训学员数量', '220'],
    ['数量', '召开会议', '≥4'],
    ['数量', '召开会议', '3-5'],
    ['数量', '新建/改造', 5],
    ['社会', '带动就业', 220],
    ['经济', '增加收入', '≥30'],
  ] as const)('finds a bare number in %s: %s %j', (place, name, value) => {
    const told = find(RULE, rows(place, [name, value]));
    expect(told).toMatchObject([{ code: 'bare', severity: 'warning', path: pathOf(place, '指标值') }]);
    expect(told[0]?.related[0]).toBe(name);
    expect(all(rows(place, [name, value]))).toEqual(['missing-unit/bare']);
  });

  test('finds a bare share there, which unit-mismatch leaves to it', () => {
    expect(all(rows('社会', ['政策知晓率', 90]))).toEqual(['missing-unit/bare']);
  });

  test.each([
    ['数量', '面积(亩)', 80000],
    ['数量', '面积（亩）', 80000],
    ['数量', '采购数量（单位：台）', 20],
    ['数量', '培训(≥**人)', 20],
    ['数量', '示范点个数', 20],
    ['数量', '培训人数', 220],
    ['数量', '受益户数', 220],
    ['数量', '召开会议次数', 4],
    ['数量', '补课天数', 4],
    ['数量', '参训人员数', 40],
    ['数量', '道路硬化/公里', 6],
    ['数量', '道路硬化，单位：公里', 6],
    ['数量', '入驻企业家数', 40],
    ['数量', '安全事故起数', 0],
    ['数量', '贷款贴息笔数', 220],
    ['数量', '路灯改造盏数', 60],
    ['数量', '安全事故', 0],
    ['社会', '绩效评价得分', 90],
    ['社会', '全区排名', 3],
    ['社会', '营商环境指数', 90],
    ['数量', '师生配比', 20],
    ['质量', '会议质量', 4],
    ['时效', '会议时间', 4],
    ['数量', '召开会议', '每月4次'],
  ] as const)('is silent in %s: %s %j', (place, name, value) => {
    expect(found(RULE, rows(place, [name, value]))).toEqual([]);
  });

  test('is silent if the unit is in 计量单位, by whatever name', () => {
    expect(found(RULE, rows('数量', ['召开会议', 4, { 计量单位: '次' }]))).toEqual([]);
    expect(
      found(RULE, textOf({ 表样: 'sichuan-2023' }, rows('数量', ['召开会议', 4, { 度量单位: '次' }]))),
    ).toEqual([]);
    expect(found(RULE, rows('数量', ['召开会议', 4, { 计量单位: '/' }]))).toEqual(['bare']);
  });

  test('further endings by option', () => {
    expect(found(RULE, rows('数量', ['班级规模', 45]), { options: { silent: ['规模'] } })).toEqual([]);
  });
});

describe('unit-mismatch', () => {
  const RULE = 'unit-mismatch';

  test.each([
    ['质量', '文件通过率', '≥95件', '95件'],
    ['质量', '文件通过率', 95, '95'],
    ['质量', '发放及时率', '3天', '3天'],
    ['数量', '培训人数', '≥95次', '95次'],
    ['社会', '受益脱贫（监测）人口数', '≥500次', '500次'],
    ['数量', '享受补贴人员数量', '500次', '500次'],
    ['数量', '培训次数', '3人', '3人'],
    ['数量', '培训次数', '3个', '3个'],
    ['数量', '培训次数', '100%', '100%'],
    ['质量', '设备采购费', '3台', '3台'],
    ['质量', '补贴金额', '200人', '200人'],
    ['质量', '工作经费', '30天', '30天'],
    ['数量', '绿化面积', '3个', '3个'],
    ['数量', '道路里程', '3条', '3条'],
  ] as const)('finds in %s: %s %j', (place, name, value, words) => {
    const told = find(RULE, rows(place, [name, value]));
    expect(told).toMatchObject([
      { code: 'mismatch', severity: 'warning', words, path: pathOf(place, '指标值') },
    ]);
    expect(told[0]?.related).toEqual([name, expect.stringContaining('指标')]);
  });

  test('reports 计量单位, if the unit is there', () => {
    expect(find(RULE, rows('质量', ['文件通过率', 95, { 计量单位: '件' }]))).toMatchObject([
      { code: 'mismatch', words: '件', path: pathOf('质量', '计量单位') },
    ]);
    const sichuan = textOf(
      { 表样: 'sichuan-2023' },
      rows('质量', ['文件通过率', 95, { 指标性质: '≥', 度量单位: '件' }]),
    );
    expect(find(RULE, sichuan)).toMatchObject([{ words: '件', path: pathOf('质量', '度量单位') }]);
  });

  test.each([
    '办件效率',
    '检查频率',
    '水泵功率',
    '网络速率',
    '人民币汇率',
    '贷款利率',
    '平均税率',
    '综合费率',
    '摄像头分辨率',
    '病床周转率',
    '小区容积率',
    '师生比率',
  ])('is silent on %s', (name) => {
    expect(found(RULE, rows('质量', [name, '≥95件']))).toEqual([]);
  });

  test.each([
    ['质量', '文件通过率', '≥95%'],
    ['质量', '人口出生率', '12‰'],
    ['质量', '文件通过率', '95百分比'],
    ['质量', '文件通过率', '合格'],
    ['质量', '供水保证率', '一级'],
    ['质量', '孕产妇死亡率', '≤10人/10万'],
    ['质量', '安全事故发生率', '0起'],
    ['数量', '培训次数', '3场'],
    ['数量', '培训次数', '3期'],
    ['数量', '培训次数', '3批'],
    ['数量', '培训次数', '3班次'],
    ['数量', '培训次数', '3轮'],
    ['数量', '培训次数', '3个班次'],
    ['数量', '培训人数', '30名'],
    ['数量', '培训人数', '30个'],
    ['数量', '培训人数', '30人次'],
    ['数量', '培训人数', '30户'],
    ['社会', '受益人口数', '30户'],
    ['数量', '服务人员数量', '30人次'],
    ['数量', '培训人数', '0.5万人次'],
    ['数量', '公园免费', '3个'],
    ['数量', '绿化面积', '3万亩'],
    ['数量', '绿化面积', '100%'],
    ['数量', '道路里程', '3公里'],
    ['质量', '补贴金额', '≤3万元'],
    ['满意', '群众满意率', '≥90分'],
  ] as const)('is silent in %s: %s %s', (place, name, value) => {
    expect(found(RULE, rows(place, [name, value]))).toEqual([]);
  });

  test('leaves 成本 to cost-unit', () => {
    expect(found(RULE, rows('成本', ['采购费', '3台'], ['会议费', '250万'], ['经费', '3次']))).toEqual([]);
  });

  test.each([
    ['95%', '次', '次'],
    ['3次', '人', '人'],
    ['3万元', '元', '元'],
    ['3公里', '亩', '亩'],
    ['3人', '场', '场'],
    ['12亩', '公顷', '公顷'],
    ['500平方米', '亩', '亩'],
    ['3万亩', '亩', '亩'],
  ])('finds a 计量单位 that contradicts the unit of %s: %s', (value, measure, words) => {
    const told = find(RULE, rows('质量', ['某项内容', value, { 计量单位: measure }]));
    expect(told).toMatchObject([{ code: 'contradiction', words, path: pathOf('质量', '计量单位') }]);
    expect(told[0]?.related).toContain(value);
  });

  test.each([
    ['95%', '%'],
    ['95%', '百分比'],
    ['3万元', '万元'],
    ['3㎡', '平方米'],
    ['3天', '日'],
    ['5个工作日', '工作日'],
    ['3家', '个'],
    ['3名', '人'],
    ['3人次', '人'],
    ['3场', '次'],
    ['3户', '家'],
    ['2个乡镇', '次'],
    ['95', '次'],
    ['95%', '/'],
    ['95%', '其他'],
    ['合格', '次'],
    ['2023年12月底前', '年'],
    ['3度', '千瓦时'],
    ['3亩', '亩'],
    ['3亩', '亩次'],
    ['3万亩', '万亩'],
  ])('is silent on %s with 计量单位 %s', (value, measure) => {
    expect(found(RULE, rows('质量', ['某项内容', value, { 计量单位: measure }]))).toEqual([]);
  });

  test('finds 定量 with prose, and 定性 with a number', () => {
    expect(find(RULE, rows('质量', ['会议水平', '有所提高', { 指标类型: '定量' }]))).toMatchObject([
      { code: 'quantitative', words: '有所提高' },
    ]);
    expect(find(RULE, rows('质量', ['会议水平', '≥95%', { 指标类型: '定性' }]))).toMatchObject([
      { code: 'qualitative', words: '≥95%' },
    ]);
    expect(find(RULE, rows('质量', ['会议水平', '≥95%', { 指标性质: '定性' }]))).toMatchObject([
      { code: 'qualitative' },
    ]);
    expect(all(rows('质量', ['会议水平', '有所提高', { 指标类型: '定量' }]))).toEqual([
      'unit-mismatch/quantitative',
    ]);
  });

  test.each([
    ['优', { 指标类型: '定量' }],
    ['二级以上', { 指标类型: '定量' }],
    ['每月不少于2次，每次3天', { 指标类型: '定量' }],
    ['符合GB5749', { 指标类型: '定量' }],
    ['12月底前', { 指标类型: '定量' }],
    ['有所提高', { 指标类型: '定性' }],
    ['优良中低差', { 指标性质: '定性' }],
    ['合格', { 指标性质: '定性' }],
    ['12月底前', { 指标性质: '定性' }],
  ])('is silent on %s with %j', (value, columns) => {
    expect(found(RULE, rows('质量', ['会议水平', value, columns]))).toEqual([]);
  });

  test('further rates by option', () => {
    expect(found(RULE, rows('质量', ['办件通办率', '95件']), { options: { silent: ['通办率'] } })).toEqual(
      [],
    );
  });
});
