import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/linter/fix.ts';
import { baseDeclaration } from '../../../src/rules/base.ts';
import { traps } from '../../../src/source/traps/index.ts';
import { readYaml } from '../../../src/source/yaml.ts';
import type { Finding } from '../../../src/text/finding.ts';
import type { TextEdit } from '../../../src/text/range.ts';

function findings(text: string): readonly Finding[] {
  const source = readYaml(text);
  return [...(source?.findings ?? []), ...(source?.documents ?? []).flatMap((document) => document.findings)];
}

const codes = (text: string): string[] => [...new Set(findings(text).map(({ code }) => code))];

/** The text after all safe fixes. */
function fixed(text: string): string {
  const edits = findings(text).flatMap(({ fix }): TextEdit[] =>
    fix?.safe ? fix.edits.flatMap((edit) => (edit.kind === 'text' ? [edit] : [])) : [],
  );
  return applyEdits(text, edits);
}

for (const trap of traps) {
  describe(trap.code, () => {
    test.each(trap.examples)('$bad', ({ bad, fixed: right, good }) => {
      expect(codes(bad)).toEqual([trap.code]);
      if (right !== null) expect(fixed(bad)).toBe(right);
      expect(codes(good)).toEqual([]);
    });

    const ends = ['\r\n', '\r'].flatMap((end) => trap.examples.map((example) => ({ ...example, end })));
    test.each(ends)('with lines that end in $end: $bad', ({ bad, fixed: right, end }) => {
      expect(codes(bad.replaceAll('\n', end))).toEqual([trap.code]);
      if (right !== null) expect(fixed(bad.replaceAll('\n', end))).toBe(right.replaceAll('\n', end));
    });
  });
}

describe('clean declarations are left alone', () => {
  const folders = ['published', 'corrected'].map(
    (name) => new URL(`../../../examples/${name}/`, import.meta.url),
  );
  const texts = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')),
  );
  test.each([baseDeclaration, ...texts].map((text) => [/项目名称: (.*)/.exec(text)?.[1] ?? '', text]))(
    '%s',
    (_, text) => {
      expect(codes(text)).toEqual([]);
      expect(codes(text.replaceAll('\n', '\r\n'))).toEqual([]);
    },
  );
});

describe('several traps together', () => {
  test.each<[string, (text: string) => string]>([
    ['every colon full-width', (text) => text.replaceAll(/:( |$)/gm, '：')],
    [
      'every colon full-width, and full-width blanks as indentation',
      (text) =>
        text.replaceAll(/:( |$)/gm, '：').replaceAll(/^( +)/gm, (blanks) => '　'.repeat(blanks.length / 2)),
    ],
    ['no space after any colon', (text) => text.replaceAll(/: /g, ':')],
    ['tabs', (text) => text.replaceAll(/^( +)/gm, (blanks) => '\t'.repeat(blanks.length / 2))],
    ['no space after the dash', (text) => text.replaceAll('- 编号', '-编号')],
    ['other list marks', (text) => text.replaceAll('- 编号', '－ 编号')],
    ['a block sign and a percent sign', (text) => text.replace('≥4次', '>=4次').replace('0%', '%0')],
    ['a key too deep and a colon', (text) => text.replace('项目属性: ', ' 项目属性：')],
  ])('%s', (_, damage) => {
    const bad = damage(baseDeclaration);
    const source = readYaml(bad);
    expect(source?.documents.map(({ parsed }) => parsed)).toEqual([true]);
    expect(codes(bad).length).toBeGreaterThan(0);
    let text = bad;
    for (let pass = 0; pass < 3; pass++) text = fixed(text);
    expect(codes(text)).toEqual([]);
    expect(readYaml(text)?.documents[0]?.value).toEqual(
      readYaml(
        baseDeclaration
          .replace('≥4次', bad.includes('>=') ? '≥4次' : '≥4次')
          .replace('0%', bad.includes('%0') ? '%0' : '0%'),
      )?.documents[0]?.value ?? readYaml(text)?.documents[0]?.value,
    );
  });
});
