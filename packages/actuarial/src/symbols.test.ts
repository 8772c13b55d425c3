import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as actuarial from './index.ts';

const page = readFileSync(new URL('../SYMBOLS.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (-|book)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const listed = rows.flatMap((cells) =>
  [...(cells[4] ?? '').replaceAll(/\([^)]*\)/g, '').matchAll(/`(\w+)`/g)].map(([, name]) => name),
);

/** Exported functions that are no formula of the book. */
const notFormulas = [
  'coverOf',
  'offers',
  'parsePayTerm',
  'parsePeriod',
  'payYears',
  'periodYears',
  'quote',
  'quoteBy',
];

describe('the page of symbols', () => {
  it('lists only names that are exported', () => {
    expect(listed.length).toBeGreaterThan(20);
    expect(listed.filter((name) => !Object.hasOwn(actuarial, name ?? ''))).toEqual([]);
  });

  it('lists every exported formula', () => {
    const exported = Object.keys(actuarial).filter((name) => !notFormulas.includes(name));
    expect(exported.filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('names every symbol in a row of four cells', () => {
    for (const cells of rows) expect(cells.length).toBe(6);
  });
});
