const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Delays signals that end the process while files are written, so that no file is left half written or next to its
 * target; between two files they are checked for.
 */
export class Interruption {
  #signal: NodeJS.Signals | null = null;
  readonly #note = (signal: NodeJS.Signals): void => {
    this.#signal = signal;
  };

  hold(): void {
    for (const signal of SIGNALS) process.on(signal, this.#note);
  }

  /** Whether a signal has arrived; yields first, so that it can be noticed. */
  async came(): Promise<boolean> {
    await new Promise((resolve) => setImmediate(resolve));
    return this.#signal !== null;
  }

  /** Ends the process with the signal that arrived, if any. */
  release(): void {
    for (const signal of SIGNALS) process.off(signal, this.#note);
    if (this.#signal !== null) process.kill(process.pid, this.#signal);
  }
}
