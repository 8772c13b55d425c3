/** What others may claim: exposure only, cover first, the pool for the rest. */
import { describe, expect, it } from 'vitest';
import { sumCents } from '@cebao/kernel';
import type { Liability } from '@cebao/planning';
import { asset, cost, day, fen, household, income, person } from '../families.ts';
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

it('a personal guarantee is an exposure of the living too, as long as it binds', () => {
  const guarantee = { label: 'loan', guarantor: 'earner', amountCents: fen(500_000) };
  const binding = { ...family(), guarantees: [{ ...guarantee, remainingYears: 2 }] };
  expect(exposed(binding).liabilities).toMatchObject([
    { kind: 'guarantee', amountCents: 50_000_000, amountGrade: 'A', lossCents: 50_000_000 },
  ]);
  const over = { ...family(), guarantees: [{ ...guarantee, remainingYears: 0 }] };
  expect(exposed(over).liabilities).toEqual([]);
});
