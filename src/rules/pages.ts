import type { Message } from '../text/message.ts';
import type { DocumentedOptions, Example, Rule, RuleDocs, RuleMeta } from './rule.ts';

/** An example on a page, with everything that is needed to show and run it. */
export interface PageExample extends Example {
  /** The complete text: `bad` laid over the clean base declaration. */
  readonly text: string;
  /** The report for `text`: without colours, 80 cells wide; empty if there is no finding. */
  readonly report: Message;
}

/** A typing mistake that YAML reads differently, by the code of its message. */
export interface PageTrap {
  readonly code: string;
  readonly title: Message;
  readonly examples: readonly PageTrapExample[];
}

/** A fragment, the report for it, and what to write instead; null: only its author knows. */
export interface PageTrapExample {
  readonly bad: string;
  readonly report: Message;
  readonly right: string | null;
}

/** Everything about a rule, as plain data. */
export interface RulePage extends RuleMeta, Omit<RuleDocs, 'examples'> {
  readonly scope: Rule['scope'];
  /** By name; empty for a rule without options. */
  readonly options: DocumentedOptions;
  readonly examples: readonly PageExample[];
  /** Only for yaml-syntax. */
  readonly traps: readonly PageTrap[];
}

/** The pages of all rules, in the order of the list; read only when they are asked for. */
export async function loadRulePages(): Promise<readonly RulePage[]> {
  return (await import('../generated/rule-pages.ts')).rulePages;
}
