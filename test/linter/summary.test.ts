import { expect, test } from 'vitest';
import { baseDeclaration } from '../../src/rules/base.ts';
import { lint, settings } from '../support.ts';

const summary = (text: string, template?: string) =>
  lint(text, settings('recommended', template === undefined ? {} : { template })).result.declarations[0];

test('a declaration is summed up: template, year, name, unit, and the budget with its unit', () => {
  expect(summary(baseDeclaration)).toEqual({
    document: 0,
    template: 'shapotou-2023',
    year: 2023,
    name: '政府专项工作经费',
    unit: '某区人民政府办公室',
    funds: '50 万元',
  });
});

test('in the unit of the form', () => {
  expect(summary(baseDeclaration, 'sichuan-2023')?.funds).toBe('50 元');
});

test('what could not be read is absent', () => {
  const text = '年度: 去年\n项目名称: [a]\n项目资金:\n  年度资金总额: 若干\n';
  expect(summary(text)).toEqual({ document: 0, template: 'shapotou-2023' });
  expect(summary(`${text}表样: no-such-form\n`)).toEqual({ document: 0 });
  expect(summary('年度: [\n')).toEqual({ document: 0 });
});
