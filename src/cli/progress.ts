import type { Lang } from '../text/message.ts';
import { errorIsTerminal, writeError } from './terminal.ts';

/** A run shorter than this shows nothing, in milliseconds. */
const PATIENCE = 1000;
const BETWEEN = 100;

/** A line on standard error with the progress of a long run; only in a terminal. */
export class Progress {
  readonly #all: number;
  readonly #lang: Lang;
  readonly #terminal = errorIsTerminal();
  #next = Date.now() + PATIENCE;
  #shown = false;

  constructor(all: number, lang: Lang) {
    this.#all = all;
    this.#lang = lang;
  }

  async at(done: number): Promise<void> {
    if (!this.#terminal || Date.now() < this.#next) return;
    this.#next = Date.now() + BETWEEN;
    this.#shown = true;
    const { sentences } = await import('./sentences.ts');
    await writeError(`\r${sentences.progress(done, this.#all)[this.#lang]}`);
  }

  async end(): Promise<void> {
    if (this.#shown) await writeError('\r\x1b[K');
  }
}
