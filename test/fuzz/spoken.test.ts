import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { Diagnostic } from '../../src/linter/diagnostic.ts';
import { shown } from '../../src/schema/words.ts';
import { lint, settings } from '../support.ts';
import { kinds } from './texts.ts';

/** The seconds of all fuzzing; each property here gets an eighth. */
const share = (Number(process.env.FUZZ_SECONDS ?? 0) * 1000) / 8;
const parameters: fc.Parameters<[string]> = {
  ...(process.env.FUZZ_SEED === undefined ? {} : { seed: Number(process.env.FUZZ_SEED) }),
  ...(share > 0
    ? { numRuns: 1_000_000, interruptAfterTimeLimit: share, markInterruptAsFailure: false }
    : { numRuns: 60 }),
};

const everything = settings('review');

/** The value of marked YAML as a message shows it. */
function meaning(marked: string): string {
  const value: unknown = parseDocument(marked, { logLevel: 'silent' }).toJS();
  return shown(String(value));
}

/** By rule and code: whether the marked words are what the message is about. */
const SPOKEN: Readonly<Record<string, (marked: string, diagnostic: Diagnostic) => boolean>> = {
  'yaml-syntax/fullwidth-colon': (marked) => /^[：∶﹕︰]$/.test(marked),
  'yaml-syntax/block-sign': (marked) => marked.startsWith('>'),
  'yaml-syntax/hash': (marked, { message }) => marked.startsWith('#') && quotes(message.zh, marked),
  'yaml-syntax/indent-blank': (marked) => /^\s*[\t\u3000\u00a0\u2002-\u200a]\s*$/.test(marked),
  'yaml-syntax/missing-space': (marked, { message }) =>
    marked === ':' || (marked.trim() === '' && /全角空格|看不见/.test(message.zh)),
  'yaml-syntax/colon-in-value': (marked) => marked === ':',
  'yaml-syntax/reserved-start': (marked, { message }) =>
    /^(?:.|%[ \t]*[\d.]+)$/u.test(marked) &&
    (message.zh.includes(`“${marked}”`) || message.zh.includes(`以 ${marked} 开头`)),
  'yaml-syntax/comment-sign': (marked, { message }) => /^[#＃]$/.test(marked) && quotes(message.zh, marked),
  'yaml-syntax/question-mark': (marked) => marked === '?',
  'yaml-syntax/unclosed-quote': (marked) => marked === '"' || marked === "'",
  'unused-suppression/unknown-rule': (marked, { message }) => message.zh.includes(`“${marked}”`),
  'schema/number-in-disguise': (marked, { data }) => [meaning(marked), marked].includes(String(data?.text)),
  // a key in an odd spelling (：年度) is quoted with its proper name; for a key that is a mapping (? 年度: 2023) the
  // first word is marked, and for a missing one the colon
  'schema/unknown-key': (marked, { message, fix }) =>
    [marked, meaning(marked)].some((key) => message.zh.includes(`“${key}`)) ||
    (marked === ':' && message.zh.startsWith('冒号前面没有栏目名')) ||
    (fix?.safe === true && message.zh.includes('应写成')),
  // a number written in another way (二) is quoted as the intended number
  'sequential-numbering/wrong-number': (marked, { data }) =>
    typeof data?.actual !== 'number' ||
    !/^\d+$/.test(meaning(marked)) ||
    Number(meaning(marked)) === data.actual,
};

/** Whether a message quotes the start of a text. */
function quotes(message: string, text: string): boolean {
  return message.includes(`“${Array.from(text).slice(0, 12).join('')}`);
}

describe('the marked words are those that the message is about', () => {
  test.each([
    ['damaged', kinds.damaged],
    ['declarations', kinds.declarations],
  ])(
    '%s',
    (_, texts) => {
      fc.assert(
        fc.property(texts, (text) => {
          const { diagnostics } = lint(text, everything).result;
          // in a repaired text, values may differ from the marked characters
          const repaired = diagnostics.some(({ rule }) => rule === 'yaml-syntax');
          for (const diagnostic of diagnostics) {
            const { rule, code, range, message } = diagnostic;
            const speaks = SPOKEN[`${rule}/${code}`];
            if (speaks === undefined || (repaired && rule !== 'yaml-syntax')) continue;
            const marked = text.slice(range.start, range.end);
            expect([rule, code, marked, message.zh, speaks(marked, diagnostic)]).toEqual([
              rule,
              code,
              marked,
              message.zh,
              true,
            ]);
          }
        }),
        parameters,
      );
    },
    share * 3 + 60_000,
  );
});
