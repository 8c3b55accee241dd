import { visible } from '../text/display.ts';
import type { Lang } from '../text/message.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/**
 * A text for XML or HTML content and attributes: markup becomes entities; invisible characters (including all that XML
 * forbids) become escapes.
 */
export function markup(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}

/** An element's attributes, each after a space; those without a value are omitted. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${markup(String(value))}"`))
    .join('');
}

/** The attribute for text of a declaration, which is Chinese in an English report too: for fonts and screen readers. */
export function formLanguage(lang: Lang): string {
  return lang === 'en' ? ' lang="zh-CN"' : '';
}
