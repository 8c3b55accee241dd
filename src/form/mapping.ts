/** A mapping of a document's plain value. */
export type Mapping = { readonly [key: string]: unknown };

/** Whether a plain value is a mapping, not a list or scalar. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether it is a mapping with at least one key: `- {}` means no more than a dash alone. */
export function isFilled(value: unknown): value is Mapping {
  return isMapping(value) && Object.keys(value).length > 0;
}
