import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Contents by path; a path that ends in a slash is an empty folder, and contents with `->` at the start are a link. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Folder {
  /** Absolute. */
  readonly path: string;
  /** The absolute path of a file in the folder. */
  at(...parts: readonly string[]): string;
  write(files: Files): void;
  read(path: string): string;
  bytes(path: string): Buffer;
}

function place(root: string, path: string, content: string | Uint8Array): void {
  const target = join(root, path);
  if (path.endsWith('/')) {
    mkdirSync(target, { recursive: true });
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  if (typeof content === 'string' && content.startsWith('->')) symlinkSync(content.slice(2), target);
  else writeFileSync(target, content);
}

/** Creates a folder with these files, which is removed after the current test. */
export function folder(files: Files = {}): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'jixiao-')));
  onTestFinished(() => {
    chmodSync(path, 0o700);
    rmSync(path, { recursive: true, force: true });
  });
  const write = (more: Files): void => {
    for (const [name, content] of Object.entries(more)) place(path, name, content);
  };
  write(files);
  return {
    path,
    write,
    at: (...parts) => join(path, ...parts),
    read: (name) => readFileSync(join(path, name), 'utf8'),
    bytes: (name) => readFileSync(join(path, name)),
  };
}
