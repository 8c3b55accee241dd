import { readTerm, type Term } from '../quantity/period.ts';
import type { Declaration } from './declaration.ts';

const terms = new WeakMap<Declaration, Term>();

/** What 项目期 says, read once a declaration; null: it is absent, or no text. */
export function termOf(declaration: Declaration): Term | null {
  if (declaration.term.kind !== 'words') return null;
  const term = terms.get(declaration) ?? readTerm(declaration.term.text);
  terms.set(declaration, term);
  return term;
}
