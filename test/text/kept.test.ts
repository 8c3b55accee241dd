import { describe, expect, test } from 'vitest';
import { keeping, keepingLast } from '../../src/text/kept.ts';

/** A reader, and what it was asked to read. */
function counted<Key, T>(answer: (key: Key) => T): { read: (key: Key) => T; asked: Key[] } {
  const asked: Key[] = [];
  return {
    asked,
    read: (key) => {
      asked.push(key);
      return answer(key);
    },
  };
}

describe('keeping', () => {
  test('a short text is read once', () => {
    const { read, asked } = counted((text: string) => ({ text }));
    const kept = keeping(read);
    expect(kept('≥95%')).toEqual({ text: '≥95%' });
    expect(kept('≥95%')).toBe(kept('≥95%'));
    expect(asked).toEqual(['≥95%']);
  });

  test('a long one each time: it might hold on to a whole file', () => {
    const { read, asked } = counted((text: string) => text.length);
    const kept = keeping(read);
    const long = '甲'.repeat(13);
    expect([kept(long), kept(long)]).toEqual([13, 13]);
    expect(asked).toEqual([long, long]);
  });

  test('of many texts not all are kept', () => {
    const { read, asked } = counted((text: string) => text);
    const kept = keeping(read);
    for (let i = 0; i <= 2000; i += 1) kept(String(i));
    expect(kept('0')).toBe('0');
    expect(asked.filter((text) => text === '0')).toHaveLength(2);
  });
});

test('keepingLast reads for one key after another, and once more for one that comes back', () => {
  const [one, other] = [{ n: 1 }, { n: 2 }];
  const { read, asked } = counted(({ n }: { n: number }) => (n === 1 ? null : n));
  const kept = keepingLast(read);
  expect([kept(one), kept(one), kept(other), kept(other), kept(one)]).toEqual([null, null, 2, 2, null]);
  expect(asked).toEqual([one, other, one]);
});
