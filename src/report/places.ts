import type { FileText } from '../linter/diagnostic.ts';
import { type LineIndex, lineIndex, type Position } from '../text/line-index.ts';
import type { Range } from '../text/range.ts';

/** Positions in the files of a report; the lines of each file are counted once, when needed. */
export class Places {
  readonly #indexes = new Map<string, { readonly text: string; readonly index: LineIndex }>();

  lines(file: FileText): LineIndex {
    const known = this.#indexes.get(file.path);
    if (known !== undefined && known.text === file.text) return known.index;
    const index = lineIndex(file.text);
    this.#indexes.set(file.path, { text: file.text, index });
    return index;
  }

  /** Line and column (from 1) of the start of a range. */
  start(file: FileText, range: Range): Position {
    return this.lines(file).position(range.start);
  }
}
