import { readComparator } from '../quantity/comparators.ts';
import { readNameHint } from '../quantity/hint.ts';
import { readValue } from '../quantity/read.ts';
import type { NameHint, Reading, Span } from '../quantity/value.ts';
import { bareName } from '../text/bare-name.ts';
import type { Path, PathTarget } from '../text/finding.ts';
import { type ConfiguredWords, NO_CONFIGURED_WORDS } from './configured-words.ts';
import type { Category, Indicator, IndicatorValue, Words } from './declaration.ts';
import { type Keys, readKeys } from './keys.ts';
import type { Mapping } from './mapping.ts';
import { readNumbering } from './numbering.ts';
import { placeholderIn, placeholderInValue } from './placeholder.ts';
import { numberIn, textIn } from './scalars.ts';
import type { Template } from './template.ts';

/** Reads one 三级指标. */
export function readIndicator(
  item: Mapping,
  index: number,
  category: Category,
  template: Template | null,
  more: ConfiguredWords,
): Indicator {
  const keys = readKeys(item, 'indicator', template);
  const path: Path = [...category.path, index];
  const name = wordsAt(item, keys, path, '名称');
  const hint = name !== null && /[)）\]】〕]/.test(name.text) ? readNameHint(name.text) : null;
  const columns = isUsual(item) ? NO_COLUMNS : readColumns(item, keys, path, template);
  const { nature, measure } = columns;
  // Written out property by property: V8 takes ten times as long for a spread that is followed by more properties.
  return {
    path,
    index,
    category,
    number: readNumbering(item, keys, path, template),
    name,
    hint,
    measureName: name === null ? '' : measureNameOf(name.text, hint),
    value: readIndicatorValue(item, keys, path, { name, hint, nature, measure }, more),
    nature,
    measure,
    direction: columns.direction,
    type: columns.type,
    weightInvalid: columns.weightInvalid,
    weight: columns.weight,
    standard: columns.standard,
    remark: columns.remark,
    midtermValue: columns.midtermValue,
    lastYearValue: columns.lastYearValue,
    misspelt: keys.misspelt,
    ownKey: keys.own,
  };
}

function measureNameOf(name: string, hint: NameHint | null): string {
  return bareName(hint === null ? name : name.slice(0, hint.span[0]) + name.slice(hint.span[1])).trim();
}

/** Columns that only some forms have. */
type Columns = Pick<
  Indicator,
  | 'nature'
  | 'measure'
  | 'direction'
  | 'type'
  | 'weight'
  | 'weightInvalid'
  | 'standard'
  | 'remark'
  | 'midtermValue'
  | 'lastYearValue'
>;

const NO_COLUMNS: Columns = {
  nature: null,
  measure: null,
  direction: null,
  type: null,
  weightInvalid: false,
  weight: null,
  standard: null,
  remark: null,
  midtermValue: null,
  lastYearValue: null,
};

/** Whether the only keys are 编号, 名称 and 指标值, under exactly these names. */
function isUsual(item: Mapping): boolean {
  let usual = 0;
  for (const key of USUAL) if (Object.hasOwn(item, key)) usual += 1;
  return Object.keys(item).length === usual;
}

const USUAL = ['编号', '名称', '指标值'];

function readColumns(item: Mapping, keys: Keys, path: Path, template: Template | null): Columns {
  const words = (name: string) => wordsAt(item, keys, path, name);
  const weightKey = keys.own('分值');
  const weight = numberIn('weight', item[weightKey], template);
  return {
    nature: words('指标性质'),
    measure: words('计量单位'),
    direction: oneOf(item[keys.own('指标方向')], DIRECTIONS),
    type: oneOf(item[keys.own('指标类型')], TYPES),
    weightInvalid: weight === null && (item[weightKey] ?? null) !== null,
    weight: weight === null ? null : { value: weight, path: [...path, weightKey] },
    standard: words('绩效标准'),
    remark: words('说明'),
    midtermValue: words('中期指标值'),
    lastYearValue: words('上年实际值'),
  };
}

const DIRECTIONS = ['正向', '反向'] as const;
const TYPES = ['定量', '定性'] as const;

function wordsAt(item: Mapping, keys: Keys, path: Path, name: string): Words | null {
  const key = keys.own(name);
  const raw = item[key];
  const text = raw === undefined || raw === null ? null : textIn(raw);
  return text === null || text.trim() === '' ? null : { text, path: [...path, key] };
}

/** Reads 正向指标 as 正向: `schema` reports the superfluous word, and the rules continue with what is meant. */
function oneOf<T extends string>(value: unknown, options: readonly T[]): T | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return options.find((option) => text === option || text === `${option}指标`) ?? null;
}

/** One of the joined texts, and where it starts in the joined text. */
interface Piece {
  readonly path: Path;
  readonly text: string;
  readonly from: number;
  /** How many blanks precede it in the file. */
  readonly indent: number;
}

function readIndicatorValue(
  item: Mapping,
  keys: Keys,
  at: Path,
  parts: Pick<Indicator, 'name' | 'hint' | 'nature' | 'measure'>,
  more: ConfiguredWords,
): IndicatorValue | null {
  const key = keys.own('指标值');
  const written = item[key];
  if (keys.misspelt.has('指标值') || keys.misspelt.has('计量单位')) return null;
  if (written !== undefined && written !== null && typeof written !== 'string' && typeof written !== 'number')
    return null;
  const raw = written === undefined || written === null ? '' : String(written);
  return new JoinedValue(raw, written !== undefined, [...at, key], parts, more);
}

/** 指标性质, 指标值 and 计量单位 as one. */
class JoinedValue implements IndicatorValue {
  readonly raw: string;
  readonly present: boolean;
  readonly path: Path;
  readonly placeholder: Span | null;
  private readonly hint: NameHint | null;
  private readonly nature: Words | null;
  private readonly measure: Words | null;
  private joined: readonly Piece[] | null = null;
  private read: Reading | null = null;

  constructor(
    raw: string,
    present: boolean,
    path: Path,
    { name, hint, nature, measure }: Pick<Indicator, 'name' | 'hint' | 'nature' | 'measure'>,
    more: ConfiguredWords,
  ) {
    this.raw = raw;
    this.present = present;
    this.path = path;
    this.placeholder = placeholderInValue(raw, name?.text ?? '', more);
    this.hint = hint;
    this.nature = nature;
    this.measure = measure;
  }

  get text(): string {
    if (this.nature === null && this.measure === null) return this.raw;
    return this.pieces()
      .map((piece) => piece.text)
      .join('');
  }

  get reading(): Reading {
    this.read ??= readValue(this.text, this.hint);
    return this.read;
  }

  at(span?: Span | null): PathTarget {
    return targetOf(span ?? null, this.pieces(), this.path);
  }

  private pieces(): readonly Piece[] {
    this.joined ??= join({ path: this.path, text: this.raw, from: 0, indent: 0 }, this.nature, this.measure);
    return this.joined;
  }
}

/** Joins ≥, 95 and % to ≥95%. A comparator or unit that the value already has is not repeated; 定性 is left out. */
function join(value: Piece, nature: Words | null, measure: Words | null): readonly Piece[] {
  if (nature === null && measure === null) return [value];
  const pieces: Piece[] = [];
  let from = 0;
  const add = (text: string, path: Path): void => {
    const words = path === value.path ? text : text.trim();
    pieces.push({ path, text: words, from, indent: text.indexOf(words) });
    from += words.length;
  };
  const own = readValue(value.text);
  if (nature !== null && readComparator(nature.text) !== null && !hasComparator(value.text, own))
    add(nature.text, nature.path);
  const takesMeasure =
    measure !== null &&
    placeholderIn(measure.text, NO_CONFIGURED_WORDS) === null &&
    !hasUnit(value.text, own, measure.text.trim());
  add(takesMeasure ? value.text.replace(/[。；;]\s*$/, '') : value.text, value.path);
  if (takesMeasure) add(measure.text, measure.path);
  return pieces;
}

function hasComparator(raw: string, own: Reading): boolean {
  if (own.kind === 'quantity') return own.comparator !== null;
  return own.kind !== 'blank' || /[≥≤><＞＜=＝≧≦═]/.test(raw);
}

/** Only a number without a unit takes one (250万 takes 元); words, dates and grades need none. */
function hasUnit(raw: string, own: Reading, unit: string): boolean {
  if (own.kind !== 'quantity') return own.kind !== 'blank' || raw.includes(unit);
  if (own.unit?.kind === 'multiple') return unit.startsWith(own.unit.text);
  return own.unit !== null || own.per.length > 0;
}

function targetOf(span: Span | null, pieces: readonly Piece[], path: Path): PathTarget {
  if (span === null) return { path, at: 'value' };
  const [from, to] = span;
  const piece =
    pieces.findLast(
      (one) => one.from <= from && (from < one.from + one.text.length || one === pieces.at(-1)),
    ) ?? pieces[0];
  if (piece === undefined) return { path, at: 'value' };
  const start = Math.min(Math.max(from - piece.from, 0), piece.text.length);
  const end = Math.min(Math.max(to - piece.from, start), piece.text.length);
  return { path: piece.path, at: 'value', span: [start + piece.indent, end + piece.indent] };
}
