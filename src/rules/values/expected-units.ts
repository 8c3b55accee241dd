import type { Expected } from '../../form/units.ts';
import type { Message } from '../../text/message.ts';
import { words } from '../word-options.ts';

/** What should be counted according to a name, in words. */
export const EXPECTED: Readonly<Record<Expected, Message>> = {
  share: { zh: '百分比', en: 'a percentage' },
  people: { zh: '人', en: '人' },
  times: { zh: '次', en: '次' },
  money: { zh: '金额', en: 'an amount of money' },
  area: { zh: '面积（亩、平方米等）', en: 'an area' },
  length: { zh: '长度（公里等）', en: 'a length' },
};

/** The option for further endings of names that say this is counted. */
export const endingOption = (what: Exclude<Expected, 'share'>, besides: string) =>
  words({
    zh: `名称以这些词结尾的以${EXPECTED[what].zh}计（${besides}之外）`,
    en: `additional endings of names that need ${EXPECTED[what].en}, besides ${besides}`,
  });
