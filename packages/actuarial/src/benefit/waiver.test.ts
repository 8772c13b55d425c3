import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { acceleratedIllness, additionalIllness, aliveAfterIllness } from '../decrements/illness.ts';
import { doubleDecrement } from '../decrements/doubleDecrement.ts';
import { lifeCourse } from '../life/course.ts';
import { flatInterest } from '../flow/interest.ts';
import { annualRate } from '@cebao/kernel';
import { jointLife } from '../../testdata/plain.ts';
import { bases, isClose } from '../../testdata/arbitrary.ts';
import { chineseFemale, chineseMale, refusalOf, valueOf } from '../../testdata/tables.ts';
import { premiumWaiver } from './waiver.ts';

const interest = flatInterest(annualRate(0.025));
const pattern = { from: 0, to: 20, paymentsPerYear: 1 } as const;

describe('waiver of premium', () => {
  it('own: what is waived are the premiums of those alive after their illness', () => {
    const life = valueOf(doubleDecrement({ ...chineseMale, age: 40, years: 66 }));
    const [contract, paying] = [additionalIllness(life), acceleratedIllness(life)];
    const waiver = valueOf(premiumWaiver({ contract, paying, pattern, interest }));
    const ill = aliveAfterIllness(life);
    const byState = Array.from({ length: 20 }, (_, k) => (ill[k] ?? 0) * interest.v(k));
    expect(waiver.waived).toBeCloseTo(
      byState.reduce((a, b) => a + b, 0),
      12,
    );
    expect(waiver.rate).toBeCloseTo(waiver.waived / waiver.paid, 14);
    expect(waiver.rate).toBeLessThan(0.06);
  });

  it('payer: a child of 2 whose father of 32 pays: his death, while the child lives', () => {
    const child = valueOf(lifeCourse(chineseFemale.life, 2));
    const father = valueOf(lifeCourse(chineseMale.life, 32));
    const paying = jointLife([child, father]);
    const waiver = valueOf(premiumWaiver({ contract: child, paying, pattern, interest }));
    const reversion = Array.from({ length: 20 }, (_, k) => {
      const orphan = (child.alive[k] ?? 0) * (1 - (father.alive[k] ?? 0));
      return orphan * interest.v(k);
    });
    expect(waiver.waived).toBeCloseTo(
      reversion.reduce((a, b) => a + b, 0),
      12,
    );
  });

  it('waived and paid premiums are all premiums, in every mode', () => {
    fc.assert(
      fc.property(bases, bases, fc.constantFrom(1, 4, 12), (one, other, paymentsPerYear) => {
        const of = (contract: typeof one.course, paying: typeof one.course) =>
          valueOf(
            premiumWaiver({
              contract,
              paying,
              pattern: { ...pattern, paymentsPerYear },
              interest: one.interest,
            }),
          );
        const waiver = of(one.course, jointLife([one.course, other.course]));
        const whole = of(one.course, one.course);
        expect(whole.waived).toBe(0);
        expect(isClose(waiver.waived + waiver.paid, whole.paid)).toBe(true);
        expect(waiver.waived).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it('refuses premiums that are paid longer than the contract lasts', () => {
    const child = valueOf(lifeCourse(chineseFemale.life, 2));
    const father = valueOf(lifeCourse(chineseMale.life, 32));
    const swapped = { contract: father, paying: child, pattern, interest };
    expect(refusalOf(premiumWaiver(swapped)).code).toBe('BAD_BASIS');
  });
});
