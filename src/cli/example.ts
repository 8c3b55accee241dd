import { parse, stringify } from 'yaml';
import { baseDeclaration } from '../rules/base.ts';

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Mappings are merged, all else replaces. */
function layOver(base: unknown, over: unknown): unknown {
  if (!isMapping(base) || !isMapping(over)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over))
    merged[key] = key in base ? layOver(base[key], value) : value;
  return merged;
}

/** The whole declaration that a rule's example stands for: its fragment laid over the clean one. */
export function exampleText(fragment: string): string {
  return stringify(layOver(parse(baseDeclaration), parse(fragment)), { lineWidth: 0 });
}
