import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cents } from '@cebao/kernel';
import {
  annuityCertain,
  annuityCertainDue,
  annuityDue,
  annuityImmediate,
  endowment,
  netPremium,
  pureEndowment,
  termInsurance,
  wholeLife,
  wholeLifeAnnuityDue,
  wholeLifeAnnuityImmediate,
} from '../../testdata/plain.ts';
import { lifeTables, rates } from '../../testdata/arbitrary.ts';
import { valueOf } from '../../testdata/tables.ts';
import { endowmentBenefit, eventBenefit, maturityBenefit } from '../benefit/insurance.ts';
import { lifeAnnuity } from '../benefit/annuities.ts';
import { benefitsOnly } from '../contract/contract.ts';
import type { Basis } from '../contract/contract.ts';
import { partsAt } from '../contract/parts.ts';
import { grossPremiumOf, netPremiumOf } from '../contract/premiums.ts';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import type { Segment } from '../flow/segment.ts';
import { lifeCourse } from '../life/course.ts';
import { grossPremium } from './levelPremium.ts';

const given = fc.record({
  table: lifeTables,
  i: rates,
  age: fc.integer({ min: 30, max: 32 }),
  n: fc.integer({ min: 1, max: 45 }),
});
const yearly = { yearly: 1, paymentsPerYear: 1, from: 0, to: null } as const;
const valueIn = (basis: Basis) => (segments: readonly Segment[]) =>
  valueOf(partsAt(benefitsOnly(segments), basis, 0)).benefits.fixed;
/** Money to rounding: sums in another order differ in the last digits. */
const near = (a: number, b: number) => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));
};

describe('the forms of the book and the sums of cash flows are two engines', () => {
  it('that agree on every benefit', () => {
    fc.assert(
      fc.property(given, ({ table, i, age: x, n }) => {
        const value = valueIn({
          course: valueOf(lifeCourse(table, x)),
          interest: flatInterest(i),
        });
        const term = { table, i, x, n };
        const death = eventBenefit({ event: 'death', amount: level(1), to: n });
        near(termInsurance(term), value([death]));
        near(wholeLife(term), value([{ ...death, to: null }]));
        near(pureEndowment(term), value([maturityBenefit(n, 1)]));
        near(endowment(term), value(endowmentBenefit(n, 1)));
        const due = lifeAnnuity({ ...yearly, timing: 'start' });
        const immediate = lifeAnnuity({ ...yearly, timing: 'end' });
        near(annuityDue(term), value([{ ...due, to: n }]));
        near(annuityImmediate(term), value([{ ...immediate, to: n }]));
        near(wholeLifeAnnuityDue(term), value([due]));
        near(wholeLifeAnnuityImmediate(term), value([immediate]));
        near(annuityCertainDue(i, n), value([{ ...due, pays: 'certain', to: n }]));
        near(annuityCertain(i, n), value([{ ...immediate, pays: 'certain', to: n }]));
      }),
    );
  });

  it('that agree on net and gross premiums, to half a fen', () => {
    const expenses = fc.record({
      perPremium: fc.double({ min: 0, max: 0.9, noNaN: true }),
      perSumInsured: fc.double({ min: 0, max: 0.01, noNaN: true }),
      perPolicyCents: fc.integer({ min: 0, max: 100_000 }).map(cents),
    });
    fc.assert(
      fc.property(given, expenses, ({ table, i, age: x, n }, level4) => {
        const basis = { course: valueOf(lifeCourse(table, x)), interest: flatInterest(i) };
        const sumInsuredCents = cents(10_000_000);
        const { perPremium, perSumInsured, perPolicyCents } = level4;
        const yearlyCost = perSumInsured * sumInsuredCents + perPolicyCents;
        const contract = {
          benefits: [eventBenefit({ event: 'death', amount: level(sumInsuredCents) })],
          premium: { from: 0, to: n, paymentsPerYear: 1 },
          expenses: [
            { kind: 'ofPremium', rate: perPremium, from: 0, to: n },
            { kind: 'perPolicy', amount: yearlyCost, timing: 'start', from: 0, to: n },
          ],
          loading: 0,
        } as const;
        const values = {
          benefit: wholeLife({ table, i, x }),
          annuity: annuityDue({ table, i, x, n }),
        };
        const P = valueOf(netPremiumOf(contract, basis));
        near(netPremium(values), P / sumInsuredCents);
        const G = grossPremium({ ...values, sumInsuredCents, expenses: level4 });
        const flows = valueOf(grossPremiumOf(contract, basis));
        expect(Math.abs(valueOf(G) - flows)).toBeLessThanOrEqual(0.5 + 1e-9 * flows);
      }),
    );
  });
});
