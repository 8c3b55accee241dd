import { expect, it } from 'vitest';
import { isReporterName, loadReporter, REPORTER_NAMES } from '../../src/report/index.ts';
import { contextOf, officeFile, runOf } from './samples.ts';

it.each(REPORTER_NAMES)('%s can be loaded and reports', async (name) => {
  const report = (await loadReporter(name))(runOf([officeFile()]), contextOf());
  expect(report).toMatch(/\n$/);
});

it('knows its names from others', () => {
  expect(isReporterName('json')).toBe(true);
  expect(isReporterName('toString')).toBe(false);
});
