import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { declaration } from '../../bench/corpus.ts';
import { exampleText } from '../../scripts/pages/examples.ts';
import { glance } from '../../src/linter/glance.ts';
import { lintSeen, lintText } from '../../src/linter/lint.ts';
import { baseDeclaration } from '../../src/rules/base.ts';
import { documentedRules } from '../../src/rules/index.ts';
import { readText } from '../../src/source/read.ts';
import { settings } from '../support.ts';

const lintedOf = (text: string, how = settings()) =>
  lintText({ path: 'x.yaml', text, findings: [] }, how, readText);

/** Checks that a glance agrees with linting. Returns its kind; 'unsure' for a text that needs linting. */
function agreement(text: string, how = settings()): 'clean' | 'found' | 'unsure' {
  const glanced = glance('x.yaml', text, how);
  if (glanced === null) return 'unsure';
  const linted = lintedOf(text, how);
  if (glanced.kind === 'clean') expect(glanced.linted).toEqual(linted);
  else {
    const source = readText(text, glanced.scanned);
    if (source === null) throw new Error('the scan was of no use');
    expect(lintSeen('x.yaml', source, glanced.seen, how)).toEqual(linted);
    expect(linted.result.diagnostics).not.toEqual([]);
  }
  return glanced.kind;
}

describe('a glance', () => {
  it.each([
    ['the base declaration', baseDeclaration],
    ['a declaration as published ones are', declaration(7, { more: 3 })],
    ['several in a file', `${baseDeclaration}---\n${declaration(8)}`],
    ['Windows line ends', declaration(9).replaceAll('\n', '\r\n')],
  ])('is enough for %s', (_, text) => {
    expect(agreement(text)).toBe('clean');
  });

  it.each([
    ['in one', declaration(7, { findings: true })],
    ['in one of several', `${declaration(8)}---\n${declaration(7, { findings: true })}`],
    ['in all of several', `${declaration(8, { findings: true })}---\n${declaration(7, { findings: true })}`],
  ])('finds the mistakes %s', (_, text) => {
    expect(agreement(text)).toBe('found');
  });

  it.each([
    ['a mistake of the schema', declaration(7).replace('年度: 2023', '年度: 2023年')],
    ['a key that nobody knows', declaration(7).replace('项目期:', '项目限:')],
    ['a comment that suppresses', `# jixiao-disable funds-sum\n${declaration(7)}`],
    ['YAML that is not plain', declaration(7).replace('2023', '&a 2023')],
    ['no YAML', '年度：2023'],
    ['a template that nobody knows', `表样: x\n${declaration(7)}`],
  ])('leaves %s to the full check', (_, text) => {
    expect(agreement(text)).toBe('unsure');
  });

  it('passes over what is only for the reviewer, unless it is asked for', () => {
    const text = declaration(7);
    const review = settings('review');
    expect(agreement(text)).toBe('clean');
    expect(agreement(text, review)).toBe(
      lintedOf(text, review).result.diagnostics.length === 0 ? 'clean' : 'found',
    );
  });

  test.each(
    documentedRules.flatMap((rule) => rule.examples.map((one, at) => [`${rule.id} ${at}`, one] as const)),
  )('agrees on the examples of %s', (_, example) => {
    agreement(exampleText(example, 'bad'));
    agreement(exampleText(example, 'good'));
  });

  test.each(['published', 'corrected'])('agrees on the %s declarations', (folder) => {
    const path = join('examples', folder);
    for (const name of readdirSync(path)) agreement(readFileSync(join(path, name), 'utf8'));
  });

  it('agrees on a declaration with a piece missing or duplicated', () => {
    const text = declaration(3);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(30), fc.boolean(), (at, length, twice) => {
        const piece = text.slice(at, at + length);
        agreement(text.slice(0, at) + (twice ? piece + piece : '') + text.slice(at + length));
      }),
    );
  });
});
