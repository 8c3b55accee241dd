import { UseError } from '../config/mistake.ts';
import { rules } from '../rules/index.ts';
import { currentId } from '../rules/renamed.ts';
import { closest } from '../text/closest.ts';
import { sentences } from './sentences.ts';

/** The id of a rule that there is, or was called so once; throws a UseError otherwise. */
export function parseRuleId(value: string): string {
  const ids = rules.map((rule) => rule.id);
  if (ids.includes(currentId(value))) return value;
  throw new UseError(sentences.unknownRule(value, closest(value, ids)));
}
