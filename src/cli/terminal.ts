import { fstatSync, statSync, writeSync } from 'node:fs';
import { codeOf } from '../config/failure.ts';

/** Who reads has gone (`| head`): there is nobody left to tell, and nothing wrong. */
export class ReaderGone extends Error {}

/** What is to be read can't be written (a full disk); `cause`: why. */
export class CantWrite extends Error {}

const STDOUT = 1;
const STDERR = 2;
/** `devNull` of node:os, which costs a start-up of its own. */
const NOWHERE = process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null';

/**
 * Whether a descriptor is a terminal. node:tty costs a start-up of its own (it brings the network's code), so it is
 * asked only of what may be one: a device, but not the one that swallows all.
 */
function isTerminal(fd: 1 | 2): boolean {
  try {
    const status = fstatSync(fd);
    if (!status.isCharacterDevice()) return false;
    const nothing = statSync(NOWHERE, { throwIfNoEntry: false });
    if (status.rdev !== 0 && status.rdev === nothing?.rdev) return false;
  } catch {
    // Windows can't tell of every handle what it is.
  }
  return process.getBuiltinModule('node:tty').isatty(fd);
}

/** Hands the rest to the stream, which waits until a slow reader takes it. */
function writeLater(stream: NodeJS.WriteStream, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    // A stream that fails without a listener ends the process; one listener for each write would pile up.
    stream.once('error', reject);
    stream.write(bytes, (error) => {
      if (error) return reject(error);
      stream.off('error', reject);
      resolve();
    });
  });
}

/**
 * Writes all of it: at once where it can, since a stream costs a start-up of its own; to a terminal through the
 * stream, since Windows consoles take UTF-8 in no other way. Throws ReaderGone when the reader has gone, CantWrite
 * when nothing can be written.
 */
async function writeTo(fd: 1 | 2, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const stream = (): NodeJS.WriteStream => (fd === STDOUT ? process.stdout : process.stderr);
  try {
    if (isTerminal(fd)) return await writeLater(stream(), bytes);
    let written = 0;
    while (written < bytes.length) {
      try {
        written += writeSync(fd, bytes, written);
      } catch (error) {
        if (codeOf(error) !== 'EAGAIN') throw error;
        return await writeLater(stream(), bytes.subarray(written));
      }
    }
  } catch (error) {
    if (['EPIPE', 'EOF', 'ECONNRESET'].includes(codeOf(error))) throw new ReaderGone();
    throw new CantWrite('standard output', { cause: error });
  }
}

export function writeOut(content: string | Uint8Array): Promise<void> {
  return writeTo(STDOUT, content);
}

/** What goes to standard error is never missed: a reader that has gone is not told. */
export async function writeError(text: string): Promise<void> {
  try {
    await writeTo(STDERR, text);
  } catch {
    // There is no other place to say it.
  }
}

export function outIsTerminal(): boolean {
  return isTerminal(STDOUT);
}

export function errorIsTerminal(): boolean {
  return isTerminal(STDERR);
}

/** Cells of a line where nobody tells: wide enough for a log, so that little is cut. */
export const LOG_COLUMNS = 120;
const TERMINAL_COLUMNS = 80;

/** Cells of a line of what reads standard output (or standard error). */
export function columnsOf(fd: 1 | 2): number {
  const told = Number(process.env.COLUMNS);
  if (!isTerminal(fd)) return Number.isInteger(told) && told > 0 ? told : LOG_COLUMNS;
  const stream = fd === STDOUT ? process.stdout : process.stderr;
  const measured = stream.isTTY ? stream.columns : 0;
  return measured || (Number.isInteger(told) && told > 0 ? told : TERMINAL_COLUMNS);
}
