import { type Decimal, decimal } from '../quantity/decimal.ts';
import { type NumberPlace, readNumber, textMeant } from './disguise.ts';
import type { Template } from './template.ts';

/** The number at a place of the form, also one in disguise; null: absent, or none that `schema` would accept. */
export function numberIn(place: NumberPlace, raw: unknown, template: Template | null): Decimal | null {
  if (raw === undefined || raw === null) return null;
  const read = readNumber(place, raw, template);
  return read.kind === 'number' ? decimal(read.value) : null;
}

/** The text at a place of the form, also of a number where text is due; null: absent, or no text. */
export function textIn(raw: unknown): string | null {
  return typeof raw === 'string' ? raw : textMeant(raw);
}
