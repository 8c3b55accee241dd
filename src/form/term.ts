import { readTerm, type Term } from '../quantity/period.ts';
import { keepingLast } from '../text/kept.ts';
import type { Declaration } from './declaration.ts';

/** What 项目期 says; null: it is absent, or no text. */
export const termOf: (declaration: Declaration) => Term | null = keepingLast(({ term }) =>
  term.kind === 'words' ? readTerm(term.text) : null,
);
