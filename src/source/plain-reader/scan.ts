import { isTooLarge, MAX_DOCUMENTS } from '../size.ts';
import type { Comment } from '../source.ts';
import { declined } from './declined.ts';
import { type Scanned, Scanner } from './scanner.ts';

/** The contents of a text: only values, unless positions were requested. */
export interface Read {
  readonly documents: readonly Scanned[];
  readonly comments: readonly Comment[];
}

/** Reads the text, and its positions if there is an array `marks` to put them into; null: declined. */
export function scan(text: string, marks: number[] | null): Read | null {
  // braces need a closer look by the traps; supporting {} alone is not worth it
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
