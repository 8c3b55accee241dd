// Compares the plain reader with `yaml` on random texts for a given time:
// node scripts/run.mjs scripts/fuzz-plain.ts [--seconds N] [--seed N]
import { parseArgs } from 'node:util';
import { diceOf, difference, nothing } from '../test/source/plain-reader/same.ts';
import { plainTextOf } from '../test/source/plain-reader/texts.ts';

function fails(text: string, seed: number): boolean {
  return difference(text, diceOf(seed), nothing()) !== null;
}

/** Removes lines, then characters, as long as the text still fails. */
function smallest(text: string, seed: number): string {
  let left = text;
  for (const pattern of [/[^\n]*\n?/y, /./suy]) {
    for (let at = 0; at < left.length; ) {
      pattern.lastIndex = at;
      const size = pattern.exec(left)?.[0].length ?? 0;
      const shorter = left.slice(0, at) + left.slice(at + size);
      if (size > 0 && fails(shorter, seed)) left = shorter;
      else at += Math.max(1, size);
    }
  }
  return left;
}

/** Returns 1 at the first difference, after printing it with the seed and the smallest text that shows it. */
export function main(_root: string, words: string[]): number {
  const { values } = parseArgs({
    args: words,
    options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } },
  });
  const first = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30));
  const end = Date.now() + Number(values.seconds) * 1000;
  const compared = nothing();
  let seed = first;
  let status = 0;
  for (; status === 0 && Date.now() < end; seed += 1) {
    const text = plainTextOf(seed);
    if (difference(text, diceOf(seed), compared) === null) continue;
    const small = smallest(text, seed);
    console.error(`seed ${seed}: ${JSON.stringify(small)}`);
    console.error(JSON.stringify(difference(small, diceOf(seed), nothing()), null, 2));
    status = 1;
  }
  const { read, documents, places, edits, beyond } = compared;
  console.log(
    `seeds ${first} to ${seed - 1}: ${seed - first} texts, ${read} of them read and compared with yaml: ` +
      `${documents} documents, ${places} places, ${edits} edits (${beyond} left to yaml)`,
  );
  return status;
}
