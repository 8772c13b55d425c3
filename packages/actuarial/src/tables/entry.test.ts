import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ageNearest } from '@cebao/kernel';
import { identity, smallSelect } from '../../testdata/published.ts';
import { mortalities } from '../../testdata/arbitrary.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { lifeTable } from '../table.ts';
import { lifeCourse, yearsOf } from '../life/course.ts';
import { entryCourse, entryRates, improvedRates } from './entry.ts';
import type { Improvement } from './entry.ts';
import { aggregateTable } from './published.ts';

const at = (age: number, duration: number | null) => ({ age: ageNearest(age), duration });
const yearly: Improvement = { baseYear: 2020, firstAge: 0, rates: [0.01] };

describe('who enters a select table', () => {
  it('has select rates first, by duration, and ultimate rates by attained age', () => {
    expect(valueOf(entryRates(smallSelect, at(40, 0)))).toEqual([0.01, 0.02, 0.04, 0.05, 1]);
    expect(valueOf(entryRates(smallSelect, at(41, 1)))).toEqual([0.02, 0.04, 0.05, 1]);
    expect(valueOf(entryRates(smallSelect, at(42, 2)))).toEqual([0.04, 0.05, 1]);
    expect(valueOf(entryRates(smallSelect, at(41, null)))).toEqual([0.03, 0.04, 0.05, 1]);
  });

  it('is refused at an age or duration that is not printed, not given another rate', () => {
    expect(refusalOf(entryRates(smallSelect, at(39, 0))).code).toBe('AGE_OUT_OF_RANGE');
    expect(refusalOf(entryRates(smallSelect, at(43, 0))).code).toBe('AGE_OUT_OF_RANGE');
    expect(refusalOf(entryRates(smallSelect, at(42, 0))).code).toBe('BAD_TABLE');
    expect(refusalOf(entryRates(smallSelect, at(40, null))).code).toBe('AGE_OUT_OF_RANGE');
    expect(refusalOf(entryRates(smallSelect, at(99, 5))).code).toBe('AGE_OUT_OF_RANGE');
  });

  it('is complete when the table closes with 1, and not when it ends before', () => {
    expect(valueOf(entryCourse(smallSelect, at(40, 0))).isComplete).toBe(true);
    const open = valueOf(aggregateTable(identity, { firstAge: 40, qx: [0.1, 0.2] }));
    const course = valueOf(entryCourse(open, at(40, null)));
    expect([yearsOf(course), course.isComplete]).toEqual([2, false]);
  });
});

describe('an aggregate table', () => {
  it('gives the course that the life table gives', () => {
    fc.assert(
      fc.property(mortalities, (qx) => {
        const table = valueOf(aggregateTable(identity, { firstAge: 30, qx }));
        const rows = qx.map((value, index) => ({ age: 30 + index, value }));
        const life = valueOf(
          lifeTable({ id: 'L', name: 'L', sex: 'male', ageBasis: 'last', rows }),
        );
        const course = valueOf(entryCourse(table, at(31, null), { rule: 'uniform' }));
        expect(course.alive).toEqual(valueOf(lifeCourse(life, 31)).alive);
        expect(course.within).not.toBeNull();
      }),
    );
  });
});

describe('improvement', () => {
  it('lowers each rate by its years since the base, and leaves the closing rate', () => {
    const rates = valueOf(improvedRates([0.1, 0.2, 1], yearly, { age: 40, year: 2022 }));
    expect(rates).toEqual([
      expect.closeTo(0.1 * 0.99 ** 2, 14),
      expect.closeTo(0.2 * 0.99 ** 3, 14),
      1,
    ]);
  });

  it('makes nobody live shorter, and a worsening nobody longer', () => {
    fc.assert(
      fc.property(
        mortalities,
        fc.double({ min: -0.02, max: 0.02, noNaN: true }),
        fc.integer({ min: 2020, max: 2040 }),
        (qx, f, year) => {
          const table = valueOf(aggregateTable(identity, { firstAge: 30, qx }));
          const plain = valueOf(entryCourse(table, at(30, null)));
          const improvement: Improvement = { ...yearly, rates: [f] };
          const improved = entryCourse(table, at(30, null), { improvement, year });
          fc.pre(improved.ok);
          valueOf(improved).alive.forEach((p, t) => {
            const sign = f >= 0 ? 1 : -1;
            expect(sign * (p - (plain.alive[t] ?? 0))).toBeGreaterThanOrEqual(-1e-12);
          });
        },
      ),
    );
  });

  it('takes the rate of each attained age', () => {
    const byAge: Improvement = { baseYear: 2020, firstAge: 40, rates: [0.5, 0] };
    expect(valueOf(improvedRates([0.1, 0.2], byAge, { age: 40, year: 2021 }))).toEqual([0.05, 0.2]);
    const three: Improvement = { baseYear: 2020, firstAge: 39, rates: [0, 0, 0.5, 0] };
    expect(valueOf(improvedRates([0.1, 0.2, 0.3], three, { age: 40, year: 2020 }))).toEqual([
      0.1, 0.1, 0.3,
    ]);
  });

  it.each<readonly [string, Partial<Improvement>, number | null]>([
    ['without its calendar year', {}, null],
    ['before its base year', {}, 2019],
    ['of everything', { rates: [1] }, 2020],
    ['that doubles and more', { rates: [-1.5] }, 2020],
    ['below its first age', { firstAge: 50 }, 2020],
    ['that lifts a rate above 1', { rates: [-0.9] }, 2030],
  ])('is refused %s', (_, change, year) => {
    const improvement = { ...yearly, ...change };
    expect(improvedRates([0.9, 1], improvement, { age: 40, year }).ok).toBe(false);
  });
});
