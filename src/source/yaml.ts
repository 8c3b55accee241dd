import { isMapping } from '../form/mapping.ts';
import type { Finding } from '../text/finding.ts';
import { lineIndex } from '../text/line-index.ts';
import { commentsOf } from './comments.ts';
import { type DocumentContext, documentOf } from './document.ts';
import { gate, tooDeep, tooMany } from './gate.ts';
import { type Repaired, repair, SAME_OFFSETS } from './offsets.ts';
import { parse } from './parse.ts';
import type { Comment, Reader, Source, SourceDocument } from './source.ts';
import { lineBreakOf, withLineFeeds } from './spots.ts';
import { looksSuspicious } from './traps/index.ts';
import { countKeys, findRepairs, LARGE, type Score } from './traps/repairs.ts';

/** The reader for all of YAML, which also reports errors. Reads every text; never throws. */
export const readYaml: Reader = (text) => {
  const gated = gate(text);
  if (gated.refused) return refused(text, gated.findings);
  // released when it is no longer needed: for a large text it may fill half the memory
  let plain: Source | null = readRepaired(text, { text, offsets: SAME_OFFSETS }, gated.findings);
  if (isClean(plain) && !looksSuspicious(text)) return plain;
  const before = scoreOf(plain);
  if (text.length > LARGE) plain = null;
  return (
    readMistyped(text, gated.findings, before) ??
    plain ??
    readRepaired(text, { text, offsets: SAME_OFFSETS }, gated.findings)
  );
};

/** The text with its traps repaired; null: there are none, or the repaired text does not parse better. */
function readMistyped(text: string, found: readonly Finding[], before: Score): Source | null {
  const { edits, findings, isWorth } = findRepairs(text, (part, tried) =>
    scoreOf(readRepaired(part, repair(part, tried), [])),
  );
  if (findings.length === 0) return null;
  const source = readRepaired(text, repair(text, edits), found);
  return isWorth(before, scoreOf(source)) ? withFindings(source, findings) : null;
}

/** Whether every document could be read and is a mapping, as declarations are. */
function isClean({ documents }: Source): boolean {
  return documents.every(
    ({ empty, parsed, value, findings }) => empty || (parsed && findings.length === 0 && isMapping(value)),
  );
}

function scoreOf({ documents, findings }: Source): Score {
  const errors = documents.reduce(
    (sum, document) => sum + document.findings.filter(({ severity }) => severity !== 'warning').length,
    findings.length,
  );
  return { errors, keys: documents.reduce((sum, { value }) => sum + countKeys(value), 0) };
}

/** The source with the (ordered) findings assigned to the documents that contain them. */
function withFindings(source: Source, findings: readonly Finding[]): Source {
  let next = 0;
  const documents = source.documents.map((document, index) => {
    const until = source.documents[index + 1]?.range.start ?? Number.POSITIVE_INFINITY;
    const from = next;
    while (next < findings.length && startOf(findings[next]) < until) next++;
    if (next === from) return document;
    return { ...document, findings: [...findings.slice(from, next), ...document.findings] };
  });
  return { ...source, documents };
}

function startOf(finding: Finding | undefined): number {
  return finding?.target.at === 'text' ? finding.target.range.start : 0;
}

/** Reads a repaired text; all positions refer to the original text. */
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
    loneCr: lineBreakOf(text) === '\r',
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

/** The source of a text that is not read at all. */
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
