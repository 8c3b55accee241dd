/** Whether a text may have comments that suppress, or are meant to. One linear look, which every file gets. */
export function mayHaveDirectives(text: string): boolean {
  return /ixiao/i.test(text) && /#[^\S\r\n]*jixiao[-_－—–:：\s]*[a-z]/i.test(text);
}
