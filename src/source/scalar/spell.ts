import type { CST } from 'yaml';
import { blockShape, spellBlock } from './block.ts';
import { spellDouble, spellPlain, spellSingle } from './flow.ts';
import type { Spelling } from './spelling.ts';

/** Reads a scalar's characters again, piece by piece; null if the token is not a scalar. */
export function spell(text: string, token: CST.FlowScalar | CST.BlockScalar): Spelling | null {
  switch (token.type) {
    case 'scalar':
      return spellPlain(text, token.offset, token.offset + token.source.length);
    case 'single-quoted-scalar':
      return spellSingle(text, token.offset + 1, token.offset + token.source.length - 1);
    case 'double-quoted-scalar':
      return spellDouble(text, token.offset + 1, token.offset + token.source.length - 1);
    case 'block-scalar':
      return spellBlock(text, blockShape(token));
    default:
      return null;
  }
}
