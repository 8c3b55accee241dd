import type { Path } from '../text/finding.ts';
import type { Fund, Funds, Numeral } from './declaration.ts';
import { isOwnUse, MIDTERM_TOTAL, readKeys, TOTAL } from './keys.ts';
import { isMapping } from './mapping.ts';
import { numberIn } from './scalars.ts';
import type { Template } from './template.ts';

/** Reads 项目资金; null: absent or not a mapping. */
export function readFunds(value: unknown, path: Path, template: Template | null): Funds | null {
  if (!isMapping(value)) return null;
  const keys = readKeys(value, 'funds', template);
  const unknown = keys.unknown
    .filter(({ meant }) => !meant?.sure)
    .map(({ key, meant }) => ({
      key,
      path: [...path, key],
      meant: meant?.name ?? null,
      value: numberIn('money', value[key], template),
      inFormUnit: typeof value[key] === 'string' && /[元万]/.test(value[key]),
    }));
  const strange = new Set(unknown.map(({ key }) => key));
  const names = new Map(
    [TOTAL, MIDTERM_TOTAL, ...(template?.funds ?? [])].map((name) => [keys.own(name), name]),
  );
  const parts: Fund[] = [];
  let total: Numeral | null = null;
  let midterm: Numeral | null = null;
  let incomplete = false;
  for (const key of Object.keys(value)) {
    const name = names.get(key);
    const amount = value[key];
    if (name === undefined || strange.has(key) || isOwnUse(key)) continue;
    const number = numberIn('money', amount, template);
    const fund = number === null ? null : { name, value: number, path: [...path, key] };
    if (name === MIDTERM_TOTAL) midterm = fund;
    else if (name === TOTAL) total = fund;
    else if (fund !== null) parts.push(fund);
    else if (amount !== null && amount !== undefined) incomplete = true;
  }
  return { path, total, midterm, parts, unknown, incomplete };
}
