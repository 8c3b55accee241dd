import { wordLevels } from '../../form/vocabulary.ts';
import type { Range } from '../../text/range.ts';

/**
 * What stands around declarations that were pasted with the fences of Markdown (```yaml), as a chat assistant answers:
 * whole lines, the fences with them; none where it is not plain that the fences hold the declaration.
 */
export function linesApart(text: string): readonly Range[] {
  if (!/^[ \t]*(?:```|~~~)/m.test(text)) return [];
  const walk = new Walk();
  for (let start = 0; start <= text.length; ) {
    const lf = text.indexOf('\n', start);
    const next = lf < 0 ? text.length : lf;
    const end = next > start && text.charAt(next - 1) === '\r' ? next - 1 : next;
    walk.line(text.slice(start, end), start, end);
    start = next + 1;
  }
  return walk.apart(text.length);
}

/** So many keys of the form make a declaration of what a fence holds. */
const FEW_KEYS = 2;

interface Fence {
  readonly sign: string;
  readonly indent: number;
  readonly start: number;
  readonly end: number;
  readonly keys: Set<string>;
}

class Walk {
  private readonly found: Range[] = [];
  /** Where the lines begin that belong to no declaration. */
  private from: number | null = 0;
  private fence: Fence | null = null;
  private held = false;
  private outside = false;

  line(line: string, start: number, end: number): void {
    const content = line.trim();
    const indent = line.length - line.trimStart().length;
    const sign = /^(`{3,}|~{3,})[A-Za-z]*$/.exec(content)?.[1];
    if (this.fence === null) {
      if (sign !== undefined) this.fence = { sign, indent, start, end, keys: new Set() };
      else if (rootKey(content, ':') !== null) this.outside = true;
    } else if (sign === content && sign.startsWith(this.fence.sign) && indent <= this.fence.indent) {
      // one further in is a text's own (备注: |)
      if (this.holds()) this.from = start;
      this.fence = null;
    } else {
      const key = rootKey(content, '');
      if (key !== null) this.fence.keys.add(key);
      if (key !== null && this.from !== null && this.holds()) {
        this.found.push({ start: this.from, end: this.fence.end });
        this.from = null;
      }
    }
  }

  private holds(): boolean {
    const holds = this.fence !== null && this.fence.keys.size >= FEW_KEYS;
    this.held ||= holds;
    return holds;
  }

  apart(length: number): readonly Range[] {
    if (!this.held || this.outside) return [];
    return this.from === null ? this.found : [...this.found, { start: this.from, end: length }];
  }
}

const KEY = /^["']?([^"':：\s]{1,20})["']?[ \t]*([:：])/;

/** The key at the root of a declaration that a line begins with; `sign`: only with this for a colon. */
function rootKey(content: string, sign: string): string | null {
  const [, name = '', colon] = KEY.exec(content) ?? [];
  return (sign === '' || colon === sign) && wordLevels(name).has('root') ? name : null;
}
