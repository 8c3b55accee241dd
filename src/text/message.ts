/** The languages a message is written in. The form's own terms (年度资金总额 …) stay Chinese in both. */
export type Lang = 'zh' | 'en';

/** One sentence in both languages, made by one function from one set of data so that they can't drift. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** What a rule says of one finding: the sentence, and what stands beside and below its frame. */
export interface Explained extends Message {
  /** A few words under the carets; the sentence must be understood without them. */
  readonly label?: Message;
  /** What to do, when no fix says it. */
  readonly help?: Message;
}

/** The same text in both languages: figures, names, the form's own words. */
export function same(text: string): Message {
  return { zh: text, en: text };
}
