/** A stamp says from which inputs a folder was made, so that a second start needs no network. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * @param {readonly string[]} inputs contents or names; their order counts
 * @returns {string} SHA-256 in hex
 */
export function stampOf(inputs) {
  const hash = createHash('sha256');
  // The length in front keeps ["ab", "c"] apart from ["a", "bc"].
  for (const input of inputs) hash.update(`${Buffer.byteLength(input)}:`).update(input);
  return hash.digest('hex');
}

/**
 * @param {string} file
 * @param {string} stamp
 * @returns {boolean}
 */
export function hasStamp(file, stamp) {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === stamp;
}

/**
 * @param {string} file
 * @param {string} stamp
 */
export function writeStamp(file, stamp) {
  writeFileSync(file, `${stamp}\n`);
}
