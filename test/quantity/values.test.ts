import { describe, expect, test } from 'vitest';
import { printReading } from '../../src/quantity/print.ts';
import { readValue } from '../../src/quantity/read.ts';
import { quantitiesOf } from '../../src/quantity/reading.ts';
import type { Span } from '../../src/quantity/value.ts';
import { tell } from './tell.ts';
import { VALUES } from './values.table.ts';

describe('values as people write them', () => {
  test.each(VALUES)('%j is %s', (text, reading) => {
    expect(tell(readValue(text))).toBe(reading);
  });

  test('no value is in the table twice', () => {
    const texts = VALUES.map(([text]) => text);
    expect(texts).toEqual([...new Set(texts)]);
  });

  test('what is printed is read as the same again', () => {
    for (const [text] of VALUES) {
      const reading = readValue(text);
      const printed = printReading(reading);
      if (printed === null) continue;
      const again = readValue(printed);
      expect(again.kind, printed).toBe('quantity');
      expect(printReading(again)).toBe(printed);
    }
  });

  test('blanks around the numbers of a date change nothing', () => {
    for (const [text, reading] of VALUES.filter(([, one]) => one.startsWith('date'))) {
      const wide = text.replace(/(?<=\d)(?=[年月日季])|(?<=\p{Script=Han})(?=\d)/gu, ' ');
      expect(tell(readValue(wide)), wide).toBe(reading);
    }
  });

  test('spans show the words that were read', () => {
    for (const [text] of VALUES) {
      const at = ([from, to]: Span): string => text.slice(from, to);
      for (const quantity of quantitiesOf(readValue(text))) {
        for (const mark of [quantity.comparator, quantity.redundant]) {
          if (mark?.span != null) expect(at(mark.span), text).toBe(mark.text);
        }
        expect(at(quantity.number.span), text).toMatch(/[\d０-９零一二两三四五六七八九十拾伍半百千]/);
        expect(at(quantity.span), text).toContain(at(quantity.number.span));
        const { unit } = quantity;
        if (unit?.span != null && !/[¥￥百千余]|人民币/.test(text))
          expect(at(unit.span), text).toBe(unit.text);
      }
    }
  });
});
