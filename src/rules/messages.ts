import { documentedRules } from './index.ts';
import type { Messages } from './rule.ts';

/**
 * The messages of all rules, by id and code. The command line has them in a chunk of their own, and its rules are built
 * without them (scripts/split-rules.mjs), since most declarations need no message.
 */
export const messages: ReadonlyMap<string, Messages> = new Map(
  documentedRules.flatMap((rule) => (rule.scope === 'source' ? [] : [[rule.id, rule.messages] as const])),
);
