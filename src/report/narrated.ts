import type { Diagnostic, FileResult, RelatedPlace } from '../linter/diagnostic.ts';
import { visible } from '../text/display.ts';
import type { Lang } from '../text/message.ts';
import { Places } from './places.ts';
import type { ReportContext, Reporter } from './report.ts';
import { summaryPhrase } from './summary.ts';
import { fixPhrase, SEVERITY_WORDS, sentence } from './words.ts';

/** How many characters of a long line are quoted. */
const LONGEST = 120;

/** The report in sentences, without frames and colours, for screen readers, mail and logs. */
export const narrated: Reporter = (result, context) => {
  const { lang, quiet, problemsApart } = context;
  const places = new Places();
  const parts: string[] = [`${sentence(summaryPhrase(result, quiet), lang)}\n`];
  for (const file of result.files) {
    const shown = file.diagnostics.filter(({ severity }) => !quiet || severity === 'error');
    if (shown.length === 0) continue;
    const path = visible(file.path);
    parts.push(
      { zh: `文件 ${path}，共 ${shown.length} 处。\n`, en: `File ${path}: ${shown.length} in total.\n` }[
        lang
      ],
    );
    shown.forEach((diagnostic, index) => {
      parts.push(finding(file, diagnostic, index + 1, context, places));
    });
  }
  for (const { path, message } of problemsApart ? [] : result.problems) {
    const text = visible(message[lang]);
    parts.push(
      { zh: `没能检查 ${visible(path)}：${text}。\n`, en: `${visible(path)} was not checked: ${text}.\n` }[
        lang
      ],
    );
  }
  return parts.join('\n');
};

function finding(
  file: FileResult,
  diagnostic: Diagnostic,
  number: number,
  { lang }: ReportContext,
  places: Places,
): string {
  const { rule, severity, message, help, fix, range, related } = diagnostic;
  const { line, column } = places.start(file, range);
  const kind = SEVERITY_WORDS[severity][lang];
  const head = {
    zh: `${number}. ${kind}，第 ${line} 行第 ${column} 列：${sentence(message, lang)}`,
    en: `${number}. ${kind}, line ${line}, column ${column}: ${sentence(message, lang)}`,
  };
  const rules = { zh: `规则是 ${rule}。`, en: `Rule: ${rule}.` };
  const quoted = quote(file, range.start, places);
  const text = { zh: `这一行写的是：${quoted}`, en: `The line reads: ${quoted}` };
  const lines = [head[lang], text[lang], ...related.map((place) => relatedLine(file, place, lang, places))];
  if (help !== undefined) lines.push(sentence(help, lang));
  if (fix !== undefined) lines.push(sentence(fixPhrase(fix, rule), lang));
  return `${[...lines, rules[lang]].join('\n')}\n`;
}

function relatedLine(file: FileResult, place: RelatedPlace, lang: Lang, places: Places): string {
  const { line, column } = places.start(place.file ?? file, place.range);
  const where = place.file === undefined ? '' : `${visible(place.file.path)}${lang === 'zh' ? ' ' : ', '}`;
  return {
    zh: `参看${where}第 ${line} 行第 ${column} 列：${sentence(place.message, lang)}`,
    en: `See ${where}line ${line}, column ${column}: ${sentence(place.message, lang)}`,
  }[lang];
}

/** The line at an offset, without indentation; a long one is cut. */
function quote(file: FileResult, offset: number, places: Places): string {
  const lines = places.lines(file);
  const { start, end } = lines.line(lines.position(offset).line);
  const line = file.text.slice(start, Math.min(end, start + 10 * LONGEST)).trim();
  return visible(line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line);
}
