import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { limitedMarkdown, markdown } from '../../src/report/markdown.ts';
import { contextOf, diagnosticOf, fileOf, HOSTILE, hostileRun, officeFile, runOf } from './samples.ts';

function html(text: string): string {
  return micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

describe('the report', () => {
  it('has a table of all findings, worst first', () => {
    const file = officeFile();
    const two = { ...file, diagnostics: file.diagnostics.slice(1, 3) };
    expect(
      markdown(runOf([two]), contextOf({ docs: (rule) => `https://example.org/${rule}` })),
    ).toMatchInlineSnapshot(`
      "## jixiao

      发现 1 个错误、1 条提示；其中 1 个可用 --fix 修复（共查 1 份申报表）

      | 级别 | 位置 | 说明 | 规则 |
      | --- | --- | --- | --- |
      | 错误 | \`examples/published/政府专项工作经费.yaml:28:13\` | 编号应为 5，写成了 4 | [\`sequential-numbering\`](<https://example.org/sequential-numbering>) |
      | 提示 | \`examples/published/政府专项工作经费.yaml:8:11\` | 成本指标合计 41 万元，年度资金总额尚有 9 万元没有对应的成本 | [\`cost-covers-budget\`](<https://example.org/cost-covers-budget>) |

      <sub>jixiao 0.1.0 · shapotou-2023 · sha256:0123</sub>
      "
    `);
  });

  it('names no template if there is no declaration', () => {
    expect(markdown(runOf([]), contextOf())).toContain('<sub>jixiao 0.1.0 · sha256:0123</sub>');
  });

  it('has no table if nothing was found', () => {
    expect(markdown(runOf([fileOf('')]), contextOf())).toMatchInlineSnapshot(`
      "## jixiao

      没有发现问题（共查 1 份申报表）

      <sub>jixiao 0.1.0 · shapotou-2023 · sha256:0123</sub>
      "
    `);
  });

  it('lists paths that could not be read', () => {
    const problem = { path: '没有.yaml', message: { zh: '找不到', en: 'not found' } };
    expect(markdown(runOf([], { problems: [problem] }), contextOf())).toContain('\n- `没有.yaml`: 找不到\n');
  });
});

describe('a limited report', () => {
  it('counts what does not fit', () => {
    const many = Array.from({ length: 1000 }, () => diagnosticOf({ range: { start: 0, end: 1 } }));
    const report = limitedMarkdown(runOf([fileOf('x', { diagnostics: many })]), contextOf(), 20_000);
    expect(new TextEncoder().encode(report).length).toBeLessThanOrEqual(20_000);
    expect(new TextEncoder().encode(report).length).toBeGreaterThan(19_000);
    const rows = report.split('\n').filter((line) => line.includes('`some-rule`')).length;
    expect(report).toContain(`\n另有 ${1000 - rows} 处没有列出。\n`);
  });
});

describe('values', () => {
  const frame = html(markdown(hostileRun('无害'), contextOf()));

  it.each(HOSTILE)('%j stays text', (value) => {
    const rendered = html(markdown(hostileRun(value), contextOf()));
    const tags = (text: string): string[] => text.match(/<\/?[a-z0-9]+/g) ?? [];
    expect(tags(rendered)).toEqual(tags(frame));
    // code does not mention anybody
    expect(rendered.replaceAll(/<code>.*?<\/code>/g, '')).not.toMatch(/@\w|#\d/);
    expect(rendered).not.toContain('href');
  });
});
