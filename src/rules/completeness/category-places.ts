import type { Category, FirstCategory } from '../../form/declaration.ts';
import type { Label, Path } from '../../text/finding.ts';

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
export function rightPlace(
  place: readonly string[],
  firstLevels: readonly FirstCategory[],
  root: Path,
): Label[] {
  const [first, second] = place;
  const parent =
    second === undefined
      ? undefined
      : firstLevels.find(({ match }) => match.kind === 'known' && match.level.name === first);
  return [
    {
      target: { path: parent?.path ?? root, at: 'key' },
      message: { zh: '应放在这里之下', en: 'should be under this' },
    },
  ];
}
