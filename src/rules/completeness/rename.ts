import type { Fix, Path } from '../../text/finding.ts';
import { quote } from '../phrases.ts';

/** Suggests the name that was probably meant, for a person to decide; never one that is already taken. */
export function renameTo(
  meant: string | null,
  path: Path,
  isTaken: (name: string) => boolean,
): Fix | undefined {
  if (meant === null || isTaken(meant)) return undefined;
  return {
    title: { zh: `改为${quote(meant)}`, en: `rename it to ${quote(meant)}` },
    safe: false,
    edits: [{ kind: 'rename-key', path, key: meant }],
  };
}
