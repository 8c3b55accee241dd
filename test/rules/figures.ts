import { expect } from 'vitest';
import type { Diagnostic } from '../../src/linter/diagnostic.ts';
import type { Message } from '../../src/text/message.ts';

/** The numbers in a text, as a sorted set; 10,000 is 10000. */
function figures(text: string): string[] {
  const plain = text.replace(/(\d),(?=\d{3})/g, '$1');
  return [...new Set(plain.match(/\d+(?:\.\d+)?/g))].sort();
}

/** Checks that both languages exist, mention the same figures, and can be understood without the frame. */
export function expectWellSaid({ message, label, help, related, fix }: Diagnostic): void {
  const own = [message, label, help, fix?.title].filter((text) => text !== undefined);
  for (const { zh, en } of [...own, ...related.map((place): Message => place.message)]) {
    expect(zh.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(figures(en), `${zh} / ${en}`).toEqual(figures(zh));
    expect(zh + en).not.toMatch(/undefined|NaN|\[object|null|“”|Infinity/);
  }
  expect(message.zh).toMatch(/\p{Script=Han}/u);
  expect(message.en).toMatch(/[a-z]{2}/);
}
