import { readTerm, type Term } from '../quantity/period.ts';
import { memoizeLast } from '../text/memo.ts';
import type { Declaration } from './declaration.ts';

/** The parsed 项目期; null: absent or not text. */
export const termOf: (declaration: Declaration) => Term | null = memoizeLast(({ term }) =>
  term.kind === 'words' ? readTerm(term.text) : null,
);
