import { goalKeys, indicatorKeys, rootKeys } from '../generated/keys.ts';
import { foldKey } from './fold.ts';
import { MIDTERM_TOTAL, TOTAL } from './keys.ts';
import { foldCategory } from './names.ts';
import { shippedTemplates } from './templates.ts';

/** The level of a declaration at which a word of the form is a key. */
export type WordLevel = 'root' | 'funds' | 'goal' | 'indicator' | 'first' | 'second';

interface Word {
  /** The word as the form writes it. */
  readonly name: string;
  readonly levels: ReadonlySet<WordLevel>;
}

/** Longer texts are not words of the form. */
const LONGEST = 40;

let known: ReadonlyMap<string, Word> | null = null;

function collect(): ReadonlyMap<string, Word> {
  const words = new Map<string, { name: string; levels: Set<WordLevel> }>();
  const add = (level: WordLevel, name: string, folded: string): void => {
    const word = words.get(folded) ?? { name, levels: new Set() };
    word.levels.add(level);
    words.set(folded, word);
  };
  for (const name of rootKeys) add('root', name, foldKey(name));
  for (const name of goalKeys) add('goal', name, foldKey(name));
  for (const name of indicatorKeys) add('indicator', name, foldKey(name));
  for (const name of [TOTAL, MIDTERM_TOTAL]) add('funds', name, foldKey(name));
  for (const { funds, columns, firstLevels } of shippedTemplates.values()) {
    for (const name of funds) add('funds', name, foldKey(name));
    for (const [name, ours] of Object.entries(columns)) {
      add(ours === '项目期' ? 'root' : 'indicator', name, foldKey(name));
    }
    for (const first of firstLevels) {
      for (const name of [first.name, ...first.aliases]) add('first', name, `类 ${foldCategory(name)}`);
      for (const child of first.children) {
        for (const name of [child.name, ...child.aliases]) add('second', name, `类 ${foldCategory(name)}`);
      }
    }
  }
  return words;
}

const NOWHERE: ReadonlySet<WordLevel> = new Set();

/**
 * The levels at which a text is a key of the form, ignoring width, blanks and brackets such as (必填). Categories count
 * only as `……指标`, since 数量 alone may start any sentence. Empty: it is not a key of the form.
 */
export function wordLevels(text: string): ReadonlySet<WordLevel> {
  if (text.length > LONGEST) return NOWHERE;
  known ??= collect();
  const key = foldKey(text);
  const plain = known.get(key);
  if (plain !== undefined) return plain.levels;
  if (!key.includes('指标')) return NOWHERE;
  return known.get(`类 ${foldCategory(text)}`)?.levels ?? NOWHERE;
}
