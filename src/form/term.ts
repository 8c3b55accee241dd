import { readTerm, type Term } from '../quantity/period.ts';
import { keepingLast } from '../text/kept.ts';
import type { Declaration } from './declaration.ts';

/** The parsed 项目期; null: absent or not text. */
export const termOf: (declaration: Declaration) => Term | null = keepingLast(({ term }) =>
  term.kind === 'words' ? readTerm(term.text) : null,
);
