// A rolldown plugin: the command line is built without the texts about rules, which only pages need, and with their
// messages apart from their checks, since most declarations give nothing to say.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Properties of RuleDocs (src/rules/rule.ts); `about` of options too. */
const TEXTS = new Set(['title', 'basis', 'related', 'about', 'blind', 'examples']);
/** What a run over clean declarations does without. */
const WORDS = new Set([...TEXTS, 'messages']);
/** What is no message. */
const CHECKS = new Set([...TEXTS, 'options', 'check', 'collect', 'conclude']);
const DEFINERS = new Set(['defineRule', 'defineRunRule', 'defineSourceRule']);

const nameOf = ({ key }) => key?.name ?? key?.value;

/** Every call of a function that defines a rule, with its object literal. */
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

/** What an option is about; of words(about) of src/rules/word-options.ts, its argument. */
function abouts({ value }) {
  if (value.type === 'CallExpression') return value.callee.name === 'words' ? value.arguments : [];
  return value.type === 'ObjectExpression' ? value.properties.filter((one) => nameOf(one) === 'about') : [];
}

/** The source without the properties, each with the comma behind it. */
function cut(code, properties) {
  let rest = code;
  for (const { start, end } of properties.toSorted((a, b) => b.start - a.start)) {
    const comma = /^\s*,/.exec(rest.slice(end));
    rest = rest.slice(0, start) + rest.slice(end + (comma?.[0].length ?? 0));
  }
  return rest;
}

/** The source of a module without some properties of the rules in it, or null where there are none. */
function without(code, names, parse) {
  const found = [...definitions(parse(code))].flatMap((rule) => [...leftOut(rule, names)]);
  return found.length === 0 ? null : cut(code, found);
}

/** The source of a module without the texts of the rules in it, or null where there are none. */
export const withoutDocs = (code, parse) => without(code, TEXTS, parse);

/** The module that holds what rules say: all that it imports from rules is their messages. */
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
        // of a rule what it imports is the same in both halves
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
        const rest = without(code, half, (text) => this.parse(text, { lang: 'ts', astType: 'ts' }));
        return rest === null ? null : { code: rest };
      },
    },
  };
}
