/** Illness cover whose premiums together come near its sum is not proposed, and told why (ADR 0067). */
import { describe, expect, it } from 'vitest';
import type { Catalogue, Household, Lock } from '@cebao/planning';
import {
  choices,
  cost,
  facts,
  fen,
  household,
  income,
  medicalQuote,
  must,
  person,
  planOf,
  sumQuote,
} from '../families.ts';

const near = '315050';

/** Of a mother of 62, whom one product is sold to, its premiums above its sum. */
function family(
  part: {
    readonly most?: number;
    readonly locks?: readonly Lock[];
    readonly quotes?: Household['manualLines'];
  } = {},
): Household {
  const { most, locks = [], quotes = [] } = part;
  return household({
    persons: [
      person({ id: 'daughter', age: 34, role: 'adult', incomes: [income('work', 150_000)] }),
      person({ id: 'mother', age: 62, role: 'adult', sex: 'female' }),
    ],
    costs: [cost({ yuan: 90_000 })],
    manualLines: [medicalQuote('daughter', 400), medicalQuote('mother', 900), ...quotes],
    choices: choices({
      deathFirst: false,
      locks,
      assumptions: most === undefined ? {} : { illnessPremiumMaxShare: most },
    }),
  });
}

const catalogue: Catalogue = {
  ...facts.catalogue,
  products: facts.catalogue.products.filter(({ product }) => product.code !== '115046'),
};
const planned = (of: Household) => must(planOf(of, 40_000, catalogue));
const illnessOf = (of: Household) =>
  planned(of).plan.lines.filter((l) => l.kind === 'criticalIllness' && l.insured === 'mother');
const lock: Lock = { insured: 'mother', code: near, sumInsuredCents: fen(100_000) };

describe('illness cover whose premiums come near its sum', () => {
  it('is not proposed, and the reason holds its figures', () => {
    const { plan, uncovered } = planned(family());
    const why = plan.whyNots.find((w) => w.code === near && w.insured === 'mother');
    expect(why).toMatchObject({ reason: 'premiumNearSum', valueLost: null });
    expect(why?.refusal).toMatchObject({ code: 'PREMIUM_NEAR_SUM' });
    const limit = /^全部保费不超过保额的 80%，现在是 ([\d,.]+) ÷ 100,000\.00 = ([\d.]+)%$/;
    const [, premiums = '', share] = limit.exec(why?.refusal?.limit ?? '') ?? [];
    expect(Number(premiums.replaceAll(',', '')) / 1000).toBeCloseTo(Number(share), 1);
    expect(Number(share)).toBeGreaterThan(80);
    expect(illnessOf(family())).toEqual([]);
    const open = uncovered.find((u) => u.member === 'mother' && u.peril === 'criticalIllness');
    expect(open?.reason).toBe('premiumNearSum');
  });

  it('is proposed where the assumption allows it', () => {
    expect(illnessOf(family({ most: 5 })).map((line) => line.code)).toContain(near);
  });

  it('stays where the planner locked it', () => {
    const [line, ...others] = illnessOf(family({ locks: [lock] }));
    expect(others).toEqual([]);
    expect(line).toMatchObject({ code: near, sumInsuredCents: fen(100_000) });
  });

  it('stays where it is a quote of the planner', () => {
    const quoted = sumQuote({
      id: 'quoted',
      kind: 'criticalIllness',
      insured: 'mother',
      policyholder: 'daughter',
      premium: 9_000,
      premiumYears: 10,
      yuan: 100_000,
    });
    expect(illnessOf(family({ quotes: [quoted] })).map((line) => line.code)).toEqual(['quoted']);
  });
});
