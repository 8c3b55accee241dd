export type PlainScalar = string | number | boolean | null;
/** A value in a document: a scalar, a list of mappings, or a mapping by key. */
export type PlainValue = PlainScalar | readonly PlainValue[] | PlainMapping;
/** A mapping; it has no prototype properties. */
export interface PlainMapping {
  [key: string]: PlainValue;
}

/** A document as the scanner finds it. */
export interface Scanned {
  readonly value: PlainMapping;
  readonly start: number;
  readonly end: number;
  /** The index where its marks start. */
  readonly mark: number;
}

/** Whether the key at `at` may belong to the item before it, which has one key: `- 编号: 1`, `- 名称: x`. */
export function isCutUp(item: PlainMapping | undefined, text: string, at: number): boolean {
  let only = '';
  for (const key in item) {
    if (only !== '') return false;
    only = key;
  }
  if (only === '编号') return /^(?:名称|内容|指标值)/.test(text.slice(at, at + 3));
  return only === '名称' && text.startsWith('指标值', at);
}
