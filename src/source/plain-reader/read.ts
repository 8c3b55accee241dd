import type { Edit, Target } from '../../text/finding.ts';
import type { Range, TextEdit } from '../../text/range.ts';
import { styleOf } from '../edit/style.ts';
import type { Comment, Source, SourceDocument } from '../source.ts';
import { editPart, type PartEditing, partStyle } from './edit.ts';
import { locatePart } from './locate.ts';
import { type MappingPart, partsOf } from './parts.ts';
import { type Marked, type Read, scan } from './scan.ts';
import { hasSecondHalf } from './second-half.ts';
import type { Scanned } from './values.ts';

/**
 * Reads texts that it is certain to read exactly like `readYaml`, in a fraction of the time, and returns null for all
 * others (“not mine”).
 *
 * It needs so little memory that it also reads texts of more pieces than are passed to `yaml` (see gate.ts).
 *
 * Some edits need `readYaml`; for these, `complete` is called for the source that it makes of the text. If it returns
 * null, so does the edit, and the caller has to read the text again with `readYaml`.
 *
 * `scanned`: the result of an earlier scan of the text, if there was one. If that did not look for places, they are
 * determined when first asked for.
 */
export function readPlain(
  text: string,
  complete: (text: string) => Source | null,
  scanned: Read | null = scan(text, true),
): Source | null {
  if (scanned === null || hasSecondHalf(scanned)) return null;
  const places = new Places(text, scanned);
  let whole: Source | null = null;
  const beyond = (index: number, edit: Edit) => {
    whole ??= complete(text);
    return whole?.documents[index]?.edit(edit) ?? null;
  };
  return {
    text,
    documents: scanned.documents.map((one, index) => documentOf(one, index, places, beyond)),
    findings: [],
    comments: () => places.comments(),
  };
}

const NO_PLACES: Marked = { marks: [], comments: [] };
const NOTHING: Read = { documents: [], places: NO_PLACES };

/** The places of the parts of a text; if they are not known yet, they are determined by reading it again. */
class Places {
  readonly text: string;
  private readonly scanned: Read;
  private read: { readonly roots: readonly MappingPart[]; readonly comments: readonly Comment[] } | null =
    null;

  constructor(text: string, scanned: Read) {
    this.text = text;
    this.scanned = scanned;
  }

  root(index: number): MappingPart {
    return this.found().roots[index] ?? { kind: 'mapping', pairs: new Map() };
  }

  comments(): readonly Comment[] {
    return this.found().comments;
  }

  private found() {
    if (this.read !== null) return this.read;
    const { documents, places } =
      this.scanned.places === null ? (scan(this.text, true) ?? NOTHING) : this.scanned;
    const { marks, comments } = places ?? NO_PLACES;
    this.read = { comments, roots: documents.map((document) => partsOf(document, marks)) };
    return this.read;
  }
}

type Beyond = (index: number, edit: Edit) => readonly TextEdit[] | null;

function documentOf(
  { value, start, end }: Scanned,
  index: number,
  places: Places,
  beyond: Beyond,
): SourceDocument {
  const { text } = places;
  let editing: PartEditing | null = null;
  return {
    index,
    empty: false,
    parsed: true,
    oddNumbers: [],
    value,
    findings: [],
    range: { start, end },
    locate(target: Target): Range {
      return target.at === 'text' ? target.range : locatePart(text, places.root(index), target);
    },
    edit(edit) {
      const root = places.root(index);
      editing ??= { text, root, style: styleOf(text, root, partStyle(text)) };
      const edited = editPart(editing, edit);
      return edited === 'beyond' ? beyond(index, edit) : edited;
    },
  };
}
