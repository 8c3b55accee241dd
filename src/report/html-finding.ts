import type { Diagnostic, FileResult, FileText, RelatedPlace } from '../linter/diagnostic.ts';
import { visible } from '../text/display.ts';
import type { Lang } from '../text/message.ts';
import type { Cell } from '../text/width.ts';
import { type Mark, type Row, rowsOf } from './frame.ts';
import { MOST_RELATED } from './group.ts';
import { attributes, formLanguage, markup } from './markup.ts';
import type { Places } from './places.ts';
import type { ReportContext } from './report.ts';
import { kindsOf, type MarkKind, type Placed } from './underline.ts';
import { pageOf } from './uri.ts';
import { fixPhrase, SEVERITY_WORDS } from './words.ts';

/** Lines are cut to this many cells around a mark; the rest wraps. */
const ROOM = 160;

/** A finding as a list item: what, where, the lines concerned, what to do. */
export function findingItem(
  file: FileResult,
  diagnostic: Diagnostic,
  context: ReportContext,
  places: Places,
): string {
  const { lang } = context;
  const { rule, severity, message, help, fix, related } = diagnostic;
  const { line, column } = places.start(file, diagnostic.range);
  const notes = [
    help?.[lang],
    fix === undefined ? undefined : fixPhrase(fix, rule)[lang],
    more(related, lang),
  ];
  return (
    `<li class="finding"${attributes({ 'data-severity': severity, 'data-rule': rule })}>` +
    `<p><span class="badge ${severity}">${SEVERITY_WORDS[severity][lang]}</span> ${markup(message[lang])}</p>` +
    `<p class="place">${markup(`${file.path}:${line}:${column}`)} · ${ruleName(rule, context)}</p>` +
    frames(file, diagnostic, lang, places) +
    notes.map((note) => (note === undefined ? '' : `<p>${markup(note)}</p>`)).join('') +
    '</li>\n'
  );
}

/** The rule's id, as a link to its page if that is on the web. */
export function ruleName(rule: string, context: Pick<ReportContext, 'docs'>): string {
  const address = pageOf(rule, context);
  const name = `<code>${markup(rule)}</code>`;
  return address === null ? name : `<a${attributes({ href: address, rel: 'noreferrer' })}>${name}</a>`;
}

function more(related: readonly RelatedPlace[], lang: Lang): string | undefined {
  const rest = related.length - MOST_RELATED;
  if (rest <= 0) return undefined;
  return { zh: `另有 ${rest} 处没有标出`, en: `${rest} more places not shown` }[lang];
}

/** The lines of the finding's file, then those of other files under their names. */
function frames(file: FileResult, diagnostic: Diagnostic, lang: Lang, places: Places): string {
  const related = diagnostic.related.slice(0, MOST_RELATED);
  const marks: Mark[] = [
    { range: diagnostic.range, kind: 'primary', label: shownLabel(diagnostic.label?.[lang]) },
  ];
  const others = new Map<string, { other: FileText; marks: Mark[] }>();
  for (const { range, message, file: other } of related) {
    const mark: Mark = { range, kind: 'related', label: shownLabel(message[lang]) };
    if (other === undefined) {
      marks.push(mark);
      continue;
    }
    const known = others.get(other.path) ?? { other, marks: [] };
    known.marks.push(mark);
    others.set(other.path, known);
  }
  const elsewhere = Array.from(
    others.values(),
    (part) => `<p class="place">${markup(part.other.path)}</p>${frame(part.other, part.marks, lang, places)}`,
  );
  return frame(file, marks, lang, places) + elsewhere.join('');
}

function shownLabel(label: string | undefined): string {
  return visible(label ?? '');
}

function frame(file: FileText, marks: readonly Mark[], lang: Lang, places: Places): string {
  const rows = rowsOf({ text: file.text, index: places.lines(file) }, marks, ROOM, 1);
  return `<pre${formLanguage(lang)}>${rows.map((row) => rowHtml(row, lang)).join('')}</pre>`;
}

function rowHtml(row: Row, lang: Lang): string {
  const gap = row.gap ? '<span class="row"><span class="no">...</span><span></span></span>' : '';
  const labelled = row.pieces.filter((piece) => piece.label !== '');
  const labels = labelled.map((piece) => labelHtml(row, piece, labelled.length > 1, lang));
  return (
    `${gap}<span class="row"><span class="no">${row.line}</span>` +
    `<span>${marked(row)}${labels.join('')}</span></span>`
  );
}

/** A label after its line; if a line has several, each names the words that it is about. */
function labelHtml(row: Row, piece: Placed, named: boolean, lang: Lang): string {
  const words = row.cells
    .slice(piece.first, piece.last)
    .map((cell) => cell.text)
    .join('');
  const about = named && words !== '' && words.length <= 40 ? `${words}: ` : '';
  const english = attributes({ lang: lang === 'en' ? lang : undefined });
  return ` <span class="label ${piece.kind}"${english}>← ${markup(about + piece.label)}</span>`;
}

/** The line with its marks; where they overlap, the primary one is shown. */
function marked({ cells, pieces }: Row): string {
  let html = '';
  let open: MarkKind | undefined;
  const { marked, between } = kindsOf(cells, pieces);
  for (let index = 0; index <= cells.length; index += 1) {
    const kind = marked[index];
    if (kind !== open) {
      html += (open === undefined ? '' : '</mark>') + (kind === undefined ? '' : openTag(kind));
      open = kind;
    }
    const here = open === undefined ? between[index] : undefined;
    if (here !== undefined) html += `${openTag(here)}</mark>`;
    html += cellHtml(cells[index]);
  }
  return html;
}

function cellHtml(cell: Cell | undefined): string {
  return cell === undefined ? '' : markup(cell.text);
}

function openTag(kind: MarkKind): string {
  return kind === 'primary' ? '<mark>' : '<mark class="related">';
}
