import { NeedsYaml, readPlain } from '../source/plain-reader.ts';
import type { Reader } from '../source/source.ts';

/** The readers of a run: the plain one at once, and `yaml`, which is loaded when a text first needs it. */
export class Readers {
  #yaml: Reader | null = null;

  /** What `attempt` comes to with a reader that serves it: plain values where they suffice, else `yaml`. */
  async with<T>(attempt: (read: Reader) => T): Promise<T> {
    try {
      return attempt((text) => readPlain(text) ?? this.#full(text));
    } catch (error) {
      if (!(error instanceof NeedsYaml)) throw error;
    }
    this.#yaml ??= (await import('../source/yaml.ts')).readYaml;
    return attempt(this.#yaml);
  }

  #full(text: string): ReturnType<Reader> {
    if (this.#yaml === null) throw new NeedsYaml();
    return this.#yaml(text);
  }
}
