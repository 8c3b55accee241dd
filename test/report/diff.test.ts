import { applyPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PAINT } from '../../src/cli/paint.ts';
import { unifiedDiff } from '../../src/report/diff.ts';

const before = Array.from({ length: 12 }, (_, index) => `  - 编号: ${index < 6 ? index + 1 : 4}\n`).join('');
const after = before.replace('编号: 4\n  - 编号: 4\n', '编号: 7\n  - 编号: 8\n');

describe('unifiedDiff', () => {
  it('shows changed lines with three lines around them', () => {
    expect(unifiedDiff('申报表.yaml', before, after, NO_PAINT)).toMatchInlineSnapshot(`
      "--- a/申报表.yaml
      +++ b/申报表.yaml
      @@ -4,9 +4,9 @@
         - 编号: 4
         - 编号: 5
         - 编号: 6
      +  - 编号: 7
      +  - 编号: 8
         - 编号: 4
         - 编号: 4
         - 编号: 4
         - 编号: 4
      -  - 编号: 4
      -  - 编号: 4
      "
    `);
  });

  it('is empty if nothing changes', () => {
    expect(unifiedDiff('a', before, before, NO_PAINT)).toBe('');
  });

  it('colours lines taken out and put in', () => {
    const paint = {
      ...NO_PAINT,
      added: (text: string) => `<${text}>`,
      removed: (text: string) => `[${text}]`,
      strong: (text: string) => `*${text}*`,
    };
    expect(unifiedDiff('a', '1\n', '2\n', paint)).toBe('*--- a/a*\n*+++ b/a*\n@@ -1,1 +1,1 @@\n[-1]\n<+2>\n');
  });

  it('keeps CRLF at the end of a line, and shows every other control character', () => {
    const crlf = unifiedDiff('a\x1b', '一\x1b[31m\r\n二\r\n', '一\u202e\r\n二\r\n', NO_PAINT);
    expect(crlf).toBe('--- a/a\\x1b\n+++ b/a\\x1b\n@@ -1,2 +1,2 @@\n-一\\x1b[31m\r\n+一\\u{202e}\r\n 二\r\n');
  });

  it('shows a missing last line end', () => {
    expect(unifiedDiff('a', '1', '2\n', NO_PAINT)).toBe(
      '--- a/a\n+++ b/a\n@@ -1,1 +1,1 @@\n-1\n\\ No newline at end of file\n+2\n',
    );
  });

  it('shows texts that differ almost everywhere as one block, in bounded time', () => {
    const lines = Array.from({ length: 150_000 }, (_, index) => `编号: ${index}`);
    const old = `头\n${lines.join('\n')}\n尾\n`;
    const changed = `头\n${lines.map((line) => `${line}0`).join('\n')}\n尾\n`;
    const diff = unifiedDiff('a', old, changed, NO_PAINT);
    expect(diff.split('\n').slice(2, 5)).toEqual(['@@ -2,150000 +2,150000 @@', '-编号: 0', '-编号: 1']);
    expect(applyPatch(old, diff)).toBe(changed);
  });

  it('can be applied', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '字', '\n', '\r\n'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (old, changed) => {
        const diff = unifiedDiff('a', old, changed, NO_PAINT);
        expect(applyPatch(old, diff, { autoConvertLineEndings: false })).toBe(changed);
      }),
    );
  });
});
