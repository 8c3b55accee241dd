import { resolve } from 'node:path';
import { displayed } from '../config/paths.ts';
import { decode } from '../source/decode.ts';
import { isLeftOut, type Search } from '../workspace/files.ts';
import type { Inspected } from '../workspace/inspect.ts';
import { problems as say } from '../workspace/problems.ts';
import { readStdin } from '../workspace/stdin.ts';
import type { Inputs } from './inputs.ts';

/** Standard input as an input with the given name, and its bytes, for output if nothing is fixed. */
export async function stdinInput(
  search: Search,
  filename: string | undefined,
): Promise<Inputs & { readonly bytes: Uint8Array }> {
  const bytes = await readStdin();
  const absolute = resolve(search.cwd, filename ?? '<stdin>');
  const path = filename === undefined ? '<stdin>' : displayed(absolute, search.cwd);
  const nothing = { inputs: [], ignoredNamed: [], skipped: 0, problems: [], bytes };
  if (filename !== undefined && (await isLeftOut(absolute, search))) {
    return { ...nothing, ignoredNamed: [path], skipped: 1 };
  }
  const decoded = decode(bytes);
  if ('notText' in decoded) {
    return { ...nothing, problems: [{ path, message: say.noText(path, decoded.message) }] };
  }
  const read = (): Inspected => ({ kind: 'declaration', bytes, decoded });
  return { ...nothing, inputs: [{ path, absolute, named: true, included: true, read }] };
}
