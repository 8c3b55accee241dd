import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseHtml } from 'parse5';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import type { FileResult } from '../../src/linter/diagnostic.ts';
import type { ReporterName } from '../../src/report/index.ts';
import type { Reporter } from '../../src/report/report.ts';
import { contextOf } from '../report/samples.ts';

/** Control characters other than tab and line feed, which no report may pass on to a terminal or log. */
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u;

function wellFormed(xml: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

function htmlErrors(page: string): string[] {
  const errors: string[] = [];
  parseHtml(page, { onParseError: ({ code }) => errors.push(code) });
  return errors;
}

/** Makes the report of one file and parses it like its consumer would; throws if that fails. */
export function checkReport(name: ReporterName, reporter: Reporter, file: FileResult): void {
  const text = reporter({ files: [file], problems: [], skipped: 0 }, contextOf());
  // no lone surrogates, which UTF-8 can't represent
  expect(Buffer.from(text).toString() === text).toBe(true);
  switch (name) {
    case 'json':
    case 'sarif':
    case 'gitlab':
      JSON.parse(text);
      break;
    case 'json-lines':
      for (const line of text.trim().split('\n')) JSON.parse(line);
      break;
    case 'junit':
    case 'checkstyle':
      wellFormed(text);
      break;
    case 'html':
      expect(htmlErrors(text)).toEqual([]);
      break;
    case 'csv':
      parseCsv(text, { bom: true });
      break;
    case 'github':
      for (const line of text.split('\n'))
        expect(line).toMatch(/^$|^::(?:error|warning|notice|group|endgroup)\b|^[^:]/);
      expect(text).not.toMatch(CONTROL);
      break;
    case 'stylish':
    case 'compact':
    case 'narrated':
    case 'markdown':
      expect(text).not.toMatch(CONTROL);
      break;
    default:
      name satisfies never;
  }
}
