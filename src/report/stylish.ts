import type { Diagnostic, FileResult, FileText, RelatedPlace } from '../linter/diagnostic.ts';
import { visible } from '../text/display.ts';
import type { Severity } from '../text/finding.ts';
import type { Lang, Message } from '../text/message.ts';
import { wrap } from '../text/width.ts';
import { closing } from './closing.ts';
import { frame, lastLine, type Mark } from './frame.ts';
import { type Group, grouped, MOST_RELATED } from './group.ts';
import { Places } from './places.ts';
import { restPhrase, withoutRepeats } from './repeated.ts';
import type { ReportContext, Reporter } from './report.ts';
import { fixPhrase } from './words.ts';

/**
 * The report for people in a terminal: errors and warnings with frames, then infos on a line each, and a last line that
 * says what was checked. A mistake that is repeated over and over has a few frames and a line for the rest. With
 * context.verbose everything has a frame.
 */
export const stylish: Reporter = (result, context) => {
  const places = new Places();
  const blocks = result.files.flatMap((file) => fileBlocks(file, context, places));
  const told = context.problemsApart ? [] : result.problems;
  const problems = told.map((problem) => {
    const { paint } = context;
    return `${paint.error('error')}${paint.strong(`: ${shown(problem.message, context.lang)}`)} --> ${visible(problem.path)}\n`;
  });
  return [...new Set(blocks), ...problems, closing(result, context)].join('\n');
};

function shown(message: Message, lang: Lang): string {
  return visible(message[lang]);
}

/** The report of one file, in blocks of whole lines. */
function fileBlocks(file: FileResult, context: ReportContext, places: Places): string[] {
  const framed = file.diagnostics.filter(
    ({ severity }) => severity === 'error' || (!context.quiet && (severity === 'warning' || context.verbose)),
  );
  const lines =
    context.quiet || context.verbose
      ? []
      : file.diagnostics
          .filter(({ severity }) => severity === 'info')
          .map(
            (diagnostic) =>
              `${headline(diagnostic, context)} ${arrow(file, diagnostic, 0, context, places)}\n`,
          );
  const groups = grouped(framed);
  const frames = context.verbose
    ? groups.map((group) => framedBlock(file, group, context, places))
    : withoutRepeats(groups).map((block) =>
        block.kind === 'frame'
          ? framedBlock(file, block.group, context, places)
          : restBlock(file, block.diagnostics, context, places),
      );
  return lines.length === 0 ? frames : [...frames, [...new Set(lines)].join('')];
}

/** `error[rule-id]: message` */
function headline(
  { severity, rule, message }: Pick<Diagnostic, 'severity' | 'rule' | 'message'>,
  context: ReportContext,
): string {
  const { paint, lang } = context;
  const kind = paint[severity](`${severity}[${ruleLink(rule, context)}]`);
  return `${kind}${paint.strong(`: ${shown(message, lang)}`)}`;
}

/** The rest of a mistake that has had enough frames: where it is, and what --fix does. */
function restBlock(
  file: FileResult,
  diagnostics: readonly [Diagnostic, ...Diagnostic[]],
  context: ReportContext,
  places: Places,
): string {
  const [first] = diagnostics;
  const lines = diagnostics.map(({ range }) => places.start(file, range).line);
  const message = restPhrase(diagnostics.length, first.label ?? first.message, lines);
  const gutter = String(Math.max(...lines)).length;
  const fix = `${' '.repeat(gutter)} ${context.paint.frame('=')} ${fixesPhrase(diagnostics.length)[context.lang]}`;
  return `${headline({ ...first, message }, context)}\n${arrow(file, first, gutter, context, places)}\n${fix}\n`;
}

/** The rule's id, as a link to its page if the terminal supports links. */
function ruleLink(rule: string, context: ReportContext): string {
  const address = context.page(rule);
  return address === null ? rule : `\x1b]8;;${address}\x1b\\${rule}\x1b]8;;\x1b\\`;
}

/** `--> path:line:column`, which terminals in editors make clickable. */
function arrow(
  file: FileText,
  { range }: Pick<Diagnostic, 'range'>,
  indent: number,
  { paint }: ReportContext,
  places: Places,
): string {
  const { line, column } = places.start(file, range);
  return `${' '.repeat(indent)}${paint.frame('-->')} ${visible(file.path)}:${line}:${column}`;
}

interface FileMarks {
  readonly file: FileText;
  readonly marks: readonly Mark[];
}

function framedBlock(file: FileResult, group: Group, context: ReportContext, places: Places): string {
  const { lang, paint } = context;
  const related = group.related.slice(0, MOST_RELATED);
  const parts: readonly FileMarks[] = [
    {
      file,
      marks: [
        ...group.diagnostics.map((one) => primaryMark(one, lang)),
        ...related.filter(isHere).map((place) => relatedMark(place, lang)),
      ],
    },
    ...elsewhere(related, lang),
  ];
  const gutter = Math.max(
    ...parts.map((part) => String(lastLine(linesOf(part.file, places), part.marks)).length),
  );
  const severity: Severity = group.diagnostics[0].severity;
  const options = { ...context, gutter, primary: paint[severity] };
  const notes = notesOf(group, context);
  const out: string[] = [];
  for (const diagnostic of group.diagnostics) {
    out.push(headline(diagnostic, context), arrow(file, diagnostic, gutter, context, places));
  }
  for (const part of parts) {
    const first = part.marks[0];
    if (part.file !== file && first !== undefined) out.push(arrow(part.file, first, gutter, context, places));
    const drawn = frame(linesOf(part.file, places), part.marks, options);
    out.push(...(part === parts.at(-1) && notes.length > 0 ? drawn : drawn.slice(0, -1)));
  }
  const room = Math.max(context.columns - gutter - 3, 24);
  for (const note of notes) {
    wrap(note, room, context.ambiguousWidth).forEach((text, index) => {
      const indent = ' '.repeat(gutter);
      out.push(index === 0 ? `${indent} ${paint.frame('=')} ${text}` : `${indent}   ${text}`);
    });
  }
  return `${out.join('\n')}\n`;
}

function linesOf(file: FileText, places: Places) {
  return { text: file.text, index: places.lines(file) };
}

function isHere(place: RelatedPlace): boolean {
  return place.file === undefined;
}

function primaryMark({ range, label }: Diagnostic, lang: Lang): Mark {
  return { range, kind: 'primary', label: label === undefined ? '' : shown(label, lang) };
}

function relatedMark({ range, message }: RelatedPlace, lang: Lang): Mark {
  return { range, kind: 'related', label: shown(message, lang) };
}

/** Related places in other files, file by file. */
function elsewhere(related: readonly RelatedPlace[], lang: Lang): FileMarks[] {
  const files = new Map<string, { file: FileText; marks: Mark[] }>();
  for (const place of related) {
    if (place.file === undefined) continue;
    const known = files.get(place.file.path) ?? { file: place.file, marks: [] };
    known.marks.push(relatedMark(place, lang));
    files.set(place.file.path, known);
  }
  return [...files.values()];
}

/** The notes below a frame: places that are not shown, what to do, what --fix does; each once. */
function notesOf(group: Group, { lang }: ReportContext): string[] {
  const notes = new Set<string>();
  const more = group.related.length - MOST_RELATED;
  if (more > 0) notes.add({ zh: `另有 ${more} 处没有标出`, en: `${more} more places not shown` }[lang]);
  const safe = group.diagnostics.filter(({ fix }) => fix?.safe === true);
  const many = new Set(safe.map(({ fix }) => fix?.title.zh)).size > 1;
  for (const { help, fix, rule } of group.diagnostics) {
    if (help !== undefined) notes.add(shown(help, lang));
    if (fix !== undefined)
      notes.add((many && fix.safe ? fixesPhrase(safe.length) : fixPhrase(fix, rule))[lang]);
  }
  return [...notes];
}

/** For findings that share a frame but have different fixes, which the labels in the frame explain. */
function fixesPhrase(count: number): Message {
  return { zh: `修复: 加 --fix 可修复这 ${count} 处`, en: `fix: all ${count} can be fixed with --fix` };
}
