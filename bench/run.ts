import { mkdirSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Folders } from './folders.ts';
import { findPeers, type Peer } from './peers.ts';
import { type Line, ROWS } from './rows.ts';

function printed(lines: readonly Line[]): string {
  return lines.map(({ what, figure, goal }) => `| ${what} | ${figure} | ${goal} |\n`).join('');
}

function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node.js ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${memory} GB`;
}

const versions = (peers: readonly Peer[]): string =>
  peers.map(({ name, version, does }) => `- ${name} ${version}: ${does}\n`).join('');

/** `npm run bench [-- ROW…]`: measures jixiao and its peers and prints the results next to the goals. */
export async function main(root: string, words: readonly string[]): Promise<number> {
  const unknown = words.find((word) => !Object.hasOwn(ROWS, word));
  if (unknown !== undefined) {
    console.error(`there is no row ${unknown}; the rows are ${Object.keys(ROWS).join(', ')}`);
    return 2;
  }
  const work = join(tmpdir(), 'jixiao-bench');
  mkdirSync(work, { recursive: true });
  const { there, missing } = findPeers(root, work);
  console.log(`${machine()}\n\n- jixiao: the schema and all default rules\n${versions(there)}`);
  if (missing.length > 0)
    console.log(`Not there, and left out: ${missing.join(', ')} (npm install in bench/)\n`);
  console.log('| what | measured | goal |\n| --- | --- | --- |');
  const bench = { root, folders: new Folders(work), peers: there };
  for (const [name, row] of Object.entries(ROWS)) {
    if (words.length === 0 || words.includes(name)) process.stdout.write(printed(row(bench)));
  }
  return 0;
}
