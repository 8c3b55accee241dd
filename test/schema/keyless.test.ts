import { expect, test } from 'vitest';
import { applyEdits } from '../../src/linter/fix.ts';
import { baseDeclaration } from '../../src/rules/base.ts';
import { lint } from '../support.ts';

/** The base declaration without one of its keys: its findings and the fixed text. */
function without(key: string, written = '') {
  const text = baseDeclaration.replace(` ${key}:`, ` ${written}:`).replace(`\n${key}:`, `\n${written}:`);
  const { diagnostics } = lint(text).result;
  const edits = diagnostics.flatMap(({ fix }) => (fix !== undefined && 'edits' in fix ? fix.edits : []));
  return { text, diagnostics, fixed: applyEdits(text, edits) };
}

test.each(['项目名称', '项目期', '项目资金', '年度资金总额', '内容', '名称', '指标值'])(
  'a line without its key %j is told once, and what it is to be',
  (key) => {
    const { text, diagnostics, fixed } = without(key);
    expect(diagnostics.map(({ rule, code }) => [rule, code])).toEqual([['schema', 'unknown-key']]);
    const [only] = diagnostics;
    expect(only?.message.zh).toBe(`冒号前面没有栏目名，后面的内容不算数；是不是“${key}”？`);
    expect(text.charAt(only?.range.start ?? 0)).toBe(':');
    expect(only?.fix).toMatchObject({ safe: false, title: { zh: `在冒号前补上“${key}”` } });
    expect(fixed).toBe(baseDeclaration);
  },
);

test('if several may be meant, those that are possible here are named', () => {
  const { diagnostics } = without('财政拨款');
  expect(diagnostics.map(({ rule, fix }) => [rule, fix])).toEqual([['schema', undefined]]);
  expect(diagnostics[0]?.help?.zh).toContain('财政拨款');
});

test('with a full-width colon too', () => {
  const { diagnostics } = lint(baseDeclaration.replace('项目期: ', '：')).result;
  expect(diagnostics.map(({ message }) => message.zh)).toEqual(['“：1年”的冒号前面没有栏目名']);
});
