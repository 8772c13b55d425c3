/** Gaps of one certain event against sums done by hand, to the fen. */
import { describe, expect, it } from 'vitest';
import {
  asset,
  benefit,
  cost,
  cover,
  fen,
  household,
  income,
  person,
  wholeSum,
  inForce,
} from '../families.ts';
import { flat, gapsNow, tableOf } from '../handmade.ts';

const earner = (yuan: number) =>
  person({ id: 'earner', age: 40, role: 'adult', incomes: [income('work', yuan)] });
const partner = person({ id: 'partner', age: 40, role: 'adult', sex: 'female' });

const gaps = (family: Parameters<typeof tableOf>[0], assumed: Record<string, number> = flat) =>
  gapsNow(tableOf(family, { assumed }), 'earner', 'death');

describe('the gap of one certain event', () => {
  it('is what is spent in ten years less what is there', () => {
    const family = household({
      persons: [earner(200_000), partner],
      costs: [
        cost({ yuan: 60_000 }),
        cost({ yuan: 20_000, person: 'earner' }),
        cost({ yuan: 15_000, layer: 2 }),
      ],
      assets: [asset('cash', 90_000)],
    });
    const { now } = gaps(family);
    // Layer 1: 10 x 60,000 - 90,000; layer 2: 10 x 75,000 - 90,000. The earner's own 20,000 ends.
    expect(now[0]).toEqual({ fen: 51_000_000, worst: 10 });
    expect(now[1]).toEqual({ fen: 66_000_000, worst: 10 });
  });

  it('discounts costs of mid-year by half a year: 50,000 x annuity at 4 %', () => {
    const family = household({
      persons: [earner(100_000), partner],
      costs: [cost({ yuan: 50_000 })],
    });
    const v = 1 / 1.04;
    const annuity = ((1 - v ** 10) / 0.04) * Math.sqrt(1.04);
    const { now } = gaps(family, { ...flat, poolReturn: 0.04 });
    expect(Math.round(now[0].fen)).toBe(Math.round(5_000_000 * annuity));
  });

  it('takes off the cover in force and what the survivor says she will earn', () => {
    const family = household({
      persons: [
        earner(200_000),
        {
          ...partner,
          ifSurviving: {
            annualIncomeCents: fen(24_000),
            fromYear: 2,
            extraCareAnnualCents: fen(5_000),
            extraCareYears: 3,
          },
        },
      ],
      costs: [cost({ yuan: 60_000 })],
      policies: [
        cover({
          id: 'term',
          kind: 'term',
          insured: 'earner',
          premium: 0,
          sumInsuredCents: fen(100_000),
          benefits: [benefit('death', wholeSum)],
        }),
      ].map(inForce),
    });
    // 10 x 60,000 + 3 x 5,000 - 8 x 24,000 - 100,000 = 323,000, worst at the end.
    expect(gaps(family).now[0]).toEqual({ fen: 32_300_000, worst: 10 });
  });

  it('is at its worst when the debt ends, if the survivor gains afterwards', () => {
    const family = household({
      persons: [earner(200_000), { ...partner, incomes: [income('work', 40_000)] }],
      costs: [cost({ yuan: 30_000 })],
      debts: [
        {
          label: 'loan',
          balanceCents: fen(200_000),
          nominalRate: 0,
          paymentsPerYear: 1,
          remainingYears: 4,
          repayment: 'levelInstalment',
          repaidOnDeathOf: [],
        },
      ],
    });
    // 4 x (30,000 + 50,000 - 40,000) = 160,000; then 10,000 a year are left over.
    expect(gaps(family).now[0]).toEqual({ fen: 16_000_000, worst: 4 });
  });

  it("is worst 'now' for a bill that the liquid money does not reach", () => {
    const family = household({
      persons: [earner(200_000), partner],
      costs: [cost({ yuan: 20_000 })],
      assets: [asset('cash', 100_000), asset('sellable', 400_000)],
    });
    const row = gapsNow(tableOf(family), 'earner', 'billCatastrophic');
    // Own share 537,450 less the cash of 100,000; what can be sold comes a year later.
    expect(row.now[0].fen).toBeCloseTo(43_745_000, 4);
    expect(row.now[0].worst).toBe(0);
  });
});

describe('money that is there for all events alike', () => {
  const family = (cash: number) =>
    household({
      persons: [earner(100_000), partner],
      costs: [cost({ yuan: 80_000 })],
      assets: [asset('cash', cash)],
    });

  it('closes a gap once it is enough, and is counted in base and event alike', () => {
    // Without the event 20,000 a year are saved; with it 80,000 a year are spent.
    expect(gaps(family(0)).now[0].fen).toBe(80_000_000);
    expect(gaps(family(300_000)).now[0].fen).toBe(50_000_000);
    expect(gaps(family(800_000)).now[0].fen).toBe(0);
  });

  it('is not counted twice in the base: a family that saves does not lower the gap by savings', () => {
    // The trap: event - base alone would ask for all lost income, 10 x 100,000.
    expect(gaps(family(0)).now[0].fen).toBeLessThan(100_000_000);
  });
});

describe('a family that is short without any event', () => {
  const short = household({
    persons: [earner(50_000), partner],
    costs: [cost({ yuan: 80_000 })],
  });

  it('insures what the event takes, not what was missing anyway: min(0, base)', () => {
    // Base falls by 30,000 a year to -300,000; with the death by 80,000 to -800,000.
    expect(gaps(short).now[0]).toEqual({ fen: 50_000_000, worst: 10 });
  });

  it('has no gap for the death of somebody who costs as much as he brings', () => {
    const none = household({
      persons: [earner(0), partner],
      costs: [cost({ yuan: 80_000 })],
    });
    expect(gaps(none).now[0].fen).toBe(0);
  });
});

describe('layers', () => {
  it('spend the present standard until the event and the layer from it on', () => {
    const family = household({
      persons: [earner(100_000), partner],
      costs: [cost({ yuan: 40_000 }), cost({ yuan: 30_000, layer: 2 })],
    });
    const { g1, g2 } = gaps(family);
    // In step 3 there are 3 x 30,000 saved at the present standard; 7 years of 40,000 or 70,000.
    expect(g1[3]).toBe((7 * 40_000 - 90_000) * 100);
    expect(g2[3]).toBe((7 * 70_000 - 90_000) * 100);
  });

  it('are cumulative: the second is never smaller than the first', () => {
    const family = household({
      persons: [earner(100_000), { ...partner, incomes: [income('work', 70_000)] }],
      costs: [cost({ yuan: 90_000 }), cost({ yuan: 60_000, layer: 2 })],
      assets: [asset('cash', 50_000)],
    });
    for (const row of tableOf(family).rows) {
      row.g2.forEach((g2, year) => expect(g2).toBeGreaterThanOrEqual(row.g1[year] ?? NaN));
    }
  });
});

describe("a child's scripts", () => {
  it('end when it becomes independent', () => {
    const family = household({
      persons: [earner(100_000), partner, person({ id: 'child', age: 17, role: 'child' })],
      costs: [cost({ yuan: 90_000 })],
    });
    const { g2 } = gapsNow(tableOf(family), 'child', 'billCatastrophic');
    expect([...g2].map((gap) => gap > 0)).toEqual([true, true, true, true, true, ...noneOf(5)]);
  });
});

function noneOf(n: number): boolean[] {
  return Array.from({ length: n }, () => false);
}
