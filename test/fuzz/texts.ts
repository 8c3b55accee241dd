import fc from 'fast-check';
import { parse } from 'yaml';
import { baseDeclaration } from '../../src/rules/base.ts';
import { decode } from '../../src/source/decode.ts';
import type { Plain } from '../../src/text/finding.ts';
import { soup } from '../quantity/soup.ts';
import { Dice, isList, isMapping } from '../source/styled.ts';
import { writeStyled } from '../source/styled-writer.ts';

/** Texts to lint: from random characters to declarations with few mistakes. */

const clean: Plain = parse(baseDeclaration);
const lines = baseDeclaration.split('\n');

/** Scraps that typing, input methods and attackers leave in a text. */
const SCRAPS = [
  '：',
  '，',
  '　',
  '\t',
  '>=',
  '> ',
  '“',
  '”',
  '"',
  "'",
  '- ',
  '-',
  '－',
  '•',
  '1、',
  ' #',
  '#',
  ': ',
  ':',
  '[',
  ']',
  '{',
  '}',
  '&a ',
  '*a',
  '!t ',
  '%',
  '|',
  '---\n',
  '\n',
  '\n\n',
  '\r',
  '  ',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\0',
  '\ud83d',
  '\u001b[31m',
  '012',
  '0x1F',
  '5,000',
  '≥',
  '50万元',
  '？ ',
  '? ',
  '__proto__: 1\n',
  '# jixiao-disable-next-line ',
  '# jixiao-disable schema -- x\n',
  '指标1: ',
  '目标1：x',
  '**',
  '……',
  '无',
] as const;

const scrap = fc.constantFrom(...SCRAPS);

/** Random bytes, decoded like a file. */
const bytes: fc.Arbitrary<string> = fc.uint8Array({ maxLength: 300 }).map((given) => {
  const decoded = decode(given);
  return 'notText' in decoded ? '' : decoded.text;
});

/** YAML's indicators and the form's words in any order. */
const yamlText: fc.Arbitrary<string> = fc
  .array(fc.oneof(scrap, fc.constantFrom(...lines.map((line) => `${line}\n`))), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** A clean declaration with one to four scraps inserted, or with lines removed, moved or duplicated. */
const damaged: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom('put', 'over', 'drop', 'double', 'swap'), fc.nat(), scrap), {
    minLength: 1,
    maxLength: 4,
  })
  .map((slips) => {
    let text = baseDeclaration;
    for (const [kind, at, part] of slips) text = slip(text, kind, at, part);
    return text;
  });

function slip(text: string, kind: string, at: number, part: string): string {
  const place = at % (text.length + 1);
  if (kind === 'put') return text.slice(0, place) + part + text.slice(place);
  if (kind === 'over') return text.slice(0, place) + part + text.slice(place + 1 + (at % 3));
  const all = text.split('\n');
  const line = at % all.length;
  const own = all[line] ?? '';
  if (kind === 'drop') all.splice(line, 1);
  else if (kind === 'double') all.splice(line, 0, own);
  else all.splice(line, 2, all[line + 1] ?? '', own);
  return all.join('\n');
}

const value: fc.Arbitrary<Plain> = fc.oneof(
  soup,
  fc.constantFrom<Plain>(
    '≥95%',
    '2023年12月底前',
    '≤50万元',
    '250万',
    '2.5',
    'XX',
    '无',
    '0.97比例',
    '及时',
    '≥≤5',
  ),
  fc.constantFrom<Plain>(null, 0, -1, 12, 1e21, true, [], {}, [1], { 名称: 'x' }),
);

/** Declarations with random values, in any style. */
const declarations: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.tuple(fc.nat(), value), { minLength: 1, maxLength: 6 }), fc.nat())
  .map(([changes, seed]) => {
    let tree = clean;
    for (const [at, put] of changes) tree = replaced(tree, at % leaves(tree), put);
    return writeStyled(tree, seed);
  });

function leaves(tree: Plain): number {
  if (isList(tree))
    return Math.max(
      1,
      tree.reduce<number>((count, item) => count + leaves(item), 0),
    );
  if (!isMapping(tree)) return 1;
  return Math.max(
    1,
    Object.values(tree).reduce<number>((count, item) => count + leaves(item), 0),
  );
}

/** The tree with its nth leaf replaced. */
function replaced(tree: Plain, nth: number, put: Plain): Plain {
  if (isList(tree) ? tree.length === 0 : !isMapping(tree) || Object.keys(tree).length === 0) return put;
  let before = 0;
  const next = (item: Plain): Plain => {
    const from = before;
    before += leaves(item);
    return nth >= from && nth < before ? replaced(item, nth - from, put) : item;
  };
  if (isList(tree)) return tree.map(next);
  return isMapping(tree)
    ? Object.fromEntries(Object.entries(tree).map(([key, item]) => [key, next(item)]))
    : put;
}

/** The clean declaration with its keys in another order and in another style. */
export const restyled: fc.Arbitrary<string> = fc
  .tuple(fc.nat(), fc.nat())
  .map(([order, seed]) => writeStyled(shuffled(clean, new Dice(order)), seed));

function shuffled(tree: Plain, dice: Dice): Plain {
  if (isList(tree)) return tree.map((item) => shuffled(item, dice));
  if (!isMapping(tree)) return tree;
  const entries = Object.entries(tree).map(([key, item]) => [key, shuffled(item, dice)] as const);
  for (let i = entries.length - 1; i > 0; i -= 1) {
    const [taken] = entries.splice(dice.below(i + 1), 1);
    if (taken !== undefined) entries.push(taken);
  }
  return Object.fromEntries(entries);
}

/** All kinds of texts by name. */
export const kinds = { bytes, yamlText, damaged, declarations } as const;
