import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readFile } from './read.ts';

/** The result of writing a file; all but `written` leave it unchanged. */
export type Written =
  | { readonly kind: 'written' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** All permission bits for writing. */
const WRITABLE = 0o222;

/** Writes everything: a full disk may accept part of a write without an error, so it continues until all is written. */
function writeAll(fd: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(fd, bytes, written);
}

/** A path for a new file in the same folder. */
function nameBeside(target: string): string {
  return join(dirname(target), `.${basename(target).slice(0, 60)}.${randomUUID().slice(0, 8)}.tmp`);
}

function writeBeside(temporary: string, bytes: Uint8Array, mode: number): void {
  const fd = openSync(temporary, 'wx', mode);
  try {
    writeAll(fd, bytes);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Restores the owner if the system allows it; a file of our own stays ours anyway. */
function giveTo(path: string, owner: number, group: number): void {
  try {
    chownSync(path, owner, group);
  } catch {
    // Only root may give files away.
  }
}

function isWritable(target: string, mode: number): boolean {
  if ((mode & WRITABLE) === 0) return false;
  try {
    accessSync(target, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function isUnchanged(target: string, before: Uint8Array): boolean {
  const now = readFile(target);
  return now.kind === 'bytes' && now.bytes.equals(before);
}

function discard(temporary: string): void {
  try {
    unlinkSync(temporary);
  } catch {
    // It was never created.
  }
}

/**
 * Replaces a file's contents in one step (a new file in the same folder takes its place), so that it is never half
 * written, and only if it still has the bytes `before`. Keeps mode and owner; for a link, the target is written. Never
 * throws.
 */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Written {
  let temporary: string | null = null;
  try {
    const target = realpathSync(path);
    const { mode, uid, gid } = statSync(target);
    if (!isWritable(target, mode)) return { kind: 'read-only' };
    temporary = nameBeside(target);
    writeBeside(temporary, after, mode & 0o777);
    giveTo(temporary, uid, gid);
    chmodSync(temporary, mode & 0o7777);
    if (!isUnchanged(target, before)) {
      discard(temporary);
      return { kind: 'changed' };
    }
    renameSync(temporary, target);
    return { kind: 'written' };
  } catch (error) {
    if (temporary !== null) discard(temporary);
    return { kind: 'failed', error };
  }
}

/**
 * Writes a file, which need not exist, in one step: it is never half written. Anything but a regular file (a pipe, a
 * device) is written to directly. Throws the system's error.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status !== undefined && !status.isFile()) {
    writeFileSync(path, bytes);
    return;
  }
  const target = status === undefined ? path : realpathSync(path);
  if (status !== undefined) accessSync(target, constants.W_OK);
  const temporary = nameBeside(target);
  try {
    writeBeside(temporary, bytes, status === undefined ? 0o666 : status.mode & 0o777);
    if (status !== undefined) chmodSync(temporary, status.mode & 0o7777);
    renameSync(temporary, target);
  } catch (error) {
    discard(temporary);
    throw error;
  }
}
