import type { Indicator, IndicatorValue } from '../../form/declaration.ts';
import { markStyle, readComparator } from '../../quantity/comparators.ts';
import type { Comparator, ComparatorMark, Quantity } from '../../quantity/value.ts';
import type { Edit, Fix, PathTarget } from '../../text/finding.ts';
import { quote } from '../phrases.ts';

/** A comparator that is not written as a sign, and how to write it. */
export interface OddComparator {
  readonly mark: ComparatorMark;
  /** Another comparator of the same value that already says it; null: none. */
  readonly besides: ComparatorMark | null;
  /** The text that contains it. */
  readonly value: string;
  readonly target: PathTarget;
  readonly fix: Fix;
}

/** The odd comparators of 指标值 and 指标性质. */
export function oddComparators(indicator: Indicator): OddComparator[] {
  const found = inValue(indicator);
  return indicator.nature === null ? found : [...found, ...inNature(indicator)];
}

/** Comparators of 指标值 that are not written as a sign, not counting those from the name’s hint or 指标性质. */
function inValue({ value }: Indicator): OddComparator[] {
  if (value === null || value.placeholder !== null || value.reading.kind !== 'quantity') return [];
  const { reading } = value;
  // ±3%以内 can't be written with a sign.
  if (reading.tolerance) return [];
  const said = oddMark(value, reading.comparator);
  if (said !== null) {
    const safe = markStyle(said.mark) === 'other';
    return [
      {
        ...said,
        besides: null,
        value: value.text.trim(),
        fix: fixOf(said.mark.meaning, safe, editsOf(said.mark, reading, value, said.target)),
      },
    ];
  }
  // ≥95%以上: there is a sign already.
  const again = oddMark(value, reading.redundant);
  if (again === null) return [];
  const { target, mark } = again;
  return [
    {
      ...again,
      besides: reading.comparator,
      value: value.text.trim(),
      fix: {
        title: { zh: `删去${quote(mark.text)}`, en: `remove ${quote(mark.text)}` },
        safe: true,
        edits: [{ kind: 'set', path: target.path, span: target.span, value: '' }],
      },
    },
  ];
}

interface PlacedMark {
  readonly mark: ComparatorMark;
  readonly target: PathTarget & { readonly span: readonly [number, number] };
}

function oddMark(value: IndicatorValue, mark: ComparatorMark | null): PlacedMark | null {
  if (mark?.span == null || markStyle(mark) === 'fine') return null;
  const target = value.at(mark.span);
  if (target.path !== value.path || target.span === undefined) return null;
  return { mark, target: { ...target, span: target.span } };
}

/** Replaces the word by the sign; a word after the number moves to the front. */
function editsOf(
  mark: ComparatorMark,
  reading: Quantity,
  value: IndicatorValue,
  { span: [from, to] }: PlacedMark['target'],
): Edit[] {
  const { raw, path } = value;
  if (mark.place === 'before') {
    const blanks = /^\s*/.exec(raw.slice(to))?.[0].length ?? 0;
    return [{ kind: 'set', path, value: mark.meaning, span: [from, to + blanks] }];
  }
  const number = value.at(reading.span).span?.[0] ?? 0;
  const text = raw.slice(0, number) + mark.meaning + raw.slice(number, from).trimEnd() + raw.slice(to);
  return [{ kind: 'set', path, value: text }];
}

/** The odd comparator in 指标性质, where a plain > or < is not acceptable either. */
function inNature({ nature }: Indicator): OddComparator[] {
  const written = nature?.text.trim() ?? '';
  if (nature === null || /^(?:[≥≤＞＜=＝]|定性)$/.test(written)) return [];
  const meaning = readComparator(written);
  if (meaning === null || meaning === '约') return [];
  const indent = nature.text.indexOf(written);
  const mark: ComparatorMark = { meaning, text: written, span: null, place: 'before' };
  const edits: Edit[] = [{ kind: 'set', path: nature.path, value: meaning }];
  return [
    {
      mark,
      besides: null,
      value: written,
      target: { path: nature.path, at: 'value', span: [indent, indent + written.length] },
      fix: fixOf(meaning, !/[》《]/.test(written), edits),
    },
  ];
}

function fixOf(meaning: Comparator, safe: boolean, edits: readonly Edit[]): Fix {
  return { title: { zh: `改为 ${meaning}`, en: `change it to ${meaning}` }, safe, edits };
}
