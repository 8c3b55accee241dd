import { templates } from '../generated/templates.ts';
import type { Template } from './template.ts';

/** The forms that come with the tool, by id. */
export const shippedTemplates: ReadonlyMap<string, Template> = new Map(
  templates.map((template) => [template.id, template]),
);

/** The form that applies if neither the document nor the user names one. */
export const DEFAULT_TEMPLATE = 'shapotou-2023';

/** The id under 表样, as written; null if the document names no form (no such key, null, or blank). */
export function namedTemplate(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '表样')) return null;
  const id = Reflect.get(value, '表样');
  return typeof id === 'string' ? id : null;
}

/**
 * The form of a document: the one it names, else the default; null: it names one that does not exist (`schema` reports
 * this, and rules that need the form are silent).
 */
export function templateOf(
  value: unknown,
  fallback: string,
  templates: ReadonlyMap<string, Template>,
): Template | null {
  return templates.get(namedTemplate(value) ?? fallback) ?? null;
}
