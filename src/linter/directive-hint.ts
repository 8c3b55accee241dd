/** Whether a text may have comments that suppress, or are meant to. One linear look, which every file gets. */
export function mayHaveDirectives(text: string): boolean {
  return text.includes('ixiao') && /#[ \t]*jixiao[-_－—–:： ]?[a-z]/i.test(text);
}
