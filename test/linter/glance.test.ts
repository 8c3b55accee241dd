import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { declaration } from '../../bench/corpus.ts';
import { exampleText } from '../../scripts/pages/examples.ts';
import { glance } from '../../src/linter/glance.ts';
import { lintText } from '../../src/linter/lint.ts';
import { baseDeclaration } from '../../src/rules/base.ts';
import { documentedRules } from '../../src/rules/index.ts';
import { readText } from '../../src/source/read.ts';
import { settings } from '../support.ts';

const lintedOf = (text: string, how = settings()) =>
  lintText({ path: 'x.yaml', text, findings: [] }, how, readText);

/** What a glance answers is what linting does, and never that nothing is wrong where something is. */
function agrees(text: string, how = settings()): boolean {
  const glanced = glance('x.yaml', text, how);
  if (glanced !== null) expect(glanced).toEqual(lintedOf(text, how));
  return glanced !== null;
}

describe('a glance', () => {
  it.each([
    ['the base declaration', baseDeclaration],
    ['a declaration as published ones are', declaration(7, { more: 3 })],
    ['several in a file', `${baseDeclaration}---\n${declaration(8)}`],
    ['Windows line ends', declaration(9).replaceAll('\n', '\r\n')],
  ])('is enough for %s', (_, text) => {
    expect(agrees(text)).toBe(true);
  });

  it.each([
    ['a mistake', declaration(7, { findings: true })],
    ['a mistake of the schema', declaration(7).replace('年度: 2023', '年度: 2023年')],
    ['a key that nobody knows', declaration(7).replace('项目期:', '项目限:')],
    ['a comment that suppresses', `# jixiao-disable funds-sum\n${declaration(7)}`],
    ['YAML that is not plain', declaration(7).replace('2023', '&a 2023')],
    ['no YAML', '年度：2023'],
    ['a template that nobody knows', `表样: x\n${declaration(7)}`],
  ])('sees that there is more to say of %s', (_, text) => {
    expect(agrees(text)).toBe(false);
  });

  it('passes over what is only for the reviewer, unless it is asked for', () => {
    const text = declaration(7);
    const review = settings('review');
    expect(agrees(text)).toBe(true);
    expect(agrees(text, review)).toBe(lintedOf(text, review).result.diagnostics.length === 0);
  });

  test.each(
    documentedRules.flatMap((rule) => rule.examples.map((one, at) => [`${rule.id} ${at}`, one] as const)),
  )('agrees on the examples of %s', (_, example) => {
    agrees(exampleText(example, 'bad'));
    agrees(exampleText(example, 'good'));
  });

  test.each(['published', 'corrected'])('agrees on the %s declarations', (folder) => {
    const path = join('examples', folder);
    for (const name of readdirSync(path)) agrees(readFileSync(join(path, name), 'utf8'));
  });

  it('agrees on a declaration of which a piece is gone or stands twice', () => {
    const text = declaration(3);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(30), fc.boolean(), (at, length, twice) => {
        const piece = text.slice(at, at + length);
        agrees(text.slice(0, at) + (twice ? piece + piece : '') + text.slice(at + length));
      }),
    );
  });
});
