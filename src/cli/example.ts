import { parse, stringify } from 'yaml';
import { defaultForm } from '../form/default-form.ts';
import type { Template } from '../form/template.ts';
import { baseDeclaration } from '../rules/base.ts';
import { readTemplate } from '../schema/template.ts';

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Mappings are merged, all else replaces. */
function layOver(base: unknown, over: unknown): unknown {
  if (!isMapping(base) || !isMapping(over)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    merged[key] = key in base ? layOver(base[key], value) : value;
  }
  return merged;
}

/** The form that an example is about: a fragment laid over the default form. Throws on a fragment that is no form. */
export function exampleForm(fragment: string): Template {
  const read = readTemplate(layOver(parse(defaultForm), parse(fragment)));
  if (read.template === undefined) throw new Error(read.findings.map(({ message }) => message.en).join('\n'));
  return read.template;
}

/** The comments at the head of a fragment, which a suppression may be. */
function headOf(fragment: string): string {
  return /^(?:#[^\n]*\n)*/.exec(fragment)?.[0] ?? '';
}

/** The whole declaration that a rule's example stands for: its fragment laid over the clean one. */
export function exampleText(fragment: string): string {
  const whole = stringify(layOver(parse(baseDeclaration), parse(fragment)), { lineWidth: 0 });
  return headOf(fragment) + whole;
}
