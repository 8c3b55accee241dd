import { type DocumentedOption, type DocumentedRule, documentedOptions } from '../rules/rule.ts';
import { PRESETS } from './presets.ts';
import { ALWAYS_ON, SEVERITIES } from './words.ts';

/** A JSON Schema, or a part of one. */
type Schema = { readonly [key: string]: unknown };

/** What the schema of the configuration is made from. */
export interface SchemaParts {
  readonly rules: readonly DocumentedRule[];
  /** Names of the reports. */
  readonly formats: readonly string[];
  /** Ids of the shipped templates, which editors suggest. */
  readonly templates: readonly string[];
}

const SEVERITY: Schema = {
  enum: SEVERITIES,
  description: 'error 错误、warning 警告、info 提示、off 关闭',
};

function optionSchema(option: DocumentedOption): Schema {
  const about = { description: option.about.zh, default: option.default };
  switch (option.type) {
    case 'words':
      return { type: 'array', items: { type: 'string', minLength: 1 }, ...about };
    case 'boolean':
      return { type: 'boolean', ...about };
    case 'number':
      return { type: 'number', minimum: option.minimum, maximum: option.maximum, ...about };
  }
}

function ruleSchema(rule: DocumentedRule): Schema {
  const severity = ALWAYS_ON.includes(rule.id)
    ? { enum: SEVERITIES.filter((severity) => severity !== 'off') }
    : { $ref: '#/$defs/severity' };
  const options = Object.entries(documentedOptions(rule)).map(([name, option]) => [
    name,
    optionSchema(option),
  ]);
  const withOptions: Schema = {
    type: 'object',
    properties: Object.fromEntries(options),
    additionalProperties: false,
  };
  return {
    title: rule.title.zh,
    description: rule.about.zh,
    default: rule.severity,
    anyOf: [
      severity,
      // Not prefixItems: editors that only support draft-07 would accept anything.
      {
        type: 'array',
        items: options.length === 0 ? severity : { anyOf: [severity, withOptions] },
        minItems: 1,
        maxItems: options.length === 0 ? 1 : 2,
      },
    ],
  };
}

function textOrTexts(description: string, item: Schema = { type: 'string', pattern: '\\S' }): Schema {
  return { description, anyOf: [item, { type: 'array', items: item }, { type: 'null' }] };
}

/** Also allows null, the value of a key whose lines are all commented out. */
function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

function rootProperties({ formats }: SchemaParts): Schema {
  const preset: Schema = { enum: PRESETS };
  const base: Schema = { anyOf: [preset, { type: 'string', pattern: '[./\\\\]' }] };
  return {
    $schema: { type: 'string' },
    extends: textOrTexts(
      '以什么为基础: recommended（默认）、strict（警告算错误）、review（审核用，最全），或另一份配置的路径',
      base,
    ),
    template: { $ref: '#/$defs/template' },
    templates: textOrTexts('自己的表样文件的路径'),
    rules: { $ref: '#/$defs/rules' },
    overrides: {
      description: '只对部分文件生效的设置；后写的优先',
      ...orNull({ type: 'array', items: { $ref: '#/$defs/override' } }),
    },
    include: textOrTexts('匹配的文件一律当作申报表检查'),
    ignore: textOrTexts('匹配的文件不检查'),
    lang: { description: '报告的语言', enum: ['zh', 'en', null] },
    format: { description: '报告的格式', enum: [...formats, null] },
  };
}

/** The JSON Schema of jixiao.config.yaml, in keywords that draft-07 editors also understand. */
export function configSchema(parts: SchemaParts): Schema {
  const preset: Schema = { enum: PRESETS };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'jixiao 的配置',
    description: 'jixiao.config.yaml、.yml、.json，或 package.json 的 jixiao',
    type: ['object', 'null'],
    properties: rootProperties(parts),
    patternProperties: { '^x-': true },
    additionalProperties: false,
    $defs: {
      severity: SEVERITY,
      template: {
        description: '表样的标识（申报表没有写明“表样”时用它）',
        anyOf: [{ enum: parts.templates }, { type: 'string', pattern: '\\S' }, { type: 'null' }],
      },
      rules: {
        description: '单条规则的级别，或 [级别, {选项}]',
        ...orNull({
          type: 'object',
          properties: Object.fromEntries(parts.rules.map((rule) => [rule.id, ruleSchema(rule)])),
          additionalProperties: false,
        }),
      },
      override: {
        type: 'object',
        required: ['files'],
        properties: {
          files: textOrTexts('对哪些文件生效，相对于本配置所在的文件夹'),
          extends: textOrTexts('预设', preset),
          template: { $ref: '#/$defs/template' },
          rules: { $ref: '#/$defs/rules' },
        },
        patternProperties: { '^x-': true },
        additionalProperties: false,
      },
    },
  };
}
