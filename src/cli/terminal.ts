import { fstatSync, statSync, writeSync } from 'node:fs';
import { codeOf } from '../config/failure.ts';

/** The reader of the output has exited (`| head`), which is not an error. */
export class ReaderGone extends Error {}

/** The output can't be written (a full disk); `cause`: why. */
export class CantWrite extends Error {}

const STDOUT = 1;
const STDERR = 2;
/** `devNull` of node:os, which would take time to load. */
const NOWHERE = process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null';

/**
 * Whether a descriptor is a terminal. node:tty takes time to load (it brings in the network code), so it is only used
 * for what may be a terminal: a device other than the null device.
 */
function isTerminal(fd: 1 | 2): boolean {
  try {
    const status = fstatSync(fd);
    if (!status.isCharacterDevice()) return false;
    const nothing = statSync(NOWHERE, { throwIfNoEntry: false });
    if (status.rdev !== 0 && status.rdev === nothing?.rdev) return false;
  } catch {
    // Windows can't tell the type of every handle.
  }
  return process.getBuiltinModule('node:tty').isatty(fd);
}

/** Passes the rest to the stream, which waits for a slow reader. */
function writeLater(stream: NodeJS.WriteStream, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    // A stream that fails without a listener ends the process; a listener per write would accumulate.
    stream.once('error', reject);
    stream.write(bytes, (error) => {
      if (error) return reject(error);
      stream.off('error', reject);
      resolve();
    });
  });
}

/**
 * Writes everything: directly if possible, since a stream takes time to set up; to a terminal through the stream, since
 * that is the only way to write UTF-8 to Windows consoles. Throws ReaderGone if the reader has gone, CantWrite if
 * nothing can be written.
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

/** Writes to standard output. Throws ReaderGone or CantWrite. */
export function writeOut(content: string | Uint8Array): Promise<void> {
  return writeTo(STDOUT, content);
}

/** Writes to standard error. Never throws: there is nowhere to report a failure. */
export async function writeError(text: string): Promise<void> {
  try {
    await writeTo(STDERR, text);
  } catch {
    // There is nowhere else to report it.
  }
}

/** Whether standard output is a terminal. */
export function outIsTerminal(): boolean {
  return isTerminal(STDOUT);
}

/** Whether standard error is a terminal. */
export function errorIsTerminal(): boolean {
  return isTerminal(STDERR);
}

/** The line width in cells if it is unknown: wide enough for a log, so that little is cut. */
export const LOG_COLUMNS = 120;
const TERMINAL_COLUMNS = 80;

/** The line width in cells of the terminal on standard output (1) or standard error (2). */
export function columnsOf(fd: 1 | 2): number {
  const told = Number(process.env.COLUMNS);
  if (!isTerminal(fd)) return Number.isInteger(told) && told > 0 ? told : LOG_COLUMNS;
  const stream = fd === STDOUT ? process.stdout : process.stderr;
  const measured = stream.isTTY ? stream.columns : 0;
  return measured || (Number.isInteger(told) && told > 0 ? told : TERMINAL_COLUMNS);
}
