import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expanded, isPattern } from '../../src/workspace/pattern.ts';
import { folder } from '../folder.ts';

const FILES = {
  'a.yaml': '',
  'ab.yaml': '',
  '.hidden.yaml': '',
  'x.txt': '',
  '申报/甲.yaml': '',
  '申报/下/乙.yaml': '',
  '𠀀.yaml': '',
};

it.each([
  ['*.yaml', ['a.yaml', 'ab.yaml', '𠀀.yaml']],
  ['?.yaml', ['a.yaml', '𠀀.yaml']],
  ['a*.yaml', ['a.yaml', 'ab.yaml']],
  ['*b*', ['ab.yaml']],
  ['*a*a*l', ['a.yaml', 'ab.yaml']],
  ['.*.yaml', []],
  ['申报/*.yaml', [join('申报', '甲.yaml')]],
  ['*/*/乙.yaml', [join('申报', '下', '乙.yaml')]],
  ['**/甲.yaml', [join('申报', '甲.yaml')]],
  ['*/gone', []],
  ['gone/*', []],
  ['a.yaml/*', []],
  ['[a].*', []],
])('%s', (typed, paths) => {
  expect([...expanded(typed, folder(FILES).path)].sort()).toEqual([...paths].sort());
});

it('an absolute one, and one with .. in it', () => {
  const here = folder(FILES);
  expect(expanded(join(here.path, 'x.*'), '/')).toEqual([here.at('x.txt')]);
  expect(expanded('../*.txt', here.at('申报'))).toEqual([join('..', 'x.txt')]);
});

it('takes no long time on any name', () => {
  const long = folder({ [`${'a'.repeat(200)}.yaml`]: '' });
  expect(expanded(`${'*a'.repeat(100)}*b`, long.path)).toEqual([]);
});

it('a pattern contains * or ?', () => {
  expect(['*.yaml', '甲?.yaml', 'a[1].yaml', '甲？.yaml'].map(isPattern)).toEqual([true, true, false, false]);
});
