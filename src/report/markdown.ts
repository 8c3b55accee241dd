import type { Diagnostic, FileResult, RunResult } from '../linter/diagnostic.ts';
import { escapeOf, visible } from '../text/display.ts';
import type { Message } from '../text/message.ts';
import { Places } from './places.ts';
import { provenanceLine, provenanceOf } from './provenance.ts';
import type { ReportContext, Reporter } from './report.ts';
import { summaryPhrase } from './summary.ts';
import { pageOf } from './uri.ts';
import { SEVERITIES, SEVERITY_WORDS } from './words.ts';

/** Markdown for a comment, a wiki or a job summary: a table of all findings, worst first. */
export const markdown: Reporter = (result, context) =>
  limitedMarkdown(result, context, Number.POSITIVE_INFINITY);

/**
 * The same report with at most `bytes` bytes (UTF-8): rows that don't fit are counted. For GitHub's
 * $GITHUB_STEP_SUMMARY, which discards anything larger than 1 MiB.
 */
export function limitedMarkdown(result: RunResult, context: ReportContext, bytes: number): string {
  const { lang } = context;
  const places = new Places();
  const findings = result.files
    .flatMap((file) => file.diagnostics.map((diagnostic) => ({ file, diagnostic })))
    .sort((a, b) => badness(a.diagnostic) - badness(b.diagnostic));
  const head = `## jixiao\n\n${escaped(summaryPhrase(result, false)[lang])}\n`;
  const problems = result.problems.map(({ path, message }) => `- ${code(path)}: ${escaped(message[lang])}\n`);
  const foot = `\n<sub>${escaped(provenanceLine(provenanceOf(result, context), ' · '))}</sub>\n`;
  const rows: string[] = [];
  // Room for the line that counts the rest.
  let left = bytes - sizeOf([head, ...problems, foot, TABLE_HEAD[lang]].join('')) - 200;
  for (const { file, diagnostic } of findings) {
    const row = rowOf(file, diagnostic, context, places);
    left -= sizeOf(row);
    if (left < 0) break;
    rows.push(row);
  }
  const cut = findings.length - rows.length;
  const more = { zh: `\n另有 ${cut} 处没有列出。\n`, en: `\n${cut} more not listed.\n` }[lang];
  const table = rows.length === 0 ? '' : `\n${TABLE_HEAD[lang]}${rows.join('')}`;
  const unread = problems.length === 0 ? '' : `\n${problems.join('')}`;
  return head + unread + table + (cut > 0 ? more : '') + foot;
}

function badness({ severity }: Diagnostic): number {
  return SEVERITIES.indexOf(severity);
}

const TABLE_HEAD: Message = {
  zh: '| 级别 | 位置 | 说明 | 规则 |\n| --- | --- | --- | --- |\n',
  en: '| severity | place | message | rule |\n| --- | --- | --- | --- |\n',
};

/** An upper bound: three bytes per UTF-16 unit. */
function sizeOf(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}

function rowOf(
  file: FileResult,
  { severity, rule, message, help, range }: Diagnostic,
  context: ReportContext,
  places: Places,
): string {
  const { lang } = context;
  const { line, column } = places.start(file, range);
  const address = pageOf(rule, context);
  const name = address === null ? code(rule) : `[${code(rule)}](<${address}>)`;
  const text = [message, help].filter((part) => part !== undefined).map((part) => escaped(part[lang]));
  const cells = [
    SEVERITY_WORDS[severity][lang],
    code(`${file.path}:${line}:${column}`),
    text.join('<br>'),
    name,
  ];
  return `| ${cells.join(' | ')} |\n`;
}

/** A text as code in a table cell; characters that would end it are escaped. */
function code(text: string): string {
  return `\`${visible(text).replace(/[`|]/g, escapeOf)}\``;
}

/**
 * A text with all markup escaped: no HTML, emphasis, links or pictures, no bar that ends a cell, no mention of people
 * (@) or issues (#1), and no address that becomes a link.
 */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]<>|~&$]/g, '\\$&')
    .replaceAll('@', '＠')
    .replace(/#(?=\d)/g, '＃')
    .replaceAll('#', '\\#')
    .replaceAll('://', ':\\//')
    .replace(/\bwww\./gi, (match) => match.replace('.', '\\.'));
}
