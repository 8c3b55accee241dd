import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declaration, shortDeclaration } from './corpus.ts';

/** Creates folders of declarations below a root, each on first use. */
export class Folders {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** The folder of that name, filled by `fill` unless it exists. */
  private made(name: string, fill: (path: string) => void): string {
    const path = join(this.root, name);
    if (!existsSync(path)) {
      mkdirSync(path, { recursive: true });
      fill(path);
    }
    return path;
  }

  /** `count` declarations, a hundred per folder; every `each`-th has mistakes (0: none). */
  declarations(count: number, each = 0): string {
    return this.made(`${count}-${each}`, (path) => {
      for (let n = 0; n < count; n += 1) {
        const folder = join(path, String(Math.floor(n / 100)).padStart(3, '0'));
        mkdirSync(folder, { recursive: true });
        const findings = each > 0 && n % each === 0;
        writeFileSync(join(folder, `${String(n).padStart(5, '0')}.yaml`), declaration(n, { findings }));
      }
    });
  }

  /** The published declarations, `times` copies of each. */
  published(from: string, times: number): string {
    return this.made(`published-${times}`, (path) => {
      for (let time = 0; time < times; time += 1)
        for (const name of readdirSync(from)) cpSync(join(from, name), join(path, String(time), name));
    });
  }

  /** One declaration with that many indicators. */
  large(indicators: number): string {
    return this.made(`indicators-${indicators}`, (path) => {
      writeFileSync(join(path, 'large.yaml'), declaration(1, { more: indicators }));
    });
  }

  /** One file with that many declarations. */
  stream(documents: number): string {
    return this.made(`documents-${documents}`, (path) => {
      const all = Array.from({ length: documents }, (_, n) => shortDeclaration(n));
      writeFileSync(join(path, 'stream.yaml'), all.join('---\n'));
    });
  }
}
