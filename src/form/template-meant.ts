import { closest } from '../text/closest.ts';

/** The template that an unknown id was meant to be: one that is spelt much alike, or the only one that begins so. */
export function templateMeant(id: string, known: Iterable<string>): string | null {
  const ids = [...known];
  const begun = id === '' ? [] : ids.filter((one) => one.startsWith(id.toLowerCase()));
  return closest(id, ids) ?? (begun.length === 1 ? (begun[0] ?? null) : null);
}
