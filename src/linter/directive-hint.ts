/** Whether a text may have suppression comments, or comments meant as such. A single linear scan, run on every file. */
export function mayHaveDirectives(text: string): boolean {
  return /ixiao/i.test(text) && /#[^\S\r\n]*jixiao[-_－—–:：\s]*[a-z]/i.test(text);
}
