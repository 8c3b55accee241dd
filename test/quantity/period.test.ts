import { describe, expect, test } from 'vitest';
import { contains, daysOf, overlaps, printDay, yearPeriod } from '../../src/quantity/day.ts';
import { longerThanAYear, readTerm, type Term } from '../../src/quantity/period.ts';

function tell(term: Term): string {
  switch (term.kind) {
    case 'length':
      return `${term.amount.toFixed()}${term.unit}`;
    case 'span':
      return `${printDay(term.period.from)}..${printDay(term.period.to)}`;
    case 'permanent':
      return term.from === null ? 'permanent' : `permanent from ${printDay(term.from)}`;
    default:
      return term.kind;
  }
}

describe('项目期', () => {
  test.each([
    ['1年', '1年'],
    ['一年', '1年'],
    ['两年', '2年'],
    ['1.5年', '1.5年'],
    ['1年期', '1年'],
    ['12个月', '12月'],
    ['90天', '90天'],
    ['当年', '1年'],
    ['2019-2021', '2019-01-01..2021-12-31'],
    ['2019年-2021年', '2019-01-01..2021-12-31'],
    ['2023至2025年', '2023-01-01..2025-12-31'],
    ['2023—2025', '2023-01-01..2025-12-31'],
    ['202001-202012', '2020-01-01..2020-12-31'],
    ['20230101-20231231', '2023-01-01..2023-12-31'],
    ['2023.07-2024.01', '2023-07-01..2024-01-31'],
    ['2021.1-2023.12', '2021-01-01..2023-12-31'],
    ['2023.1-12', '2023-01-01..2023-12-31'],
    ['2023.1.1-2023.12.31', '2023-01-01..2023-12-31'],
    ['2023/1/1-2023/12/31', '2023-01-01..2023-12-31'],
    ['2022年3月-2023年11月', '2022-03-01..2023-11-30'],
    ['2023年1-12月', '2023-01-01..2023-12-31'],
    ['2023 年 1 月 － 12 月', '2023-01-01..2023-12-31'],
    ['2023-01-01至2023-12-31', '2023-01-01..2023-12-31'],
    ['2023年1月1日—2023年12月31日', '2023-01-01..2023-12-31'],
    ['2023年1月1日起至2023年12月31日止', '2023-01-01..2023-12-31'],
    ['2023年1月1日至12月31日', '2023-01-01..2023-12-31'],
    ['2023年', '2023-01-01..2023-12-31'],
    ['2023年度', '2023-01-01..2023-12-31'],
    ['２０２３', '2023-01-01..2023-12-31'],
    ['二〇二三年', '2023-01-01..2023-12-31'],
    ['3年(2021-2023年)', '2021-01-01..2023-12-31'],
    ['2021-2023年（3年）', '2021-01-01..2023-12-31'],
    ['2021年-2023年，共3年', '2021-01-01..2023-12-31'],
    ['“十四五”期间', '2021-01-01..2025-12-31'],
    ['长期', 'permanent'],
    ['2023年起', 'permanent from 2023-01-01'],
    ['2023年6月至长期', 'permanent from 2023-06-01'],
    ['2024-2023', 'reversed'],
    ['2023年12月-2023年1月', 'reversed'],
    ['3年(2023-2021年)', 'reversed'],
    ['1年以内', '1年'],
    ['不超过2年', '2年'],
    ['1-3年', '3年'],
    ['1-12月', '12月'],
    ['1学年', '1年'],
    ['年度项目', '1年'],
    ['当年完成', '1年'],
    ['长期坚持', 'permanent'],
    ['2023.1.1-12.31', '2023-01-01..2023-12-31'],
    ['2023-2024学年', '2023-01-01..2024-12-31'],
    ['2023年春季学期', '2023-01-01..2023-12-31'],
    ['2024年2月', '2024-02-01..2024-02-29'],
    ['2023年2月', '2023-02-01..2023-02-28'],
    ['2000年2月', '2000-02-01..2000-02-29'],
    ['2024.2.29-2024.6.30', '2024-02-29..2024-06-30'],
    ['约1年', '1年'],
    ['2023年6月起', 'permanent from 2023-06-01'],
    ['1年(2023年)', '2023-01-01..2023-12-31'],
    ['1年(12个月)', '1年'],
    ['超过1年', 'permanent'],
    ['1年以上', 'permanent'],
    ['≥3年', 'permanent'],
    ['1年左右', '1年'],
    ['实施期1年', '1年'],
    ['建设周期：2年', '2年'],
    ['合同期为三年', '3年'],
    ['为期一年', '1年'],
    ['服务期限2023-2025', '2023-01-01..2025-12-31'],
    ['实施期', 'unreadable'],
    ['合同期尽快', 'unreadable'],
    ['2023年3月开工，2023年11月完工', '2023-03-01..2023-11-30'],
    ['2023年3月启动；2022年11月结束', 'reversed'],
    ['1月1日至12月31日', '1年'],
    ['3月-11月', '1年'],
    ['45个工作日', '45天'],
    ['常态化', 'permanent'],
    ['无限期', 'permanent'],
    ['1年3个月', 'unreadable'],
    ['1±1年', 'unreadable'],
    ['1年/人', 'unreadable'],
    ['1期年', 'unreadable'],
    ['5个', 'unreadable'],
    ['5', 'unreadable'],
    ['2023年至长期项目', 'unreadable'],
    ['', 'unreadable'],
    ['0年', 'unreadable'],
    ['2023年13月', 'unreadable'],
    ['每年1次', 'unreadable'],
    ['尽快', 'unreadable'],
    ['-1年', 'unreadable'],
    ['十四五', '2021-01-01..2025-12-31'],
    ['十五五时期', '2026-01-01..2030-12-31'],
    ['十二五', 'unreadable'],
    ['当年项目费', 'unreadable'],
    ['2023年6月至今', 'permanent from 2023-06-01'],
    ['2023至长期', 'permanent from 2023-01-01'],
    ['12023至长期', 'unreadable'],
    ['6月起', 'unreadable'],
    ['长期(2021-2023年)', 'permanent'],
    ['2021-2023年(2022-2024年)', '2021-01-01..2023-12-31'],
    ['1年；。', '1年'],
    ['1年。期', 'unreadable'],
  ])('%s: %s', (text, term) => {
    expect(tell(readTerm(text))).toBe(term);
  });

  test.each([
    ['1年', false],
    ['12个月', false],
    ['13个月', true],
    ['2年', true],
    ['2023年', false],
    ['2023.07-2024.06', false],
    ['2023.07-2024.07', true],
    ['2023.1.1-2023.12.31', false],
    ['2023.1.1-2024.1.1', true],
    ['2023-2024', true],
    ['长期', true],
    ['1年以上', true],
    ['尽快', false],
  ])('%s is longer than a year: %s', (text, longer) => {
    expect(longerThanAYear(readTerm(text))).toBe(longer);
  });
});

test.each([
  [2023, 28],
  [2024, 29],
  [2000, 29],
  [2100, 28],
])('February of %d has %d days', (year, days) => {
  expect(daysOf(year, 2)).toBe(days);
});

describe('periods', () => {
  const summer = { from: { year: 2023, month: 6, day: 1 }, to: { year: 2023, month: 8, day: 31 } };
  const winter = { from: { year: 2022, month: 12, day: 1 }, to: { year: 2023, month: 2, day: 28 } };

  test('a year contains its summer, and only touches its winter', () => {
    expect(contains(yearPeriod(2023), summer)).toBe(true);
    expect(contains(yearPeriod(2023), winter)).toBe(false);
    expect(overlaps(yearPeriod(2023), winter)).toBe(true);
    expect(overlaps(yearPeriod(2024), winter)).toBe(false);
  });

  test('one day in common is enough', () => {
    expect(overlaps(winter, { from: winter.to, to: summer.to })).toBe(true);
    expect(overlaps({ from: winter.to, to: summer.to }, winter)).toBe(true);
    expect(overlaps(yearPeriod(2022), summer)).toBe(false);
    expect(contains(winter, winter)).toBe(true);
    expect(contains(yearPeriod(2022), winter)).toBe(false);
  });
});
