import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { width } from '../../src/text/width.ts';
import { folder } from '../folder.ts';
import { run } from '../program.ts';
import { ANOTHER, CLEAN, TOO_DEAR } from './declarations.ts';

const FILES = {
  'a.yaml': TOO_DEAR,
  'b.yaml': ANOTHER.replace('年度: 2023', '年度: 2024').replaceAll('2023', '2024'),
  'c.yaml': `${CLEAN.replace('政府专项工作经费', '甲')}---\n${CLEAN.replace('政府专项工作经费', '乙')}`,
};

describe('jixiao stats', () => {
  it('counts declarations, funds and findings by unit, year, rule and category', async () => {
    const here = folder(FILES);
    const ran = await run(['stats', '--format', 'json', '--rule', 'copied-indicators: off'], {
      cwd: here.path,
    });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    const told = JSON.parse(ran.stdout);
    expect(told.total).toMatchObject({ declarations: 4, funds: '200', errors: 1 });
    expect(told.unit).toHaveLength(1);
    expect(told.year).toMatchObject([
      { key: '2023', declarations: 3, funds: '150', errors: 1 },
      { key: '2024', declarations: 1, funds: '50', errors: 0 },
    ]);
    expect(told.rule).toContainEqual(
      expect.objectContaining({ key: 'cost-within-budget', declarations: 1, funds: '50', errors: 1 }),
    );
    expect(told.category).toContainEqual(expect.objectContaining({ key: 'funds', errors: 1 }));
  });

  it('is a table for people, and a file for a spreadsheet', async () => {
    const here = folder(FILES);
    const text = await run(['stats', '--by', 'year'], { cwd: here.path });
    expect(text.stdout).toMatch(/^年度 +申报表 +资金（万元） +错误/);
    const [head = '', ...lines] = text.stdout.split('\n');
    const ends = (line: string, nth: number): number => {
      const cells = [...line.matchAll(/\S+/g)][nth];
      return width(line.slice(0, (cells?.index ?? 0) + (cells?.[0].length ?? 0)), 1);
    };
    for (const nth of [1, 2, 3]) expect(ends(lines[0] ?? '', nth)).toBe(ends(head, nth));
    const { stdout } = await run(['stats', '--by', 'year', '--format', 'csv'], { cwd: here.path });
    expect(stdout.startsWith('\ufeff')).toBe(true);
    const rows: string[][] = parse(stdout, { bom: true });
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['统计', '项', '申报表', '资金（万元）'],
      ['年度', '2023', '3', '150'],
      ['年度', '2024', '1', '50'],
      ['合计', '', '4', '200'],
    ]);
  });

  it('with nothing to count ends with status 2', async () => {
    const ran = await run(['stats'], { cwd: folder().path });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^jixiao: .*没有可以检查的申报表.*\n$/);
  });
});
