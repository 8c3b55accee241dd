import type { Diagnostic, RelatedPlace } from '../linter/diagnostic.ts';

/** Findings that share a frame, and all related places of theirs, each once. */
export interface Group {
  readonly diagnostics: readonly [Diagnostic, ...Diagnostic[]];
  readonly related: readonly RelatedPlace[];
}

/** More related places of a finding than this are only counted. */
export const MOST_RELATED = 20;

/** The most findings that share a frame. */
const MOST = 10;

/**
 * Groups findings whose frames would show the same lines: those of one rule in one list with a related place or a fix
 * in common, and those at the same range with the same related places. A group takes the position of its first finding.
 */
export function grouped(diagnostics: readonly Diagnostic[]): Group[] {
  const groups: [Diagnostic, ...Diagnostic[]][] = [];
  const byKey = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const diagnostic of diagnostics) {
    const keys = keysOf(diagnostic);
    const known = keys
      .map((key) => byKey.get(key))
      .find((group) => group !== undefined && group.length < MOST);
    const group = known ?? [diagnostic];
    if (known === undefined) groups.push(group);
    else known.push(diagnostic);
    for (const key of keys) byKey.set(key, group);
  }
  return groups.map((group) => ({ diagnostics: group, related: relatedOf(group) }));
}

/** Findings with a key in common share a frame. */
function keysOf(diagnostic: Diagnostic): string[] {
  const { rule, severity, document, path = [], range, related, fix } = diagnostic;
  const kind = [severity, document, rule];
  const places = related.map(placeKey);
  const keys = [JSON.stringify(['same', severity, range.start, range.end, places])];
  // path: the list, the place in it, the key.
  if (typeof path.at(-2) === 'number') {
    const list = path.slice(0, -2);
    for (const place of places) keys.push(JSON.stringify(['place', ...kind, list, place]));
    if (fix !== undefined) keys.push(JSON.stringify(['fix', ...kind, list, fix.title.zh]));
  }
  return keys;
}

function placeKey({ range, file, message }: RelatedPlace): string {
  return JSON.stringify([file?.path, range.start, range.end, message.zh]);
}

function relatedOf(group: readonly Diagnostic[]): RelatedPlace[] {
  const places = new Map<string, RelatedPlace>();
  for (const place of group.flatMap(({ related }) => related)) places.set(placeKey(place), place);
  return [...places.values()];
}
