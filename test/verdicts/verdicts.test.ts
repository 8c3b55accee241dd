import { describe, expect, test } from 'vitest';
import { expectWellSaid } from '../rules/figures.ts';
import { lint, settings } from '../support.ts';
import { readDeclarations, readRows, textOfRow, verdictOf, verdictOfFile } from './verdicts.ts';

const rows = readRows(process.cwd());

test('most of what counties write is clean', () => {
  expect(rows.length).toBeGreaterThan(300);
  expect(rows.filter(({ verdict }) => verdict.length === 0).length).toBeGreaterThan(rows.length * 0.68);
});

for (const field of new Set(rows.map((row) => row.field))) {
  describe(field, () => {
    test.each(
      rows
        .filter((row) => row.field === field)
        .map((row) => [`${row.place}：${row.columns.名称} ${row.columns.指标值}`, row] as const),
    )('%s', (_, row) => {
      expect(verdictOf(row)).toEqual(row.verdict);
      for (const diagnostic of lint(textOfRow(row), settings('review')).result.diagnostics)
        expectWellSaid(diagnostic);
    });
  });
}

describe('whole declarations', () => {
  test.each(readDeclarations(process.cwd()).map((file) => [file.name, file] as const))('%s', (_, file) => {
    expect(verdictOfFile(file)).toEqual(file.verdict);
  });
});
