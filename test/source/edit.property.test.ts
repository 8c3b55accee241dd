import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit, Path, Plain } from '../../src/text/finding.ts';
import { applyEdits, onlyDocument, plain, read } from './read.ts';
import { Dice, isList, isMapping, pathsOf, plainRoot, plainText, plainValue, valueAt } from './styled.ts';
import { writeStyled } from './styled-writer.ts';

const RUNS = Number(process.env.RUNS ?? 500);

/** The value with the part at a path changed; undefined removes it. */
function changed(value: Plain, path: Path, change: (old: Plain | undefined) => Plain | undefined): Plain {
  const [first, ...rest] = path;
  if (first === undefined) return change(value) ?? null;
  const apply = (old: Plain | undefined) =>
    rest.length === 0 ? change(old) : changed(old ?? null, rest, change);
  if (isList(value)) {
    return value.flatMap((item, i) => {
      const next = i === first ? apply(item) : item;
      return next === undefined ? [] : [next];
    });
  }
  const entries = Object.entries(isMapping(value) ? value : {});
  const known = entries.some(([name]) => name === first);
  const next = (known ? entries : [...entries, [String(first), undefined] as const]).flatMap(
    ([name, item]) => {
      const now = name === first ? apply(item) : item;
      return now === undefined ? [] : [[name, now] as const];
    },
  );
  return Object.fromEntries(next);
}

function commentsOf(text: string): readonly string[] {
  return read(text)
    .comments()
    .map(({ range }) => text.slice(range.start, range.end))
    .toSorted();
}

interface Case {
  readonly text: string;
  readonly value: Plain;
  readonly dice: Dice;
}

const cases = fc
  .tuple(plainRoot, fc.nat())
  .map(([value, seed]): Case => ({ text: writeStyled(value, seed), value, dice: new Dice(seed + 1) }));

/** Applies the edit and checks all invariants; returns whether the edit was possible. */
function check(text: string, edit: Edit, expected: Plain, lost: 'none' | 'some' = 'none'): boolean {
  const document = onlyDocument(text);
  const edits = document.edit(edit);
  if (edits === null) return false;
  const result = applyEdits(text, edits);
  const after = onlyDocument(result);
  const told = { text, edit, result };
  expect({ ...told, findings: after.findings.map(({ code }) => code) }).toEqual({ ...told, findings: [] });
  expect({ ...told, value: plain(after.value) }).toEqual({ ...told, value: expected });
  if (lost === 'none')
    expect({ ...told, comments: commentsOf(result) }).toEqual({ ...told, comments: commentsOf(text) });
  if (text.includes('\r\n'))
    expect({ ...told, lf: /(?<!\r)\n/.test(result) }).toEqual({ ...told, lf: false });
  return true;
}

/** Runs a property and checks that its edits are not declined too often. */
function property(build: (c: Case, text: string, value: Plain) => boolean | null, minimum: number): void {
  let done = 0;
  let declined = 0;
  fc.assert(
    fc.property(cases, plainText, plainValue, (c, words, value) => {
      const carried = build(c, words, value);
      if (carried === true) done += 1;
      if (carried === false) declined += 1;
    }),
    { numRuns: RUNS },
  );
  if (process.env.RUNS) console.log({ done, declined });
  expect(done / (done + declined)).toBeGreaterThan(minimum);
}

function scalarPaths(value: Plain): Path[] {
  return pathsOf(value).filter((path) => {
    const at = valueAt(value, path);
    return path.length > 0 && at !== undefined && !isList(at) && !isMapping(at);
  });
}

function choose<T>(dice: Dice, items: readonly T[]): T | undefined {
  return items[dice.below(Math.max(1, items.length))];
}

describe('an edit reads back as what was asked for, and touches nothing else', () => {
  test('set: a text or a number in place of a scalar', () => {
    property(({ text, value, dice }, words) => {
      const path = choose(dice, scalarPaths(value));
      if (path === undefined) return null;
      const next = dice.chance(30) ? dice.below(1000) / dice.pick([1, 4]) : words;
      return check(
        text,
        { kind: 'set', path, value: next },
        changed(value, path, () => next),
      );
    }, 0.97);
  });

  test('set: a span of a text', () => {
    property(({ text, value, dice }, words) => {
      const path = choose(
        dice,
        scalarPaths(value).filter((p) => typeof valueAt(value, p) === 'string'),
      );
      if (path === undefined) return null;
      const old = String(valueAt(value, path));
      const from = dice.below(old.length + 1);
      const to = from + dice.below(old.length - from + 1);
      const next = old.slice(0, from) + words + old.slice(to);
      const edit = { kind: 'set', path, value: words, span: [from, to] } as const;
      return check(
        text,
        edit,
        changed(value, path, () => next),
      );
    }, 0.95);
  });

  test('rename-key', () => {
    property(({ text, value, dice }, words) => {
      const path = choose(
        dice,
        pathsOf(value).filter((p) => typeof p[p.length - 1] === 'string'),
      );
      const parent = path === undefined ? undefined : valueAt(value, path.slice(0, -1));
      if (path === undefined || parent === undefined || !isMapping(parent)) return null;
      const old = String(path[path.length - 1]);
      if (Object.hasOwn(parent, words)) return null;
      const next = Object.fromEntries(Object.entries(parent).map(([k, v]) => [k === old ? words : k, v]));
      return check(
        text,
        { kind: 'rename-key', path, key: words },
        changed(value, path.slice(0, -1), () => next),
      );
    }, 0.9);
  });

  test('insert', () => {
    property(({ text, value, dice }, words, inserted) => {
      const path = choose(
        dice,
        pathsOf(value).filter((p) => {
          const at = valueAt(value, p);
          return at === null || (at !== undefined && isMapping(at) && !Object.hasOwn(at, words));
        }),
      );
      if (path === undefined) return null;
      const place = dice.pick<'first' | 'last'>(['first', 'last']);
      const next = changed(value, [...path, words], () => inserted);
      return check(text, { kind: 'insert', path: [...path, words], value: inserted, place }, next);
    }, 0.95);
  });

  test('replace', () => {
    property(({ text, value, dice }, _, replaced) => {
      const path = choose(
        dice,
        pathsOf(value).filter((p) => p.length > 0),
      );
      if (path === undefined) return null;
      return check(
        text,
        { kind: 'replace', path, value: replaced },
        changed(value, path, () => replaced),
      );
    }, 0.75);
  });

  test('remove', () => {
    property(({ text, value, dice }) => {
      const path = choose(
        dice,
        pathsOf(value).filter((p) => p.length > 0),
      );
      if (path === undefined) return null;
      return check(
        text,
        { kind: 'remove', path },
        changed(value, path, () => undefined),
        'some',
      );
    }, 0.75);
  });
});
