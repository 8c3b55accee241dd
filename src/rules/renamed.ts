import type { Message } from '../text/message.ts';
import { RENAMES } from './renames.ts';

/** The id that a rule has now: what it was renamed to, else the id itself, known or not. */
export function currentId(id: string): string {
  return RENAMES.get(id) ?? id;
}

/** What whoever wrote a name of old is told. */
export const renamedRule = (before: string, now: string): Message => ({
  zh: `规则 ${before} 已改名为 ${now}；旧名暂时仍可用，请改写`,
  en: `the rule ${before} is now called ${now}; the old name still works, but change it`,
});

/** The same for each name of old among the ids that somebody wrote. */
export function renamedAmong(ids: readonly string[]): readonly Message[] {
  return [...new Set(ids)].flatMap((id) => (currentId(id) === id ? [] : [renamedRule(id, currentId(id))]));
}
