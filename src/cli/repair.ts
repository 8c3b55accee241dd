import type { Problem } from '../linter/diagnostic.ts';
import { type FixChoice, fixText } from '../linter/fix.ts';
import { type Linted, lintText } from '../linter/lint.ts';
import { encode } from '../workspace/encode.ts';
import { problems as say } from '../workspace/problems.ts';
import { replaceFile } from '../workspace/write.ts';
import type { Input } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { type Declaration, type Task, textOf } from './pass.ts';

/** What to do with a fixed text. */
export type Use = 'written' | 'shown' | 'handed back';

/** Writes a fixed text back; returns the problem if that fails. */
function writeBack({ path, absolute }: Input, before: Uint8Array, after: Uint8Array): Problem | null {
  const written = replaceFile(absolute, before, after);
  switch (written.kind) {
    case 'written':
      return null;
    case 'changed':
      return { path, message: say.changed(path) };
    case 'read-only':
      return { path, message: say.readOnly(path) };
    case 'failed':
      return { path, message: say.unwritable(path, written.error) };
  }
}

/** Fixes texts; reports what remains, or everything if nothing was written. */
export function repairer(choice: FixChoice, use: Use): NonNullable<Task['repair']> {
  return (input, { bytes, decoded }: Declaration, { read, settings: settingsOf }): Outcome => {
    const { path } = input;
    const settings = settingsOf(input.absolute);
    const text = textOf(input, decoded);
    const { text: after, result, facts, reencode } = fixText(text, settings, read, choice);
    if (after === decoded.text && !reencode) return { result, facts };
    const asItWas = (): Linted => lintText(text, settings, read);
    if (use === 'shown') {
      return { ...asItWas(), change: { path, before: decoded.text, after, reencode } };
    }
    const encoded = encode(after, decoded, bytes, reencode);
    if (encoded === null) return { ...asItWas(), problem: { path, message: say.lossy(path) } };
    if (use === 'handed back') return { result, facts, bytes: encoded };
    const problem = writeBack(input, bytes, encoded);
    return problem === null ? { result, facts } : { ...asItWas(), problem };
  };
}
