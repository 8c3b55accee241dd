import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detached, detachedText } from '../../src/text/detached.ts';

const json = fc.jsonValue().filter((one) => !JSON.stringify(one).includes('__proto__'));

test('what is detached is the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), json, (text, json) => {
      expect(detachedText(text)).toBe(text);
      expect(detached(json)).toStrictEqual(json);
    }),
  );
});
