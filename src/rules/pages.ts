import type { Message } from '../text/message.ts';
import type { DocumentedOptions, Example, Rule, RuleDocs, RuleMeta } from './rule.ts';

/** An example of a page, with all that is needed to show and run it. */
export interface PageExample extends Example {
  /** The whole text that `bad` stands for: laid over the clean base declaration. */
  readonly text: string;
  /** What the linter says of `text`: frames without colour, 80 cells wide; empty where nothing is said. */
  readonly report: Message;
}

/** One way of typing that YAML reads otherwise, by the code of its message. */
export interface PageTrap {
  readonly code: string;
  readonly title: Message;
  readonly examples: readonly PageTrapExample[];
}

/** A fragment, what the linter says of it, and what to write instead; null: only the person who wrote it knows. */
export interface PageTrapExample {
  readonly bad: string;
  readonly report: Message;
  readonly right: string | null;
}

/** All that is told of a rule, as plain data. */
export interface RulePage extends RuleMeta, Omit<RuleDocs, 'examples'> {
  readonly scope: Rule['scope'];
  /** By name; empty for a rule without options. */
  readonly options: DocumentedOptions;
  readonly examples: readonly PageExample[];
  /** Of yaml-syntax alone. */
  readonly traps: readonly PageTrap[];
}

/** The pages of all rules, in the order of the list; read only when they are asked for. */
export async function loadRulePages(): Promise<readonly RulePage[]> {
  return (await import('../generated/rule-pages.ts')).rulePages;
}
