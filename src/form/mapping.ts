/** A mapping of a document's plain value. */
export type Mapping = { readonly [key: string]: unknown };

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A mapping that holds anything: `- {}` says no more than a dash alone. */
export function isFilled(value: unknown): value is Mapping {
  return isMapping(value) && Object.keys(value).length > 0;
}
