import { describe, expect, it } from 'vitest';
import { narrated } from '../../src/report/narrated.ts';
import { contextOf, diagnosticOf, fileOf, HOSTILE, hostileRun, officeFile, runOf } from './samples.ts';

describe('the report', () => {
  const file = { ...officeFile(), diagnostics: officeFile().diagnostics.slice(1, 3) };

  it('says everything in sentences', () => {
    expect(`\n${narrated(runOf([file]), contextOf())}`).toMatchInlineSnapshot(`
      "
      发现 1 个错误、1 条提示；其中 1 个可用 --fix 修复（共查 1 份申报表）。

      文件 examples/published/政府专项工作经费.yaml，共 2 处。

      1. 提示，第 8 行第 11 列：成本指标合计 41 万元，年度资金总额尚有 9 万元没有对应的成本。
      这一行写的是：年度资金总额: 50
      规则是 cost-covers-budget。

      2. 错误，第 28 行第 13 列：编号应为 5，写成了 4。
      这一行写的是：- 编号: 4
      参看第 25 行第 13 列：4 已用在这里：档案整理工作次数。
      修复: 加 --fix 可把“数量指标”依次编为 1–7。
      规则是 sequential-numbering。
      "
    `);
    expect(`\n${narrated(runOf([file]), contextOf({ lang: 'en' }))}`).toMatchInlineSnapshot(`
      "
      found 1 error, 1 info; 1 can be fixed with --fix (1 declaration checked).

      File examples/published/政府专项工作经费.yaml: 2 in total.

      1. info, line 8, column 11: the 成本指标 add up to 41 万元: 9 万元 of 年度资金总额 is not accounted for.
      The line reads: 年度资金总额: 50
      Rule: cost-covers-budget.

      2. error, line 28, column 13: 编号 should be 5, not 4.
      The line reads: - 编号: 4
      See line 25, column 13: 4 is used here: 档案整理工作次数.
      fix: number 数量指标 1–7 (apply with --fix).
      Rule: sequential-numbering.
      "
    `);
  });

  it('lists only errors with --quiet', () => {
    expect(narrated(runOf([file]), contextOf({ quiet: true }))).not.toContain('cost-covers-budget');
  });

  it('is a sentence if nothing was found', () => {
    expect(narrated(runOf([fileOf('')]), contextOf())).toBe('没有发现问题（共查 1 份申报表）。\n');
  });

  it('cuts long lines', () => {
    const diagnostic = diagnosticOf({ range: { start: 0, end: 1 } });
    const report = narrated(runOf([fileOf('很长'.repeat(1000), { diagnostics: [diagnostic] })]), contextOf());
    expect(report).toContain(`这一行写的是：${'很长'.repeat(60)}...\n`);
  });

  it.each(HOSTILE)('holds %j as text', (value) => {
    const report = narrated(hostileRun(value), contextOf());
    expect(report).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|^\s*::|##[a-z]*\[/imu);
  });
});
