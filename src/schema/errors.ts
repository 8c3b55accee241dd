import type { Canonical } from '../form/canonical.ts';
import { isFilled, isMapping } from '../form/mapping.ts';
import type { Template } from '../form/template.ts';
import type { SchemaError } from '../generated/declaration-validator.js';
import type { Finding, Path } from '../text/finding.ts';
import { missingKey } from './key-messages.ts';
import * as messages from './messages.ts';
import { type Place, placeOf, subjectOf } from './place.ts';
import { sayOf } from './value-findings.ts';

/** An error of the validator with everything that is needed to report it. */
export interface Fault {
  readonly keyword: string;
  /** The path with our names. */
  readonly path: Path;
  /** The path with the file's own keys. */
  readonly own: Path;
  readonly value: unknown;
  /** Our name for a missing key. */
  readonly missing: string | null;
  readonly place: Place;
}

/** The error at its place in the document that was validated. */
export function faultOf(error: SchemaError, document: Canonical): Fault {
  const { path, value } = follow(document.value, error.instancePath);
  const place = placeOf(path);
  // an empty item is reported once as empty, not for every key that it lacks
  const lacks = error.keyword === 'required' && (place.kind !== 'item' || isFilled(value));
  const missing = lacks ? String(error.params.missingProperty) : null;
  return { keyword: error.keyword, path, own: document.own(path), value, missing, place };
}

/** Where a JSON pointer leads. */
export function follow(root: unknown, pointer: string): { readonly path: Path; readonly value: unknown } {
  let value = root;
  const path = pointer
    .split('/')
    .slice(1)
    .map((escaped) => {
      const key = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
      const segment = Array.isArray(value) ? Number(key) : key;
      value = Array.isArray(value) ? value[Number(key)] : isMapping(value) ? value[key] : undefined;
      return segment;
    });
  return { path, value };
}

/** The finding for a fault, at its exact place. */
export function findingOf(fault: Fault, document: Canonical, template: Template | null): Finding {
  const { own, value, missing } = fault;
  if (missing !== null) return missingFinding(own, document.own([...fault.path, missing]));
  if (own.length === 0) return rootFinding(value);
  // an absent value has no text to mark, so its key is marked, if it has one
  const at = value === null && typeof own.at(-1) === 'string' ? 'key' : 'value';
  return { ...sayOf(fault, template), target: { path: own, at } };
}

function missingFinding(parent: Path, path: Path): Finding {
  const key = String(path.at(-1));
  return {
    code: 'missing-key',
    message: missingKey({ key, within: parent.length === 0 ? null : subjectOf(parent) }),
    data: { key },
    target: { path, at: 'key' },
  };
}

/** The finding for a document that is not a mapping. */
function rootFinding(value: unknown): Finding {
  return {
    code: 'not-a-mapping',
    message: messages.rootIsNoMapping({ value }),
    target: { path: [], at: 'value' },
  };
}
