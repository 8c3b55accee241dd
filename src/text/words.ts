/** Whether a text holds one of the words. */
export function holdsOneOf(text: string, words: readonly string[]): boolean {
  return words.length > 0 && words.some((word) => text.includes(word));
}

/** Whether a text ends in one of the words. */
export function endsInOneOf(text: string, words: readonly string[]): boolean {
  return words.length > 0 && words.some((word) => text.endsWith(word));
}
