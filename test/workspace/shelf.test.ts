import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { Shelf } from '../../src/workspace/shelf.ts';

/** Fills a page with the name of the file; skips every tenth file. */
function read(file: number, page: Buffer): number | null {
  return file % 10 === 0 ? null : page.write(`file ${file}`);
}

const taken = (shelf: Shelf, file: number) => shelf.take(file)?.toString() ?? null;

describe('a shelf of files that were read before they are asked for', () => {
  it('is empty at first', () => {
    expect(new Shelf().take(0)).toBeNull();
  });

  it('has the bytes of each file but the first, which is asked for before it can be there', () => {
    const shelf = new Shelf();
    shelf.fill(5, read);
    expect([0, 1, 2, 3, 4].map((file) => taken(shelf, file))).toEqual([
      null,
      'file 1',
      'file 2',
      'file 3',
      'file 4',
    ]);
  });

  it('is shared by all that have its memory', () => {
    const shelf = new Shelf();
    new Shelf(shelf.memory).fill(3, read);
    expect(taken(shelf, 2)).toBe('file 2');
  });

  it('does not have what the reader left', () => {
    const shelf = new Shelf();
    shelf.fill(12, read);
    expect([9, 10, 11].map((file) => taken(shelf, file))).toEqual(['file 9', null, 'file 11']);
  });

  it('has a file that is empty', () => {
    const shelf = new Shelf();
    shelf.fill(2, () => 0);
    expect(shelf.take(1)).toEqual(Buffer.alloc(0));
  });

  it('has no file beyond the last', () => {
    const shelf = new Shelf();
    shelf.fill(3, read);
    expect(shelf.take(3)).toBeNull();
  });

  it('does not read files that were requested, nor those before them', () => {
    const shelf = new Shelf();
    const files: number[] = [];
    shelf.take(4);
    shelf.fill(8, (file, page) => {
      files.push(file);
      return read(file, page);
    });
    expect(files).toEqual([5, 6, 7]);
  });

  it('gives the place of a file to another once the next is asked for', () => {
    const shelf = new Shelf();
    shelf.fill(64, read);
    expect(taken(shelf, 3)).toBe('file 3');
    shelf.fill(67, read);
    expect([63, 64, 65, 66].map((file) => taken(shelf, file))).toEqual([
      'file 63',
      'file 64',
      'file 65',
      'file 66',
    ]);
  });
});
