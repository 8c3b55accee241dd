import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/linter/fix.ts';
import { baseDeclaration } from '../../../src/rules/base.ts';
import { readYaml } from '../../../src/source/yaml.ts';
import type { Finding } from '../../../src/text/finding.ts';
import { lineIndex } from '../../../src/text/line-index.ts';
import type { TextEdit } from '../../../src/text/range.ts';

function findings(text: string): readonly Finding[] {
  const source = readYaml(text);
  return [...(source?.findings ?? []), ...(source?.documents ?? []).flatMap((document) => document.findings)];
}

function fixed(text: string): string {
  const edits = findings(text).flatMap(({ fix }): TextEdit[] =>
    fix?.safe ? fix.edits.flatMap((edit) => (edit.kind === 'text' ? [edit] : [])) : [],
  );
  return applyEdits(text, edits);
}

/** The lines (from 0) of a finding. */
function linesTold(text: string): Set<number> {
  const index = lineIndex(text);
  return new Set(
    findings(text).flatMap(({ target }) =>
      target.at === 'text' ? [index.position(target.range.start).line - 1] : [],
    ),
  );
}

/** What a hand may do to one line of a clean declaration; null: it can't be done there. */
type Slip = (line: string) => string | null;

const slips: Readonly<Record<string, Slip>> = {
  'a full-width colon': (line) => (/: ?(?=\S|$)/.test(line) ? line.replace(/: ?/, '：') : null),
  'no space after the colon': (line) => (/: \S/.test(line) ? line.replace(': ', ':') : null),
  'no space after the dash': (line) => (/^ *- /.test(line) ? line.replace('- ', '-') : null),
  'a full-width dash': (line) => (/^ *- /.test(line) ? line.replace('- ', '－ ') : null),
  'a bullet': (line) => (/^ *- /.test(line) ? line.replace('- ', '• ') : null),
  'full-width blanks': (line) =>
    /^(?: {2})+\S/.test(line) ? line.replace(/^ +/, (blanks) => '　'.repeat(blanks.length / 2)) : null,
  'a tab': (line) =>
    /^(?: {2})+\S/.test(line) ? line.replace(/^ +/, (blanks) => '\t'.repeat(blanks.length / 2)) : null,
  'a block sign': (line) => (/指标值: ≥/.test(line) ? line.replace('≥', '>=') : null),
  'one blank too many': (line) => (/^ +(?!- )\S.*: \S/.test(line) ? ` ${line}` : null),
  'a quoted key': (line) => (/^[^ -].*: \S/.test(line) ? line.replace(/^([^:]+)/, '“$1”') : null),
};

/** An eighth of the time of `npm run fuzz`. */
const FUZZ_MS = (Number(process.env.FUZZ_SECONDS ?? 0) * 1000) / 8;

const clean = baseDeclaration.split('\n');

/** One to three mistakes on different lines. */
const damage = fc
  .uniqueArray(fc.record({ line: fc.nat(clean.length - 2), slip: fc.constantFrom(...Object.keys(slips)) }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ line }) => line,
  })
  .map((chosen) => chosen.filter(({ line, slip }) => slips[slip]?.(clean[line] ?? '') != null))
  .filter((chosen) => chosen.length > 0 && !tellsWrong(chosen.map(({ slip }) => slip)));

/** A line one space too deep determines the place of a neighbour that is not indented with spaces; both then agree. */
function tellsWrong(chosen: readonly string[]): boolean {
  return (
    chosen.includes('one blank too many') &&
    (chosen.includes('full-width blanks') || chosen.includes('a tab'))
  );
}

function damaged(chosen: readonly { line: number; slip: string }[]): string {
  const lines = [...clean];
  for (const { line, slip } of chosen) lines[line] = slips[slip]?.(lines[line] ?? '') ?? '';
  return lines.join('\n');
}

describe('a clean declaration damaged by one to three slips of the hand', () => {
  test(
    'each is told at its line, the rest is read, and fixing gives the clean text back',
    () => {
      fc.assert(
        fc.property(damage, (chosen) => {
          const text = damaged(chosen);
          const told = linesTold(text);
          for (const { line } of chosen) expect(told).toContain(line);
          expect(readYaml(text)?.documents.map(({ parsed }) => parsed)).toEqual([true]);
          let right = text;
          for (let pass = 0; pass < 3; pass++) right = fixed(right);
          expect(right).toBe(baseDeclaration);
        }),
        FUZZ_MS > 0
          ? { numRuns: 1_000_000, interruptAfterTimeLimit: FUZZ_MS, markInterruptAsFailure: false }
          : { numRuns: 400 },
      );
    },
    FUZZ_MS * 3 + 60_000,
  );

  test.each(Object.entries(slips))('%s, on every line where it can happen', (_, slip) => {
    clean.forEach((line, index) => {
      const bad = slip(line);
      if (bad === null) return;
      const text = [...clean.slice(0, index), bad, ...clean.slice(index + 1)].join('\n');
      expect([index, [...linesTold(text)], fixed(text)]).toEqual([index, [index], baseDeclaration]);
    });
  });
});
