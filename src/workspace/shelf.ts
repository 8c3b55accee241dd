import { Buffer } from 'node:buffer';

/** The most files that it holds at a time. */
const SLOTS = 64;
/** A longer file is left to the consumer. */
const SLOT_BYTES = 64 * 1024;

/** The layout of `#control`: the file being checked, whether the reader waits; for each slot its file and length. */
const TAKEN = 0;
const WAITS = 1;
const FILE = 2;
const LENGTH = FILE + SLOTS;
const CONTROL_BYTES = (LENGTH + SLOTS) * Int32Array.BYTES_PER_ELEMENT;

/** In place of a length: the consumer has to read the file. */
const LEFT = -1;
/** A waiting reader looks again after this many milliseconds even if it was not woken. */
const PATIENCE = 1000;

/**
 * Files that one thread reads before another needs them, in shared memory. The consumer never waits: if a file is not
 * there yet, it reads the file itself.
 */
export class Shelf {
  readonly memory: SharedArrayBuffer;
  readonly #control: Int32Array;
  readonly #pages: Buffer;

  /** `memory`: the memory of the other thread's shelf. */
  constructor(memory = new SharedArrayBuffer(CONTROL_BYTES + SLOTS * SLOT_BYTES)) {
    this.memory = memory;
    this.#control = new Int32Array(memory, 0, LENGTH + SLOTS);
    this.#pages = Buffer.from(memory, CONTROL_BYTES);
  }

  /**
   * The bytes of a file by its index, or null if it is not there. They are valid until the next call; files must be
   * requested in order.
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
   * returns the number of bytes; null: the file is left to the consumer.
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

  /** Waits until there is a free slot for the file. */
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
