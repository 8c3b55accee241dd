import { isTooLarge, MAX_DOCUMENTS } from '../size.ts';
import type { Comment } from '../source.ts';
import { declined } from './declined.ts';
import { Scanner } from './scanner.ts';
import type { Scanned } from './values.ts';

/** The contents of a text. */
export interface Read {
  readonly documents: readonly Scanned[];
  /** Positions and comments; null if they were not asked for. */
  readonly places: Marked | null;
}

/** Where things are in a text. */
export interface Marked {
  /** The places of keys and scalars, see Scanner. */
  readonly marks: readonly number[];
  readonly comments: readonly Comment[];
}

/** Reads the text, with its places only if they are asked for; null: declined. */
export function scan(text: string, withPlaces: boolean): Read | null {
  // braces need a closer look by the traps; supporting {} alone is not worth it
  if (isTooLarge(text) || text.includes('{')) return null;
  const marks: number[] | null = withPlaces ? [] : null;
  const scanner = new Scanner(text, marks);
  try {
    const documents = scanner.documents();
    if (documents.length > MAX_DOCUMENTS) return null;
    return { documents, places: marks === null ? null : { marks, comments: scanner.comments } };
  } catch (error) {
    if (error === declined) return null;
    throw error;
  }
}
