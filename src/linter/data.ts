import { type Decimal, printDecimal } from '../quantity/decimal.ts';
import type { Data, DataValue } from '../text/finding.ts';

/** The data of a message as JSON: decimals become numbers (or text, if a number can't hold them exactly). */
export function toData(data: unknown): Data | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const result: Record<string, DataValue> = {};
  for (const [key, value] of Object.entries(data)) {
    const plain = toValue(value);
    if (plain !== undefined) result[key] = plain;
  }
  return result;
}

function toValue(value: unknown): DataValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.flatMap((item) => toValue(item) ?? []);
  if (isDecimal(value)) {
    const text = printDecimal(value);
    return String(Number(text)) === text ? Number(text) : text;
  }
  return toData(value);
}

function isDecimal(value: unknown): value is Decimal {
  return typeof value === 'object' && value !== null && 'toFixed' in value && 'cmp' in value;
}
