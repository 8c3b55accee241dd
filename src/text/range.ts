/** A half-open range of UTF-16 code units in the decoded text without its BOM. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** An edit of the text itself: the range is replaced. */
export interface TextEdit extends Range {
  readonly text: string;
}
