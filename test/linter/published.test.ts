import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codes, lint } from '../support.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}.yaml`, import.meta.url), 'utf8');
const found = (name: string): string[] => codes(lint(read(name)).result.diagnostics);

test('the published declarations have their own mistakes and no others', () => {
  expect(found('published/疫情防控工作经费')).toEqual([]);
  expect(found('published/政府专项工作经费')).toEqual([
    'cost-covers-budget/uncovered',
    'sequential-numbering/wrong-number',
    'sequential-numbering/wrong-number',
    'sequential-numbering/wrong-number',
  ]);
  expect(found('published/电子政务外网建设及运行维护费')).toEqual(['missing-value/missing']);
  expect(found('published/督查及政务公开工作经费')).toEqual([]);
  expect(found('published/年鉴编纂工作经费')).toEqual(['sequential-numbering/wrong-number']);
});

test('the corrected ones have no error', () => {
  expect(found('corrected/政府专项工作经费')).toEqual(['cost-covers-budget/uncovered']);
  expect(found('corrected/电子政务外网建设及运行维护费')).toEqual([]);
  expect(found('corrected/年鉴编纂工作经费')).toEqual([]);
});
