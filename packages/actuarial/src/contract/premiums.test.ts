import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { annualRate } from '@cebao/kernel';
import { level } from '../flow/amount.ts';
import { solvedGross, solvedSum } from '../cases/solved.ts';
import { flatInterest } from '../flow/interest.ts';
import type { EventSegment, Segment } from '../flow/segment.ts';
import { courseFromLives, lifeCourse } from '../life/course.ts';
import { makehamCourse } from '../life/makeham.ts';
import { bases, benefits, isClose } from '../../testdata/arbitrary.ts';
import { istat1998Male, refusalOf, valueOf } from '../../testdata/tables.ts';
import { benefitsOnly } from './contract.ts';
import type { Contract, Expense } from './contract.ts';
import { partsAt } from './parts.ts';
import { grossPremiumOf, netPremiumOf, sumFromPremium } from './premiums.ts';

const sult = (age: number) => ({
  course: valueOf(
    makehamCourse({ id: 'SULT', A: 0.00022, B: 0.0000027, c: 1.124 }, age, 'uniform'),
  ),
  interest: flatInterest(annualRate(0.05)),
});
const onDeath = (
  amount: number,
  timing: 'end' | 'mid' | 'moment' = 'end',
): EventSegment<'death'> => ({
  pays: 'event',
  event: 'death',
  timing,
  from: 0,
  to: null,
  amount: level(amount),
  premiumsPaid: 0,
});

describe('printed examples', () => {
  it('ITA-075: endowment of 45000 at 28 for 30 years, deaths in mid-year: 821.74', () => {
    const contract: Contract = {
      ...benefitsOnly([
        { ...onDeath(45_000, 'mid'), to: 30 },
        {
          pays: 'survival',
          timing: 'start',
          paymentsPerYear: 1,
          from: 30,
          to: 31,
          amount: level(45_000),
        },
      ]),
      premium: { from: 0, to: 30, paymentsPerYear: 1 },
    };
    const course = valueOf(lifeCourse(istat1998Male, 28));
    const interest = flatInterest(annualRate(0.04));
    expect(valueOf(netPremiumOf(contract, { course, interest }))).toBeCloseTo(821.74, 2);
  });

  it('SOA FAM-L 6.49: monthly gross premium of whole life 100000 at 40, 20 years: 86', () => {
    const contract: Contract = {
      benefits: [onDeath(100_000, 'moment')],
      premium: { from: 0, to: 20, paymentsPerYear: 12 },
      expenses: [
        { kind: 'perPolicy', amount: 200, timing: 'start', from: 0, to: 1 },
        { kind: 'ofPremium', rate: 0.04, from: 0, to: 20 },
      ],
      loading: 0,
    };
    expect(Math.round(valueOf(grossPremiumOf(contract, sult(40))))).toBe(86);
  });
});

const pattern = { from: 0, to: 10, paymentsPerYear: 1 } as const;
const charges: readonly Expense[] = [
  { kind: 'ofPremium', rate: 0.1, from: 0, to: 1 },
  { kind: 'ofPremium', rate: 0.02, from: 1, to: null },
  { kind: 'perPolicy', amount: 5, timing: 'start', from: 0, to: null },
  { kind: 'perPolicy', amount: 1, timing: 'end', from: 0, to: 10 },
];

describe('the equation of value', () => {
  it('holds for every net and gross premium, also where premiums are returned', () => {
    fc.assert(
      fc.property(bases, benefits, fc.constantFrom(0, 0.5, 1), (basis, benefit, premiumsPaid) => {
        const returned: Segment = { ...onDeath(0), to: 10, premiumsPaid };
        const contract: Contract = {
          benefits: [benefit, returned],
          premium: pattern,
          expenses: charges,
          loading: 0,
        };
        const P = netPremiumOf(contract, basis);
        const G = grossPremiumOf(contract, basis);
        fc.pre(P.ok && G.ok);
        const { benefits: A, annuity, expenses } = valueOf(partsAt(contract, basis, 0));
        const [p, g] = [valueOf(P), valueOf(G)];
        expect(isClose(annuity * p, A.fixed + A.perPremium * p)).toBe(true);
        const out = A.fixed + A.perPremium * g + expenses.fixed + expenses.perPremium * g;
        expect(isClose(annuity * g, out)).toBe(true);
        expect(g).toBeGreaterThan(p);
      }),
    );
  });

  it('returns to the sum: the premium of a sum buys that sum', () => {
    fc.assert(
      fc.property(bases, benefits, (basis, benefit) => {
        const contract: Contract = {
          ...benefitsOnly([benefit]),
          premium: pattern,
          loading: 0.25,
        };
        const premium = valueOf(grossPremiumOf(contract, basis));
        fc.pre(premium > 0);
        expect(isClose(valueOf(sumFromPremium(contract, basis, premium)), 1)).toBe(true);
      }),
    );
  });

  it('refuses expenses that eat every premium, and a loading on returned premiums', () => {
    const contract: Contract = { ...benefitsOnly([onDeath(1)]), premium: pattern };
    const eaten: Contract = {
      ...contract,
      expenses: [{ kind: 'ofPremium', rate: 1, from: 0, to: null }],
    };
    expect(refusalOf(grossPremiumOf(eaten, sult(40))).code).toBe('BAD_BASIS');
    const returned: Contract = {
      ...contract,
      benefits: [{ ...onDeath(1), premiumsPaid: 1 }],
      loading: 0.1,
    };
    expect(refusalOf(grossPremiumOf(returned, sult(40))).thing).toBe('loading');
    expect(refusalOf(sumFromPremium(returned, sult(40), 1)).thing).toBe('loading');
  });

  it('refuses what only rounding keeps apart from 0, by the equation alone as well', () => {
    const share = (rate: number): Expense => ({ kind: 'ofPremium', rate, from: 0, to: 5 });
    const shares = [[0.7, 0.3], Array.from({ length: 10 }, () => 0.1), [1]];
    for (const m of [1, 12] as const) {
      for (const rates of shares) {
        const contract: Contract = {
          ...benefitsOnly([onDeath(1)]),
          premium: { from: 0, to: 5, paymentsPerYear: m },
          expenses: rates.map(share),
        };
        const asked = { contract, basis: sult(40) };
        expect(refusalOf(grossPremiumOf(contract, asked.basis)).limit).toMatch(
          /above 0|away from 0/,
        );
        expect(refusalOf(solvedGross(asked)).limit).toMatch(/not 0|away from 0/);
      }
    }
    const nothing = [0.1, 0.2, -0.3].map((amount) => onDeath(amount));
    const sold: Contract = { ...benefitsOnly(nothing), premium: pattern };
    expect(refusalOf(sumFromPremium(sold, sult(40), 1)).code).toBe('BAD_BASIS');
    expect(refusalOf(solvedSum({ contract: sold, basis: sult(40) }, 1)).code).toBe('BAD_BASIS');
  });

  it('solves with expenses of all but a millionth of a premium', () => {
    const contract: Contract = {
      ...benefitsOnly([onDeath(1)]),
      premium: pattern,
      expenses: [{ kind: 'ofPremium', rate: 1 - 1e-6, from: 0, to: null }],
    };
    const net = valueOf(netPremiumOf(contract, sult(40)));
    expect(valueOf(grossPremiumOf(contract, sult(40))) / net / 1e6).toBeCloseTo(1, 8);
  });

  it('refuses premiums in years that the lives are not known for', () => {
    const course = valueOf(courseFromLives([10, 9, 8]));
    const contract: Contract = { ...benefitsOnly([{ ...onDeath(1), to: 2 }]), premium: pattern };
    const basis = { course, interest: flatInterest(annualRate(0)) };
    expect(refusalOf(netPremiumOf(contract, basis)).code).toBe('BAD_TABLE');
  });
});
