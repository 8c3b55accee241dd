import { describe, expect, test } from 'vitest';
import { isOwnUse, knownKeys, readKeys } from '../../src/form/keys.ts';
import { shippedTemplates } from '../../src/form/templates.ts';

const shapotou = shippedTemplates.get('shapotou-2023') ?? null;
const sichuan = shippedTemplates.get('sichuan-2023') ?? null;
const xiangtan = shippedTemplates.get('hunan-xiangtan-2023') ?? null;

const meantBy = (key: string, level: Parameters<typeof readKeys>[1], others: object = {}) =>
  readKeys({ ...others, [key]: 1 }, level, shapotou).unknown.find((one) => one.key === key)?.meant;

describe('keys of the form', () => {
  test('are their own names', () => {
    const keys = readKeys({ 编号: 1, 名称: '会议' }, 'indicator', shapotou);
    expect(keys.own('名称')).toBe('名称');
    expect(keys.own('指标值')).toBe('指标值');
    expect(keys.unknown).toEqual([]);
  });
  test('may be what the template calls them', () => {
    const keys = readKeys({ 名称: '会议', 度量单位: '次', 权重: 10 }, 'indicator', sichuan);
    expect(keys.own('计量单位')).toBe('度量单位');
    expect(keys.own('分值')).toBe('权重');
    expect(keys.unknown).toEqual([]);
    expect(readKeys({ 实施期: '1年' }, 'root', xiangtan).own('项目期')).toBe('实施期');
  });
  test('are missed by the name that the template gives them', () => {
    expect(readKeys({ 名称: '会议' }, 'indicator', sichuan).own('计量单位')).toBe('度量单位');
    expect(readKeys({}, 'root', xiangtan).own('项目期')).toBe('实施期');
  });
  test('also have our names if the template has others', () => {
    const keys = readKeys({ 计量单位: '次' }, 'indicator', sichuan);
    expect(keys.own('计量单位')).toBe('计量单位');
    expect(keys.unknown).toEqual([]);
  });
  test('are all known if the template is not: columns of any form, any fund', () => {
    expect(readKeys({ 度量单位: '次', 指标方向性: '正向' }, 'indicator', null).unknown).toEqual([]);
    expect(readKeys({ 上级补助: 1 }, 'funds', null).unknown).toEqual([]);
  });
  test('that begin with x- are the writer’s own', () => {
    expect(isOwnUse('x-联系人')).toBe(true);
    expect(readKeys({ 'x-联系人': '张三' }, 'root', shapotou).unknown).toEqual([]);
  });
  test('are listed by the form’s names', () => {
    expect(knownKeys('funds', shapotou)).toEqual(['年度资金总额', '中期资金总额', '财政拨款', '其他资金']);
    expect(knownKeys('indicator', sichuan)).toContain('度量单位');
    expect(knownKeys('indicator', sichuan)).not.toContain('计量单位');
  });
});

describe('keys that differ in blanks, width or colons alone', () => {
  test.each([
    ['项 目 名 称', '项目名称'],
    ['项目名称：', '项目名称'],
    ['\u200b年度\u00a0', '年度'],
  ])('%j is surely %s, and is read as such', (key, name) => {
    const keys = readKeys({ [key]: '甲' }, 'root', shapotou);
    expect(keys.own(name)).toBe(key);
    expect(keys.unknown).toEqual([{ key, meant: { name, write: name, sure: true } }]);
    expect(keys.misspelt.size).toBe(0);
  });
  test('repeat the key that is there already', () => {
    const keys = readKeys({ 年度: 2023, '年度 ': 2024 }, 'root', shapotou);
    expect(keys.unknown).toEqual([]);
    expect(keys.twice).toEqual([{ key: '年度 ', first: '年度', name: '年度' }]);
  });
  test('two names of one column repeat each other', () => {
    const { twice, own } = readKeys({ 度量单位: '次', 计量单位: '次' }, 'indicator', sichuan);
    expect(twice).toEqual([{ key: '计量单位', first: '度量单位', name: '计量单位' }]);
    expect(own('计量单位')).toBe('度量单位');
  });
});

describe('unknown keys', () => {
  test.each([
    ['项目名秤', 'root', '项目名称'],
    ['主管部门', 'root', '主管部门及代码'],
    ['实施期', 'root', '项目期'],
    ['总体目标', 'root', '年度总体目标'],
    ['项目资金(万元)', 'root', '项目资金'],
    ['项目资金（万元）', 'root', '项目资金'],
    ['年度资金总頞', 'funds', '年度资金总额'],
    ['财政拔款', 'funds', '财政拨款'],
    ['内客', 'goal', '内容'],
    ['指标名称', 'indicator', '名称'],
    ['目标值', 'indicator', '指标值'],
    ['序号', 'indicator', '编号'],
    ['指标编号', 'indicator', '编号'],
    ['指标', 'indicator', '名称'],
    ['申报年度', 'root', '年度'],
    ['申报单位', 'root', '实施单位'],
    ['实施部门', 'root', '实施单位'],
    ['期限', 'root', '项目期'],
    ['预算金额', 'funds', '年度资金总额'],
    ['度量单位', 'indicator', '计量单位'],
    ['权重', 'indicator', '分值'],
  ] as const)('%s among keys of %s is probably %s', (key, level, name) => {
    expect(meantBy(key, level)).toEqual({ name, write: name, sure: false });
  });
  test.each([
    ['項目名稱', 'root', '项目名称'],
    ['主管部門及代碼', 'root', '主管部门及代码'],
    ['年度资金总額', 'funds', '年度资金总额'],
    ['指標值', 'indicator', '指标值'],
    ['上年實際值', 'indicator', '上年实际值'],
  ] as const)('%s among keys of %s is surely %s, in traditional characters', (key, level, name) => {
    expect(meantBy(key, level)).toEqual({ name, write: name, sure: true });
  });
  test.each([
    ['联系电话', 'root'],
    ['constructor', 'root'],
    ['__proto__x', 'indicator'],
    ['名'.repeat(5000), 'indicator'],
  ] as const)('%.12s among keys of %s is nothing we know', (key, level) => {
    expect(meantBy(key, level)).toBeNull();
  });
  test('are not meant to be what is there already', () => {
    expect(meantBy('项目名秤', 'root', { 项目名称: '甲' })?.name).not.toBe('项目名称');
  });
  test('each correspond to one name, the nearer key first', () => {
    const { unknown, misspelt } = readKeys({ 指标直: 1, 目标值: 2 }, 'indicator', shapotou);
    expect(unknown.map(({ meant }) => meant?.name ?? null)).toEqual([null, '指标值']);
    expect(misspelt).toEqual(new Set(['指标值']));
  });
  test('a hundred thousand of them are read in good time', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`栏目${i}`, i]));
    expect(readKeys(many, 'root', shapotou).unknown).toHaveLength(100_000);
  });
});
