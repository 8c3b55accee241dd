import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyEdits, fix, InputError, lineIndex, lint, readForm, rules, templates } from '../../src/index.ts';
import { baseDeclaration } from '../../src/rules/base.ts';

const published = readFileSync(
  new URL('../../examples/published/年鉴编纂工作经费.yaml', import.meta.url),
  'utf8',
);

describe('lint', () => {
  test('returns diagnostics with ranges, messages in both languages and fixes', () => {
    const { diagnostics, declarations, text } = lint(published, { path: '年鉴.yaml' });
    expect(declarations).toEqual([
      {
        document: 0,
        template: 'shapotou-2023',
        year: 2023,
        name: '年鉴编纂工作经费',
        unit: '中卫市沙坡头区人民政府办公室',
        funds: '14 万元',
      },
    ]);
    expect(diagnostics).toHaveLength(1);
    const [found] = diagnostics;
    expect(found).toMatchObject({
      rule: 'sequential-numbering',
      severity: 'error',
      message: { zh: '编号应为 2，写成了 1', en: '编号 should be 2 but is 1' },
      path: ['绩效指标', '效益指标', '社会效益指标', 1, '编号'],
    });
    expect(lineIndex(text).position(found?.range.start ?? 0)).toEqual({ line: 37, column: 13 });
    const edits = found?.fix !== undefined && 'edits' in found.fix ? found.fix.edits : [];
    expect(lint(applyEdits(text, edits)).diagnostics).toEqual([]);
  });

  test('takes bytes, in whatever encoding they are, and a BOM', () => {
    const utf16 = new Uint8Array(2 + published.length * 2);
    const view = new DataView(utf16.buffer);
    view.setUint16(0, 0xfeff, true);
    for (let i = 0; i < published.length; i++) view.setUint16(2 + i * 2, published.charCodeAt(i), true);
    expect(lint(utf16).diagnostics.map(({ rule }) => rule)).toEqual(['encoding', 'sequential-numbering']);
    expect(lint(utf16).text).toBe(published);
    expect(lint(`\uFEFF${baseDeclaration}`).diagnostics).toEqual([]);
  });

  test('presets and single rules', () => {
    const found = (options: Parameters<typeof lint>[1]) =>
      lint(published, options).diagnostics.map(({ rule }) => rule);
    expect(found({ rules: { 'sequential-numbering': 'off' } })).toEqual([]);
    expect(found({ preset: 'review' }).length).toBeGreaterThan(1);
    expect(lint(published, { rules: { 'sequential-numbering': 'info' } }).diagnostics[0]?.severity).toBe(
      'info',
    );
  });

  test('a template of one’s own', () => {
    const form = readForm(
      '标识: ours\n一级指标:\n  - 名称: 产出指标\n    二级指标: [{名称: 数量指标, 必填: true}]\n',
    );
    const { diagnostics } = lint(baseDeclaration, { templates: [form], template: 'ours' });
    expect(diagnostics.map(({ rule }) => rule)).toContain('unknown-category');
    expect([...templates.keys()]).toContain('shapotou-2023');
  });

  test.each<[string, () => unknown, en: RegExp, zh: RegExp]>([
    [
      'an unknown template',
      () => lint('', { template: 'shapotou-2032' }),
      /^unknown template shapotou-2032; did you mean shapotou-2023\?$/,
      /^没有名为 shapotou-2032 的表样；是不是 shapotou-2023？$/,
    ],
    [
      'an unknown rule',
      () => lint('', { rules: { 'funds-sums': 'off' } }),
      /^unknown rule funds-sums; did you mean funds-sum\?$/,
      /^没有名为 funds-sums 的规则；是不是 funds-sum？$/,
    ],
    [
      'bytes that are no text',
      () => lint(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])),
      /^this is /,
      /^这是/,
    ],
    ['a broken template', () => readForm('标识: ours\n'), /^missing “/, /缺少“/],
    ['a template that is no YAML', () => readForm('标识: ['), /^unclosed \[/, /^这里的括号 \[ 没有收尾/],
  ])('throws an InputError on %s, in both languages', (_, call, en, zh) => {
    expect(call).toThrow(InputError);
    expect(call).toThrow(en);
    expect(call).toThrow(expect.objectContaining({ zh: expect.stringMatching(zh) }));
  });
});

describe('fix', () => {
  test('goes on where a repair reveals the next thing to repair', () => {
    const row = '{编号：1，名称：办公用品, 海报、公报印刷费，指标值：≤50万元}';
    const damaged = published.replace(/- 编号: 1\n\s+名称: 年鉴委托编纂费\n\s+指标值: .*/, `- ${row}`);
    expect(damaged).toContain(row);
    const { text, result } = fix(damaged, { only: ['yaml-syntax'] });
    expect(text).toContain('{编号: 1, 名称: "办公用品, 海报、公报印刷费", 指标值: ≤50万元}');
    expect(result.diagnostics.filter(({ rule }) => rule === 'yaml-syntax')).toEqual([]);
  });

  test('applies safe fixes and returns what remains', () => {
    const { text, result } = fix(published);
    expect(text).toBe(
      published.replace('编号: 1\n        名称: 为科学研究', '编号: 2\n        名称: 为科学研究'),
    );
    expect(result).toMatchObject({ fixed: 1, diagnostics: [] });
  });

  test('of the named rules only', () => {
    expect(fix(published, { only: ['schema'] }).text).toBe(published);
  });
});

test('every rule describes itself in both languages', () => {
  for (const { title, about, blind } of rules) {
    for (const text of [title.zh, title.en, about.zh, about.en, blind.zh, blind.en])
      expect(text.trim()).not.toBe('');
  }
});
