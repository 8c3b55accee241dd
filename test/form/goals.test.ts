import { expect, test } from 'vitest';
import { splitGoals } from '../../src/form/goals.ts';

test.each([
  ['目标1: 开会。目标2: 办文。', ['开会。', '办文。']],
  ['目标1：开会\n目标2：办文\n', ['开会', '办文']],
  ['目标一、开会 目标二、办文', ['开会', '办文']],
  ['  目标 1. 开会', ['开会']],
  ['目标１：开会；目标２：办文', ['开会；', '办文']],
  // no list of goals: kept as one
  ['负责会议的准备工作。', ['负责会议的准备工作。']],
  ['完成目标1：开会，目标2：办文', ['完成目标1：开会，目标2：办文']],
  ['目标1：开会 目标3：办文', ['目标1：开会 目标3：办文']],
  ['目标1：目标2：办文', ['目标1：目标2：办文']],
  ['', []],
  [' \n', []],
])('%j', (text, goals) => {
  expect(splitGoals(text)).toEqual(goals);
});

test('ten goals and more', () => {
  const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
  const text = numerals.map((numeral, i) => `目标${numeral}：第${i}件事`).join('\n');
  expect(splitGoals(text)).toHaveLength(12);
});
