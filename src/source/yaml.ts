import type { Finding } from '../text/finding.ts';
import { lineIndex } from '../text/line-index.ts';
import { commentsOf } from './comments.ts';
import { type DocumentContext, documentOf } from './document.ts';
import { gate, tooDeep, tooMany } from './gate.ts';
import { type Repaired, SAME_OFFSETS } from './offsets.ts';
import { parse } from './parse.ts';
import type { Comment, Reader, Source, SourceDocument } from './source.ts';

/** The reader that knows all of YAML and speaks of errors. Reads every text; never throws. */
export const readYaml: Reader = (text) => {
  const gated = gate(text);
  if (gated.refused) return refused(text, gated.findings);
  return readRepaired(text, { text, offsets: SAME_OFFSETS }, gated.findings);
};

/** Reads a text as it was put right; every place that is told is one of the text as written. */
function readRepaired(text: string, repaired: Repaired, found: readonly Finding[]): Source {
  const normal = withLineFeeds(repaired.text);
  const parsed = parse(normal);
  if (parsed.kind === 'too-deep') {
    return refused(text, [...found, tooDeep(repaired.offsets.toOriginal(parsed.at))]);
  }
  if (parsed.kind === 'too-many') return refused(text, [...found, tooMany()]);
  let lines: ReturnType<typeof lineIndex> | null = null;
  const context: DocumentContext = {
    text: normal,
    offsets: repaired.offsets,
    line(offset) {
      lines ??= lineIndex(text);
      return lines.position(offset).line;
    },
  };
  return source(
    text,
    parsed.documents.map((document, index) => documentOf(context, document, index)),
    found,
  );
}

/** A text that is not read, nor its comments. */
function refused(text: string, findings: readonly Finding[]): Source {
  return { text, documents: [], findings, comments: () => [] };
}

function source(text: string, documents: readonly SourceDocument[], findings: readonly Finding[]): Source {
  let comments: readonly Comment[] | null = null;
  return {
    text,
    documents,
    findings,
    comments() {
      comments ??= commentsOf(withLineFeeds(text));
      return comments;
    },
  };
}

/** YAML ends lines at a lone CR too, which the parser does not know; offsets stay the same. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}
