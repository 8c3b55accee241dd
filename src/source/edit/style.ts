import type { BlockStyle } from './write.ts';

/** What `styleOf` asks about the parts of a document. */
export interface StyleReader<Part extends object> {
  /** null: no quotes. */
  quotes(part: Part): 'single' | 'double' | null;
  /** The keys and values, or the items, of a collection. */
  children(part: Part): readonly Part[];
  /** For a block mapping: by how many columns the collections in it are indented. */
  steps(part: Part): readonly Step[];
}

export interface Step {
  readonly isList: boolean;
  readonly columns: number;
}

/** How many parts are looked at, and how many children of each. */
export const STYLE_SAMPLE = 300;

/** The style of a document, by its first parts; the default is two spaces and double quotes. */
export function styleOf<Part extends object>(
  text: string,
  root: Part | null,
  read: StyleReader<Part>,
): BlockStyle {
  const seen: { step?: number; listStep?: number; quotes?: 'single' | 'double' } = {};
  if (!/["']/.test(text)) seen.quotes = 'double';
  const queue = root === null ? [] : [root];
  for (let i = 0; i < queue.length && i < STYLE_SAMPLE; i += 1) {
    const part = queue[i];
    if (part === undefined) break;
    if (seen.step !== undefined && seen.listStep !== undefined && seen.quotes !== undefined) break;
    const quotes = read.quotes(part);
    if (quotes !== null) seen.quotes ??= quotes;
    queue.push(...read.children(part).slice(0, STYLE_SAMPLE));
    for (const { isList, columns } of read.steps(part)) {
      if (isList) seen.listStep ??= columns;
      else seen.step ??= columns;
    }
  }
  const step = seen.step ?? seen.listStep ?? 2;
  const lf = text.indexOf('\n');
  return {
    eol: lf > 0 && text[lf - 1] === '\r' ? '\r\n' : '\n',
    step: step > 0 ? step : 2,
    listStep: seen.listStep ?? (step > 0 ? step : 2),
    quotes: seen.quotes ?? 'double',
  };
}
