import { type Decimal, decimal } from '../quantity/decimal.ts';
import { type NumberPlace, readNumber, textMeant } from './disguise.ts';
import type { Template } from './template.ts';

/** The number at a place of the form, even if written as text; null: absent, or not acceptable to `schema`. */
export function numberIn(place: NumberPlace, raw: unknown, template: Template | null): Decimal | null {
  if (raw === undefined || raw === null) return null;
  const read = readNumber(place, raw, template);
  return read.kind === 'number' ? decimal(read.value) : null;
}

/** The text at a place of the form, even if written as a number; null: absent or not text. */
export function textIn(raw: unknown): string | null {
  return typeof raw === 'string' ? raw : textMeant(raw);
}
