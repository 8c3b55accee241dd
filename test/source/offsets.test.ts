import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repair } from '../../src/source/offsets.ts';

describe('repair', () => {
  const { text, offsets } = repair('年度：2023\n-编号：1', [
    { start: 2, end: 3, text: ': ' },
    { start: 9, end: 9, text: ' ' },
    { start: 11, end: 12, text: ': ' },
  ]);

  test('carries out the edits', () => {
    expect(text).toBe('年度: 2023\n- 编号: 1');
  });

  test('maps ranges of unchanged text back to the original', () => {
    const from = text.indexOf('2023');
    expect(offsets.toOriginal({ start: from, end: from + 4 })).toEqual({ start: 3, end: 7 });
    const number = text.indexOf('编号');
    expect(offsets.toOriginal({ start: number, end: number + 2 })).toEqual({ start: 9, end: 11 });
    expect(offsets.toOriginal({ start: text.length - 1, end: text.length })).toEqual({ start: 12, end: 13 });
    expect(offsets.toOriginal({ start: text.length, end: text.length })).toEqual({ start: 13, end: 13 });
  });

  test('leads ranges in what was put there to what stood there', () => {
    expect(offsets.toOriginal({ start: 3, end: 4 })).toEqual({ start: 2, end: 3 });
    expect(offsets.toOriginal({ start: 0, end: text.length })).toEqual({ start: 0, end: 13 });
  });

  test('edits of unchanged text are edits of the original; others are impossible', () => {
    const from = text.indexOf('2023');
    expect(offsets.editToOriginal({ start: from, end: from + 4, text: '2024' })).toEqual({
      start: 3,
      end: 7,
      text: '2024',
    });
    expect(offsets.editToOriginal({ start: 1, end: 4, text: 'x' })).toBeNull();
    expect(offsets.editToOriginal({ start: 2, end: 4, text: 'x' })).toBeNull();
    expect(offsets.editToOriginal({ start: text.length, end: text.length, text: 'x' })).toEqual({
      start: 13,
      end: 13,
      text: 'x',
    });
  });

  test('without edits nothing changes', () => {
    const same = repair('abc', []);
    expect(same.text).toBe('abc');
    expect(same.offsets.toOriginal({ start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
  });

  test('what is kept is found at its place, whatever is repaired around it', () => {
    const pieces = fc.array(
      fc.record({
        kept: fc.string({ maxLength: 4 }),
        old: fc.string({ maxLength: 3 }),
        put: fc.string({ maxLength: 3 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(pieces, fc.string({ maxLength: 4 }), (parts, rest) => {
        let before = '';
        const edits = parts.map(({ kept, old, put }) => {
          before += kept + old;
          return { start: before.length - old.length, end: before.length, text: put };
        });
        const original = before + rest;
        const repaired = repair(original, edits);
        let at = 0;
        for (const { kept, put } of [...parts, { kept: rest, put: '' }]) {
          if (kept.length > 0) {
            const range = repaired.offsets.toOriginal({ start: at, end: at + kept.length });
            expect(original.slice(range.start, range.end)).toBe(kept);
            const edit = repaired.offsets.editToOriginal({ start: at, end: at + kept.length, text: 'x' });
            expect(edit).toEqual({ ...range, text: 'x' });
          }
          at += kept.length + put.length;
        }
      }),
    );
  });
});
