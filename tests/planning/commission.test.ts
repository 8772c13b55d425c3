/** Commission appears nowhere: no input of a plan has such a field, no source of the engine the word. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { facts, sampleFamily } from './families.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const word = /commission|佣金|kickback|手续费率/i;

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function keys(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)]);
}

describe('commission', () => {
  it.each(['packages/planning/src', 'packages/actuarial/src'])('is no word of %s', (folder) => {
    const found = sources(folder).filter((path) =>
      word.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(sources(folder).length).toBeGreaterThan(10);
    expect(found).toEqual([]);
  });

  it('is no field of a family, a product, a basis or an assumption', () => {
    const { basis, catalogue, assumptionDefaults } = facts;
    const fields = new Set(
      keys([sampleFamily('breadwinner'), basis, catalogue, assumptionDefaults]),
    );
    expect(fields.size).toBeGreaterThan(50);
    expect([...fields].filter((field) => word.test(field))).toEqual([]);
  });
});
