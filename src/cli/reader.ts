import type { Buffer } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { Shelf } from '../workspace/shelf.ts';
import type { ReadingOrder } from './ahead.ts';

/**
 * Reads a file into a page and returns its length. null: it is not a regular file, does not fit, or can't be read; the
 * main thread then reads it and reports errors.
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

/** The main function of the thread that reads files ahead. */
function readAll({ memory, paths }: ReadingOrder): void {
  const files = paths.split('\0');
  new Shelf(memory).fill(files.length, (file, page) => readPage(files[file] ?? '', page));
}

readAll(workerData);
