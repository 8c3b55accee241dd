import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detached } from '../../src/text/detached.ts';

test('what is detached is the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.jsonValue({ noUnicodeString: false }), (text, json) => {
      expect(detached(text)).toBe(text);
      expect(detached(json)).toEqual(JSON.parse(JSON.stringify(json)));
    }),
  );
});
