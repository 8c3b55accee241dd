import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readValue } from '../../src/quantity/read.ts';
import type { Reading } from '../../src/quantity/value.ts';

const groups: unknown = parse(readFileSync('test/quantity/as-written.yaml', 'utf8'));

function kindOf(reading: Reading): string {
  return reading.kind === 'quantity' ? `quantity ${reading.unit?.kind ?? 'bare'}` : reading.kind;
}

describe('values as forms hold them are read for what they are', () => {
  test.each(
    Object.entries(Object(groups)).map(([kind, texts]) => [kind, [texts].flat().map(String)] as const),
  )('%s', (kind, texts) => {
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => kindOf(readValue(text)) !== kind)).toEqual([]);
  });
});
