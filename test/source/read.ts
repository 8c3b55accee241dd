import type { Source, SourceDocument } from '../../src/source/source.ts';
import { readYaml } from '../../src/source/yaml.ts';
import type { Plain } from '../../src/text/finding.ts';
import type { TextEdit } from '../../src/text/range.ts';

/** A text read as YAML, which the reader never declines. */
export function read(text: string): Source {
  const source = readYaml(text);
  if (source === null) throw new Error('declined');
  return source;
}

export function onlyDocument(text: string): SourceDocument {
  const [document] = read(text).documents;
  if (document === undefined) throw new Error('no document');
  return document;
}

/** A plain value with ordinary prototypes, to compare. */
export function plain(value: unknown): Plain {
  const text = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new Error(`edits overlap: ${JSON.stringify(edits)}`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
