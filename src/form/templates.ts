import { templates } from '../generated/templates.ts';
import type { Template } from './template.ts';

/** The forms that come with the tool, by id. */
export const shippedTemplates: ReadonlyMap<string, Template> = new Map(
  templates.map((template) => [template.id, template]),
);

/** Which form holds where neither the document nor the user says so. */
export const DEFAULT_TEMPLATE = 'shapotou-2023';

/** The id under 表样, as written; null where the document names no form (no such key, null, or no text at all). */
export function namedTemplate(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '表样')) return null;
  const id = Reflect.get(value, '表样');
  return typeof id === 'string' ? id : null;
}

/**
 * The form of a document: the one it names, else the one that holds by default; null: it names one that is not
 * among the templates (`schema` reports it, and what needs the form is silent).
 */
export function templateOf(
  value: unknown,
  fallback: string,
  templates: ReadonlyMap<string, Template>,
): Template | null {
  return templates.get(namedTemplate(value) ?? fallback) ?? null;
}
