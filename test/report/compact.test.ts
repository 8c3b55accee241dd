import { expect, it } from 'vitest';
import { compact } from '../../src/report/compact.ts';
import { contextOf, diagnosticOf, fileOf, officeFile, runOf } from './samples.ts';

it('has one line for each finding', () => {
  expect(compact(runOf([officeFile()]), contextOf())).toBe(
    [
      'examples/published/政府专项工作经费.yaml:8:11: error: 成本指标合计 62 万元，超出年度资金总额 50 万元，多 12 万元 [cost-within-budget]',
      'examples/published/政府专项工作经费.yaml:8:11: info: 成本指标合计 41 万元，年度资金总额尚有 9 万元没有对应的成本 [cost-covers-budget]',
      'examples/published/政府专项工作经费.yaml:28:13: error: 编号应为 5，写成了 4 [sequential-numbering]',
      'examples/published/政府专项工作经费.yaml:31:13: error: 编号应为 6，写成了 4 [sequential-numbering]',
      'examples/published/政府专项工作经费.yaml:34:13: error: 编号应为 7，写成了 4 [sequential-numbering]',
      '',
    ].join('\n'),
  );
});

it('shows only errors with --quiet', () => {
  expect(compact(runOf([officeFile()]), contextOf({ quiet: true }))).not.toContain('info:');
});

it('is empty if nothing was found', () => {
  expect(compact(runOf([fileOf('')]), contextOf())).toBe('');
});

it('keeps a finding on its line, whatever values and paths hold', () => {
  const diagnostic = diagnosticOf({
    range: { start: 0, end: 1 },
    message: { zh: '一\n二\x1b[31m\u2028三', en: '' },
  });
  const problem = { path: '没有', message: { zh: '读不了\r\n', en: '' } };
  const run = runOf([fileOf('x', { path: 'a\nb', diagnostics: [diagnostic] })], { problems: [problem] });
  expect(compact(run, contextOf())).toBe(
    'a\\nb:1:1: error: 一\\n二\\x1b[31m\\u{2028}三 [some-rule]\n没有: error: 读不了\\r\\n\n',
  );
});
