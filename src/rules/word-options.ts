import type { ConfiguredWords } from '../form/configured-words.ts';
import type { Message } from '../text/message.ts';
import type { DocumentedOption } from './rule.ts';

/*
 * Options that are lists of words always add to the built-in ones. In every rule that depends on words, those that
 * silence it are called `silent`. Words that make it report are called `words` if there is one list; several lists are
 * named after what they contain.
 */

type WordsOption = Extract<DocumentedOption, { readonly type: 'words' }>;

/** An option of further words. */
export function words(about: Message): WordsOption {
  return { type: 'words', default: [], about };
}

/** `silent`, for rules about indicators. */
export const silentNames: WordsOption = words({
  zh: '名称中含有这些词的指标不检查',
  en: 'indicators whose name contains one of these words are not checked',
});

/** The options of which not only their own rule must know, by rule and name. */
const SHARED: Readonly<Record<keyof ConfiguredWords, readonly [rule: string, option: string]>> = {
  placeholders: ['placeholder-text', 'words'],
  noPlaceholders: ['placeholder-text', 'silent'],
  evils: ['placeholder-text', 'evils'],
  unitCosts: ['cost-within-budget', 'unitCosts'],
  savings: ['cost-within-budget', 'savings'],
  notSpent: ['cost-within-budget', 'notSpent'],
  totals: ['cost-within-budget', 'totals'],
  projectTotals: ['cost-within-budget', 'projectTotals'],
  closedShares: ['percent-range', 'words'],
  openShares: ['percent-range', 'silent'],
};

/** What the options of rules, whether these are on or off, add to the words by which declarations are read. */
export function moreWords(
  optionsOf: (rule: string) => Readonly<Record<string, unknown>> | undefined,
): ConfiguredWords {
  const said = (key: keyof ConfiguredWords): readonly string[] => {
    const [rule, option] = SHARED[key];
    const value = optionsOf(rule)?.[option];
    return Array.isArray(value) ? value.filter((word) => typeof word === 'string' && word !== '') : [];
  };
  return {
    placeholders: said('placeholders'),
    noPlaceholders: said('noPlaceholders'),
    evils: said('evils'),
    unitCosts: said('unitCosts'),
    savings: said('savings'),
    notSpent: said('notSpent'),
    totals: said('totals'),
    projectTotals: said('projectTotals'),
    closedShares: said('closedShares'),
    openShares: said('openShares'),
  };
}
