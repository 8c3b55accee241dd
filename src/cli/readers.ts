import { readPlain } from '../source/plain-reader/read.ts';
import type { Reader, Source } from '../source/source.ts';

/** Thrown if a text needs `yaml`, which is not loaded yet. */
export class NeedsYaml extends Error {
  override readonly name = 'NeedsYaml';
}

/** The readers of a run: the plain one, and `yaml`, which is loaded when a text first needs it. */
export class Readers {
  #yaml: Reader | null = null;

  readonly #full = (text: string): Source | null => {
    if (this.#yaml === null) throw new NeedsYaml();
    return this.#yaml(text);
  };

  readonly #read: Reader = (text, scanned) => readPlain(text, this.#full, scanned) ?? this.#full(text);

  /** The result of `attempt`, which is repeated if it turns out to need `yaml`. */
  async with<T>(attempt: (read: Reader) => T): Promise<T> {
    try {
      return attempt(this.#read);
    } catch (error) {
      if (!(error instanceof NeedsYaml)) throw error;
    }
    this.#yaml ??= (await import('../source/yaml.ts')).readYaml;
    return attempt(this.#read);
  }
}
