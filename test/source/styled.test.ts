import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onlyDocument, plain } from './read.ts';
import { plainRoot } from './styled.ts';
import { writeStyled } from './styled-writer.ts';

test('a styled document reads as the value that it was written from', () => {
  fc.assert(
    fc.property(plainRoot, fc.nat(), (value, seed) => {
      const text = writeStyled(value, seed);
      const document = onlyDocument(text);
      expect({ text, findings: document.findings }).toEqual({ text, findings: [] });
      expect({ text, value: plain(document.value) }).toEqual({ text, value });
    }),
    { numRuns: 800 },
  );
});
