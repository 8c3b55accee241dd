import type { Buffer } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { Shelf } from '../workspace/shelf.ts';
import type { ReadingOrder } from './ahead.ts';

/**
 * Fills a page with a file; null: it is no plain file that fits in, or can't be read. Then the main thread reads it,
 * which has the words for it.
 */
function readPage(path: string, page: Buffer): number | null {
  let opened: number;
  try {
    opened = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    return null;
  }
  try {
    const status = fstatSync(opened);
    if (!status.isFile() || status.size === 0 || status.size >= page.length) return null;
    return readSync(opened, page, 0, status.size, null) === status.size ? status.size : null;
  } catch {
    return null;
  } finally {
    closeSync(opened);
  }
}

/** A thread that reads files before the main one asks for them. */
function readAll({ memory, paths }: ReadingOrder): void {
  const files = paths.split('\0');
  new Shelf(memory).fill(files.length, (file, page) => readPage(files[file] ?? '', page));
}

readAll(workerData);
