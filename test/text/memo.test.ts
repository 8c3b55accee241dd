import { describe, expect, test } from 'vitest';
import { memoize, memoizeLast } from '../../src/text/memo.ts';

/** A reader that records its calls. */
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

describe('memoize', () => {
  test('a short text is read once', () => {
    const { read, asked } = counted((text: string) => ({ text }));
    const cached = memoize(read);
    expect(cached('≥95%')).toEqual({ text: '≥95%' });
    expect(cached('≥95%')).toBe(cached('≥95%'));
    expect(asked).toEqual(['≥95%']);
  });

  test('a long one each time: it might hold on to a whole file', () => {
    const { read, asked } = counted((text: string) => text.length);
    const cached = memoize(read);
    const long = '甲'.repeat(13);
    expect([cached(long), cached(long)]).toEqual([13, 13]);
    expect(asked).toEqual([long, long]);
  });

  test('not all of many texts are cached', () => {
    const { read, asked } = counted((text: string) => text);
    const cached = memoize(read);
    for (let i = 0; i <= 2000; i += 1) cached(String(i));
    expect(cached('0')).toBe('0');
    expect(asked.filter((text) => text === '0')).toHaveLength(2);
  });
});

test('memoizeLast reads for one key after another, and once more for one that comes back', () => {
  const [one, other] = [{ n: 1 }, { n: 2 }];
  const { read, asked } = counted(({ n }: { n: number }) => (n === 1 ? null : n));
  const cached = memoizeLast(read);
  expect([cached(one), cached(one), cached(other), cached(other), cached(one)]).toEqual([
    null,
    null,
    2,
    2,
    null,
  ]);
  expect(asked).toEqual([one, other, one]);
});
