// Replaces vitest in the tests that scripts/mutants/runner.mjs calls: collects them in a list.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import * as chai from 'chai';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect);
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, configurable: true, writable: true });
Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);

const { tests, rules } = globalThis.mutants;
const known = new Set(rules);
let file = '';
let path = [];

/** Called before each file of tests. */
export function fileBegins(name) {
  file = name;
}

function describeOne(name, body, ...args) {
  const outer = path;
  path = [...path, name];
  body(...args);
  path = outer;
}

function testOne(name, body, ...args) {
  const first = /^[a-z-]+(?= on )/.exec(name)?.[0] ?? '';
  const rule = [...path, first].find((word) => known.has(word)) ?? null;
  tests.push({
    id: `${tests.length} ${[...path, name].join(' > ')}`,
    file,
    rule,
    body: () => body(...args),
  });
}

/** Registers one test per row of a table; fills in `%s` and `$key`. */
const each = (one) => (table) => (name, body) => {
  for (const row of table) {
    const args = Array.isArray(row) ? row : [row];
    const title = name
      .replace(/\$(\w+)/g, (_, key) => String(Object(row)[key]))
      .replace(/%[sdj]/, () => String(args[0]));
    one(title, body, ...args);
  }
};

export const describe = Object.assign((name, body) => describeOne(name, body), { each: each(describeOne) });
export const test = Object.assign((name, body) => testOne(name, body), { each: each(testOne) });
