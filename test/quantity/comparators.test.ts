import { describe, expect, test } from 'vitest';
import { markStyle, readComparator } from '../../src/quantity/comparators.ts';
import { readValue } from '../../src/quantity/read.ts';
import type { Quantity } from '../../src/quantity/value.ts';

function quantity(text: string): Quantity {
  const reading = readValue(text);
  if (reading.kind !== 'quantity') throw new Error(`${text} is ${reading.kind}`);
  return reading;
}

describe('how a comparator is written', () => {
  test.each([
    ['≥95%', 'fine'],
    ['≤3万元', 'fine'],
    ['＞5', 'fine'],
    ['>5', 'fine'],
    ['<5', 'fine'],
    ['=5个', 'fine'],
    ['＝5个', 'fine'],
    ['约50人', 'fine'],
    ['50人左右', 'fine'],
    ['100余人', 'fine'],
    ['7天内', 'fine'],
    ['>=95%', 'other'],
    ['=>95%', 'other'],
    ['≧95%', 'other'],
    ['═5个', 'other'],
    ['＞＝95%', 'other'],
    ['﹥95%', 'other'],
    ['不少于3次', 'other'],
    ['超过3次', 'other'],
    ['95%以上', 'other'],
    ['20万元以内', 'other'],
    ['》95%', 'mistyped'],
    ['《5%', 'mistyped'],
    ['》=95%', 'mistyped'],
    ['〉95%', 'mistyped'],
    ['〈5%', 'mistyped'],
  ])('%s is %s', (text, style) => {
    const { comparator } = quantity(text);
    expect(comparator && markStyle(comparator)).toBe(style);
  });

  test('a mark keeps its words and its place', () => {
    expect(quantity(' 不少于 12次').comparator).toEqual({
      meaning: '≥',
      text: '不少于',
      span: [1, 4],
      place: 'before',
    });
    expect(quantity('95%以上。').comparator).toEqual({
      meaning: '≥',
      text: '以上',
      span: [3, 5],
      place: 'after',
    });
  });

  test('a second mark with the same meaning is kept separately', () => {
    expect(quantity('≥95%以上')).toMatchObject({ comparator: { text: '≥' }, redundant: { text: '以上' } });
  });
});

describe('a comparator alone, as in 指标性质', () => {
  test.each([
    ['≥', '≥'],
    ['≤', '≤'],
    ['＞', '＞'],
    ['<', '＜'],
    ['＝', '='],
    ['>=', '≥'],
    ['≦', '≤'],
    ['═', '='],
    [' 不少于 ', '≥'],
    ['大于等于', '≥'],
    ['≮', '≥'],
    ['≯', '≤'],
    ['不晚于', '≤'],
    ['不迟于', '≤'],
    ['定性', null],
    ['≥95', null],
    ['≥≤', null],
    ['', null],
  ])('%j means %s', (text, meaning) => {
    expect(readComparator(text)).toBe(meaning);
  });
});
