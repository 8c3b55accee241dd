import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/text/fold.ts';

/** The definition of folding in one expression. */
const plainly = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

describe('foldName', () => {
  it.each([
    ['1.新建 面积(亩)', '1新建面积亩'],
    ['1新建面积（亩）', '1新建面积亩'],
    ['★合格率', '合格率'],
    ['ＡＢ—1', 'ab1'],
    ['①号楼', '1号楼'],
    ['𠀀村', '𠀀村'],
    ['é', 'é'],
    ['……', ''],
  ])('%s is %s', (name, folded) => expect(foldName(name)).toBe(folded));

  it('keeps letters, marks and digits of any script, and nothing else', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          ...'新建面积（亩）()[]【】《》“”‘’·—…★☆①Ａｂ1２ -_/.,，。、；;:：!！?？~～%％^`{|}@$&*+=<>"\'\\',
        ),
      }),
    );
    fc.assert(
      fc.property(names, (name) => {
        expect(foldName(name)).toBe(plainly(name));
      }),
    );
  });
});
