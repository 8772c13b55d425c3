import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { eventBenefit } from '../benefit/insurance.ts';
import { level } from '../flow/amount.ts';
import { ageingBases, bases, benefits, isClose } from '../../testdata/arbitrary.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { benefitsOnly } from './contract.ts';
import { grossByShare, loadingShare, naturalPremiums } from './natural.ts';
import { partsAt } from './parts.ts';

const death = eventBenefit({ event: 'death', amount: level(1000) });

describe('natural premiums', () => {
  it('are v q of each year, and rise where mortality does', () => {
    fc.assert(
      fc.property(ageingBases, (basis) => {
        const premiums = valueOf(naturalPremiums(benefitsOnly([death]), basis));
        const { alive } = basis.course;
        premiums.forEach((P, k) => {
          const q = 1 - (alive[k + 1] ?? 0) / (alive[k] ?? 1);
          expect(isClose(P, (1000 * q) / (1 + basis.i), 1e-9)).toBe(true);
          expect(P).toBeGreaterThanOrEqual((premiums[k - 1] ?? 0) - 1e-7);
        });
      }),
    );
  });

  it('together are worth what the level premium is worth', () => {
    fc.assert(
      fc.property(bases, benefits, (basis, benefit) => {
        const contract = benefitsOnly([benefit]);
        const premiums = valueOf(naturalPremiums(contract, basis));
        const { course, interest } = basis;
        const worth = premiums.reduce(
          (sum, P, k) => sum + P * (course.alive[k] ?? 0) * interest.v(k),
          0,
        );
        expect(isClose(worth, valueOf(partsAt(contract, basis, 0)).benefits.fixed)).toBe(true);
      }),
    );
  });

  it('are refused for premiums returned, which depend on other years', () => {
    const basis = fc.sample(bases, 1)[0] ?? expect.unreachable();
    const contract = {
      ...benefitsOnly([{ ...death, premiumsPaid: 1 }]),
      premium: { from: 0, to: 10, paymentsPerYear: 1 } as const,
    };
    expect(refusalOf(naturalPremiums(contract, basis)).value).toBe('premiums returned');
  });
});

describe('a loading by share of the gross premium', () => {
  it('of 35 % makes 65 of net into 100 of gross, and is read back', () => {
    expect(valueOf(grossByShare(65, 0.35))).toBeCloseTo(100, 12);
    expect(valueOf(grossByShare(65, 0))).toBe(65);
    expect(valueOf(loadingShare(65, 100))).toBeCloseTo(0.35, 15);
  });

  it.each([-0.1, 1, Number.NaN])('is refused at %d', (share) => {
    expect(refusalOf(grossByShare(65, share)).code).toBe('BAD_BASIS');
  });
});
