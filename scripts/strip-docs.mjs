// A rolldown plugin: the command line is built without the texts about rules, which only pages need.

/** Properties of RuleDocs (src/rules/rule.ts); `about` of options too. */
const TEXTS = new Set(['title', 'basis', 'related', 'about', 'blind', 'examples']);
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
function* texts(rule) {
  for (const property of rule.properties) {
    if (TEXTS.has(nameOf(property))) yield property;
    if (nameOf(property) !== 'options') continue;
    for (const option of property.value.properties) {
      yield* option.value.properties.filter((one) => nameOf(one) === 'about');
    }
  }
}

/** The source without the properties, each with the comma behind it. */
function without(code, properties) {
  let rest = code;
  for (const { start, end } of properties.toSorted((a, b) => b.start - a.start)) {
    const comma = /^\s*,/.exec(rest.slice(end));
    rest = rest.slice(0, start) + rest.slice(end + (comma?.[0].length ?? 0));
  }
  return rest;
}

/** The source of a module without the texts of the rules in it, or null where there are none. */
export function withoutDocs(code, parse) {
  const program = parse(code);
  const found = [...definitions(program)].flatMap((rule) => [...texts(rule)]);
  return found.length === 0 ? null : without(code, found);
}

export function stripDocs() {
  return {
    name: 'strip-docs',
    transform: {
      filter: { id: /[\\/]src[\\/]rules[\\/].+\.ts$/ },
      handler(code) {
        const rest = withoutDocs(code, (text) => this.parse(text, { lang: 'ts', astType: 'ts' }));
        return rest === null ? null : { code: rest };
      },
    },
  };
}
