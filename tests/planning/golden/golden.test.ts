/**
 * One certain event on forty families written as data: the engine's gap, the closed form and the figure
 * on file are one and the same to the fen.
 */
import { describe, expect, it } from 'vitest';
import { tableOf } from '../handmade.ts';
import { closedGaps } from './closedForm.ts';
import { goldenFamilies, householdOf } from './goldenFamily.ts';

const families = goldenFamilies();

describe('one certain event on forty families', () => {
  it.each(families.map((row) => [row.name, row] as const))('%s', (_, row) => {
    const { rows } = tableOf(householdOf(row), { assumed: row.assumed });
    const found = rows.find((r) => r.member === 'struck' && r.peril === row.peril);
    const closed = closedGaps(row);
    const engine = [found?.g1[row.eventYear], found?.g2[row.eventYear]];
    expect(engine.map((x) => Math.round(x ?? NaN))).toEqual([row.gap1Fen, row.gap2Fen]);
    expect([closed.layer1, closed.layer2].map((yuan) => Math.round(yuan * 100))).toEqual([
      row.gap1Fen,
      row.gap2Fen,
    ]);
  });

  it('are forty: death, illness, bills and disability, now and later, with and without cover', () => {
    expect(families).toHaveLength(40);
    const count = (is: (row: (typeof families)[number]) => boolean) => families.filter(is).length;
    expect(count((row) => row.peril === 'death')).toBe(10);
    expect(count((row) => row.peril === 'criticalIllness')).toBe(10);
    expect(count((row) => row.peril === 'disability')).toBe(10);
    expect(count((row) => row.peril.startsWith('bill'))).toBe(10);
    expect(count((row) => row.gap2Fen > 0)).toBeGreaterThan(35);
    expect(count((row) => row.gap1Fen < row.gap2Fen)).toBeGreaterThan(8);
    expect(count((row) => row.eventYear > 0)).toBeGreaterThan(10);
    expect(count((row) => row.premiumYuan > 0)).toBeGreaterThan(15);
  });
});
