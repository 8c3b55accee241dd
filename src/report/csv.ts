import type { Diagnostic, FileResult } from '../linter/diagnostic.ts';
import { visible } from '../text/display.ts';
import type { Lang, Message } from '../text/message.ts';
import { Places } from './places.ts';
import { provenanceOf } from './provenance.ts';
import type { Reporter } from './report.ts';
import { declarationOf } from './words.ts';

const COLUMNS: readonly Message[] = [
  { zh: '文件', en: 'file' },
  { zh: '行', en: 'line' },
  { zh: '列', en: 'column' },
  { zh: '级别', en: 'severity' },
  { zh: '规则', en: 'rule' },
  { zh: '说明', en: 'message' },
  { zh: '怎么办', en: 'help' },
  { zh: '实施单位', en: 'unit' },
  { zh: '项目名称', en: 'project' },
  { zh: '年度', en: 'year' },
  { zh: '表样', en: 'template' },
  { zh: '版本', en: 'version' },
  { zh: '配置', en: 'configuration' },
];

/**
 * A table for spreadsheets: UTF-8 with a BOM, without which a Chinese Excel assumes GBK, and CRLF as in RFC 4180. Cells
 * that a spreadsheet would take for a formula are neutralised.
 */
export const csv: Reporter = (result, context) => {
  const { lang } = context;
  const places = new Places();
  const { version, configuration } = provenanceOf(result, context);
  const findings = result.files.flatMap((file) =>
    file.diagnostics.map((diagnostic) => [
      ...cellsOf(file, diagnostic, lang, places),
      version,
      configuration,
    ]),
  );
  const problems = result.problems.map(({ path, message }) => [
    path,
    ...['', '', 'error', '', message[lang], '', '', '', '', '', version, configuration],
  ]);
  const rows = [COLUMNS.map((column) => column[lang]), ...findings, ...problems];
  return csvText(rows);
};

/** Rows as CSV for spreadsheets, with BOM. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cellsOf(file: FileResult, diagnostic: Diagnostic, lang: Lang, places: Places): (string | number)[] {
  const { rule, severity, message, help, fix, range } = diagnostic;
  const { line, column } = places.start(file, range);
  const todo = help?.[lang] ?? fix?.title[lang] ?? '';
  const { unit = '', name = '', year = '', template = '' } = declarationOf(file, diagnostic) ?? {};
  return [file.path, line, column, severity, rule, message[lang], todo, unit, name, year, template];
}

/** What starts a formula in a spreadsheet, also in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠|]/;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = visible(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\s']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
