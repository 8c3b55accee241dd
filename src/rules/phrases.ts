import type { Message } from '../text/message.ts';

/** A trimmed text, shortened for messages; the frame shows it whole. */
export function clip(text: string): string {
  const characters = [...text.trim()];
  return characters.length > 40 ? `${characters.slice(0, 38).join('')}……` : text.trim();
}

/** A name as messages quote it. */
export function quote(name: string): string {
  return `“${clip(name)}”`;
}

/** `“甲”、“乙”、“丙”`: quoted names in a row, for Chinese messages. */
export function quoteAll(names: readonly string[]): string {
  return names.map(quote).join('、');
}

/** `“甲”, “乙” and “丙”`: the same for English messages. */
export function quoteAllEn(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  const quoted = names.map(quote);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** `1 indicator`, `2 indicators`. */
export function plural(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The end of a message that asks for the name that was probably meant; empty for null. */
export function orMeant(meant: string | null): Message {
  return meant === null
    ? { zh: '', en: '' }
    : { zh: `，是不是${quote(meant)}？`, en: `; did you mean ${quote(meant)}?` };
}

/** The label for a name that the form does not have. */
export function notInForm(meant: string | null): Message {
  return meant === null ? { zh: '表样中没有', en: 'not in the form' } : { zh: `${meant}？`, en: `${meant}?` };
}
