import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/report/csv.ts';
import { contextOf, HOSTILE, hostileRun, officeFile, runOf } from './samples.ts';

function rows(...parameters: Parameters<typeof csv>): string[][] {
  const text = csv(...parameters);
  expect(text.startsWith('\ufeff')).toBe(true);
  return parse(text, { bom: true, record_delimiter: '\r\n' });
}

describe('the table', () => {
  it('has a row for each finding and problem', () => {
    const problem = { path: '没有.yaml', message: { zh: '找不到', en: 'not found' } };
    const table = rows(runOf([officeFile()], { problems: [problem] }), contextOf());
    expect(table).toHaveLength(7);
    expect(table[0]).toEqual(
      '文件 行 列 级别 规则 说明 怎么办 实施单位 项目名称 年度 表样 版本 配置'.split(' '),
    );
    expect(table[1]).toEqual([
      'examples/published/政府专项工作经费.yaml',
      '8',
      '11',
      'error',
      'cost-within-budget',
      '成本指标合计 62 万元，超出年度资金总额 50 万元，多 12 万元',
      '请核对各项成本，或调整年度资金总额',
      '单位',
      '项目',
      '2023',
      'shapotou-2023',
      '0.1.0',
      'sha256:0123',
    ]);
    expect(table[6]?.slice(0, 6)).toEqual(['没有.yaml', '', '', 'error', '', '找不到']);
  });

  it('has English heads', () => {
    const [heads] = rows(runOf([officeFile()]), contextOf({ lang: 'en' }));
    expect(heads?.slice(0, 7)).toEqual('file line column severity rule message help'.split(' '));
  });

  it.each(HOSTILE)('holds %j as text, never as a formula', (value) => {
    const table = rows(hostileRun(value), contextOf());
    expect(table).toHaveLength(3);
    for (const cell of table.flat()) {
      expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
      expect(cell).not.toMatch(/\p{Cc}/u);
    }
  });
});
