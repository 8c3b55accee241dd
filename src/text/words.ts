/** Whether a text contains one of the words. */
export function holdsOneOf(text: string, words: readonly string[]): boolean {
  return words.length > 0 && words.some((word) => text.includes(word));
}

/** Whether a text ends with one of the words. */
export function endsInOneOf(text: string, words: readonly string[]): boolean {
  return words.length > 0 && words.some((word) => text.endsWith(word));
}

/** A test whether a text ends with one of many words (given separated by spaces); quicker than one by one. */
export function endings(list: string): (text: string) => boolean {
  const words = new Set(list.split(' '));
  const lengths = [...new Set([...words].map((word) => word.length))];
  return (text) => lengths.some((length) => words.has(text.slice(-length)));
}
