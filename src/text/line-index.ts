/** A place in a text: lines and columns count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text begin. A line ends at LF, CRLF or a lone CR. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    const lineEnd = /\r\n?|\n/g;
    while (lineEnd.exec(text) !== null) starts.push(lineEnd.lastIndex);
    this.#text = text;
    this.#starts = starts;
  }

  /** How many lines there are; a text that ends in a line end has an empty last line. */
  get count(): number {
    return this.#starts.length;
  }

  /** The line and column of an offset; offsets outside the text are taken to its ends. */
  position(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.#text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - (this.#starts[low] ?? 0) + 1 };
  }

  /** From where to where a line stands, without its line end; lines outside the text are taken to its ends. */
  line(number: number): { readonly start: number; readonly end: number } {
    const index = Math.min(Math.max(number, 1), this.#starts.length) - 1;
    const start = this.#starts[index] ?? 0;
    let end = this.#starts[index + 1] ?? this.#text.length;
    if (index + 1 < this.#starts.length) {
      if (this.#text[end - 1] === '\n') end -= 1;
      if (end > start && this.#text[end - 1] === '\r') end -= 1;
    }
    return { start, end };
  }
}
