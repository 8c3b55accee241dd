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
