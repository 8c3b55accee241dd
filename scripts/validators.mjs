// Compiles JSON Schemas: to functions, and to the text of modules that don't need ajv.
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

const options = {
  allErrors: true,
  allowUnionTypes: true,
  // required keys of variants are not listed among `properties`; a title next to a $ref is for editors
  strictRequired: false,
  code: { source: true, esm: true, lines: true },
};

/** The validator of a schema, for use in scripts. */
export function compile(schema, { messages = false } = {}) {
  return new Ajv2020.default({ ...options, messages }).compile(schema);
}

/** The text of an ES module that exports `validate`. Throws if it would need ajv at runtime. */
export function validatorCode(schema) {
  const ajv = new Ajv2020.default({ ...options, messages: false });
  const code = standaloneCode.default(ajv, ajv.compile(schema));
  if (/\brequire\(/.test(code))
    throw new Error('the compiled validator needs ajv: avoid the keyword that it needs it for');
  return code;
}

/** Reduces a schema to the parts in which property names are looked up. */
function namesOnly(schema) {
  if (typeof schema !== 'object' || schema === null) return true;
  const kept = ['properties', 'patternProperties', 'additionalProperties', 'items'].flatMap((keyword) => {
    const value = schema[keyword];
    if (value === undefined) return [];
    const ofMany = keyword === 'properties' || keyword === 'patternProperties';
    return [[keyword, ofMany ? mapValues(value, namesOnly) : namesOnly(value)]];
  });
  return kept.length === 0 ? true : Object.fromEntries(kept);
}

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/**
 * The text of an ES module that exports `isValid`: the same validator at a quarter of the size, since it creates no
 * errors. (`ajv` writes each of them on a line of its own.)
 */
export function checkCode(schema) {
  const ajv = new Ajv2020.default({ ...options, allErrors: false, messages: false });
  const code = standaloneCode
    .default(ajv, ajv.compile(schema))
    .replace(/^validate\d+\.errors = .*;$/gm, '')
    .replace(
      /^(const schema\d+ = )(\{.*\});$/gm,
      (_, head, text) => `${head}${JSON.stringify(namesOnly(JSON.parse(text)))};`,
    )
    // there are no errors, so all comparisons of their number are true
    .replace(/\b(?:_errs\d+|errors) === (?:_errs\d+|errors|0)\b/g, 'true')
    .replace(/^const _errs\d+ = errors;$/gm, '')
    .replace(/^var (valid\d+) = true;$/gm, '')
    .replace(/\bif\(valid\d+\)/g, 'if(true)')
    .replace(/\bif\(!valid\d+\)\{\s*break;\s*\}/g, '')
    .replace(/^export default .*$/gm, '')
    .replace('export const validate =', 'export const isValid =');
  if (/\brequire\(|\berrors = \[|\binstancePath:|\berrors\+\+|\bvalid\d/.test(code))
    throw new Error('the quick validator holds more than a check');
  return code;
}

/** The types of a module of `checkCode`. */
export const checkTypes = 'export declare const isValid: (value: unknown) => boolean;\n';

/** The types of a module of `validatorCode`. */
export const validatorTypes = `export interface SchemaError {
  /** JSON pointer to the value at fault. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
export interface Validator {
  (value: unknown): boolean;
  /** What the last call found; null for nothing. */
  errors?: readonly SchemaError[] | null;
}
export declare const validate: Validator;
`;
