import { messages } from '../rules/messages.ts';
import type { AnyFound } from '../rules/rule.ts';
import type { Finding } from '../text/finding.ts';
import { toData } from './data.ts';

/** Turns what a rule found into a finding with its message. Throws if the rule has no message of that code. */
export function speak(rule: string, code: string, { data, fix, ...found }: AnyFound): Finding {
  const say = messages.get(rule)?.[code];
  if (say === undefined) throw new Error(`${rule} has no message ${code}`);
  const json = toData(data);
  return { code, message: say(data), ...(json ? { data: json } : {}), ...(fix ? { fix } : {}), ...found };
}
