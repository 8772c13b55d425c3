/**
 * Deaths in the model sum to q_x: a cohort walked with the chances that paths are drawn with, healthy
 * and ill apart, loses each year what the life table says; so does the value of a plan.
 * Source: METHOD §2.
 */
import { describe, expect, it } from 'vitest';
import type { Person } from '@cebao/planning';
import { chancesOf } from '../../../packages/planning/src/stress/draw/chances.ts';
import { cohortOf, livesOf } from '../../../packages/planning/src/risks/lives.ts';
import { facts, household, must, person } from '../families.ts';
import { contextOf } from '../handmade.ts';

const ages = [0, 5, 18, 30, 45, 60, 75, 90, 104] as const;
const sexes = ['male', 'female'] as const;
const multiples = [0.5, 1, 1.3] as const;
const lastAge = 105;

const cases = sexes.flatMap((sex) =>
  ages.flatMap((age) => multiples.map((multiple) => [sex, age, multiple] as const)),
);

function aged(sex: Person['sex'], age: number, multiple: number) {
  const grown = person({ id: 'companion', age: 40, role: 'adult' });
  const role = age < 18 ? 'child' : 'adult';
  const one = person({ id: 'one', age, role, sex, independentAge: null });
  const context = contextOf(household({ persons: [one, grown] }), {
    assumed: { horizonYears: lastAge - age + 1, lifeMultiple: multiple },
  });
  const member = context.family.members[0];
  if (member === undefined) throw new TypeError('the family has two members');
  return { member, context: { ...context, basis: facts.basis } };
}

/** tpx q_(x+t) of the printed table times the multiple, at most 1; everybody dies at the last age. */
function tableDeaths(sex: Person['sex'], age: number, multiple: number): readonly number[] {
  const { qx } = facts.basis.life[sex];
  let alive = 1;
  return Array.from({ length: lastAge - age + 1 }, (_, t) => {
    const q = age + t === lastAge ? 1 : Math.min((qx[age + t] ?? NaN) * multiple, 1);
    const dead = alive * q;
    alive -= dead;
    return dead;
  });
}

describe('deaths of a cohort', () => {
  it.each(cases)(
    '%s of %i, %f times the table: each year those of the table',
    (sex, age, multiple) => {
      const { member, context } = aged(sex, age, multiple);
      const expected = tableDeaths(sex, age, multiple);
      const chances = must(chancesOf(member, context));
      const lives = must(livesOf(member, { ...context, years: expected.length }));
      let [healthy, ill, total] = [1, 0, 0];
      let capped = 0;
      expect(chances.years).toBe(expected.length);
      for (const [t, dead] of expected.entries()) {
        const falls = healthy * (chances.illness[t] ?? NaN);
        const well = healthy * (chances.deathHealthy[t] ?? NaN);
        const sick = (ill + falls) * (chances.deathIll[t] ?? NaN);
        total += well + sick;
        // What a death rate of the ill of at most 1 cannot meet is shown by METHOD as a residual.
        const isCapped = (chances.deathIll[t] ?? 0) >= 1 || (chances.deathIll[t] ?? 0) === 0;
        if (isCapped) capped += 1;
        else expect(well + sick).toBeCloseTo(dead, 12);
        expect(lives.probability.death[t]).toBeCloseTo(dead, 12);
        healthy -= falls + well;
        ill += falls - sick;
      }
      expect(capped).toBeLessThan(expected.length);
      expect(total).toBeGreaterThan(0.999);
      expect(total).toBeLessThan(1.001);
      expect(lives.probability.death.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
    },
  );
});

describe('the three kinds of death', () => {
  it.each(cases)(
    '%s of %i, %f times the table: what an illness has ended is missing on the deaths of the ill, accidents among them',
    (sex, age, multiple) => {
      const { member, context } = aged(sex, age, multiple);
      const years = lastAge - age + 1;
      const lives = must(livesOf(member, { ...context, years }));
      const { deathHealthy, residual } = must(cohortOf(member, { ...context, years }));
      for (const [t, dead] of lives.probability.death.entries()) {
        // Accidents and other deaths together: on these a contract pays that an illness would have ended.
        const paysOn = dead - (lives.deathAfterIllness[t] ?? NaN);
        const accidents = lives.accidentalDeath[t] ?? NaN;
        const healthy = (deathHealthy[t] ?? NaN) + (residual[t] ?? NaN);
        expect(paysOn).toBeCloseTo(Math.max(healthy, accidents), 12);
      }
    },
  );
});
