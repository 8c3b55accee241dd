import { documentedRules } from './index.ts';
import type { Messages } from './rule.ts';

/**
 * What the rules say, by id and code. In the command line it stands apart from the rules, which are built without it
 * (scripts/split-rules.mjs): most declarations give nothing to say.
 */
export const messages: ReadonlyMap<string, Messages> = new Map(
  documentedRules.flatMap((rule) => (rule.scope === 'source' ? [] : [[rule.id, rule.messages] as const])),
);
