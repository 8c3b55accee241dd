import { describe, expect, test } from 'vitest';
import { tooManyDigits } from '../../src/quantity/digits.ts';
import { readNameHint } from '../../src/quantity/hint.ts';
import { intendedNumber } from '../../src/quantity/intended-number.ts';
import { readTerm } from '../../src/quantity/period.ts';
import { readValue } from '../../src/quantity/read.ts';

/** Pieces to repeat up to a million characters: starts of numbers, dates, units and lists that never end. */
const SHAPES = (
  '1 0. 1, 1- 1至 1/ 1: ≥ ≥5, ≥5且 每 每人 每1 每一 /人 1次/人 1元/人· 1次 1( 1(元 1(元) ( （ ) 《 》 《》 一 十 一百 万 1万 第 第一季度 半 半年 共 ' +
  '百分之 ± ¥ 人民币 a 1a 次 个 个乡 。 - — —— ~ % * X 优 级 1级 a级 Ⅲ 全年 月均 以上 内 不 不少于 不少于1 明显 的 2023年 2023- 2023. 20230101- 1月 1月- 12月底前 年底 ' +
  '每周五 3-5次/年 1余 一年 一年一 \ud800 😀 \u200b \u3000 Ａ ５ ，'
).split(' ');

describe('a million characters of one shape are read to their end', () => {
  test.each([...SHAPES, ' ', '1 ', '≥ '])('%j', (shape) => {
    const long = shape.repeat(Math.ceil(1e6 / shape.length));
    expect(['prose', 'blank']).toContain(readValue(long).kind);
    expect(readValue(`≥${shape.repeat(4000 / shape.length)}%`).kind).toMatch(/prose|blank|broken/);
    expect(readTerm(long).kind).toBe('unreadable');
    expect(readNameHint(`${long})`)?.comparator ?? null).toBeNull();
    expect(intendedNumber(long, '万元')).toBeNull();
    expect(typeof tooManyDigits(long)).toBe('boolean');
  });
});
