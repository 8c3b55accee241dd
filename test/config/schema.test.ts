import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../src/config/check.ts';
import { configSchema } from '../../src/config/schema.ts';
import { shippedTemplates } from '../../src/form/templates.ts';
import { REPORTER_NAMES } from '../../src/report/index.ts';
import { documentedRules as rules } from '../../src/rules/index.ts';

const schema = configSchema({ rules, formats: REPORTER_NAMES, templates: [...shippedTemplates.keys()] });
const validate = new Ajv2020({ allErrors: true }).compile(schema);

describe('the schema and the tool agree', () => {
  const option = rules.find((rule) => 'options' in rule && rule.options !== undefined);

  it.each([
    [null],
    [{}],
    [{ extends: 'strict', template: 'my-form', templates: './x.yaml', lang: 'en', format: 'json' }],
    [{ extends: ['review', './base.yaml'], ignore: ['a/', 'b'], include: 'c' }],
    [{ rules: null, overrides: null, ignore: null, extends: null, template: null, lang: null, format: null }],
    [{ rules: { 'funds-sum': 'off', 'cost-unit': ['warning'] } }],
    [
      {
        overrides: [
          { files: 'a', extends: 'strict', template: 'x', rules: { 'funds-sum': 'info' }, 'x-why': 1 },
        ],
      },
    ],
    [{ $schema: 'x', 'x-note': {} }],
  ])('%j is right', (value) => {
    expect(validate(value)).toBe(true);
    expect(checkConfiguration(value, [], { rules, formats: REPORTER_NAMES }).faults).toEqual([]);
  });

  it.each([
    [[]],
    [{ rule: {} }],
    [{ extends: 'strct' }],
    [{ template: 1 }],
    [{ lang: 'fr' }],
    [{ format: 'xml' }],
    [{ ignore: [''] }],
    [{ ignore: 1 }],
    [{ rules: { 'fund-sum': 'off' } }],
    [{ rules: { 'funds-sum': 'warn' } }],
    [{ rules: { 'funds-sum': [] } }],
    [{ rules: { 'funds-sum': ['error', { x: 1 }] } }],
    [{ rules: { [option?.id ?? 'x']: ['error', { 'no such option': 1 }] } }],
    [{ rules: { 'yaml-syntax': 'off' } }],
    [{ overrides: [{ rules: {} }] }],
    [{ overrides: [{ files: 'a', rule: {} }] }],
    [{ overrides: {} }],
  ])('%j is wrong', (value) => {
    expect(validate(value)).toBe(false);
    expect(checkConfiguration(value, [], { rules, formats: REPORTER_NAMES }).faults).not.toEqual([]);
  });
});
