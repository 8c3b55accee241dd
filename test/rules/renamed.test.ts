import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { currentId } from '../../src/rules/renamed.ts';
import { RENAMES } from '../../src/rules/renames.ts';

const ids = rules.map(({ id }) => id);

test('no id of now is led elsewhere', () => {
  expect(ids.map((id) => currentId(id))).toEqual(ids);
});

test('a former id leads directly to an existing rule', () => {
  expect([...RENAMES].filter(([before, now]) => ids.includes(before) || !ids.includes(now))).toEqual([]);
});
