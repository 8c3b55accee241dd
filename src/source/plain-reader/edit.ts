import type { Edit } from '../../text/finding.ts';
import type { TextEdit } from '../../text/range.ts';
import { type FlowPlace, quoteFlowScalar, setFlowScalar, setFlowSpan } from '../edit/flow-scalar.ts';
import { insertAt, insertPairLines } from '../edit/lines.ts';
import type { StyleReader } from '../edit/style.ts';
import { type BlockStyle, type Quoting, writeKey, writeScalar } from '../edit/write.ts';
import type { Spelling } from '../scalar/spelling.ts';
import { lineStart } from '../spots.ts';
import { contentOf, firstOf, isQuoted } from './locate.ts';
import { type FoundPart, findPart, type MappingPart, type Part, type ScalarPart } from './parts.ts';

/** The text edits for an edit; null if it can't be done safely; 'beyond': only `yaml` can tell. */
export type Edited = readonly TextEdit[] | null | 'beyond';

/** A document that is being edited. */
export interface PartEditing {
  readonly text: string;
  readonly root: MappingPart;
  readonly style: BlockStyle;
}

/** Carries out the common edits (set a scalar, rename a key, insert a key) exactly as `../edit` does. */
export function editPart(editing: PartEditing, edit: Edit): Edited {
  switch (edit.kind) {
    case 'text':
      return [{ start: edit.start, end: edit.end, text: edit.text }];
    case 'reencode':
      return null;
    case 'set':
      return set(editing, findPart(editing.root, edit.path), edit);
    case 'rename-key':
      return rename(editing, findPart(editing.root, edit.path), edit.key);
    case 'insert':
      return insert(editing, findPart(editing.root, edit.path.slice(0, -1)), edit);
    case 'replace':
    case 'remove':
      return 'beyond';
  }
}

function set(
  { text, style }: PartEditing,
  { part, pair, beyond }: FoundPart,
  { value, span, asWritten }: Extract<Edit, { kind: 'set' }>,
): Edited {
  if (beyond || part.kind !== 'scalar' || pair === null) return null;
  if (part.end === part.start) {
    if (span !== undefined || asWritten) return null;
    const written = writeScalar(value, { flow: false, quoting: 'plain', quotes: style.quotes });
    return written === null ? null : [insertAt(pair.end + 1, ` ${written}`)];
  }
  const place = placeOf(text, part);
  if (asWritten) return quoteFlowScalar(text, place, style.quotes);
  if (span === undefined) return setFlowScalar(place, value, style.quotes);
  const scalar = { ...place, value: part.value, spelling: spellingOf(text, part) };
  return setFlowSpan(text, scalar, String(value), span, style.quotes);
}

function placeOf(text: string, { start, end }: ScalarPart): FlowPlace {
  return { range: { start, end }, quoting: quotingOf(text, start), flow: false };
}

function quotingOf(text: string, start: number): Quoting {
  if (!isQuoted(text, start)) return 'plain';
  return text[start] === '"' ? 'double' : 'single';
}

/** The spelling of a scalar whose characters all stand for themselves; else null. */
function spellingOf(text: string, part: ScalarPart): Spelling | null {
  const content = contentOf(text, part);
  const value = text.slice(content.start, content.end);
  if (part.value === null || value !== String(part.value)) return null;
  const piece = { at: 0, length: value.length, ...content, verbatim: true };
  return { value, content, pieces: value === '' ? [] : [piece] };
}

function rename({ style }: PartEditing, { pair, parent, beyond }: FoundPart, key: string): Edited {
  if (beyond || pair === null || parent?.kind !== 'mapping') return null;
  const holder = parent.pairs.get(key);
  if (holder !== undefined) return holder === pair ? [] : null;
  const written = writeKey(key, { flow: false, quoting: 'plain', quotes: style.quotes });
  return written === null ? null : [{ start: pair.start, end: pair.end, text: written }];
}

function insert(
  { text, style }: PartEditing,
  { part, beyond }: FoundPart,
  { path, value, place }: Extract<Edit, { kind: 'insert' }>,
): Edited {
  const key = path[path.length - 1];
  if (beyond || typeof key !== 'string') return null;
  // a key for a mapping that does not exist yet
  if (part.kind === 'scalar' && part.value === null) return 'beyond';
  const first = part.kind === 'mapping' ? firstOf(part) : undefined;
  if (part.kind !== 'mapping' || first === undefined || part.pairs.has(key)) return null;
  const { start } = first;
  const at = { column: columnOf(text, start), start, end: endOf(part) };
  const edit = insertPairLines(text, at, { key, value, place }, style);
  return edit === null ? null : [edit];
}

function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The offset after the last character of a part. */
function endOf(part: Part): number {
  switch (part.kind) {
    case 'mapping': {
      const last = [...part.pairs.values()].at(-1);
      if (last === undefined) return 0;
      return last.value.kind === 'scalar' && last.value.start === last.value.end
        ? last.end + 1
        : endOf(last.value);
    }
    case 'list': {
      const last = part.items.at(-1);
      return last === undefined ? 0 : endOf(last);
    }
    default:
      return part.end;
  }
}

/** Reads the style of a document from its parts. */
export function partStyle(text: string): StyleReader<Part> {
  return {
    quotes(part) {
      const quoting = part.kind === 'scalar' && part.end > part.start ? quotingOf(text, part.start) : 'plain';
      return quoting === 'plain' ? null : quoting;
    },
    children(part) {
      if (part.kind === 'list') return part.items;
      if (part.kind !== 'mapping') return [];
      return [...part.pairs.values()].flatMap(({ key, start, end, value }) => [
        { kind: 'scalar', value: key, start, end },
        value,
      ]);
    },
    steps(part) {
      const first = part.kind === 'mapping' ? firstOf(part) : undefined;
      if (part.kind !== 'mapping' || first === undefined) return [];
      const column = columnOf(text, first.start);
      return [...part.pairs.values()].flatMap(({ value }) => {
        const start = blockStart(text, value);
        return start === null
          ? []
          : [{ isList: value.kind === 'list', columns: columnOf(text, start) - column }];
      });
    },
  };
}

/** The offset of the first key or dash of a block collection; null for other parts. */
function blockStart(text: string, part: Part): number | null {
  if (part.kind === 'mapping') return firstOf(part)?.start ?? null;
  const [item] = part.kind === 'list' ? part.items : [];
  const inner = item === undefined ? null : blockStart(text, item);
  return inner === null ? null : text.lastIndexOf('-', inner - 1);
}
