import { currentId } from '../rules/renamed.ts';
import { closest } from '../text/closest.ts';
import { checkLevel, type Vocabulary } from './check.ts';
import { UseError } from './mistake.ts';
import type { Level } from './presets.ts';
import { sentences } from './sentences.ts';

async function settingOf(text: string): Promise<unknown> {
  if (!text.startsWith('[')) return text;
  const { readYaml } = await import('../source/yaml.ts');
  const [document] = readYaml(text)?.documents ?? [];
  return document?.parsed ? document.value : null;
}

async function ruleFlag(text: string, vocabulary: Vocabulary): Promise<readonly [string, Level]> {
  const [, given = '', written = ''] = /^\s*([^\s:：]+)\s*[:：](.*)$/su.exec(text) ?? [];
  const id = currentId(given);
  if (id === '' || written.trim() === '') throw new UseError(sentences.wrongRuleFlag(text));
  const rule = vocabulary.rules.find((known) => known.id === id);
  if (rule === undefined) {
    const ids = vocabulary.rules.map((known) => known.id);
    throw new UseError(sentences.unknownRule(id, closest(id, ids)));
  }
  const { level, faults } = checkLevel(rule, await settingOf(written.trim()));
  const [fault] = faults;
  if (fault !== undefined || level === null)
    throw new UseError(fault?.message ?? sentences.wrongRuleFlag(text));
  return [id, level];
}

/** Parses all `--rule 'id: severity'` flags; throws a UseError for what it can't understand. */
export async function parseRuleFlags(
  texts: readonly string[],
  vocabulary: Vocabulary,
): Promise<ReadonlyMap<string, Level>> {
  const levels = new Map<string, Level>();
  for (const text of texts) {
    const [id, level] = await ruleFlag(text, vocabulary);
    levels.set(id, level);
  }
  return levels;
}
