import { describe, expect, it } from 'vitest';
import { hachemeister } from '../../testdata/hachemeister.ts';
import { valueOf } from '../../testdata/tables.ts';
import { buhlmannStraub } from './buhlmannStraub.ts';

const even = (name: string, ...ratios: readonly number[]) => ({
  name,
  periods: ratios.map((perVolume) => ({ volume: 10, perVolume })),
});

describe('Bühlmann-Straub', () => {
  it('gives the printed results for the five states of Hachemeister', () => {
    // Printed with the R package actuar, vignette "Credibility theory features", section 3.
    const { collective, between, within, groups } = valueOf(buhlmannStraub(hachemeister));
    expect(collective).toBeCloseTo(1683.713, 3);
    expect(Math.round(between)).toBe(89_639);
    expect(Math.round(within)).toBe(139_120_026);
    const printed = groups.map(({ mean, volume, credibility, premium }) => [
      Number(mean.toFixed(3)),
      volume,
      Number(credibility.toFixed(4)),
      Number(premium.toFixed(3)),
    ]);
    expect(printed).toEqual([
      [2060.921, 100_155, 0.9847, 2055.165],
      [1511.224, 19_895, 0.9276, 1523.706],
      [1805.843, 13_735, 0.8985, 1793.444],
      [1352.976, 4_152, 0.7279, 1442.967],
      [1599.829, 36_110, 0.9588, 1603.285],
    ]);
  });

  it('believes the mean of all where the groups differ by no more than chance', () => {
    const { between, collective, groups } = valueOf(
      buhlmannStraub([even('a', 1, 9), even('b', 9, 1), even('c', 4, 6)]),
    );
    expect(between).toBe(0);
    expect(collective).toBe(5);
    for (const { credibility, premium } of groups) {
      expect(credibility).toBe(0);
      expect(premium).toBe(5);
    }
  });

  it('believes each group where none of them varies', () => {
    const { within, groups } = valueOf(buhlmannStraub([even('a', 1, 1), even('b', 2, 2)]));
    expect(within).toBe(0);
    expect(groups.map(({ premium }) => premium)).toEqual([1, 2]);
  });

  it('keeps the premiums of all, weighted by credibility, at the collective', () => {
    const { collective, groups } = valueOf(buhlmannStraub(hachemeister));
    const Z = groups.reduce((sum, { credibility }) => sum + credibility, 0);
    const means = groups.reduce((sum, { credibility, mean }) => sum + credibility * mean, 0);
    expect(means / Z).toBeCloseTo(collective, 9);
  });

  it.each([
    ['one group', [even('a', 1, 2)], 'groups'],
    ['one period everywhere', [even('a', 1), even('b', 2)], 'periods'],
    ['a group without periods', [even('a', 1, 2), even('b')], 'periods of b'],
    [
      'no volume',
      [even('a', 1, 2), { name: 'b', periods: [{ volume: 0, perVolume: 1 }] }],
      'volume and claims of b',
    ],
    ['no number', [even('a', 1, 2), even('b', Number.NaN)], 'volume and claims of b'],
  ])('is refused with %s', (_, groups, thing) => {
    expect(buhlmannStraub(groups)).toMatchObject({ ok: false, error: { thing } });
  });
});
