import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/linter/diagnostic.ts';
import { stylish } from '../../src/report/stylish.ts';
import { same } from '../../src/text/message.ts';
import { contextOf, diagnosticOf, fileOf, rangeOf, related, runOf } from './samples.ts';

const LINES = [
  '年度：2023',
  '项目名称：道路',
  '实施单位：交通局',
  '',
  '项目期：1年',
  '项目属性：新增项目',
  '备注：无',
];
const TEXT = `${LINES.join('\n')}\n`;

/** A full-width colon, by its place among those of the text (from 1). */
function colon(nth: number, changes: Partial<Diagnostic> = {}): Diagnostic {
  const range = rangeOf(TEXT, '：', nth);
  return diagnosticOf({
    range,
    message: same(`第 ${nth} 个冒号是全角的`),
    label: same('应为半角“: ”'),
    fix: { title: same('改为半角冒号'), safe: true, edits: [{ ...range, text: ': ' }] },
    ...changes,
  });
}

function report(diagnostics: readonly Diagnostic[], changes: Parameters<typeof contextOf>[0] = {}): string {
  return stylish(runOf([fileOf(TEXT, { diagnostics })]), contextOf(changes));
}

const six = [1, 2, 3, 4, 5, 6].map((nth) => colon(nth));

describe('one mistake made over and over', () => {
  it('has three frames, and one block with the lines of the others', () => {
    const text = report(six);
    expect(text).toContain('第 3 个冒号是全角的\n --> 申报表.yaml:3:5\n');
    expect(text).toContain(
      [
        'error[some-rule]: 另有 3 处也是这样（应为半角“: ”），在第 5–7 行',
        ' --> 申报表.yaml:5:4',
        '  = 修复: 加 --fix 可修复这 3 处',
        '',
      ].join('\n'),
    );
    expect(text).not.toContain('第 4 个');
  });

  it('also works in English', () => {
    expect(report(six, { lang: 'en' })).toContain('3 more like this (应为半角“: ”) on lines 5–7\n');
  });

  it('still counts every one', () => {
    expect(report(six)).toContain('发现 6 个错误');
  });

  it('is framed in full with --verbose', () => {
    expect(report(six, { verbose: true })).toContain('第 6 个冒号是全角的');
  });

  it('is framed in full if no more than two would be left', () => {
    expect(report(six.slice(0, 5))).toContain('第 5 个冒号是全角的');
  });

  it.each<[string, Partial<Diagnostic>]>([
    ['another label', { label: same('应为“, ”') }],
    ['another fix', { fix: { title: same('删去'), safe: true, edits: [] } }],
    ['a fix to choose', { fix: { title: same('改为半角冒号'), safe: false, edits: [] } }],
    ['another rule', { rule: 'other-rule' }],
    ['another severity', { severity: 'warning' }],
    ['another place to look at', { related: [related(rangeOf(TEXT, '年度'), '参看')] }],
  ])('does not take in what has %s', (_, changes) => {
    const text = report([...six.slice(0, 5), colon(6, changes)]);
    expect(text).toContain('第 5 个冒号是全角的');
    expect(text).toContain('第 6 个冒号是全角的');
  });

  it('lists a limited number of line ranges', () => {
    const lines = Array.from({ length: 60 }, (_, line) => (line % 2 === 0 ? `键${line}：值` : '# 注'));
    const text = `${lines.join('\n')}\n`;
    const diagnostics = Array.from({ length: 30 }, (_, index) =>
      colon(1, { range: rangeOf(text, '：', index + 1) }),
    );
    expect(stylish(runOf([fileOf(text, { diagnostics })]), contextOf())).toContain(
      '另有 27 处也是这样（应为半角“: ”），在第 7、9、11、13、15、17、19、21、23、25、27、29 … 行',
    );
  });
});
