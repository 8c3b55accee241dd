import { isTooLarge, MAX_DOCUMENTS } from '../size.ts';
import type { Comment } from '../source.ts';
import { declined } from './declined.ts';
import { type Scanned, Scanner } from './scanner.ts';

/** What a text holds: values alone, unless places were asked for. */
export interface Read {
  readonly documents: readonly Scanned[];
  readonly comments: readonly Comment[];
}

/** Reads the text, with places where there are marks to put them into; null: it is declined. */
export function scan(text: string, marks: number[] | null): Read | null {
  // a brace makes traps look closer: {} alone is not worth it
  if (isTooLarge(text) || text.includes('{')) return null;
  const scanner = new Scanner(text, marks);
  try {
    const documents = scanner.documents();
    if (documents.length > MAX_DOCUMENTS) return null;
    return { documents, comments: scanner.comments };
  } catch (error) {
    if (error === declined) return null;
    throw error;
  }
}
