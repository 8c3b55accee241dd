import type { Canonical } from '../form/canonical.ts';
import { readNumber } from '../form/disguise.ts';
import { isOwnUse, MIDTERM_TOTAL, TOTAL } from '../form/keys.ts';
import type { Template } from '../form/template.ts';
import { decimal, printDecimal } from '../quantity/decimal.ts';
import type { Finding, Path } from '../text/finding.ts';
import type { Fault } from './errors.ts';
import * as messages from './messages.ts';
import { placeOf, subjectOf } from './place.ts';

/** A number that is not written in plain decimal digits: 0x1F, 0o17, 012. */
export interface OddNumber {
  /** The path in the file. */
  readonly path: Path;
  readonly written: string;
}

/** Findings for numbers in unusual notation (in places of numbers and 指标值) that are not rejected anyway. */
export function oddNumberFindings(
  oddNumbers: readonly OddNumber[],
  document: Canonical,
  faults: readonly Fault[],
  template: Template | null,
): readonly Finding[] {
  if (oddNumbers.length === 0) return [];
  const told = new Set(faults.map(({ own }) => JSON.stringify(own)));
  return oddNumbers.flatMap(({ path, written }) => {
    const ours = document.ours(path);
    const number = Number(written);
    if (told.has(JSON.stringify(path)) || !isDue(ours, number, template)) return [];
    const text = printDecimal(decimal(number));
    return {
      code: 'number-in-disguise',
      message: messages.oddNumber({ subject: subjectOf(path), written, number: text }),
      data: { text: written, number },
      target: { path, at: 'value' },
      fix: {
        title: { zh: `把 ${written} 改成 ${text}`, en: `change ${written} to ${text}` },
        safe: true,
        edits: [{ kind: 'set', path, value: number }],
      },
    };
  });
}

function isDue(ours: Path, number: number, template: Template | null): boolean {
  if (ours.some((segment) => typeof segment === 'string' && isOwnUse(segment))) return false;
  const [top, key] = ours;
  if (top === '项目资金' && template !== null && !isFund(String(key), template)) return false;
  const place = placeOf(ours);
  if (place.kind === 'number') return readNumber(place.of, number, template).kind === 'number';
  return place.kind === 'open' && ours.at(-1) === '指标值';
}

/** Whether the key is one of 项目资金; unknown-fund reports the others. */
export function isFund(key: string, template: Template): boolean {
  return key === TOTAL || key === MIDTERM_TOTAL || template.funds.includes(key);
}
