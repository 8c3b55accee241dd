import { expect, test } from 'vitest';
import { readDeclaration } from '../../src/form/reader.ts';

test('more categories than a call takes arguments', () => {
  const children = Object.fromEntries(Array.from({ length: 150_000 }, (_, n) => [`类${n}`, []]));
  const { categories } = readDeclaration({ 绩效指标: { 产出指标: children } }, null);
  expect(categories).toHaveLength(150_000);
});
