import { describe, expect, test } from 'vitest';
import * as messages from '../../src/schema/messages.ts';

const subject = { zh: '“某栏”', en: '“某栏”' };

describe('messages of the schema say what belongs there', () => {
  test.each([
    ['goal', '每一条目标以', 'each goal starting with'],
    ['indicator', '每一项指标以', 'each indicator starting with'],
  ] as const)('a list: %s', (of, zh, en) => {
    const said = messages.notAList({ subject, of, value: '甲' });
    expect(said.zh).toContain(zh);
    expect(said.en).toContain(en);
  });

  test.each([
    ['甲', '这里是文字“甲”', 'found the text “甲”'],
    [5, '这里是 5', 'found 5'],
    [[], '这里是一个列表', 'found a list'],
  ])('a declaration, where there is %j', (value, zh, en) => {
    const said = messages.rootIsNoMapping({ value });
    expect(said.zh).toContain(zh);
    expect(said.en).toContain(en);
  });

  test.each([
    ['year', 1999, '应在 2000 至 2100 之间，写成了 1999', 'must be between 2000 and 2100, not 1999'],
    ['money', -5, '不能小于 0，写成了 -5', 'must be 0 or more, not -5'],
    ['numbering', 0, '应从 1 起，写成了 0', 'must be 1 or more, not 0'],
    ['weight', 0, '应大于 0，写成了 0', 'must be greater than 0, not 0'],
  ] as const)('a %s in its range', (of, value, zh, en) => {
    const said = messages.outOfRange({ subject, of, value });
    expect(said.zh).toBe(`“某栏”${zh}`);
    expect(said.en).toBe(`“某栏” ${en}`);
  });
});
