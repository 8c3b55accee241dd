import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/linter/fix.ts';
import { lint, settings } from '../support.ts';
import { all, at, find, fixed, found, textOf } from './told.ts';

describe('unknown-fund', () => {
  test('finds a key of 项目资金 that the form has not, with what was meant', () => {
    const told = find('unknown-fund', { 项目资金: { 年度资金总额: 50, 财政拨款: 40, 其它资金: 10 } });
    expect(told).toMatchObject([
      {
        code: 'unknown',
        words: '其它资金',
        path: ['项目资金', '其它资金'],
        data: { meant: '其他资金' },
        related: ['项目资金'],
        safe: false,
      },
    ]);
  });

  test('is the only one to report it', () => {
    expect(all({ 项目资金: { 年度资金总额: 50, 财政拨款: 40, 其它资金: 10 } })).toEqual([
      'unknown-fund/unknown',
    ]);
    expect(all({ 项目资金: { 年度资金总额: 50, 财政拨款: 40, 其它资金: '十来万' } })).toEqual([
      'unknown-fund/unknown',
    ]);
    expect(all({ 项目资金: { 年度资金总额: 50, 财政拨款: 40, 银行存款利息: 10 } })).toEqual([
      'unknown-fund/unknown',
    ]);
    expect(all(textOf({}).replace('年度资金总额:', '年度资金总款:'))).toEqual(['unknown-fund/unknown']);
  });

  test('writes the number if the amount contains its unit', () => {
    const text = textOf({}).replace('财政拨款: 50', '财政拔款: 50万元');
    expect(all(text)).toEqual(['unknown-fund/unknown']);
    expect(at(fixed('unknown-fund', text), ['项目资金'])).toMatchObject({ 财政拨款: 50 });
  });

  test('otherwise leaves the amount as it is written', () => {
    const text = textOf({}).replace('财政拨款: 50', '财政拔款: 50.00');
    const { diagnostics } = lint(text, settings('recommended')).result;
    const edits = diagnostics.flatMap(({ fix }) => (fix && 'edits' in fix ? fix.edits : []));
    expect(applyEdits(text, edits)).toContain('财政拨款: 50.00\n');
  });

  test('leaves a sum that is wrong in any case to funds-sum', () => {
    expect(all({ 项目资金: { 年度资金总额: 50, 财政拨款: 40, 银行存款利息: 5 } })).toEqual([
      'funds-sum/mismatch',
      'unknown-fund/unknown',
    ]);
  });

  test('for a key in another unit than the form’s, converts the amount', () => {
    const inYuan = (amount: string) =>
      find('unknown-fund', textOf({}).replace('年度资金总额: 50', `年度资金总额（元）: ${amount}`));
    expect(inYuan('500000')).toMatchObject([
      {
        code: 'otherUnit',
        words: '年度资金总额（元）',
        data: { meant: '年度资金总额', own: '元', form: '万元' },
        safe: false,
      },
    ]);
    // exact, whatever the unit
    for (const [unit, amount, inForm] of [
      ['千元', '1234.567', 123.4567],
      ['亿元', '0.0123', 123],
      ['百万元', '0.7', 70],
      ['单位：千元', '500', 50],
    ] as const) {
      const text = textOf({}).replace('年度资金总额: 50', `年度资金总额（${unit}）: ${amount}`);
      expect(find('unknown-fund', text)).toMatchObject([{ code: 'otherUnit', safe: false }]);
      expect(at(fixed('unknown-fund', text), ['项目资金'])).toMatchObject({ 年度资金总额: inForm });
    }
    // the amount's own unit must not contradict the key's
    for (const amount of ['500000元', '50万', '50万元'])
      expect(inYuan(amount)).toMatchObject([{ code: 'otherUnit', data: { amount: 50 } }]);
    // an amount that can't be read is not converted, and then the name is not corrected either
    expect(inYuan('另行下达')).toMatchObject([{ code: 'otherUnit', data: { amount: null }, safe: null }]);
    const inTenThousands = textOf({}).replace('年度资金总额:', '年度资金总额（万元）:');
    expect(found('unknown-fund', inTenThousands)).toEqual(['unknown']);
    // next to the total it is not another name for it
    const both = textOf({}).replace('年度资金总额: 50', '年度资金总额: 50\n  年度资金总额（元）: 500000');
    expect(find('unknown-fund', both)).toMatchObject([
      { code: 'unknown', data: { meant: null }, safe: null },
    ]);
    const blank = textOf({}).replace('年度资金总额: 50', '年度资金总额:\n  年度资金总额（元）: 500000');
    expect(find('unknown-fund', blank)).toMatchObject([
      { code: 'unknown', data: { meant: null }, safe: null },
    ]);
  });

  test('is silent on 中期资金总额, null, x- keys and blanks in a key', () => {
    expect(found('unknown-fund', { 项目资金: { 中期资金总额: 150, 其他资金: null, 'x-备查': 1 } })).toEqual(
      [],
    );
    expect(found('unknown-fund', textOf({}).replace('财政拨款:', '"财政 拨款":'))).toEqual([]);
  });

  test('is silent on the funds of an unknown form', () => {
    expect(found('unknown-fund', { 表样: 'nowhere', 项目资金: { 银行存款利息: 10 } })).toEqual([]);
  });
});

describe('funds-sum', () => {
  const sum = (funds: object, form?: string) =>
    find('funds-sum', { 项目资金: funds }, form === undefined ? {} : { form });

  test('finds a total that is not the sum of its parts, to the last digit', () => {
    const told = sum({ 年度资金总额: 50, 财政拨款: 40, 其他资金: 9.99 });
    expect(told).toMatchObject([
      {
        code: 'mismatch',
        words: '50',
        path: ['项目资金', '年度资金总额'],
        related: ['40', '9.99'],
        data: { total: 50, sum: 49.99 },
      },
    ]);
    expect(told[0]?.zh).toContain('多 0.01 万元');
    expect(told[0]?.en).toContain('0.01 万元 less');
    expect(sum({ 年度资金总额: 50, 财政拨款: 50, 其他资金: 0.01 })[0]?.zh).toContain('少 0.01 万元');
  });

  test('adds exactly', () => {
    expect(sum({ 年度资金总额: 0.3, 财政拨款: 0.1, 其他资金: 0.2 })).toEqual([]);
    expect(sum({ 年度资金总额: 123456.789012, 财政拨款: 123456.789011, 其他资金: 0.000001 })).toEqual([]);
  });

  test('goes on with numbers in disguise', () => {
    expect(sum({ 年度资金总额: '50万元', 财政拨款: '四十', 其他资金: '9' })).toMatchObject([
      { data: { total: 50, sum: 49 } },
    ]);
    expect(sum({ 年度资金总额: '5,000', 财政拨款: '5000' })).toEqual([]);
  });

  test('counts what is absent or null as 0', () => {
    expect(sum({ 年度资金总额: 50, 财政拨款: 40, 其他资金: null })).toMatchObject([{ data: { sum: 40 } }]);
  });

  test('is silent if no part is given at all, or one could not be read', () => {
    expect(sum({ 年度资金总额: 50, 财政拨款: null, 其他资金: null })).toEqual([]);
    expect(sum({ 年度资金总额: 50, 财政拨款: '若干' })).toEqual([]);
    expect(sum({ 年度资金总额: 50, 财政拨款: -1 })).toEqual([]);
    expect(sum({ 年度资金总额: null, 财政拨款: 40 })).toEqual([]);
  });

  test('is silent on an unknown form', () => {
    expect(found('funds-sum', { 表样: 'nowhere', 项目资金: { 财政拨款: 1 } })).toEqual([]);
  });
});
