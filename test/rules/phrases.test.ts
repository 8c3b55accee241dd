import { describe, expect, test } from 'vitest';
import { basisText } from '../../src/rules/basis.ts';
import { clip, plural, quote, quoteAll, quoteAllEn } from '../../src/rules/phrases.ts';
import type { Basis } from '../../src/rules/rule.ts';
import { moreWords } from '../../src/rules/word-options.ts';

describe('a text in a message', () => {
  test.each([
    ['甲'.repeat(40), '甲'.repeat(40)],
    ['甲'.repeat(41), `${'甲'.repeat(38)}……`],
    [`  ${'甲'.repeat(40)} \n`, '甲'.repeat(40)],
    // one character of two UTF-16 units
    ['𠮷'.repeat(40), '𠮷'.repeat(40)],
    ['𠮷'.repeat(41), `${'𠮷'.repeat(38)}……`],
    ['', ''],
  ])('%j is shown as %j', (text, shown) => {
    expect(clip(text)).toBe(shown);
    expect(quote(text)).toBe(`“${shown}”`);
  });

  test.each([
    [['甲'], '“甲”', '“甲”'],
    [['甲', '乙'], '“甲”、“乙”', '“甲” and “乙”'],
    [['甲', '乙', '丙'], '“甲”、“乙”、“丙”', '“甲”, “乙” and “丙”'],
    [[], '', ''],
  ])('the names %j', (names, zh, en) => {
    expect(quoteAll(names)).toBe(zh);
    expect(quoteAllEn(names)).toBe(en);
  });

  test('a count and its noun', () => {
    expect([0, 1, 2].map((count) => plural(count, 'goal'))).toEqual(['0 goals', '1 goal', '2 goals']);
    expect(plural(2, 'category', 'categories')).toBe('2 categories');
  });
});

test.each<[Basis, string, string]>([
  [{ kind: 'form' }, '申报表本身的要求', 'required by the form'],
  [{ kind: 'yaml' }, 'YAML 与本工具的格式', 'YAML and the format of this tool'],
  [
    { kind: 'review', points: ['完整性', '可行性'] },
    '财预〔2015〕88号的审核要点：完整性、可行性',
    'review points of 财预〔2015〕88号: 完整性、可行性',
  ],
  [{ kind: 'notice', notice: '财预〔2021〕101号' }, '财预〔2021〕101号', '财预〔2021〕101号'],
  [{ kind: 'practice' }, '审核人员的通常做法', 'common practice of reviewers'],
])('%j is put in words', (basis, zh, en) => {
  expect(basisText(basis)).toEqual({ zh, en });
});

describe('words that options add for all rules', () => {
  test.each([
    ['of their own rule and option', { 'placeholder-text': { words: ['见附件'] } }, ['见附件']],
    ['of another rule', { 'vague-value': { words: ['见附件'] } }, []],
    ['no option is set', { 'placeholder-text': {} }, []],
    ['a rule is not known', {}, []],
    // the configuration is rejected then, as one of the values is not a word
    ['what is no word', { 'placeholder-text': { words: [1, '', null, '见附件'] } }, ['见附件']],
    ['no list', { 'placeholder-text': { words: '见附件' } }, []],
  ])('%s', (_, options: Readonly<Record<string, Readonly<Record<string, unknown>>>>, words) => {
    expect(moreWords((rule) => options[rule]).placeholders).toEqual(words);
  });
});
