import { type Canonical, canonical } from '../form/canonical.ts';
import { foldKey } from '../form/fold.ts';
import { isOwnUse } from '../form/keys.ts';
import { matchFirst, matchSecond } from '../form/names.ts';
import type { Template } from '../form/template.ts';
import { templateMeant } from '../form/template-meant.ts';
import { namedTemplate } from '../form/templates.ts';
import { type SchemaError, validate } from '../generated/declaration-validator.js';
import { readComparator } from '../quantity/comparators.ts';
import type { Finding } from '../text/finding.ts';
import { type Fault, faultOf, findingOf } from './errors.ts';
import * as messages from './messages.ts';
import { isFund, type OddNumber, oddNumberFindings } from './odd-numbers.ts';
import { subjectOf } from './place.ts';
import { keyFindings } from './unknown-keys.ts';
import { isSurelyValid } from './valid.ts';
import { quoted } from './words.ts';

/**
 * What `schema` finds in the plain value of a document: one finding per cause, at the exact key or value, with the
 * file's own keys in its path. `template` is the document's template, null if 表样 names none of `templates`. `oddNumbers` are
 * the numbers whose notation the value does not show (0x1F, 012). Findings of other rules are left to them (see
 * `isSilent`). Never throws.
 */
export function schemaFindings(
  value: unknown,
  template: Template | null,
  templates: ReadonlyMap<string, Template>,
  oddNumbers: readonly OddNumber[] = [],
): readonly Finding[] {
  if (oddNumbers.length === 0 && isSurelyValid(value, template, templates)) return [];
  const findings = templateFindings(value, templates);
  const document = canonical(value, template);
  const errors: readonly SchemaError[] = validate(document.value) ? [] : (validate.errors ?? []);
  const missing = misspeltKeys(document);
  const faults = oneEach(errors)
    .map((error) => faultOf(error, document))
    .filter((fault) => !isMisspelt(fault, missing) && !isSilent(fault, template));
  return [
    ...findings,
    ...faults.map((fault) => findingOf(fault, document, template)),
    ...document.odd.flatMap((odd) => keyFindings(odd, template)),
    ...oddNumberFindings(oddNumbers, document, faults, template),
  ];
}

/** One error per value (1999.5 is neither whole nor in range) and per missing key; unknown keys: `keyFindings`. */
function oneEach(errors: readonly SchemaError[]): readonly SchemaError[] {
  const seen = new Set<string>();
  return errors.filter(({ keyword, instancePath }) => {
    if (keyword === 'required' || keyword === 'additionalProperties') return keyword === 'required';
    const isFirst = !seen.has(instancePath);
    seen.add(instancePath);
    return isFirst;
  });
}

/** Reports a 表样 that names none of the templates. */
function templateFindings(value: unknown, templates: ReadonlyMap<string, Template>): readonly Finding[] {
  const id = namedTemplate(value);
  if (id === null || templates.has(id)) return [];
  const target = { path: ['表样'], at: 'value' } as const;
  if (id.trim() === '') {
    return [{ code: 'empty', message: messages.empty({ subject: subjectOf(['表样']) }), target }];
  }
  const known = [...templates.keys()];
  const same = known.find((one) => foldKey(one) === foldKey(id));
  const meant = same ?? templateMeant(id, known);
  const finding = {
    code: 'unknown-template',
    message: messages.unknownTemplate({ id, meant, known }),
    data: { meant },
    target,
  };
  if (meant === null) return [finding];
  const title = { zh: `把${quoted(id)}改成${quoted(meant)}`, en: `change ${quoted(id)} to ${quoted(meant)}` };
  const edits = [{ kind: 'set', path: ['表样'], value: meant }] as const;
  return [{ ...finding, fix: { title, safe: same !== undefined, edits } }];
}

/** Our names of misspelt keys, by the path of their mapping. */
type Misspelt = ReadonlyMap<string, ReadonlySet<string>>;

function misspeltKeys(document: Canonical): Misspelt {
  return new Map(document.odd.map(({ path, keys }) => [JSON.stringify(path), keys.misspelt]));
}

/** Whether a key is missing because it is misspelt: then the finding belongs to the misspelt key. */
function isMisspelt({ missing, own }: Fault, misspelt: Misspelt): boolean {
  return missing !== null && misspelt.get(JSON.stringify(own))?.has(missing) === true;
}

/** Whether another rule reports it, or none should (RULES, “One cause, one finding”). */
function isSilent(fault: Fault, template: Template | null): boolean {
  const { path, value, missing } = fault;
  const last = path.at(-1);
  // a form without numbering, or an unknown form
  if (last === '编号' && value === null) return template?.numbered !== true;
  // unknown-fund
  if (path[0] === '项目资金' && path.length === 2 && template !== null) {
    return !isFund(String(last), template);
  }
  if (last === '指标性质' && path.length === 5) return isUnderstood(value);
  if (path[0] === '绩效指标' && missing === null) return isOfUnknownCategory(fault, template);
  return false;
}

/** Whether it is a comparator, which comparator-style reports if it is not a sign, or a blank, which is just left out. */
function isUnderstood(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (value.trim() === '') return true;
  const meaning = readComparator(value);
  return meaning !== null && meaning !== '约';
}

/** Whether it is the shape of a category that unknown-category reports: such a category may hold anything. */
function isOfUnknownCategory({ path }: Fault, template: Template | null): boolean {
  const [, first, second, index] = path;
  if (typeof first !== 'string' || isOwnUse(first)) return false;
  const parent = matchFirst(first, template);
  if (second === undefined) return parent.kind === 'misplaced' || parent.kind === 'unknown';
  if (typeof second !== 'string' || index !== undefined) return false;
  const match = matchSecond(second, parent, template);
  return parent.kind === 'misplaced' || match.kind === 'misplaced' || match.kind === 'unknown';
}
