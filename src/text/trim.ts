/**
 * The text without its trailing characters that match `one` (a class of single UTF-16 units). `/[…]+$/` would start
 * again at every such run inside the text and take quadratic time on a long one.
 */
export function withoutTail(text: string, one: RegExp): string {
  let end = text.length;
  while (end > 0 && one.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
