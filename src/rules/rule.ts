import type { Declaration } from '../form/declaration.ts';
import type { Fix, Label, Path, Severity, Target } from '../text/finding.ts';
import type { Explained, Message } from '../text/message.ts';

export type RuleCategory = 'source' | 'completeness' | 'numbering' | 'funds' | 'values' | 'consistency';

/** Where a rule comes from. The wording of a regulation is only quoted if it was looked up. */
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
/** An option with its description for the rule's page. */
export type DocumentedOption = Option & { readonly about: Message };
export type Options = Readonly<Record<string, Option>>;
export type DocumentedOptions = Readonly<Record<string, DocumentedOption>>;
export type OptionValue<O extends Option> = O extends { readonly type: 'words' }
  ? readonly string[]
  : O extends { readonly type: 'number' }
    ? number
    : boolean;
export type OptionValues<O extends Options> = { readonly [K in keyof O]: OptionValue<O[K]> };

/** Fragments of YAML that are laid over the clean base declaration (base.ts); `---` separates several declarations. */
export interface Example {
  readonly title: Message;
  /**
   * Laid over as text, for anything that is not YAML or has comments: each top-level block replaces the one with the
   * same key. Otherwise mappings are merged, and lists and scalars replaced.
   */
  readonly asText?: true;
  /** The encoding of the text, for findings about encodings. */
  readonly encoding?: 'gb18030' | 'utf-16le' | 'utf-8-bom';
  /** Gives this rule's finding and no other. */
  readonly bad: string;
  /** A near miss: as close to `bad` as possible, and clean. */
  readonly good: string;
  /** How many findings `bad` gives; 1 by default. */
  readonly count?: number;
  /** The expected code, if the rule has several. */
  readonly code?: string;
  /** Options for this example. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** A YAML fragment that is laid over the default template, for rules about what a form requires. */
  readonly template?: string;
}

/** What the linter, the lists and the configuration need to know about a rule, apart from its check and messages. */
export interface RuleMeta<Id extends string = string> {
  readonly id: Id;
  readonly category: RuleCategory;
  readonly severity: Severity;
  /** recommended: on by default; review: only for reviewers at the bureau. */
  readonly preset: 'recommended' | 'review';
  readonly since: string;
  readonly status: 'stable' | 'preview' | 'deprecated';
  readonly fix: 'none' | 'safe' | 'suggestion' | 'both';
}

/**
 * The texts about a rule for its page, the lists and `explain`. The command line is built without them
 * (scripts/split-rules.mjs) and reads them from pages.ts when needed.
 */
export interface RuleDocs {
  readonly title: Message;
  readonly basis: readonly Basis[];
  readonly related: readonly string[];
  /** What it finds and why, in two or three sentences. */
  readonly about: Message;
  /** What it does not notice, or is silent about on purpose. */
  readonly blind: Message;
  readonly examples: readonly Example[];
}

/**
 * The messages of a rule, by code: each is a function from typed data to both languages. Data is JSON except for
 * decimals, which the JSON report writes as numbers.
 */
export type Messages = Readonly<Record<string, (data: never) => Explained>>;

/** A rule with messages. The command line only loads these when something is found (messages.ts). */
export interface Speaking<M extends Messages = Messages> {
  readonly messages: M;
}

/** What a rule reports for one finding. */
export interface Found<M extends (data: never) => Explained> {
  readonly data: Parameters<M>[0];
  readonly target: Target;
  /** The `path` of the JSON report, where it differs from the target's. */
  readonly path?: Path;
  readonly related?: readonly Label[];
  readonly fix?: Fix | undefined;
  readonly severity?: Severity;
  /** Only for reviewers, although the rule is recommended. */
  readonly reviewOnly?: boolean;
}

/** What any rule reports for one finding. */
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

/** A run rule's fact about one declaration of the run. */
export interface FactAt<F> {
  /** The file's path as in the report. */
  readonly file: string;
  readonly document: number;
  readonly fact: F;
}

/** A label that may be in another file; without `file` it is in the finding's own document. */
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

/** A rule across the files of a run: collects plain facts (also in workers), then draws conclusions once, in order. */
export interface RunRule<
  Id extends string = string,
  M extends Messages = Messages,
  O extends Options = Options,
  F = unknown,
> extends RuleMeta<Id> {
  readonly scope: 'run';
  readonly options?: O;
  /** The fact about a declaration, as plain JSON; null: none. */
  collect(declaration: Declaration): F | null;
  /** Reports findings from all facts, which are ordered by path (code units), then document. */
  conclude(
    facts: readonly FactAt<F>[],
    context: { readonly report: RunReport<M>; readonly options: OptionValues<O> },
  ): void;
}

/** A rule about the text: source, schema and linter make its findings; this is what lists, pages and reports need. */
export interface SourceRule<Id extends string = string, O extends Options = Options> extends RuleMeta<Id> {
  readonly scope: 'source';
  readonly options?: O;
}

/** A rule of any scope. */
export type Rule = DeclarationRule | RunRule | SourceRule;

/** A rule with all the texts in its file. */
export type DocumentedRule = (
  | (DeclarationRule<string, Messages, DocumentedOptions> & Speaking)
  | (RunRule<string, Messages, DocumentedOptions> & Speaking)
  | SourceRule<string, DocumentedOptions>
) &
  RuleDocs;

/** The options of a rule with their descriptions, by name. */
export function documentedOptions(rule: DocumentedRule): DocumentedOptions {
  return rule.options ?? {};
}

/** Defines a rule about one declaration; infers the types of its messages and options. */
export function defineRule<
  Id extends string,
  M extends Messages,
  const O extends DocumentedOptions = Record<never, DocumentedOption>,
>(
  rule: Omit<DeclarationRule<Id, M, O>, 'scope'> & Speaking<M> & RuleDocs,
): DeclarationRule<Id, M, O> & Speaking<M> & RuleDocs {
  return { ...rule, scope: 'declaration' };
}

/** Defines a rule across the files of a run. */
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

/** Defines the metadata of a rule about the text. */
export function defineSourceRule<
  Id extends string,
  const O extends DocumentedOptions = Record<never, DocumentedOption>,
>(rule: Omit<SourceRule<Id, O>, 'scope'> & RuleDocs): SourceRule<Id, O> & RuleDocs {
  return { ...rule, scope: 'source' };
}
