const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Holds back signals that end the process while files are written, so that none is left half written or beside its
 * file; they are asked for between two files.
 */
export class Interruption {
  #signal: NodeJS.Signals | null = null;
  readonly #note = (signal: NodeJS.Signals): void => {
    this.#signal = signal;
  };

  hold(): void {
    for (const signal of SIGNALS) process.on(signal, this.#note);
  }

  /** Lets a signal that came in be seen; whether one did. */
  async came(): Promise<boolean> {
    await new Promise((resolve) => setImmediate(resolve));
    return this.#signal !== null;
  }

  /** Ends the process by the signal that came in, if one did. */
  release(): void {
    for (const signal of SIGNALS) process.off(signal, this.#note);
    if (this.#signal !== null) process.kill(process.pid, this.#signal);
  }
}
