import { readPlain } from './plain-reader/read.ts';
import type { Reader } from './source.ts';
import { readYaml } from './yaml.ts';

/** Reads every text: what is plain at the pace of the plain reader, the rest by `yaml`. Never throws. */
export const readText: Reader = (text, scanned) => readPlain(text, readYaml, scanned) ?? readYaml(text);
