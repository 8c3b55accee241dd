import type { Declaration } from '../form/declaration.ts';
import { readDeclaration } from '../form/reader.ts';
import type { Template } from '../form/template.ts';
import { templateOf } from '../form/templates.ts';
import { printAmount } from '../quantity/money.ts';
import { rules } from '../rules/index.ts';
import type { AnyFound, DeclarationRule, Rule, RunRule } from '../rules/rule.ts';
import type { SourceDocument } from '../source/source.ts';
import { detached, detachedText } from '../text/detached.ts';
import { memoizeLast } from '../text/memo.ts';
import type { DeclarationSummary } from './diagnostic.ts';
import type { Settings } from './lint.ts';
import { type Stopwatch, timed } from './stopwatch.ts';

/** The fact that a run rule collected from a document: plain JSON. */
export interface CollectedFact {
  readonly rule: string;
  readonly document: number;
  readonly fact: unknown;
}

/** What remains of a document after it was checked. */
export interface CheckedDocument {
  readonly summary: DeclarationSummary;
  readonly facts: readonly CollectedFact[];
}

/** What rules found in a document: message codes with data and place, but without texts. */
export interface Seen extends CheckedDocument {
  readonly found: readonly {
    readonly rule: DeclarationRule;
    readonly code: string;
    readonly found: AnyFound;
  }[];
}

/** Receives what is found in a document. */
export interface Taker {
  /** Checks the document's plain value against the schema. */
  schema(template: Template | null): void;
  found(rule: DeclarationRule, code: string, found: AnyFound): void;
  readonly stopwatch: Stopwatch | null;
}

const declarationRules = rules.filter((rule): rule is DeclarationRule => rule.scope === 'declaration');
const runRules = rules.filter((rule): rule is RunRule => rule.scope === 'run');

/** Runs the schema and the rules on one document that is not empty. */
export function checkDocument(
  document: Pick<SourceDocument, 'index' | 'value'>,
  settings: Settings,
  taker: Taker,
): CheckedDocument {
  const template = templateOf(document.value, settings.template, settings.templates);
  const { stopwatch } = taker;
  timed(stopwatch, 'schema', () => taker.schema(template));
  const declaration = timed(stopwatch, 'form', () =>
    readDeclaration(document.value, template, settings.words),
  );
  const chosen = chosenBy(settings);
  let rule: DeclarationRule;
  const report = (code: string, found: AnyFound) => taker.found(rule, code, found);
  for (const one of chosen.declaration) {
    const { options } = one;
    rule = one.rule;
    if (stopwatch === null) rule.check(declaration, { options, report });
    else stopwatch.time({ rule: rule.id }, () => one.rule.check(declaration, { options, report }));
  }
  const facts: CollectedFact[] = [];
  for (const rule of chosen.run) {
    const collect = () => rule.collect(declaration);
    const fact = stopwatch === null ? collect() : stopwatch.time({ rule: rule.id }, collect);
    if (fact !== null) facts.push({ rule: rule.id, document: document.index, fact: detached(fact) });
  }
  return { summary: summaryOf(document, declaration, template), facts };
}

/** The enabled rules, in the order of the index. */
interface Chosen {
  readonly declaration: readonly { readonly rule: DeclarationRule; readonly options: RuleOptions }[];
  readonly run: readonly RunRule[];
}

/** Computed once for all documents of a run. */
const chosenBy: (settings: Settings) => Chosen = memoizeLast((settings) => ({
  declaration: declarationRules.flatMap((rule) => {
    const given = settings.rules.get(rule.id)?.options;
    return given === undefined ? [] : [{ rule, options: optionsOf(rule, given) }];
  }),
  run: runRules.filter(({ id }) => settings.rules.has(id)),
}));

/** Runs one rule on one declaration and passes on what it finds. */
export function runRule(
  rule: DeclarationRule,
  declaration: Declaration,
  given: Readonly<Record<string, unknown>>,
  report: (code: string, found: AnyFound) => void,
): void {
  rule.check(declaration, { options: optionsOf(rule, given), report });
}

/** A rule's options by name. */
export type RuleOptions = Readonly<Record<string, readonly string[] | number | boolean>>;

/** The rule's options: the user's, completed with the defaults. Computed once for all documents of a run. */
export function optionsOf(rule: Rule, given: Readonly<Record<string, unknown>>): RuleOptions {
  const known = options.get(given) ?? new Map<string, RuleOptions>();
  options.set(given, known);
  const values = known.get(rule.id) ?? withDefaults(rule, given);
  known.set(rule.id, values);
  return values;
}

const options = new WeakMap<Readonly<Record<string, unknown>>, Map<string, RuleOptions>>();

function withDefaults(rule: Rule, given: Readonly<Record<string, unknown>>): RuleOptions {
  const values: Record<string, string[] | number | boolean> = {};
  for (const [name, option] of Object.entries(rule.options ?? {})) {
    const value = given[name];
    if (option.type === 'words') {
      values[name] = Array.isArray(value)
        ? value.filter((word) => typeof word === 'string')
        : [...option.default];
    } else {
      values[name] =
        typeof value === option.type && (typeof value === 'number' || typeof value === 'boolean')
          ? value
          : option.default;
    }
  }
  return values;
}

/** The summary outlives the text, so its strings must not keep the text in memory. */
function summaryOf(
  document: Pick<SourceDocument, 'index'>,
  declaration: Declaration,
  template: Template | null,
): DeclarationSummary {
  const total = declaration.funds?.total;
  const year = declaration.year === null ? null : Number(declaration.year.value);
  return {
    document: document.index,
    ...(template ? { template: template.id } : {}),
    ...(year !== null && Number.isInteger(year) ? { year } : {}),
    ...(declaration.project ? { name: detachedText(declaration.project.text) } : {}),
    ...(declaration.unit ? { unit: detachedText(declaration.unit.text) } : {}),
    ...(total && template ? { funds: printAmount(total.value, template.moneyUnit) } : {}),
  };
}
