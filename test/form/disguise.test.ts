import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NumberPlace, readNumber, textMeant } from '../../src/form/disguise.ts';
import { shippedTemplates } from '../../src/form/templates.ts';

const shapotou = shippedTemplates.get('shapotou-2023') ?? null;
const sichuan = shippedTemplates.get('sichuan-2023') ?? null;

describe('text that is a number in disguise', () => {
  test.each([
    ['year', '2023年', 2023],
    ['year', '2023', 2023],
    ['year', '２０２３', 2023],
    ['year', '二〇二三', 2023],
    ['money', '50万元', 50],
    ['money', '372.29万元', 372.29],
    ['money', '854万(其中省级 300 万)', 854],
    ['money', '5,000', 5000],
    ['money', '五十', 50],
    ['money', '1_000', 1000],
    ['money', '500000元', 50],
    ['numbering', '1', 1],
    ['weight', '10分', 10],
    ['weight', '22.5', 22.5],
  ] as const)('%s %s', (place, text, value) => {
    expect(readNumber(place, text, shapotou)).toEqual({ kind: 'number', value, disguised: true });
  });
  test('is money in the unit of the form', () => {
    expect(readNumber('money', '50万元', sichuan)).toMatchObject({ value: 500_000 });
    expect(readNumber('money', '5000元', sichuan)).toMatchObject({ value: 5000 });
  });
});

describe('a number where one is expected', () => {
  test.each([
    ['year', 2023],
    ['money', 0],
    ['money', 0.01],
    ['numbering', 1],
    ['weight', 0.5],
  ] as const)('%s %d', (place, value) => {
    expect(readNumber(place, value, shapotou)).toEqual({ kind: 'number', value, disguised: false });
  });
});

describe('what is not a number in its place', () => {
  test.each([
    ['year', 1999, 'out-of-range'],
    ['year', '2101年', 'out-of-range'],
    ['year', 2023.5, 'not-an-integer'],
    ['year', '去年', 'not-a-number'],
    ['money', -1, 'out-of-range'],
    ['money', '≤50万元', 'not-a-number'],
    ['money', Number.NaN, 'not-a-number'],
    ['money', Number.POSITIVE_INFINITY, 'not-a-number'],
    ['money', '12345678901234567', 'too-many-digits'],
    ['money', 'yes', 'not-a-number'],
    ['money', '2023-01-01', 'not-a-number'],
    ['money', true, 'not-a-number'],
    ['money', [50], 'not-a-number'],
    ['money', { 万元: 50 }, 'not-a-number'],
    ['numbering', 0, 'out-of-range'],
    ['numbering', '1.5', 'not-an-integer'],
    ['weight', 0, 'out-of-range'],
    ['weight', '10次', 'not-a-number'],
  ] as const)('%s %j: %s', (place, value, fault) => {
    expect(readNumber(place, value, shapotou)).toEqual({ kind: 'bad', fault });
  });
});

test('a number or true counts as its plain form where text is expected', () => {
  expect(textMeant(110)).toBe('110');
  expect(textMeant(1e21)).toBe('1000000000000000000000');
  expect(textMeant(0.5)).toBe('0.5');
  expect(textMeant(true)).toBeNull();
  expect(textMeant([true])).toBeNull();
  expect(textMeant(Number.NaN)).toBeNull();
});

test('anything is read without throwing, and the resulting number is allowed in its place', () => {
  const place = fc.constantFrom<NumberPlace>('year', 'money', 'numbering', 'weight');
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-0-9.,万元年分一二十]{0,40}$/));
  fc.assert(
    fc.property(place, fc.oneof(text, fc.double(), fc.anything()), (where, raw) => {
      const reading = readNumber(where, raw, shapotou);
      if (reading.kind === 'bad') return;
      expect(readNumber(where, reading.value, shapotou)).toEqual({ ...reading, disguised: false });
    }),
  );
});
