import type { Message } from '../../text/message.ts';
import { quote } from '../phrases.ts';

/** What a category under `parent` is called; null: at the top. */
export function levelUnder(parent: string | null): Message {
  return parent === null
    ? { zh: '一级指标', en: '一级指标' }
    : { zh: `${quote(parent)}下的二级指标`, en: `二级指标 under ${quote(parent)}` };
}

/** Where a misplaced category belongs (its own name comes last in `place`), and where it does not. */
export function placeOf({
  name,
  parent,
  place,
}: {
  readonly name: string;
  readonly parent: string | null;
  readonly place: readonly string[];
}): Message {
  const [first = '', second] = place;
  if (second === undefined)
    return {
      zh: `${quote(name)}是一级指标，不应放在${quote(parent ?? '')}之下`,
      en: `${quote(name)} is a 一级指标, so it does not belong under ${quote(parent ?? '')}`,
    };
  const not =
    parent === null
      ? { zh: '它不是一级指标', en: '; it is not a 一级指标 itself' }
      : { zh: `不在${quote(parent)}之下`, en: `, not under ${quote(parent)}` };
  return {
    zh: `${quote(name)}应放在一级指标${quote(first)}之下，${not.zh}`,
    en: `${quote(name)} belongs under the 一级指标 ${quote(first)}${not.en}`,
  };
}
