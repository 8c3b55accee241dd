import type { Message } from '../text/message.ts';
import { RENAMES } from './renames.ts';

/** The current id of a rule: what it was renamed to, else the id itself, whether known or not. */
export function currentId(id: string): string {
  return RENAMES.get(id) ?? id;
}

/** The message for someone who used an old name. */
export const renamedRule = (before: string, now: string): Message => ({
  zh: `规则 ${before} 已改名为 ${now}；旧名暂时仍可用，请改写`,
  en: `the rule ${before} was renamed to ${now}; the old name still works, but should be replaced`,
});

/** The same for each old name among the given ids. */
export function renamedAmong(ids: readonly string[]): readonly Message[] {
  return [...new Set(ids)].flatMap((id) => (currentId(id) === id ? [] : [renamedRule(id, currentId(id))]));
}
