// Derives the schema that the linter validates with from the published one.

/** The schema without the annotations, which only editors need. */
export function withoutAnnotations(schema) {
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  if (typeof schema !== 'object' || schema === null) return schema;
  const annotations = ['title', 'description', 'examples'];
  const kept = Object.entries(schema).filter(([key]) => !annotations.includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutAnnotations(value)]));
}

/**
 * The schema with every `$ref` replaced by its target. ajv compiles each `$ref` to a function and copies all previous
 * errors after each call, which takes quadratic time if there are many errors.
 */
export function withoutRefs(schema, root = schema) {
  if (Array.isArray(schema)) return schema.map((item) => withoutRefs(item, root));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, $defs: _, ...own } = schema;
  const target = $ref === undefined ? {} : withoutRefs(definition(root, $ref), root);
  const rest = Object.entries(own).map(([key, value]) => [key, withoutRefs(value, root)]);
  return { ...target, ...Object.fromEntries(rest) };
}

function definition(root, ref) {
  const found = root.$defs[ref.replace('#/$defs/', '')];
  if (found === undefined) throw new Error(`${ref} leads nowhere`);
  return found;
}

/**
 * The published declaration schema as the linter needs it: without local names of columns (the linter knows the
 * template and has renamed its columns), without names of categories (a rule reports these), and with a non-null 编号
 * (the linter ignores it if the form has no numbers).
 */
export function ruleSchema(published, templates) {
  const schema = withoutAnnotations(published);
  const { indicator, number } = schema.$defs;
  for (const name of templates.flatMap((template) => Object.keys(template.columns))) {
    delete schema.properties[name];
    delete indicator.properties[name];
  }
  delete schema.properties.绩效指标.properties;
  number.type = 'integer';
  return schema;
}

/** The names of keys by level, in the schemas' order: of a declaration (our names) and of a template. */
export function keyNames(declaration, template) {
  const keys = (schema) => Object.keys(schema.properties);
  return {
    rootKeys: keys(declaration),
    goalKeys: keys(declaration.$defs.goal),
    indicatorKeys: keys(declaration.$defs.indicator),
    templateKeys: {
      root: keys(template),
      firstLevel: keys(template.$defs.firstLevel),
      secondLevel: keys(template.$defs.secondLevel),
      limits: keys(template.properties.字数上限),
      weights: keys(template.properties.分值),
    },
  };
}
