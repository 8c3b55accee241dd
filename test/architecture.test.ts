import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parseSync } from 'rolldown/utils';
import { describe, expect, test } from 'vitest';
import { withoutDocs } from '../scripts/split-rules.mjs';

const src = join(process.cwd(), 'src');

/** The rooms by layer, from the bottom. Imports only go down, never to another room on the same layer. */
const FLOORS = [
  ['text'],
  ['quantity'],
  ['form'],
  ['rules', 'source', 'schema'],
  ['linter'],
  ['config', 'report'],
  ['workspace'],
  ['cli'],
] as const;
const ROOMS: readonly string[] = FLOORS.flat();
/** Rooms that may depend on Node: config reads files, unlike the linter and the reports. */
const ON_NODE = ['config', 'workspace', 'cli'];
/** What the build writes, and who may read it. */
const GENERATED: ReadonlyMap<string, readonly string[]> = new Map([
  ['templates.ts', ['form']],
  ['keys.ts', ['form', 'schema']],
  ['declaration-validator.js', ['schema']],
  ['declaration-check.js', ['schema']],
  ['template-validator.js', ['schema']],
  ['rule-pages.ts', ['rules']],
]);

interface Module {
  /** Below src/, with forward slashes. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** The text without comments and with empty strings. */
  readonly code: string;
  /** Specifiers of static and dynamic imports and of re-exports. */
  readonly imports: readonly string[];
}

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^'\n]+)'/g;
const COMMENT_OR_STRING = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;

/** Removes comments and empties strings. A quote in a regular expression may hide code after it but never adds any. */
function codeOf(text: string): string {
  return text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/') ? '' : "''"));
}

function read(path: string): Module {
  const text = readFileSync(join(src, path), 'utf8');
  const withoutComments = text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/') ? '' : found));
  return {
    path,
    room: path.includes('/') ? path.slice(0, path.indexOf('/')) : 'index',
    text,
    code: codeOf(text),
    imports: [...withoutComments.matchAll(IMPORT)].map((match) => match[1] ?? ''),
  };
}

const modules = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('generated/'))
  .sort()
  .map(read);

/** The target of a relative import, below src/. */
function targetOf(module: Module, specifier: string): string {
  return relative(src, join(src, dirname(module.path), specifier))
    .split(sep)
    .join('/');
}

const relativeImports = modules.flatMap((module) =>
  module.imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => ({ module, target: targetOf(module, specifier) })),
);

function floorOf(room: string): number {
  if (room === 'index') return FLOORS.length;
  return FLOORS.findIndex((rooms) => rooms.some((one) => one === room));
}

/** `a.ts → b.ts` for the imports that a test rejects. */
function offending(wrong: (module: Module, target: string, room: string) => boolean): string[] {
  return relativeImports
    .filter(({ module, target }) => wrong(module, target, target.split('/')[0] ?? ''))
    .map(({ module, target }) => `${module.path} → ${target}`);
}

describe('the floors', () => {
  test('every module stands in a room', () => {
    expect(
      modules.map(({ room }) => room).filter((room) => !ROOMS.includes(room) && room !== 'index'),
    ).toEqual([]);
    expect(new Set(modules.map(({ room }) => room))).toEqual(new Set([...ROOMS, 'index']));
    expect(relativeImports.length).toBeGreaterThan(modules.length);
  });

  test('imports go down, never up or to a sibling', () => {
    const wrong = offending(
      (module, _, room) =>
        ROOMS.includes(room) && room !== module.room && floorOf(room) >= floorOf(module.room),
    );
    expect(wrong).toEqual([]);
  });

  test('what the build writes is read only where it belongs', () => {
    const wrong = offending((module, target, room) => {
      if (room !== 'generated') return false;
      const readers = GENERATED.get(target.slice('generated/'.length)) ?? [];
      return !readers.includes(module.room);
    });
    expect(wrong).toEqual([]);
  });

  test('outside of src/ only the version is read, and only by the command line', () => {
    const wrong = offending((module, target) => target.startsWith('..') && module.room !== 'cli');
    expect(wrong).toEqual([]);
  });
});

describe('what needs no Node', () => {
  const pure = modules.filter(({ room }) => !ON_NODE.includes(room));

  test.each(pure.map((module) => [module.path, module] as const))('%s', (_, { imports, code }) => {
    expect(imports.filter((specifier) => specifier.startsWith('node:'))).toEqual([]);
    expect(code.match(/\b(?:process|Buffer|__dirname|__filename|require)\b(?!:)/g)).toBeNull();
  });
});

describe('the command line is built without the texts about rules', () => {
  test('nothing but the API reads them from the rules', () => {
    const readers = modules.filter(({ code }) => /\bdocumentedRules\b/.test(code)).map(({ path }) => path);
    expect(readers).toEqual(['index.ts', 'rules/index.ts', 'rules/messages.ts']);
  });
});

describe('types are honest', () => {
  test.each(modules.map((module) => [module.path, module] as const))('%s', (_, { text, code }) => {
    expect(code.match(/(?::|<|\bas|,)\s*any\b/g)).toBeNull();
    expect(code.match(/\bas (?:unknown|never)\b/g)).toBeNull();
    expect(code.match(/[\w)\]]!(?=[.;,)\]\n[])/g)).toBeNull();
    expect(text.match(/@ts-(?:ignore|expect-error|nocheck)|biome-ignore|eslint-disable/g)).toBeNull();
  });
});

describe('files can be read in one go', () => {
  const lines = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;
  const long = (limit: number, files: readonly Pick<Module, 'path' | 'text'>[]): string[] =>
    files
      .filter(({ text }) => lines(text) > limit)
      .map(({ path, text }) => `${path}: ${lines(text)} of ${limit} lines`);

  test('a file has at most 300 lines', () => {
    expect(long(300, modules)).toEqual([]);
  });

  test('a rule has at most 120 lines besides its texts and examples', () => {
    const parse = (text: string) => parseSync('rule.ts', text).program;
    const rules = modules
      .filter(({ path }) => /^rules\/.+\//.test(path))
      .map(({ path, text }) => ({ path, text: withoutDocs(text, parse) ?? text }));
    expect(long(120, rules)).toEqual([]);
  });
});
