import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { annualRate } from '@cebao/kernel';
import { benefitsOnly } from '../contract/contract.ts';
import { partsAt } from '../contract/parts.ts';
import { doubleDecrement } from './doubleDecrement.ts';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import { eventBenefit } from '../benefit/insurance.ts';
import { wholeLife } from '../../testdata/plain.ts';
import {
  chineseFemale,
  chineseMale,
  incidenceFrom,
  kFrom,
  lifeFrom,
  valueOf,
} from '../../testdata/tables.ts';
import type { Course } from '../life/course.ts';
import type { IllnessOrDeath } from './illness.ts';
import { acceleratedIllness, additionalIllness, aliveAfterIllness } from './illness.ts';

const ages = fc.integer({ min: 0, max: 80 });
const sexes = fc.constantFrom(chineseMale, chineseFemale);
const healthyLife = (tables: typeof chineseMale, age: number) =>
  valueOf(doubleDecrement({ ...tables, age, years: 105 - age + 1 }));
const interest = flatInterest(annualRate(0.025));
const valueFor = (course: Course<IllnessOrDeath>, event: IllnessOrDeath) =>
  valueOf(
    partsAt(
      benefitsOnly([eventBenefit<IllnessOrDeath>({ event, amount: level(1) })]),
      { course, interest },
      0,
    ),
  ).benefits.fixed;

describe('critical illness and death of one life', () => {
  it('accelerated: everybody falls ill or dies once', () => {
    fc.assert(
      fc.property(sexes, ages, (tables, age) => {
        const course = acceleratedIllness(healthyLife(tables, age));
        expect(course.isComplete).toBe(true);
        const { illness, death } = course.events;
        expect([...illness, ...death].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
      }),
      { numRuns: 20 },
    );
  });

  it('additional: death is that of the life table, illness that of the healthy', () => {
    fc.assert(
      fc.property(sexes, ages, (tables, age) => {
        const life = healthyLife(tables, age);
        const [accelerated, additional] = [acceleratedIllness(life), additionalIllness(life)];
        const A = wholeLife({ table: tables.life, i: annualRate(0.025), x: age });
        expect(valueFor(additional, 'death')).toBeCloseTo(A, 10);
        expect(valueFor(additional, 'illness')).toBe(valueFor(accelerated, 'illness'));
        // One sum on the first of two is worth no more than both, and no less than death alone.
        const first = valueFor(accelerated, 'illness') + valueFor(accelerated, 'death');
        expect(first).toBeGreaterThanOrEqual(A - 1e-12);
        expect(first).toBeLessThanOrEqual(A + valueFor(additional, 'illness') + 1e-12);
      }),
      { numRuns: 20 },
    );
  });

  it('nobody is ill at the start, and the ill are the living less the healthy', () => {
    const life = healthyLife(chineseMale, 40);
    const ill = aliveAfterIllness(life);
    expect(ill[0]).toBe(0);
    expect(ill[30]).toBeCloseTo(
      (additionalIllness(life).alive[30] ?? 0) - (acceleratedIllness(life).alive[30] ?? 0),
      14,
    );
    expect(ill[30]).toBeGreaterThan(0.1);
  });

  it('are as many more than the living as the tables leave over', () => {
    // More die of the illness than fall ill: 0.125 of the first year's deaths have nobody.
    const capped = {
      life: lifeFrom(60, [0.5, 0.5, 1]),
      incidence: incidenceFrom(60, [0.125, 0, 0.25]),
      k: kFrom(60, [0.5, 0]),
    };
    const life = valueOf(doubleDecrement({ ...capped, age: 60, years: 2 }));
    const ill = aliveAfterIllness(life);
    expect([...ill]).toEqual([0, 0, 0]);
    const [all, healthy] = [additionalIllness(life).alive, acceleratedIllness(life).alive];
    let residual = 0;
    for (let t = 1; t <= 2; t += 1) {
      residual += life.residual[t - 1] ?? Number.NaN;
      expect((healthy[t] ?? 0) + (ill[t] ?? 0)).toBe((all[t] ?? 0) + residual);
    }
    expect(residual).toBe(0.0625);
  });

  it('a year is linear within', () => {
    const course = acceleratedIllness(healthyLife(chineseMale, 40));
    const [a = 0, b = 0] = course.alive.slice(10);
    expect(course.within?.(10, 0.25)).toBeCloseTo(0.75 * a + 0.25 * b, 15);
  });

  it('cancer only: a share of the incidence and of the deaths it causes, paid once', () => {
    const share = 0.6;
    const of = (values: readonly number[]) => values.map((value) => share * value);
    const cancer = {
      life: chineseMale.life,
      incidence: incidenceFrom(0, of(chineseMale.incidence.ix)),
      k: kFrom(0, of(chineseMale.k.kx)),
    };
    const whole = valueFor(acceleratedIllness(healthyLife(chineseMale, 40)), 'illness');
    const part = valueFor(acceleratedIllness(healthyLife(cancer, 40)), 'illness');
    // More than its share, since fewer leave by other illnesses before; less than all of it.
    expect(part).toBeGreaterThan(share * whole);
    expect(part).toBeLessThan(whole);
  });
});
