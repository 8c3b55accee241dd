import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments, stringify } from 'yaml';
import { isMapping } from '../../src/form/mapping.ts';
import type { Template } from '../../src/form/template.ts';
import { shippedTemplates } from '../../src/form/templates.ts';
import { baseDeclaration } from '../../src/rules/base.ts';
import type { Example } from '../../src/rules/rule.ts';
import { readTemplate } from '../../src/schema/template.ts';

/**
 * Merges mappings; anything else replaces the base. A key with a remark in brackets, 财政拨款（元）, takes the place of
 * the one without.
 */
function merge(base: unknown, over: unknown): unknown {
  if (!isMapping(base) || !isMapping(over)) return over;
  const replaced = (key: string) =>
    !(key in over) && Object.keys(over).some((one) => one.startsWith(`${key}（`));
  const merged: Record<string, unknown> = Object.fromEntries(
    Object.entries(base).filter(([key]) => !replaced(key)),
  );
  for (const [key, value] of Object.entries(over))
    merged[key] = key in base ? merge(base[key], value) : value;
  return merged;
}

/** The plain value of a YAML fragment merged into a text, by default the clean base declaration. */
export function layOver(fragment: string, base: string = baseDeclaration): unknown {
  return merge(parse(base), parse(fragment));
}

/** The text of a fragment merged into the base, in block style; a fragment of several documents gives several. */
export function mergedText(fragment: string, base?: string): string {
  return parseAllDocuments(fragment)
    .map((document) => stringify(merge(parse(base ?? baseDeclaration), document.toJS()), { lineWidth: 0 }))
    .join('---\n');
}

/** Top-level blocks of a text by their first word; comments belong to the block below them. */
function blocks(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let pending = '';
  let key = '';
  for (const line of text.split(/(?<=\n)/)) {
    const word = /^["'-]?\s*(\p{L}+)/u.exec(line)?.[1];
    if (word === undefined || /^\s/.test(line)) {
      if (line.startsWith('#')) pending += line;
      else found.set(key, (found.get(key) ?? '') + pending + line);
      if (!line.startsWith('#')) pending = '';
      continue;
    }
    key = word;
    found.set(key, (found.get(key) ?? '') + pending + line);
    pending = '';
  }
  return found;
}

/** The text for a fragment that is not valid YAML or has comments: its top-level blocks replace those of the base. */
function replacedText(fragment: string): string {
  const text = new Map([...blocks(baseDeclaration), ...blocks(fragment.replace(/\n?$/, '\n'))]);
  return [...text.values()].join('');
}

/** The complete text of the bad or the good half of an example. */
export function exampleText(example: Example, half: 'bad' | 'good'): string {
  return example.asText === true ? replacedText(example[half]) : mergedText(example[half]);
}

/** The templates for an example: the built-in ones, the default one with the changes of the example. */
export function templatesFor({ template }: Example, root: string): ReadonlyMap<string, Template> {
  if (template === undefined) return shippedTemplates;
  const form = readFileSync(join(root, 'schemas/templates/shapotou-2023.yaml'), 'utf8');
  const read = readTemplate(layOver(template, form));
  if (read.template === undefined) throw new Error(read.findings.map(({ message }) => message.en).join('\n'));
  return new Map([[read.template.id, read.template]]);
}

/** The bytes of an example's text. */
export function bytesOf(text: string, encoding: NonNullable<Example['encoding']> | 'utf-8'): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from([...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]));
}
