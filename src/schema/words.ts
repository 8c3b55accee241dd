import { isMapping } from '../form/mapping.ts';
import { type Message, same } from '../text/message.ts';

/** The longest text that a message quotes, in characters; the rest is cut. */
const MOST_SHOWN = 30;

/** A text as a message quotes it: on one line, cut after 30 characters. */
export function shown(text: string): string {
  const line = text
    .slice(0, 4 * MOST_SHOWN)
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= MOST_SHOWN && text.length <= 4 * MOST_SHOWN
    ? line
    : `${characters.slice(0, MOST_SHOWN).join('')}…`;
}

/** “text”, in both languages. */
export function quoted(text: string): string {
  return `“${shown(text)}”`;
}

/** What the file has instead, as the object of “写成了” and “not”. */
export function actual(value: unknown): Message {
  if (typeof value === 'string') return same(quoted(value));
  if (typeof value === 'boolean') return { zh: `${value}（逻辑值）`, en: `${value} (a boolean)` };
  if (Array.isArray(value)) return { zh: '一个列表', en: 'a list' };
  if (isMapping(value)) return { zh: '一组“栏目: 内容”', en: 'a mapping' };
  return value === null || value === undefined ? { zh: '空的', en: 'nothing' } : same(String(value));
}

/** a、b 或 c; a, b or c. */
export function oneOf(words: readonly string[]): Message {
  const head = words.slice(0, -1);
  const last = words.at(-1) ?? '';
  if (head.length === 0) return same(quoted(last));
  return {
    zh: `${head.map(quoted).join('、')}或${quoted(last)}`,
    en: `${head.map(quoted).join(', ')} or ${quoted(last)}`,
  };
}

/** A few words under the carets. */
export function label(zh: string, en: string): { readonly label: Message } {
  return { label: { zh, en } };
}
