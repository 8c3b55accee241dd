import { Buffer } from 'node:buffer';

/** How many files stand on it at most. */
const SLOTS = 64;
/** A longer file is left to who asks for it. */
const SLOT_BYTES = 64 * 1024;

/** The words of `#control`: which file is being looked at, whether the reader waits; for each slot its file and length. */
const TAKEN = 0;
const WAITS = 1;
const FILE = 2;
const LENGTH = FILE + SLOTS;
const CONTROL_BYTES = (LENGTH + SLOTS) * Int32Array.BYTES_PER_ELEMENT;

/** Not on the shelf: who asks for it has to read it. */
const LEFT = -1;
/** A reader that was not woken looks again after so many milliseconds. */
const PATIENCE = 1000;

/**
 * Files that one thread reads before another asks for them, in memory that both share. Nobody ever waits for a file:
 * what is not there when it is asked for is read by who asks.
 */
export class Shelf {
  readonly memory: SharedArrayBuffer;
  readonly #control: Int32Array;
  readonly #pages: Buffer;

  /** `memory`: that of a shelf of another thread. */
  constructor(memory = new SharedArrayBuffer(CONTROL_BYTES + SLOTS * SLOT_BYTES)) {
    this.memory = memory;
    this.#control = new Int32Array(memory, 0, LENGTH + SLOTS);
    this.#pages = Buffer.from(memory, CONTROL_BYTES);
  }

  /**
   * The bytes of a file, by its number, or null: it is not there. They stand there until the next file is asked for;
   * files are asked for in their order.
   */
  take(file: number): Buffer | null {
    const control = this.#control;
    Atomics.store(control, TAKEN, file);
    if (file % (SLOTS / 2) === 0 && Atomics.exchange(control, WAITS, 0) === 1) Atomics.notify(control, WAITS);
    const slot = file % SLOTS;
    if (Atomics.load(control, FILE + slot) !== file + 1) return null;
    const length = Atomics.load(control, LENGTH + slot);
    return length === LEFT ? null : this.#page(slot).subarray(0, length);
  }

  /**
   * Puts files on the shelf until all are there or were taken, waiting while it is full. `read` fills a page and
   * answers how many bytes there are; null: it leaves the file to who asks for it.
   */
  fill(files: number, read: (file: number, page: Buffer) => number | null): void {
    const control = this.#control;
    for (let file = 1; file < files; file += 1) {
      this.#waitFor(file);
      file = Math.max(file, Atomics.load(control, TAKEN) + 1);
      if (file >= files) return;
      const slot = file % SLOTS;
      Atomics.store(control, LENGTH + slot, read(file, this.#page(slot)) ?? LEFT);
      Atomics.store(control, FILE + slot, file + 1);
    }
  }

  /** Until there is a slot for the file: that of the one before it that was taken. */
  #waitFor(file: number): void {
    const isFull = () => file >= Atomics.load(this.#control, TAKEN) + SLOTS;
    while (isFull()) {
      Atomics.store(this.#control, WAITS, 1);
      if (isFull()) Atomics.wait(this.#control, WAITS, 1, PATIENCE);
    }
  }

  #page(slot: number): Buffer {
    return this.#pages.subarray(slot * SLOT_BYTES, (slot + 1) * SLOT_BYTES);
  }
}
