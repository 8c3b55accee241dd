import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { goalKeys, indicatorKeys, rootKeys, templateKeys } from '../../src/generated/keys.ts';

const glossary = readFileSync('docs/glossary.md', 'utf8');
const sources = [
  'src/form/declaration.ts',
  'src/form/template.ts',
  'src/text/finding.ts',
  'src/linter/diagnostic.ts',
]
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** Names in backticks that look like a type or a property of a type. */
const names = [...new Set([...glossary.matchAll(/`([A-Z]\w+(?:\.\w+)?)`/g)].map((match) => match[1] ?? ''))];

/** The members of the interface or type of that name; null if there is none. */
function membersOf(type: string): readonly string[] | null {
  const body = new RegExp(`export (?:interface|type) ${type}\\b[^]*?\\n(?:}|\\n|$)`).exec(sources)?.[0];
  return body === undefined ? null : [...body.matchAll(/readonly (\w+)\??:/g)].map((match) => match[1] ?? '');
}

describe('every name in the glossary is one in code', () => {
  test.each(names)('%s', (name) => {
    const [type = '', property] = name.split('.');
    const members = membersOf(type);
    expect(members).not.toBeNull();
    if (property !== undefined) expect(members).toContain(property);
  });
});

describe('every key of the form and of a template is in the glossary', () => {
  const terms = new Set(
    [...glossary.matchAll(/^\| ([^|]+) \|/gm)].flatMap((match) => (match[1] ?? '').split(/[,、] ?/)),
  );
  const { root, firstLevel, secondLevel, weights } = templateKeys;

  test.each([
    ...new Set([
      ...rootKeys,
      ...goalKeys,
      ...indicatorKeys,
      ...root,
      ...firstLevel,
      ...secondLevel,
      ...weights,
    ]),
  ])('%s', (key) => {
    expect(terms).toContain(key);
  });
});
