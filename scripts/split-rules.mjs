// A rolldown plugin: leaves the texts about rules out of the command line, as only pages need them, and separates
// messages from checks, since most declarations have no findings.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Properties of RuleDocs (src/rules/rule.ts); `about` of options too. */
const TEXTS = new Set(['title', 'basis', 'related', 'about', 'blind', 'examples']);
/** Properties that a run over clean declarations does not need. */
const WORDS = new Set([...TEXTS, 'messages']);
/** Properties other than messages. */
const CHECKS = new Set([...TEXTS, 'options', 'check', 'collect', 'conclude']);
const DEFINERS = new Set(['defineRule', 'defineRunRule', 'defineSourceRule']);

const nameOf = ({ key }) => key?.name ?? key?.value;

/** The object literals of all calls that define a rule. */
function* definitions(program) {
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    for (const { init } of statement.declaration?.declarations ?? []) {
      if (init?.type === 'CallExpression' && DEFINERS.has(init.callee.name)) yield init.arguments[0];
    }
  }
}

/** The properties to leave out of a rule's object literal. */
function* leftOut(rule, names) {
  for (const property of rule.properties) {
    const name = nameOf(property);
    if (names.has(name)) yield property;
    else if (name === 'options') yield* property.value.properties.flatMap(abouts);
  }
}

/** The `about` of an option; for `words(about)` (src/rules/word-options.ts) its argument. */
function abouts({ value }) {
  if (value.type === 'CallExpression') return value.callee.name === 'words' ? value.arguments : [];
  return value.type === 'ObjectExpression' ? value.properties.filter((one) => nameOf(one) === 'about') : [];
}

/** The source without the properties and the commas after them. */
function cut(code, properties) {
  let rest = code;
  for (const { start, end } of properties.toSorted((a, b) => b.start - a.start)) {
    const comma = /^\s*,/.exec(rest.slice(end));
    rest = rest.slice(0, start) + rest.slice(end + (comma?.[0].length ?? 0));
  }
  return rest;
}

/** The source of a module without some properties of its rules, or null if it has none. */
function without(code, names, parse) {
  const found = [...definitions(parse(code))].flatMap((rule) => [...leftOut(rule, names)]);
  return found.length === 0 ? null : cut(code, found);
}

/** The source of a module without the texts of its rules, or null if it has none. */
export const withoutDocs = (code, parse) => without(code, TEXTS, parse);

/** The source without imports of which nothing is used: those of the other half, whose modules it need not load. */
function withoutIdleImports(code, parse) {
  const imports = parse(code).body.filter(({ type }) => type === 'ImportDeclaration');
  const rest = cut(code, imports);
  const isUsed = ({ local }) => new RegExp(`\\b${local.name}\\b`).test(rest);
  const idle = imports.filter(({ specifiers }) => specifiers.length > 0 && !specifiers.some(isUsed));
  return cut(code, idle);
}

/** The module of messages: it imports nothing else from the rules. */
const MESSAGES = /[\\/]src[\\/]rules[\\/]messages\.ts$/;
const ONLY_MESSAGES = '?messages';

export function splitRules() {
  return {
    name: 'split-rules',
    resolveId: {
      filter: { id: /^\.{1,2}\// },
      handler(id, importer) {
        if (importer === undefined || id.endsWith('/rule.ts')) return null;
        const from = importer.endsWith(ONLY_MESSAGES) ? importer.slice(0, -ONLY_MESSAGES.length) : importer;
        // both halves of a rule import the same modules
        const splits = MESSAGES.test(from) || (from !== importer && from.endsWith('index.ts'));
        return splits ? join(dirname(from), id) + ONLY_MESSAGES : null;
      },
    },
    load: {
      filter: { id: /\?messages$/ },
      handler: (id) => ({
        code: readFileSync(id.slice(0, -ONLY_MESSAGES.length), 'utf8'),
        moduleType: 'ts',
        moduleSideEffects: false,
      }),
    },
    transform: {
      filter: { id: /[\\/]src[\\/]rules[\\/].+\.ts(?:\?messages)?$/ },
      handler(code, id) {
        const half = id.endsWith(ONLY_MESSAGES) ? CHECKS : WORDS;
        const parse = (text) => this.parse(text, { lang: 'ts', astType: 'ts' });
        const rest = without(code, half, parse);
        return rest === null ? null : { code: withoutIdleImports(rest, parse) };
      },
    },
  };
}
