import type { FirstCategory, Match } from './declaration.ts';
import { matchFirst } from './names.ts';
import type { FirstLevel, SecondLevel, Template } from './template.ts';

/**
 * Levels that a misspelt or misplaced category of the file was meant to be: unknown-category speaks of them, and
 * nothing else may call them missing.
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
      // Below a name that means nothing, the children tell which level it was to be.
      add(child.match.kind === 'unmatched' ? matchFirst(child.name, template) : child.match);
    }
  }
  return meant;
}

/** `:` alone, where the name of a category is due. */
export function isNameless({ name }: { readonly name: string }): boolean {
  return name.trim() === '';
}
