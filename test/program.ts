import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT: string = dirname(dirname(fileURLToPath(import.meta.url)));
const BIN = join(ROOT, 'bin/jixiao.js');

export interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The raw standard output. */
  readonly bytes: Buffer;
}

export interface Setting {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** A minimal environment, without anything about the caller (CI, vitest, npm, colours). */
function cleanEnv(env: Setting['env']): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'SYSTEMROOT', 'SystemRoot', 'TEMP', 'TMP', 'PATHEXT'];
  const own = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(own), ...env };
}

/** Runs a program until it exits. */
export function runProgram(file: string, args: readonly string[], setting: Setting): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: setting.cwd, env: cleanEnv(setting.env), stdio: 'pipe' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      const bytes = Buffer.concat(out);
      resolve({ status, signal, bytes, stdout: bytes.toString(), stderr: Buffer.concat(err).toString() });
    });
    // a program may exit without reading its input
    child.stdin.on('error', () => {});
    child.stdin.end(setting.input ?? '');
  });
}

/** Runs the built command line in a folder, as a user would. */
export function run(args: readonly string[], setting: Setting): Promise<Ran> {
  if (!existsSync(join(ROOT, 'dist/cli/jixiao.cjs'))) throw new Error('npm run build comes before the tests');
  return runProgram(process.execPath, [BIN, ...args], setting);
}
