import { describe, expect, test } from 'vitest';
import { all, find, found, pathOf, rows, textOf } from './told.ts';

describe('year-mismatch', () => {
  const RULE = 'year-mismatch';
  const named = (name: string, term = '1年') => textOf({ 项目名称: name, 项目期: term });

  test.each([
    ['2022年政府专项工作经费', '2022年'],
    ['2022年度政府专项工作经费', '2022年度'],
    ['２０２２年政府专项工作经费', '２０２２年'],
    ['2024年政府专项工作经费', '2024年'],
    ['2022政府专项工作经费', '2022'],
    ['2020-2021年政府专项工作经费', '2020-2021年'],
  ])('finds a year at the head of 项目名称: %s', (name, words) => {
    expect(find(RULE, named(name))).toMatchObject([
      { code: 'project', severity: 'warning', words, path: ['项目名称'], related: ['2023'] },
    ]);
  });

  test('also finds it if the project has no end', () => {
    expect(found(RULE, named('2022年政府专项工作经费', '长期'))).toEqual(['project']);
  });

  test.each([
    '2023年政府专项工作经费',
    '2023年度政府专项工作经费',
    '2022-2023年政府专项工作经费',
    '2022—2023学年助学金',
    '政府专项工作经费（2022年）',
    '2022级新生助学金',
    '2000年以前老旧小区改造',
    '2022年8月洪灾损毁道路修复',
    '2022年年鉴编纂经费',
    '2022年度决算编制经费',
    '2022年度目标考核经费',
    '2022年结转项目',
    '2022年道路工程尾款',
    '2022年企业所得税汇算清算经费',
    '2022年度审计经费',
    '2022年度科技创新奖补资金',
    '2035年远景目标规划编制',
    '12345热线运行经费',
    '2000亩高标准农田建设',
    '2018户农村危房改造补助',
    '2000万元以下小额工程评审费',
    '2080平方米业务用房修缮',
    '2022m³蓄水池新建工程',
    '2000kW屋顶光伏建设',
    '2022年中央水利发展资金结余',
    '2022年应付未付工程款',
    '2022年已完工项目尾欠',
    '2022年度养老保险补缴',
    '2022年“8·5”洪灾损毁渠道修复',
    '2022年高标准农田竣工验收',
    '2022年度先进集体表彰',
    '2022-GX-018号地块整治',
    '2022年冬季至2023年春季农田水利建设',
  ])('is silent on %s', (name) => {
    expect(found(RULE, named(name))).toEqual([]);
  });

  test('is silent on a year that 项目期 contains', () => {
    expect(found(RULE, named('2022年政府专项工作经费', '2022-2024'))).toEqual([]);
    expect(found(RULE, named('2022年政府专项工作经费', '3年'))).toEqual([]);
    expect(found(RULE, named('2022年政府专项工作经费', '2022年起'))).toEqual([]);
  });

  test.each([
    ['2022年12月底前', '2022年12月底前'],
    ['2022年', '2022年'],
    ['2022.07-2022.12', '2022.07-2022.12'],
    ['2024年3月前', null],
    ['2024年1月底前', null],
    ['2024年1月31日前', null],
    ['2022年1月前', null],
    ['2022年底前建成', null],
    ['2024年6月底前投产', null],
    ['于2022年12月底前完成', null],
    ['2022年6月前完成全部建设任务', '2022年6月前完成'],
    ['2021年1月-2022年12月', '2021年1月-2022年12月'],
  ])('finds a date outside 年度: %s', (value, words) => {
    const told = find(RULE, rows('时效', ['会议召开时间', value]));
    if (words === null) expect(told).toMatchObject([{ code: 'date' }]);
    else
      expect(told).toMatchObject([
        { code: 'date', path: pathOf('时效', '指标值'), related: ['2023', '会议召开时间', '时效指标'] },
      ]);
  });

  test.each([
    ['竣工验收时间', '2022年12月底前'],
    ['工程竣工时间', '2024年6月底前'],
    ['表彰大会召开时间', '2022年3月'],
  ])('finds the date of last year left standing in %s', (name, value) => {
    expect(found(RULE, rows('时效', [name, value]))).toEqual(['date']);
  });

  test.each([
    ['会议召开时间', '2023年12月底前'],
    ['会议召开时间', '12月底前'],
    ['会议召开时间', '2022年7月-2023年6月'],
    ['会议召开时间', '第一季度'],
    ['决算批复时间', '2022年12月底前'],
    ['会议次数', '较2022年增加3次'],
    ['尾款支付时间', '2022年12月'],
    ['招收2022级新生', '≥20人'],
    ['项目验收时间', '2024年1月前'],
    ['项目验收时间', '2024年1月1日前'],
    ['项目验收时间', '2024年1月1日之前完成'],
    ['项目验收时间', '2023年1月前'],
    ['改造老旧小区', '2000年底前建成的小区'],
    ['改造老旧小区', '2000年底前建成小区12个'],
    ['补缴社保', '2014年10月前参加工作人员36人'],
    ['存量项目', '2022年底前已开工项目全部完工'],
    ['存量欠薪', '2022年末存量案件全部化解'],
    ['存量欠薪', '截至2022年底存量案件全部化解'],
    ['年度报告编制', '2024年1月底前报送'],
    ['绩效自评报送', '2024年2月底前'],
  ])('is silent on %s %s', (name, value) => {
    expect(found(RULE, rows('质量', [name, value]))).toEqual([]);
  });

  test('is silent on an effect that shows in a later year', () => {
    expect(found(RULE, rows('持续', ['设备使用', '2034年以前']))).toEqual([]);
    expect(found(RULE, rows('持续', ['制度建立时间', '2022年12月底前']))).toEqual(['date']);
  });

  test('is silent on dates within 项目期, and in a project of other years', () => {
    const date = rows('时效', ['会议召开时间', '2022年12月底前']);
    expect(found(RULE, textOf(date, { 项目期: '2022-2024' }))).toEqual([]);
    expect(found(RULE, textOf(date, { 项目期: '长期' }))).toEqual([]);
    expect(found(RULE, textOf(date, { 项目名称: '2022年度决算' }))).toEqual([]);
  });

  test.each([null, '随便写写', '2024-2022'])('with 项目期 %s, only an earlier date is told', (term) => {
    const told = (date: string) =>
      found(RULE, textOf(rows('时效', ['工程完工时间', date]), { 项目期: term }));
    expect(told('2024年6月底前')).toEqual([]);
    expect(told('2022年6月底前')).toEqual(['date']);
  });

  test('in a form that does not ask for 项目期, a later date is told', () => {
    const text = textOf({ 表样: 'mof-fupin', 项目期: null }, rows('时效', ['工程完工时间', '2024年6月底前']));
    expect(found(RULE, text)).toEqual(['date']);
  });

  test('mentions 项目期 only if there is one', () => {
    const said = (term: string | null) =>
      find(RULE, textOf(rows('时效', ['会议召开时间', '2022年12月底前']), { 项目期: term }))[0]?.zh;
    expect(said('1年')).toMatch(/不在 2023 年度，也不在项目期内$/);
    expect(said(null)).toMatch(/不在 2023 年度$/);
  });

  test('is silent on goals, and without 年度', () => {
    expect(found(RULE, { 年度总体目标: [{ 编号: 1, 内容: '2021年底前完成。' }] })).toEqual([]);
    expect(found(RULE, { 年度: null, 项目名称: '2022年专项' })).toEqual([]);
  });

  test('further words by option', () => {
    expect(found(RULE, named('2022年运动会经费'), { options: { silent: ['运动会'] } })).toEqual([]);
  });
});

describe('period-syntax', () => {
  const RULE = 'period-syntax';
  const term = (value: unknown, attribute = '延续性项目') =>
    find(RULE, { 项目期: value, 项目属性: attribute });

  test.each([
    ['若干', 'unreadable'],
    ['两三年吧', 'unreadable'],
    ['2024-2023', 'reversed'],
    ['2023.12-2023.01', 'reversed'],
    ['2019-2021', 'outside-year'],
    ['2024年1月-2024年12月', 'outside-year'],
    ['202001-202012', 'outside-year'],
    ['2024年起', 'outside-year'],
  ])('finds %s (%s)', (value, code) => {
    expect(term(value)).toMatchObject([{ code, severity: 'warning', words: value, path: ['项目期'] }]);
  });

  test.each(['2021-2023', '2022年3月-2023年11月', '2022年起'])('finds a 新增项目 of %s', (value) => {
    expect(term(value, '新增项目')).toMatchObject([
      { code: 'begun-earlier', words: value, related: ['2023', '新增项目'] },
    ]);
    expect(term(value)).toEqual([]);
  });

  test.each([
    '1年',
    '一年',
    '2019-2023',
    '202301-202312',
    '2023.07-2024.01',
    '2022年3月-2023年11月',
    '2023-01-01至2023-12-31',
    '长期',
    '12个月',
    '2023年',
    '全年',
    '一次性',
    '无固定期限',
  ])('is silent on %s', (value) => {
    expect(term(value)).toEqual([]);
    if (!value.startsWith('2019') && !value.startsWith('2022')) expect(term(value, '新增项目')).toEqual([]);
  });

  test('leaves a number that no 项目期 can be to schema', () => {
    expect(all({ 项目期: 1 })).toEqual(['schema/text-in-disguise']);
    expect(all({ 项目期: 202313 })).toEqual(['schema/text-in-disguise']);
    expect(all({ 项目期: 2019 })).toEqual(['period-syntax/outside-year', 'schema/text-in-disguise']);
    expect(all({ 项目期: '1' })).toEqual(['period-syntax/unreadable']);
  });

  test('is silent on what is absent or of the wrong type', () => {
    expect(term(null)).toEqual([]);
    expect(term(['1年'])).toEqual([]);
  });

  test('calls it by the form’s own name', () => {
    const text = textOf({ 表样: 'hunan-xiangtan-2023' }).replace('项目期: 1年', '实施期: 2019-2021');
    const [told] = find(RULE, text);
    expect(told).toMatchObject({ path: ['实施期'], words: '2019-2021' });
    expect(told?.zh).toContain('实施期');
    expect(all(text)).toEqual(['period-syntax/outside-year']);
  });
});
