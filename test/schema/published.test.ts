import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedTemplates } from '../../src/form/templates.ts';
import { indicatorKeys, rootKeys } from '../../src/generated/keys.ts';
import { readComparator } from '../../src/quantity/comparators.ts';
import { schemaFindings } from '../../src/schema/declaration.ts';
import { cleanDeclaration, damagedDeclaration } from './damage.ts';

// The published schemas, for editors and other validators.

type Schema = { readonly [keyword: string]: unknown };

const read = (name: string): Schema =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
const declaration = read('declaration');
const template = read('template');

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All schemas within a schema, with their paths. */
function* within(schema: Schema, path = ''): Generator<readonly [path: string, schema: Schema]> {
  yield [path, schema];
  for (const [keyword, value] of Object.entries(schema)) {
    if (['properties', 'patternProperties', '$defs'].includes(keyword) && isSchema(value)) {
      for (const [name, inner] of Object.entries(value)) {
        if (isSchema(inner)) yield* within(inner, `${path}/${keyword}/${name}`);
      }
    } else if (['items', 'additionalProperties'].includes(keyword) && isSchema(value)) {
      yield* within(value, `${path}/${keyword}`);
    }
  }
}

const properties = (schema: Schema, ...way: readonly string[]): Schema => {
  const found = [...within(schema)].find(([path]) => path === way.join(''))?.[1].properties;
  if (!isSchema(found)) throw new Error(`no properties at ${way.join('')}`);
  return found;
};

const validators = {
  'draft 2020-12': new Ajv2020({ allowUnionTypes: true, strictRequired: false }),
  'draft-07': new Ajv({ allowUnionTypes: true, strictRequired: false }),
};

describe.each([
  ['declaration', declaration],
  ['template', template],
])('the schema of a %s', (_, schema) => {
  test('uses only keywords that mean the same in draft-07', () => {
    const common = new Set([
      ...['$schema', '$defs', '$ref', 'title', 'description', 'examples', 'type', 'enum', 'pattern'],
      ...['required', 'properties', 'patternProperties', 'additionalProperties', 'items'],
      ...['minItems', 'maxItems', 'minimum', 'maximum', 'exclusiveMinimum'],
    ]);
    for (const [path, { ...keywords }] of within(schema)) {
      for (const keyword of Object.keys(keywords)) expect(common, `${path} ${keyword}`).toContain(keyword);
    }
  });
  test('explains every key in Chinese', () => {
    const definitions = new Map([...within(schema)].map(([path, inner]) => [path, inner]));
    for (const [path, inner] of definitions) {
      if (!/\/properties\/[^/]+$/u.test(path)) continue;
      const target = String(inner.$ref ?? '').slice(1);
      const { title, description } = { ...definitions.get(target), ...inner };
      if (target === '/$defs/limit') continue;
      expect(title, path).toMatch(/\p{Script=Han}/u);
      expect(description, path).toMatch(/\p{Script=Han}.*。$/u);
    }
  });
  test('gives examples that it accepts itself', () => {
    const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false });
    for (const [path, { examples, ...inner }] of within(schema)) {
      const validate = ajv.compile({ ...inner, $defs: schema.$defs });
      for (const example of Array.isArray(examples) ? examples : []) {
        expect(validate(example), `${path}: ${JSON.stringify(example)}`).toBe(true);
      }
    }
  });
});

describe('the schema of a declaration', () => {
  const { $schema: _, ...draft07 } = declaration;
  const modern = validators['draft 2020-12'].compile(declaration);
  const older = validators['draft-07'].compile(draft07);

  test('is understood alike by validators of either draft', () => {
    fc.assert(
      fc.property(damagedDeclaration, (value) => {
        expect(older(value)).toBe(modern(value));
      }),
    );
  });
  test('refuses nothing that the linter takes, whatever the form', () => {
    fc.assert(
      fc.property(damagedDeclaration, fc.constantFrom(...shippedTemplates.values()), (value, form) => {
        if (schemaFindings(value, form, shippedTemplates).length > 0 || modern(value)) return;
        // left to unknown-category, unknown-fund and comparator-style
        for (const { instancePath } of modern.errors ?? []) {
          expect(instancePath).toMatch(/^\/(?:项目资金|绩效指标\/.)/u);
        }
      }),
      { numRuns: 1000 },
    );
  });
  test('knows the shipped forms, their columns, categories and funds', () => {
    const root = properties(declaration);
    const indicator = properties(declaration, '/$defs/indicator');
    const form = root.表样;
    expect(isSchema(form) && form.examples).toEqual(expect.arrayContaining([...shippedTemplates.keys()]));
    const locals = [...shippedTemplates.values()].flatMap(({ columns }) => Object.entries(columns));
    expect(Object.keys(root).filter((key) => key !== '实施期')).toEqual([...rootKeys]);
    expect(new Set(Object.keys(indicator))).toEqual(
      new Set([...indicatorKeys, ...locals.filter(([, name]) => name !== '项目期').map(([local]) => local)]),
    );
    for (const [local, name] of locals) {
      const level = name === '项目期' ? root : indicator;
      expect(level[local]).toEqual(level[name]);
    }
    for (const { firstLevels, funds } of shippedTemplates.values()) {
      expect(Object.keys(properties(declaration, '/properties/项目资金'))).toEqual(
        expect.arrayContaining([...funds]),
      );
      for (const { name, children } of firstLevels) {
        expect(Object.keys(properties(declaration, '/properties/绩效指标', `/properties/${name}`))).toEqual(
          expect.arrayContaining(children.map((child) => child.name)),
        );
      }
    }
  });
  test('lists comparators that can be read', () => {
    const natures = properties(declaration, '/$defs/indicator').指标性质;
    const words = isSchema(natures) && Array.isArray(natures.enum) ? natures.enum : [];
    const read = words.filter((word) => typeof word === 'string' && readComparator(word) !== null);
    const rest = words.filter((word) => !read.includes(word));
    expect(rest).toEqual(['定性', '以上', '以下', '以内', null]);
  });
  test('takes the clean declaration', () => {
    expect(modern(cleanDeclaration), JSON.stringify(modern.errors)).toBe(true);
  });
});
