import type { Declaration } from '../form/declaration.ts';
import type { Fix, Label, Path, Severity, Target } from '../text/finding.ts';
import type { Explained, Message } from '../text/message.ts';

export type RuleCategory = 'source' | 'completeness' | 'numbering' | 'funds' | 'values' | 'consistency';

/** Where a rule comes from. Wording of a law is quoted only where it was checked. */
export type Basis =
  | { readonly kind: 'form' } // the form itself asks for it
  | { readonly kind: 'yaml' } // YAML, or this tool's format
  | { readonly kind: 'review'; readonly points: readonly ('完整性' | '相关性' | '适当性' | '可行性')[] } // 财预〔2015〕88号
  | { readonly kind: 'notice'; readonly notice: '财预〔2015〕88号' | '财预〔2021〕101号' }
  | { readonly kind: 'practice' }; // practice of reviewers

/** An option of a rule. */
export type Option =
  | { readonly type: 'words'; readonly default: readonly string[] }
  | {
      readonly type: 'number';
      readonly default: number;
      readonly minimum: number;
      readonly maximum: number;
    }
  | { readonly type: 'boolean'; readonly default: boolean };
/** An option with its text, from which the rule's page is made. */
export type DocumentedOption = Option & { readonly about: Message };
export type Options = Readonly<Record<string, Option>>;
export type DocumentedOptions = Readonly<Record<string, DocumentedOption>>;
export type OptionValue<O extends Option> = O extends { readonly type: 'words' }
  ? readonly string[]
  : O extends { readonly type: 'number' }
    ? number
    : boolean;
export type OptionValues<O extends Options> = { readonly [K in keyof O]: OptionValue<O[K]> };

/** Fragments of YAML that are laid over the clean base declaration (base.ts); with `---` several declarations. */
export interface Example {
  readonly title: Message;
  /**
   * Laid over as text, for what is no YAML or has comments: each top-level block replaces the one of its key. Not told,
   * mappings are merged, and lists and scalars replace.
   */
  readonly asText?: true;
  /** The bytes that the text is written in, for findings about them. */
  readonly encoding?: 'gb18030' | 'utf-16le' | 'utf-8-bom';
  /** Gives this rule's finding and no other. */
  readonly bad: string;
  /** A near miss: as close to `bad` as it can be, and clean. */
  readonly good: string;
  /** How many findings `bad` gives; 1 unless told. */
  readonly count?: number;
  /** The code expected, where the rule has several. */
  readonly code?: string;
  /** Options for this example. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** What is laid over the default template (a YAML fragment of a 表样), for rules that speak of what a form may say. */
  readonly template?: string;
}

/** What the linter, the lists and the configuration need of a rule besides its check and messages. */
export interface RuleMeta<Id extends string = string> {
  readonly id: Id;
  readonly category: RuleCategory;
  readonly severity: Severity;
  /** recommended: on by default; review: only for the reviewer at the bureau. */
  readonly preset: 'recommended' | 'review';
  readonly since: string;
  readonly status: 'stable' | 'preview' | 'deprecated';
  readonly fix: 'none' | 'safe' | 'suggestion' | 'both';
}

/**
 * The texts about a rule, from which its page, the lists and `explain` are made. The command line is built without
 * them (scripts/split-rules.mjs) and reads them from pages.ts when they are asked for.
 */
export interface RuleDocs {
  readonly title: Message;
  readonly basis: readonly Basis[];
  readonly related: readonly string[];
  /** What it finds and why, in two or three sentences. */
  readonly about: Message;
  /** What it does not see, or stays silent on. */
  readonly blind: Message;
  readonly examples: readonly Example[];
}

/**
 * The messages of a rule, by code: each one function from typed data to both languages.
 * Data is JSON but for decimals, which the JSON report writes as numbers.
 */
export type Messages = Readonly<Record<string, (data: never) => Explained>>;

/** A rule that speaks. The command line reads what it says only when something is found (messages.ts). */
export interface Speaking<M extends Messages = Messages> {
  readonly messages: M;
}

/** What a rule hands over for one finding. */
export interface Found<M extends (data: never) => Explained> {
  readonly data: Parameters<M>[0];
  readonly target: Target;
  /** The JSON `path`, where it differs from the target's. */
  readonly path?: Path;
  readonly related?: readonly Label[];
  readonly fix?: Fix | undefined;
  readonly severity?: Severity;
  /** Only for the reviewer, though the rule is recommended. */
  readonly reviewOnly?: boolean;
}

/** What any rule hands over for one finding. */
export type AnyFound = Found<(data: never) => Explained>;

export type Report<M extends Messages> = <K extends keyof M & string>(code: K, found: Found<M[K]>) => void;

/** A rule that looks at one declaration. */
export interface DeclarationRule<
  Id extends string = string,
  M extends Messages = Messages,
  O extends Options = Options,
> extends RuleMeta<Id> {
  readonly scope: 'declaration';
  readonly options?: O;
  check(
    declaration: Declaration,
    context: { readonly report: Report<M>; readonly options: OptionValues<O> },
  ): void;
}

/** A declaration of the run, as a run rule remembers it. */
export interface FactAt<F> {
  /** The file as the report names it. */
  readonly file: string;
  readonly document: number;
  readonly fact: F;
}

/** Another place in the run; without `file`, in the finding's own document. */
export interface RunLabel extends Label {
  readonly in?: FactAt<unknown>;
}

export type RunReport<M extends Messages> = <K extends keyof M & string>(
  code: K,
  found: Omit<Found<M[K]>, 'related'> & {
    readonly at: FactAt<unknown>;
    readonly related?: readonly RunLabel[];
  },
) => void;

/** A rule across the files of a run: plain facts are collected (also in workers), then concluded once, in order. */
export interface RunRule<
  Id extends string = string,
  M extends Messages = Messages,
  O extends Options = Options,
  F = unknown,
> extends RuleMeta<Id> {
  readonly scope: 'run';
  readonly options?: O;
  /** The fact is plain JSON; null: the declaration has none. */
  collect(declaration: Declaration): F | null;
  /** Facts come ordered by path (code units), then document. */
  conclude(
    facts: readonly FactAt<F>[],
    context: { readonly report: RunReport<M>; readonly options: OptionValues<O> },
  ): void;
}

/** Findings about the text: source, schema and linter make them; here is what lists, pages and reports need. */
export interface SourceRule<Id extends string = string, O extends Options = Options> extends RuleMeta<Id> {
  readonly scope: 'source';
  readonly options?: O;
}

/** A rule as the linter knows it. */
export type Rule = DeclarationRule | RunRule | SourceRule;

/** A rule with all that its file says. */
export type DocumentedRule = (
  | (DeclarationRule<string, Messages, DocumentedOptions> & Speaking)
  | (RunRule<string, Messages, DocumentedOptions> & Speaking)
  | SourceRule<string, DocumentedOptions>
) &
  RuleDocs;

/** The options of a rule with their texts, by name. */
export function documentedOptions(rule: DocumentedRule): DocumentedOptions {
  return rule.options ?? {};
}

export function defineRule<
  Id extends string,
  M extends Messages,
  const O extends DocumentedOptions = Record<never, DocumentedOption>,
>(
  rule: Omit<DeclarationRule<Id, M, O>, 'scope'> & Speaking<M> & RuleDocs,
): DeclarationRule<Id, M, O> & Speaking<M> & RuleDocs {
  return { ...rule, scope: 'declaration' };
}

export function defineRunRule<
  Id extends string,
  M extends Messages,
  F,
  const O extends DocumentedOptions = Record<never, DocumentedOption>,
>(
  rule: Omit<RunRule<Id, M, O, F>, 'scope'> & Speaking<M> & RuleDocs,
): RunRule<Id, M, O, F> & Speaking<M> & RuleDocs {
  return { ...rule, scope: 'run' };
}

export function defineSourceRule<
  Id extends string,
  const O extends DocumentedOptions = Record<never, DocumentedOption>,
>(rule: Omit<SourceRule<Id, O>, 'scope'> & RuleDocs): SourceRule<Id, O> & RuleDocs {
  return { ...rule, scope: 'source' };
}
