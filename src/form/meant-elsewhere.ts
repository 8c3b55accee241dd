import type { FirstCategory, Match } from './declaration.ts';
import { matchFirst } from './names.ts';
import type { FirstLevel, SecondLevel, Template } from './template.ts';

/**
 * The template's levels that a misspelt or misplaced category of the file was meant to be: unknown-category reports
 * these, and nothing else may report them as missing.
 */
export function meantElsewhere(
  firstLevels: readonly FirstCategory[],
  template: Template,
): ReadonlySet<FirstLevel | SecondLevel> {
  const meant = new Set<FirstLevel | SecondLevel>();
  const add = (match: Match<FirstLevel | SecondLevel>): void => {
    if (match.kind === 'unknown' && match.meant !== null) meant.add(match.meant);
    if (match.kind !== 'misplaced') return;
    const [first, second] = match.place;
    const level = template.firstLevels.find(({ name }) => name === first);
    const place = second === undefined ? level : level?.children.find(({ name }) => name === second);
    if (place !== undefined) meant.add(place);
  };
  for (const first of firstLevels) {
    add(first.match);
    // a category without a name may be any that is missing
    const level = first.match.kind === 'known' ? first.match.level : null;
    if (isNameless(first)) for (const one of template.firstLevels) meant.add(one);
    if (level !== null && first.children.some(isNameless)) for (const one of level.children) meant.add(one);
    for (const child of first.children) {
      // Under an unrecognisable name, the children reveal which level was meant.
      add(child.match.kind === 'unmatched' ? matchFirst(child.name, template) : child.match);
    }
  }
  return meant;
}

/** Whether a category has no name, just a `:`. */
export function isNameless({ name }: { readonly name: string }): boolean {
  return name.trim() === '';
}
