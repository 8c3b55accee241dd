import { readTerm, type Term } from '../quantity/period.ts';
import { memoizeLast } from '../text/memo.ts';
import type { Declaration } from './declaration.ts';

/** The parsed 项目期; null: absent or not text. */
export const termOf: (declaration: Declaration) => Term | null = memoizeLast(({ term }) =>
  term.kind === 'words' ? readTerm(term.text) : null,
);

/** Whether the form asks for 项目期, but the file has none that can be read: how long the project lasts is unknown. */
export function hasUnknownTerm(declaration: Declaration): boolean {
  const term = termOf(declaration);
  if (term === null) return declaration.template?.hasTerm === true;
  return term.kind === 'unreadable' || term.kind === 'reversed';
}
