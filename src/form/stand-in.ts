import { type Decimal, decimal } from '../quantity/decimal.ts';

/** Stands in for src/quantity until it is merged. */
export function numberMeant(text: string, unit: string): { readonly value: Decimal } | null {
  const bare = text.normalize('NFKC').trim().replace(/,/g, '');
  const found = /^([-+]?\d+(?:\.\d+)?)(\D*)$/u.exec(bare);
  if (found === null) return null;
  const [, digits = '', rest = ''] = found;
  return rest === '' || rest.startsWith(unit) ? { value: decimal(digits) } : null;
}

/** Stands in for src/quantity until it is merged. */
export function readComparator(text: string): string | null {
  return /^(?:不得少于|不低于)$/u.test(text.trim()) ? '≥' : null;
}
