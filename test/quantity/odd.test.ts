import { expect, test } from 'vitest';
import { readNameHint } from '../../src/quantity/hint.ts';
import { intendedNumber } from '../../src/quantity/intended-number.ts';
import { readTerm } from '../../src/quantity/period.ts';
import { readValue } from '../../src/quantity/read.ts';

test('numbers are bounded', () => {
  expect(readValue('9'.repeat(30))).toMatchObject({ kind: 'quantity' });
  expect(readValue('9'.repeat(31))).toMatchObject({ kind: 'prose', digits: true });
  expect(readValue(`${'9'.repeat(31)}元`).kind).not.toBe('quantity');
});

test('names of JavaScript are words like others', () => {
  for (const text of ['__proto__', 'constructor', '5constructor', '5/constructor', 'toString']) {
    expect(() => [
      readValue(text),
      readTerm(text),
      readNameHint(`a(${text})`),
      intendedNumber(text, '年'),
    ]).not.toThrow();
  }
});
