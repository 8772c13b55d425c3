/** Workings, curves and drivers of the sample families under several sets of assumptions. */
import { describe, expect, it } from 'vitest';
import type { GapResult, Household } from '@cebao/planning';
import { gapResults } from '../../../packages/planning/src/gaps/gapResults.ts';
import type { GapTable } from '../../../packages/planning/src/gaps/gapTable.ts';
import { fen, present, retiredCouple, sampleFamily, singleAdult } from '../families.ts';
import { gapsNow, tableOf } from '../handmade.ts';

const schedule = [
  {
    insured: 'husband',
    policyholder: 'husband',
    lineId: 'term',
    premiumCents: fen(8_238),
    premiumYears: 20,
    growth: null,
    endsOnIllness: true,
    waived: false,
  },
];

const sets: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'as shipped': {},
  'no return and no growth': { poolReturn: 0, cpi: 0, incomeGrowth: 0, medicalTrend: 0 },
  'a high return': { poolReturn: 0.08 },
  'a negative return': { poolReturn: -0.02 },
  'high inflation': { cpi: 0.06, incomeGrowth: 0.01, educationGrowth: 0.08 },
  'twenty years only': { horizonYears: 20 },
  'a long and costly illness': { ciIncomeLossYears: 8, ciCareYears: 15, ciLastingLossShare: 0.6 },
};
const families = {
  'young couple': sampleFamily('young-couple'),
  breadwinner: sampleFamily('breadwinner'),
  'retired couple': retiredCouple,
  single: singleAdult,
};
const cases = Object.entries(families).flatMap(([name, family]) =>
  Object.entries(sets).map(([set, assumed]) => ({ name, set, family, assumed })),
);

function results(at: (typeof cases)[number], planned: boolean): readonly GapResult[] {
  const known = at.family.persons.some((p) => p.id === 'husband');
  const how = { assumed: at.assumed, schedule: planned && known ? schedule : [] };
  const table: GapTable = tableOf(at.family, how);
  return gapResults(table);
}

describe.each(cases)('$name, $set', (at) => {
  it.each([false, true])(
    'has workings that sum to every gap to the fen (premiums: %s)',
    (planned) => {
      const layers = results(at, planned).flatMap((gap) => gap.now);
      expect(layers.length).toBeGreaterThan(0);
      for (const { workings, gapCents } of layers) {
        expect(workings.reduce((sum, term) => sum + term.cents, 0)).toBe(gapCents);
        const rest = workings.find((term) => term.code === 'rounding')?.cents ?? 0;
        expect(Math.abs(rest)).toBeLessThanOrEqual(workings.length / 2);
      }
    },
  );

  it('has cumulative gaps that never shrink from layer to layer, and a worst event year', () => {
    for (const { now, curve, worstEventYear } of results(at, false)) {
      expect(now[1].cumulativeCents).toBe(Math.max(now[0].gapCents, now[1].gapCents));
      const worst = Math.max(...curve.map((point) => point.g2TodayCents));
      expect(curve[worstEventYear]?.g2TodayCents).toBe(worst);
      for (const point of curve) expect(point.g2Cents).toBeGreaterThanOrEqual(point.g1Cents);
    }
  });
});

describe('drivers', () => {
  const shipped = cases.find((c) => c.name === 'young couple' && c.set === 'as shipped');
  const all = shipped === undefined ? [] : results(shipped, false);

  it('are at most three facts, the largest first', () => {
    for (const { drivers } of all) {
      const sizes = drivers.map((d) => Math.max(Math.abs(d.plusCents), Math.abs(d.minusCents)));
      expect(drivers.length).toBeLessThanOrEqual(3);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    }
  });

  it("of the husband's death are what the survivors spend, what she earns and the loan", () => {
    const death = all.find((gap) => gap.member === 'husband' && gap.peril === 'death');
    expect(death?.drivers.map((d) => d.code)).toEqual(['cost', 'survivorIncome', 'debt']);
    expect(death?.drivers.map((d) => Math.sign(d.plusCents))).toEqual([1, -1, 1]);
  });

  it('move the gap as much as a family with the fact itself moved', () => {
    const family = sampleFamily('young-couple');
    const [first, ...rest] = family.costs;
    const more = { ...present(first), annualCents: fen((60_000 * 6) / 5) };
    const gapOf = (costs: Household['costs']) =>
      gapsNow(tableOf({ ...family, costs }, { assumed: {} }), 'husband', 'death').now[1].fen;
    const death = all.find((gap) => gap.member === 'husband' && gap.peril === 'death');
    const driver = death?.drivers.find((d) => d.subject === first?.label);
    expect(driver?.plusCents).toBe(Math.round(gapOf([more, ...rest]) - gapOf(family.costs)));
  });
});
