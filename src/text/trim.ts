/**
 * The text without the characters at its end that `one` (a class of single UTF-16 units) matches. `/[…]+$/` would
 * begin anew at every run of them inside the text and take quadratic time on a long one.
 */
export function withoutTail(text: string, one: RegExp): string {
  let end = text.length;
  while (end > 0 && one.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
