/** Prints the hash of the real functions as JSON, with the version of the engine that ran them. */
import { readFileSync } from 'node:fs';
import * as real from '../../packages/kernel/src/real.ts';
import { realHash } from './realHash.ts';

const file = new URL('../../packages/kernel/src/real.vectors.json', import.meta.url);
const hash = await realHash(real, JSON.parse(readFileSync(file, 'utf8')));
console.log(JSON.stringify({ ...hash, node: process.versions.node }));
