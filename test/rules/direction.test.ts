import { describe, expect, test } from 'vitest';
import { all, at, find, fixed, found, pathOf, rows } from './told.ts';

const RULE = 'direction';

describe('direction finds', () => {
  test.each([
    '出错',
    '差错',
    '投诉',
    '超支',
    '偏差',
    '逾期',
    '错误',
    '违规',
    '事故',
    '不合格',
    '辍学',
    '发病',
    '故障',
    '漏损',
    '超标',
    '超时',
    '破损',
    '火灾受害',
  ])('≥ of %s率', (word) => {
    expect(find(RULE, rows('质量', [`会议${word}率`, '≥1%']))).toMatchObject([
      {
        code: 'less-is-better',
        severity: 'warning',
        words: '≥',
        path: pathOf('质量', '指标值'),
        related: [`会议${word}率`, '质量指标'],
        safe: false,
      },
    ]);
    expect(at(fixed(RULE, rows('质量', [`会议${word}率`, '≥1%'])), pathOf('质量', '指标值'))).toBe('≤1%');
  });

  test.each(['合格', '满意', '运行', '达标', '准确', '完好', '成活', '覆盖'])('≤ of %s率', (word) => {
    expect(find(RULE, rows('质量', [`设备${word}率`, '≤95%']))).toMatchObject([
      { code: 'more-is-better', words: '≤', safe: false },
    ]);
  });

  test.each([
    ['逾期发放率', '≥5%', 'less-is-better'],
    ['安全事故发生率', '≥1%', 'less-is-better'],
    ['会议偏差度', '＞1%', 'less-is-better'],
    ['会议出错率', '不低于1%', 'less-is-better'],
    ['会议出错率', '1%以上', 'less-is-better'],
    ['设备完好率', '＜95%', 'more-is-better'],
  ])('%s %s', (name, value, code) => {
    expect(found(RULE, rows('质量', [name, value]))).toEqual([code]);
  });

  test('complaints under 满意度 with ≥', () => {
    expect(all(rows('满意', ['群众投诉率', '≥5%']))).toEqual(['direction/less-is-better']);
  });

  test('in 指标性质, there', () => {
    const fragment = rows('质量', ['会议出错率', 1, { 指标性质: '≥', 计量单位: '%' }]);
    expect(find(RULE, fragment)).toMatchObject([{ words: '≥', path: pathOf('质量', '指标性质') }]);
    expect(at(fixed(RULE, fragment), pathOf('质量', '指标性质'))).toBe('≤');
  });

  test('what 指标方向 decides', () => {
    expect(found(RULE, rows('数量', ['召开会议次数', '≥4次', { 指标方向: '反向' }]))).toEqual([
      'less-is-better',
    ]);
    expect(found(RULE, rows('数量', ['召开会议次数', '≤4次', { 指标方向: '正向' }]))).toEqual([
      'more-is-better',
    ]);
    expect(found(RULE, rows('时效', ['响应时间', '≥30分钟', { 指标方向: '反向' }]))).toEqual([
      'less-is-better',
    ]);
    expect(found(RULE, rows('质量', ['会议出错率', '≥1%', { 指标方向: '正向' }]))).toEqual([]);
    expect(found(RULE, rows('质量', ['设备完好率', '≤95%', { 指标方向: '反向' }]))).toEqual([]);
    expect(found(RULE, rows('质量', ['设备完好率', '≤95%', { 指标方向: '反向指标' }]))).toEqual([]);
  });
});

describe('direction is silent', () => {
  test.each([
    ['投诉处理率', '≥95%'],
    ['问题整改率', '≥95%'],
    ['投诉办结率', '≥95%'],
    ['事故下降率', '≥5%'],
    ['投诉减少率', '≥5%'],
    ['差错整改率', '≥95%'],
    ['投诉回访率', '≥95%'],
    ['投诉满意率', '≥95%'],
    ['故障排除率', '≥95%'],
    ['故障诊断准确率', '≥95%'],
    ['信访化解率', '≥95%'],
    ['辍学劝返率', '≥95%'],
    ['死亡病例报告率', '≥95%'],
    ['违规行为查处率', '≥95%'],
    ['闲置资产盘活率', '≥60%'],
    ['无差错率', '≥99%'],
    ['零投诉率', '≥95%'],
    ['无事故率', '100%'],
    ['无重大安全事故率', '≥100%'],
    ['会议出错率', '≤1%'],
    ['会议出错率', '0%'],
    ['会议出错率', '=0%'],
    ['设备完好率', '≥95%'],
    ['验收不合格率', '≤5%'],
    ['设备故障运行率', '≤5%'],
    ['未及时率', '≤5%'],
    ['预算执行率', '≤100%'],
    ['工作满意度', '≥90%'],
    ['能耗降低率', '≥3%'],
    ['负债率', '≤60%'],
    ['利用率', '≤60%'],
    ['空气质量优良率', '≥80%'],
    ['投诉件数', '≥5件'],
  ])('on %s %s', (name, value) => {
    expect(found(RULE, rows('质量', [name, value]))).toEqual([]);
  });

  test('on durations', () => {
    expect(found(RULE, rows('时效', ['线路故障解决及时性', '≤30分钟'], ['响应及时率', '≤30分钟']))).toEqual(
      [],
    );
  });

  test('where another rule speaks: 满意度 ≤, costs', () => {
    expect(found(RULE, rows('满意', ['群众满意度', '≤95%', { 指标方向: '正向' }]))).toEqual([]);
    expect(found(RULE, rows('成本', ['会议费', '≥20万元', { 指标方向: '反向' }]))).toEqual([]);
  });

  test('by option', () => {
    expect(
      found(RULE, rows('质量', ['设备返修率', '≥5%'], ['饲料浪费率', '≥5%'], ['脱靶率', '≥5%']), {
        options: { less: ['脱靶'] },
      }),
    ).toHaveLength(3);
    expect(found(RULE, rows('质量', ['设备治愈率', '≤5%']), { options: { more: ['治愈'] } })).toEqual([
      'more-is-better',
    ]);
  });
});
