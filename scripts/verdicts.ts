import { writeFileSync } from 'node:fs';
import { byCodeUnits } from '../src/linter/order.ts';
import { differences, type Moved, rewritten } from '../test/verdicts/verdicts.ts';

/**
 * `npm run verdicts`: prints how the findings in the rows and declarations of test/verdicts differ from the verdicts
 * stored there, by rule and severity. `--update` stores the current ones. Returns 1 if they differ.
 */
export function main(root: string, words: readonly string[]): number {
  const moved = differences(root);
  for (const [verdict, places] of byVerdict(moved)) {
    console.log(verdict);
    for (const place of places) console.log(`  ${place}`);
  }
  if (words.includes('--update')) {
    for (const [file, text] of rewritten(root)) writeFileSync(file, text);
    console.log(moved.length === 0 ? 'No verdict has moved.' : `${moved.length} verdicts stored anew.`);
    return 0;
  }
  console.log(
    moved.length === 0
      ? 'No verdict has moved.'
      : `${moved.length} verdicts have moved; --update stores them.`,
  );
  return moved.length === 0 ? 0 : 1;
}

/** The places by change: `+ direction warning` for new findings, `- …` for those that are gone. */
function byVerdict(moved: readonly Moved[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { place, gained, lost } of moved) {
    for (const verdict of [...gained.map((one) => `+ ${one}`), ...lost.map((one) => `- ${one}`)]) {
      groups.set(verdict, [...(groups.get(verdict) ?? []), place]);
    }
  }
  return [...groups].sort(([a], [b]) => byCodeUnits(a.slice(2), b.slice(2)));
}
