import { configSchema } from '../../src/config/schema.ts';
import { shippedTemplates } from '../../src/form/templates.ts';
import { REPORTER_NAMES } from '../../src/report/index.ts';
import { documentedRules } from '../../src/rules/index.ts';
import { width } from '../../src/text/width.ts';

/** Prints JSON like this repository's formatter: a list of words on one line if it fits. */
function printed(value: unknown, indent = '', before = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const flat = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    const plain = value.every((item) => typeof item !== 'object' || item === null);
    if (plain && indent.length + before + width(flat, 1) < 110) return flat;
    return `[\n${value.map((item) => inner + printed(item, inner)).join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  const lines = members.map(([key, member]) => {
    const name = JSON.stringify(key);
    return `${inner}${name}: ${printed(member, inner, width(name, 1) + 3)}`;
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** schemas/config.schema.json. */
export function configSchemaText(): string {
  const templates = [...shippedTemplates.keys()];
  return `${printed(configSchema({ rules: documentedRules, formats: REPORTER_NAMES, templates }))}\n`;
}
