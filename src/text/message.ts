/** The languages a message is written in. The form's own terms (年度资金总额 …) stay Chinese in both. */
export type Lang = 'zh' | 'en';

/** One sentence in both languages, made by one function from one set of data so that the two can't drift apart. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** What a rule says about one finding: the sentence, and the texts beside and below its frame. */
export interface Explained extends Message {
  /** A few words under the carets; the sentence must be understood without them. */
  readonly label?: Message;
  /** What to do, when there is no fix that says so. */
  readonly help?: Message;
}

/** A message that is the same text in both languages: figures, names, the form's own words. */
export function same(text: string): Message {
  return { zh: text, en: text };
}
