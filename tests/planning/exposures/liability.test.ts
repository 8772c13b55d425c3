/** What others may claim: exposure only, cover first, the pool for the rest. */
import { describe, expect, it } from 'vitest';
import { sumCents } from '@cebao/kernel';
import type { Liability } from '@cebao/planning';
import { asset, cost, day, fen, household, income, person } from '../families.ts';
import { flat } from '../handmade.ts';
import { exposed } from './exposed.ts';

const earner = person({ id: 'earner', age: 40, role: 'adult', incomes: [income('work', 60_000)] });
const claim = (part: Partial<Liability>): Liability => ({
  label: 'claim',
  kind: 'driving',
  person: 'earner',
  amountCents: fen(800_000),
  coverCents: fen(0),
  coverUntil: null,
  ...part,
});
const family = (...liabilities: readonly Liability[]) =>
  household({
    persons: [earner],
    costs: [cost({ yuan: 60_000 })],
    assets: [asset('cash', 300_000)],
    liabilities,
  });
const gapOf = (liability: Liability, assumed?: Readonly<Record<string, number>>) => {
  const [found] = exposed(family(liability), assumed).liabilities;
  if (found === undefined) throw new TypeError('no liability');
  return found;
};

describe('a liability', () => {
  it('takes from the pool what the cover leaves', () => {
    const found = gapOf(claim({ coverCents: fen(400_000) }));
    expect(found).toMatchObject({ lossCents: 40_000_000, amountGrade: 'T' });
    expect(found.now[0].gapCents).toBe(10_000_000);
    const codes = found.now[0].workings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['liability', 'liabilityCover', 'pool']));
    expect(sumCents(found.now[0].workings.map((t) => t.cents))).toBe(10_000_000);
  });

  it('is paid in full by enough cover, and never more than that', () => {
    const found = gapOf(claim({ coverCents: fen(5_000_000) }));
    expect(found.lossCents).toBe(0);
    expect(found.now.map(({ gapCents }) => gapCents)).toEqual([0, 0]);
  });

  it('has no cover from the day on which the cover ends', () => {
    const ended = claim({ coverCents: fen(800_000), coverUntil: day('2026-11-01') });
    const lasting = claim({ coverCents: fen(800_000), coverUntil: day('2026-11-02') });
    expect(gapOf(ended)).toMatchObject({ coverCents: 0, lossCents: 80_000_000 });
    expect(gapOf(lasting).lossCents).toBe(0);
  });

  it('takes the assumption of its kind where no amount is stated, and says so', () => {
    const assumed = { townIncomeNationalYuan: 50_000, liabilityDeathYears: 20 };
    const found = gapOf(claim({ amountCents: null }), assumed);
    expect(found).toMatchObject({ amountCents: 100_000_000, amountGrade: 'A' });
    const dog = claim({ kind: 'animal', amountCents: null });
    expect(gapOf(dog, { liabilityInjuryYuan: 70_000 }).amountCents).toBe(7_000_000);
    const work = claim({ kind: 'professional', amountCents: null });
    expect(gapOf(work, { liabilityProfessionalYuan: 90_000 }).amountCents).toBe(9_000_000);
  });
});

describe('a claim in a later year', () => {
  it('begins with that of the first year', () => {
    const { now, curve } = gapOf(claim({ coverCents: fen(400_000) }));
    expect(curve[0]).toMatchObject({ year: 0, g1Cents: now[0].gapCents });
  });

  it('lacks what the pool of that year does not pay: 800,000 - 300,000 where nothing moves', () => {
    const { curve } = gapOf(claim({}), flat);
    expect(curve.slice(0, 10).map(({ g2Cents }) => g2Cents)).toEqual(Array(10).fill(50_000_000));
  });

  it('rises with prices where the planner states it, with incomes where it is so many of them', () => {
    const nominal = (gap: ReturnType<typeof gapOf>, year: number) =>
      Number(gap.curve[year]?.g1Cents);
    // Both families' pools are the same: what differs is 80,000 more, risen for two years.
    const dear = { ...flat, cpi: 0.1 };
    const more = nominal(gapOf(claim({ amountCents: fen(880_000) }), dear), 2);
    expect(more - nominal(gapOf(claim({}), dear), 2)).toBe(Math.round(8_000_000 * 1.1 ** 2));
    const assumed = { ...flat, townIncomeNationalYuan: 50_000, incomeGrowth: 0.05 };
    const years = (count: number) => ({ ...assumed, liabilityDeathYears: count });
    const injury = claim({ amountCents: null });
    const longer = nominal(gapOf(injury, years(22)), 2);
    expect(longer - nominal(gapOf(injury, years(20)), 2)).toBe(Math.round(10_000_000 * 1.05 ** 2));
  });

  it('has no cover from the year on that begins after it has ended; that year is the worst', () => {
    const ending = claim({ coverCents: fen(800_000), coverUntil: day('2028-11-01') });
    const { curve, worstEventYear } = gapOf(ending, flat);
    expect(curve.slice(0, 4).map(({ g2Cents }) => g2Cents)).toEqual([0, 0, 50_000_000, 50_000_000]);
    expect(worstEventYear).toBe(2);
  });
});

it('a personal guarantee is an exposure of the living too, as long as it binds', () => {
  const guarantee = { label: 'loan', guarantor: 'earner', amountCents: fen(500_000) };
  const binding = { ...family(), guarantees: [{ ...guarantee, remainingYears: 2 }] };
  expect(exposed(binding).liabilities).toMatchObject([
    { kind: 'guarantee', amountCents: 50_000_000, amountGrade: 'A', lossCents: 50_000_000 },
  ]);
  // It cannot be called after it has ended, and its sum does not move.
  expect(exposed(binding).liabilities[0]?.curve).toHaveLength(2);
  const over = { ...family(), guarantees: [{ ...guarantee, remainingYears: 0 }] };
  expect(exposed(over).liabilities).toEqual([]);
});
