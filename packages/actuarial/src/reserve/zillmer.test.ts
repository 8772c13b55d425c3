import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { endowmentBenefit } from '../benefit/insurance.ts';
import type { Contract } from '../contract/contract.ts';
import { partsAt } from '../contract/parts.ts';
import { netFrom, netPremiumOf } from '../contract/premiums.ts';
import { netReserve, preliminaryTermReserve } from '../contract/reserves.ts';
import { bases } from '../../testdata/arbitrary.ts';
import { valueOf } from '../../testdata/tables.ts';
import { zillmerPremium, zillmerReserve } from './zillmer.ts';

const n = 8;
const contract: Contract = {
  benefits: endowmentBenefit(n, 100),
  premium: { from: 0, to: n, paymentsPerYear: 1 },
  expenses: [],
  loading: 0,
};
const long = bases.filter(({ course }) => (course.alive[n] ?? 0) > 1e-3);

describe("Zillmer's reserve", () => {
  it('starts at less the acquisition cost and ends where the net reserve ends', () => {
    fc.assert(
      fc.property(long, fc.double({ min: 0, max: 5, noNaN: true }), (basis, acquisition) => {
        const valued = { contract, basis };
        const at = (t: number) => valueOf(zillmerReserve(valued, { t, acquisition }));
        expect(at(0)).toBeCloseTo(-acquisition, 8);
        expect(at(n)).toBeCloseTo(100, 8);
        const tV = valueOf(netReserve(valued, { t: 3, premium: null }));
        expect(at(3)).toBeLessThanOrEqual(tV + 1e-9);
      }),
    );
  });

  it('is the net reserve with the higher premium', () => {
    fc.assert(
      fc.property(long, (basis) => {
        const valued = { contract, basis };
        const premium = valueOf(zillmerPremium(valued, 3));
        const tV = valueOf(netReserve(valued, { t: 4, premium }));
        expect(valueOf(zillmerReserve(valued, { t: 4, acquisition: 3 }))).toBeCloseTo(tV, 8);
      }),
    );
  });

  it('is full preliminary term for the cost that makes the first year need nothing', () => {
    fc.assert(
      fc.property(long, (basis) => {
        const valued = { contract, basis };
        const renewal = valueOf(netFrom(valueOf(partsAt(contract, basis, 1))));
        const P = valueOf(netPremiumOf(contract, basis));
        const { annuity } = valueOf(partsAt(contract, basis, 0));
        const acquisition = (renewal - P) * annuity;
        for (const t of [1, 3, n - 1]) {
          expect(valueOf(zillmerReserve(valued, { t, acquisition }))).toBeCloseTo(
            valueOf(preliminaryTermReserve(valued, t)),
            7,
          );
        }
      }),
    );
  });
});
