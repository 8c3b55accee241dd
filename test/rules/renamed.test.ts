import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { currentId, renamedIds } from '../../src/rules/renamed.ts';

const ids = rules.map(({ id }) => id);

test('an id of old leads to the one of now; any other stays', () => {
  const renamed = new Map([['fund-total', 'funds-sum']]);
  expect(currentId('fund-total', renamed)).toBe('funds-sum');
  expect(currentId('funds-sum', renamed)).toBe('funds-sum');
  expect(currentId('no-such-rule', renamed)).toBe('no-such-rule');
});

test('no id of now is led elsewhere', () => {
  expect(ids.map((id) => currentId(id))).toEqual(ids);
});

test('an id of old leads to a rule that there is, at once', () => {
  expect(renamedIds.filter(([before, now]) => ids.includes(before) || !ids.includes(now))).toEqual([]);
});
