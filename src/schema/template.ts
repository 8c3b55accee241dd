import { foldKey } from '../form/fold.ts';
import { isOwnUse } from '../form/keys.ts';
import { isMapping } from '../form/mapping.ts';
import type { Template } from '../form/template.ts';
import { type TemplateFile, templateFrom } from '../form/template-reader.ts';
import { templateKeys } from '../generated/keys.ts';
import { type SchemaError, validate } from '../generated/template-validator.js';
import { closest } from '../text/closest.ts';
import type { Finding, Path } from '../text/finding.ts';
import type { Message } from '../text/message.ts';
import { follow } from './errors.ts';
import { missingKey, unknownKey } from './key-messages.ts';
import { choiceMeant } from './meant.ts';
import * as messages from './messages.ts';
import { subjectOf } from './place.ts';
import { coherence } from './template-coherence.ts';

/** A template, or what is wrong with it: at least one finding. */
export type TemplateReading =
  | { readonly template: Template; readonly findings?: undefined }
  | { readonly template?: undefined; readonly findings: readonly Finding[] };

/**
 * The template that the plain value of a user's file describes, or what is wrong with it, with paths as those of
 * a declaration's findings. Never throws.
 */
export function readTemplate(value: unknown): TemplateReading {
  if (!isMapping(value)) {
    const message = messages.templateIsNoMapping({ value });
    return { findings: [{ code: 'not-a-mapping', message, target: { path: [], at: 'value' } }] };
  }
  if (!isTemplateFile(value)) return { findings: errorsOf(value) };
  const findings = coherence(value);
  return findings.length > 0 ? { findings } : { template: templateFrom(value) };
}

function isTemplateFile(value: unknown): value is TemplateFile {
  return validate(value);
}

function errorsOf(root: unknown): readonly Finding[] {
  const errors = validate.errors ?? [];
  const misspelt = new Set(
    errors.flatMap((error) => {
      const key = strangeKey(error);
      const { path, value } = follow(root, error.instancePath);
      const meant = key === null ? null : keyMeant(key, path, value);
      return meant === null ? [] : [`${error.instancePath}/${meant}`];
    }),
  );
  const said = errors.filter(
    (error) => !misspelt.has(`${error.instancePath}/${String(error.params.missingProperty)}`),
  );
  const missing = said
    .filter(({ instancePath }) => instancePath === '')
    .map(({ params }) => params.missingProperty);
  if (missing.includes('标识') && missing.includes('一级指标')) {
    return [{ code: 'no-template', message: messages.noTemplate(), target: { path: ['标识'], at: 'key' } }];
  }
  return said.map((error) => findingOf(error, root));
}

function strangeKey(error: SchemaError): string | null {
  return error.keyword === 'additionalProperties' ? String(error.params.additionalProperty) : null;
}

/** The keys that the schema allows in the mapping at a path. */
function keysAt(path: Path): readonly string[] {
  if (path.length === 0) return templateKeys.root;
  if (path[0] === '字数上限') return templateKeys.limits;
  if (path[0] === '分值') return path.length === 1 ? templateKeys.weights : [];
  return path.length > 2 ? templateKeys.secondLevel : templateKeys.firstLevel;
}

function keyMeant(key: string, path: Path, mapping: unknown): string | null {
  const absent = keysAt(path).filter((name) => !isMapping(mapping) || !Object.hasOwn(mapping, name));
  return absent.find((name) => foldKey(name) === foldKey(key)) ?? closest(key, absent);
}

const wanted: ReadonlyMap<string, Message> = new Map([
  ['string', { zh: '文字', en: 'text' }],
  ['boolean', { zh: ' true 或 false', en: 'true or false' }],
  ['integer', { zh: '整数', en: 'a whole number' }],
  ['number', { zh: '数字', en: 'a number' }],
  ['array', { zh: '列表', en: 'a list' }],
  ['object', { zh: '一组“栏目: 内容”', en: 'a mapping' }],
]);

function wantedType(type: unknown): Message {
  const types = (Array.isArray(type) ? type : String(type).split(',')).map(String);
  if (types.includes('number') && types.includes('array')) {
    return { zh: '数字，或范围 [从, 到]', en: 'a number or a range [from, to]' };
  }
  return wanted.get(types[0] ?? '') ?? { zh: '其他内容', en: 'something else' };
}

function findingOf(error: SchemaError, root: unknown): Finding {
  const { path, value } = follow(root, error.instancePath);
  const key = strangeKey(error);
  if (key !== null) return unknownKeyFinding(key, path, value);
  if (error.keyword === 'required') return missingKeyFinding(String(error.params.missingProperty), path);
  return { ...refusal(error, path, value), target: { path, at: value === null ? 'key' : 'value' } };
}

function unknownKeyFinding(key: string, path: Path, mapping: unknown): Finding {
  const meant = keyMeant(key, path, mapping);
  const known = keysAt(path).filter((name) => !isOwnUse(name));
  const message = unknownKey({ key, meant, known, elsewhere: null });
  return { code: 'unknown-key', message, data: { key, meant }, target: { path: [...path, key], at: 'key' } };
}

function missingKeyFinding(missing: string, path: Path): Finding {
  const message = missingKey({ key: missing, within: path.length === 0 ? null : subjectOf(path) });
  return { code: 'missing-key', message, target: { path: [...path, missing], at: 'key' } };
}

/** What to report about a value that the schema rejects; if nothing else fits, that it is empty. */
function refusal(error: SchemaError, path: Path, value: unknown): Pick<Finding, 'code' | 'message'> {
  const subject = subjectOf(path);
  const wrongType = (types: unknown) => ({
    code: 'wrong-type',
    message: messages.wrongType({ subject, wanted: wantedType(types), value }),
  });
  switch (error.keyword) {
    case 'enum': {
      const options = optionsOf(error.params.allowedValues);
      const meant = choiceMeant(value, options)?.option ?? null;
      return { code: 'wrong-option', message: messages.wrongOption({ subject, options, value, meant }) };
    }
    case 'minimum': {
      const limit = Number(error.params.limit);
      return { code: 'out-of-range', message: messages.tooSmall({ subject, limit, value }) };
    }
    case 'type':
      if (value === null) break;
      return wrongType(error.params.type);
    case 'minItems':
    case 'maxItems':
      if (path[0] !== '分值' || path.at(-1) === '缺') break;
      return wrongType('number,array');
    case 'pattern':
      if (typeof value !== 'string' || value.trim() === '') break;
      return { code: 'wrong-type', message: messages.noBlanks({ subject, value }) };
  }
  return { code: 'empty', message: messages.empty({ subject }) };
}

function optionsOf(allowed: unknown): readonly string[] {
  return Array.isArray(allowed) ? allowed.filter((option) => typeof option === 'string') : [];
}
