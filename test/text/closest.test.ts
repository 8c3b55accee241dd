import { describe, expect, it } from 'vitest';
import { closest } from '../../src/text/closest.ts';

const KEYS = [
  '年度',
  '项目名称',
  '主管部门及代码',
  '实施单位',
  '项目属性',
  '项目期',
  '项目资金',
  '年度总体目标',
  '绩效指标',
];
const RULES = ['funds-sum', 'unknown-fund', 'required-indicators', 'sequential-numbering', 'schema'];

describe('closest word', () => {
  it.each([
    ['项目名稱', '项目名称'],
    ['项目资今', '项目资金'],
    ['年渡', '年度'],
    ['主管部门以及代码', '主管部门及代码'],
    ['年度总体木标', '年度总体目标'],
    ['效指标', '绩效指标'],
    ['绩效指标', '绩效指标'],
  ])('%s was meant to be %s', (word, meant) => {
    expect(closest(word, KEYS)).toBe(meant);
  });

  it.each([
    ['fund-sum', 'funds-sum'],
    ['Funds-Sum', 'funds-sum'],
    ['funds_sum', 'funds-sum'],
    ['required-indicator', 'required-indicators'],
    ['sequental-numbring', 'sequential-numbering'],
    ['shcema', 'schema'],
  ])('%s was meant to be %s', (word, meant) => {
    expect(closest(word, RULES)).toBe(meant);
  });

  it('knows a Chinese term by a part of it', () => {
    expect(closest('延续', ['新增项目', '延续性项目'])).toBe('延续性项目');
    expect(closest('上年延续', ['新增项目', '上年延续性项目'])).toBe('上年延续性项目');
  });

  it('does not mind letters of another width', () => {
    expect(closest('ｓｃｈｅｍａ', RULES)).toBe('schema');
  });

  it.each(['', '完全不同', '申请', 'kubernetes', 'x'])('finds nothing near “%s”', (word) => {
    expect(closest(word, [...KEYS, ...RULES])).toBeNull();
  });

  it('does not match words that have nothing in common', () => {
    expect(closest('甲', ['乙'])).toBeNull();
    expect(closest('甲乙', ['丙丁'])).toBeNull();
  });

  it('prefers the nearest, then the first', () => {
    expect(closest('declaratons', ['declarations', 'declaration'])).toBe('declarations');
    expect(closest('b.yaml', ['a.yaml', 'c.yaml'])).toBe('a.yaml');
  });

  it('is fast for words of any length', () => {
    expect(closest('长'.repeat(1_000_000), KEYS)).toBeNull();
    expect(closest('schema', ['x'.repeat(1_000_000)])).toBeNull();
  });
});
