/** Whether a text holds one of the words. */
export function holdsOneOf(text: string, words: readonly string[]): boolean {
  return words.length > 0 && words.some((word) => text.includes(word));
}

/** Whether a text ends in one of the words. */
export function endsInOneOf(text: string, words: readonly string[]): boolean {
  return words.length > 0 && words.some((word) => text.endsWith(word));
}

/** Asks whether a text ends in one of many words (written with spaces between them). */
export function endings(list: string): (text: string) => boolean {
  const words = new Set(list.split(' '));
  const lengths = [...new Set([...words].map((word) => word.length))];
  return (text) => lengths.some((length) => words.has(text.slice(-length)));
}
