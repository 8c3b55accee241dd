import type { Category, Declaration, FirstCategory } from '../../form/declaration.ts';
import type { Template } from '../../form/template.ts';
import type { Label } from '../../text/finding.ts';

/** A category that the form does not have, or not there. */
export interface WrongCategory {
  readonly category: FirstCategory | Category;
  /** null: it is at the top. */
  readonly parent: FirstCategory | null;
  /** The names that the form has there. */
  readonly known: readonly string[];
  /** All categories of the file there, itself included. */
  readonly siblings: readonly (FirstCategory | Category)[];
}

/** The wrong categories, in the file's order; nothing below an unknown 一级指标. */
export function wrongCategories({ template, firstLevels }: Declaration): readonly WrongCategory[] {
  const wrong: WrongCategory[] = [];
  if (template === null || firstLevels === null) return wrong;
  for (const first of firstLevels) {
    if (isWrong(first))
      wrong.push({
        category: first,
        parent: null,
        known: namesOf(template.firstLevels),
        siblings: firstLevels,
      });
    if (first.match.kind !== 'known') continue;
    const { level } = first.match;
    for (const child of first.children) {
      if (!isWrong(child) || first.children.some((other) => isFollower(child, other))) continue;
      const known = namesOf(level.children);
      wrong.push({ category: child, parent: first, known, siblings: first.children });
    }
  }
  return wrong;
}

function isWrong({ match }: FirstCategory | Category): boolean {
  return match.kind === 'misplaced' || match.kind === 'unknown';
}

function namesOf(levels: Template['firstLevels'] | Template['firstLevels'][number]['children']): string[] {
  return levels.map((level) => level.name);
}

/** The categories that are wrong only because their 一级指标 is one level too deep. */
export function followers(
  first: FirstCategory | Category,
  parent: FirstCategory | null,
): readonly Category[] {
  return parent?.children.filter((other) => isFollower(other, first)) ?? [];
}

/** Whether a category is wrong only because its 一级指标 is one level too deep: one cause, reported there. */
function isFollower({ match }: Category, { match: other }: FirstCategory | Category): boolean {
  if (match.kind !== 'misplaced' || other.kind !== 'misplaced') return false;
  return match.place.length > 1 && other.place.length === 1 && match.place[0] === other.place[0];
}

/** The only name of the form that no category next to a nameless one has; null: there are several, or none. */
export function onlyOpen(
  known: readonly string[],
  siblings: readonly (FirstCategory | Category)[],
): string | null {
  const taken = new Set(siblings.flatMap(({ match }) => (match.kind === 'known' ? [match.level.name] : [])));
  const open = known.filter((name) => !taken.has(name));
  return open.length === 1 ? (open[0] ?? null) : null;
}

/** The place where the category belongs: its parent if the file has it, else 绩效指标. */
export function rightPlace(place: readonly string[], { firstLevels, ownKey }: Declaration): Label[] {
  const [first, second] = place;
  const parent =
    second === undefined
      ? undefined
      : firstLevels?.find(({ match }) => match.kind === 'known' && match.level.name === first);
  return [
    {
      target: { path: parent?.path ?? [ownKey('绩效指标')], at: 'key' },
      message: { zh: '应放在这里之下', en: 'should be under this' },
    },
  ];
}
