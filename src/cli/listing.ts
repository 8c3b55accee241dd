import { Command, Option } from 'commander';
import { UseError } from '../config/mistake.ts';
import { safeJson } from '../report/json.ts';
import { closest } from '../text/closest.ts';
import { commonOptions } from './options.ts';
import { sentences } from './sentences.ts';

/** How a list is written: for people, or for programs. */
export type ListFormat = 'text' | 'json';
const FORMATS: readonly ListFormat[] = ['text', 'json'];

function parseFormat(value: string): ListFormat {
  const format = FORMATS.find((known) => known === value);
  if (format !== undefined) return format;
  throw new UseError(sentences.unknownFormat(value, closest(value, FORMATS), FORMATS));
}

/** A command that lists something, with `--format text|json`. */
export function listingCommand(name: string): Command {
  return commonOptions(new Command(name)).addOption(new Option('--format <format>').argParser(parseFormat));
}

/** The same as JSON, safe to show in a terminal. */
export function jsonText(value: unknown): string {
  return `${safeJson(value, 2)}\n`;
}
