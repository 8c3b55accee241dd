import { readKeys } from '../form/keys.ts';
import { isMapping } from '../form/mapping.ts';
import type { Template } from '../form/template.ts';
import { namedTemplate } from '../form/templates.ts';
import { isValid } from '../generated/declaration-check.js';

/**
 * A quick check whether `schemaFindings` would find nothing: almost every document is valid and has only our own
 * names. false: it has to look. `template` and `templates` are as for `schemaFindings`.
 */
export function isSurelyValid(
  value: unknown,
  template: Template | null,
  templates: ReadonlyMap<string, Template>,
): boolean {
  const named = namedTemplate(value);
  if (named !== null && !templates.has(named)) return false;
  if (template === null || Object.keys(template.columns).length > 0) return false;
  return isValid(value) && hasPlainFunds(value, template);
}

/** Whether 项目资金, where the schema accepts any key, has only keys for which `keyFindings` finds nothing. */
function hasPlainFunds(value: unknown, template: Template): boolean {
  const funds = isMapping(value) ? value.项目资金 : null;
  if (!isMapping(funds)) return true;
  const { unknown, twice } = readKeys(funds, 'funds', template);
  return unknown.length === 0 && twice.length === 0;
}
