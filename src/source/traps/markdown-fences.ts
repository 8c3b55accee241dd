import { wordLevels } from '../../form/vocabulary.ts';
import type { Range } from '../../text/range.ts';

/**
 * The lines around declarations that were pasted with Markdown fences (```yaml), as chat assistants write them. The
 * ranges are whole lines and include the fences; none if it is not clear that the fences contain the declaration.
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

/** From this many keys of the form on, the contents of a fence are a declaration. */
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
  /** Where the lines start that do not belong to a declaration. */
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
      // a fence that is indented further belongs to a text (备注: |)
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

/** The root key of a declaration that a line starts with; `sign`: only if followed by this colon. */
function rootKey(content: string, sign: string): string | null {
  const [, name = '', colon] = KEY.exec(content) ?? [];
  return (sign === '' || colon === sign) && wordLevels(name).has('root') ? name : null;
}
