/** Yearly probabilities on the official tables, and the matrix of risks made from them. */
import { describe, expect, it } from 'vitest';
import { gapResults } from '../../../packages/planning/src/gaps/gapResults.ts';
import { riskMatrix } from '../../../packages/planning/src/gaps/riskMatrix.ts';
import { memberOf } from '../../../packages/planning/src/household/family.ts';
import { allLives } from '../../../packages/planning/src/plan/offers.ts';
import { livesOf } from '../../../packages/planning/src/risks/lives.ts';
import type { GapTable } from '../../../packages/planning/src/gaps/gapTable.ts';
import {
  asset,
  cost,
  facts,
  household,
  income,
  must,
  person,
  present,
  sampleFamily,
  sampleNames,
} from '../families.ts';
import { tableOf } from '../handmade.ts';

const sample = sampleFamily('young-couple');
const table = tableOf(sample, { assumed: {} });
const { family, assumptions } = table.context;
const { basis } = facts;
const husband = memberOf(family, 'husband');
const years = 75;
const livesWith = (own: Readonly<Record<string, number>>) =>
  must(livesOf(husband, { basis, assumptions: { ...assumptions, ...own }, years }));
const lives = livesWith({});
const total = (values: Float64Array) => values.reduce((sum, p) => sum + p, 0);

describe('the life of one person on one basis', () => {
  it('dies as CL4 2025 says, whatever happened before: tpx q', () => {
    const qx = basis.life.male.qx;
    let alive = 1;
    lives.probability.death.forEach((p, t) => {
      const q = qx[husband.age + t - basis.life.male.firstAge] ?? 0;
      expect(p).toBeCloseTo(alive * q, 14);
      alive *= 1 - q;
    });
    expect(total(lives.probability.death)).toBeCloseTo(1, 12);
  });

  it('dies by accident or otherwise, never more than at all', () => {
    lives.accidentalDeath.forEach((accidental, t) => {
      expect(accidental).toBeGreaterThanOrEqual(0);
      expect(accidental).toBeLessThanOrEqual(lives.probability.death[t] ?? 0);
    });
  });

  it('falls ill for the first time at most once, by i of CI4 in the first year', () => {
    const first = basis.incidence.male.ix[husband.age - basis.incidence.male.firstAge];
    expect(lives.probability.criticalIllness[0]).toBe(first);
    expect(total(lives.probability.criticalIllness)).toBeLessThan(1);
  });

  it('has bills of 30 % and 3 % of first illnesses and a base rate among the healthy', () => {
    const ill = lives.probability.criticalIllness[0] ?? NaN;
    expect(lives.probability.billSerious[0]).toBeCloseTo(0.3 * ill + 0.0003, 15);
    expect(lives.probability.billCatastrophic[0]).toBeCloseTo(0.03 * ill + 0.00003, 15);
    expect(lives.probability.billEveryday[0]).toBeCloseTo(0.03, 15);
  });

  it('follows its multiples', () => {
    const dearer = livesWith({ lifeMultiple: 1.5, incidenceMultiple: 0.5 });
    const at = (l: typeof lives, peril: 'death' | 'criticalIllness') =>
      l.probability[peril][0] ?? 0;
    expect(at(dearer, 'death')).toBeCloseTo(1.5 * at(lives, 'death'), 15);
    expect(at(dearer, 'criticalIllness')).toBeCloseTo(0.5 * at(lives, 'criticalIllness'), 15);
    const bills = livesWith({ billProbabilityFactor: 2 }).probability.billSerious;
    expect(bills[0]).toBeCloseTo(2 * (lives.probability.billSerious[0] ?? 0), 15);
  });

  it('refuses a multiple under which more would die than live', () => {
    const refused = livesOf(husband, {
      basis,
      assumptions: { ...assumptions, lifeMultiple: 5 },
      years,
    });
    expect(refused.ok ? '' : refused.error.code).toBe('BAD_BASIS');
  });

  it('is graded: tables are official, bills and disability are assumptions', () => {
    expect(lives.grade).toEqual({
      death: 'T',
      criticalIllness: 'T',
      billEveryday: 'A',
      billSerious: 'A',
      billCatastrophic: 'A',
      disability: 'A',
    });
  });
});

describe('the matrix of risks', () => {
  const input = {
    table,
    lives: must(allLives({ family, assumptions, basis })),
    essentialsCents: 22_000_000,
    liquidCents: 25_000_000,
  };
  const cells = riskMatrix(input);
  const scaled = (factor: number): GapTable => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, g2: row.g2.map((gap) => gap * factor) })),
  });
  const grades = ['low', 'medium', 'high', 'severe'];
  const cell = (of: typeof cells, member: string, peril: string) =>
    present(of.find((c) => c.member === member && c.peril === peril));

  it('ranks by probability times impact, with and without assumptions', () => {
    const weights = cells.map((c) => c.probability * c.impactCents);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(cells.map((c) => c.rank)).toEqual(cells.map((_, at) => at + 1));
    const known = cells.filter((c) => c.probabilityGrade !== 'A');
    expect(known.map((c) => c.rankWithoutAssumptions)).toEqual(known.map((_, at) => at + 1));
    const assumed = cells.filter((c) => c.probabilityGrade === 'A');
    expect(assumed.map((c) => c.rankWithoutAssumptions)).toEqual(assumed.map(() => null));
    expect(assumed.length).toBeGreaterThan(0);
  });

  it('would have nothing to rank if impacts that rest on an assumption were left out, too (ADR 0073)', () => {
    const grades = sampleNames.flatMap((name) => {
      const own = tableOf(sampleFamily(name), { assumed: {} });
      return gapResults(own).map((gap) => gap.grade);
    });
    expect(grades.length).toBeGreaterThan(40);
    expect(new Set(grades)).toEqual(new Set(['A']));
  });

  it('looks until the youngest child is independent', () => {
    expect(new Set(cells.map((c) => c.years))).toEqual(new Set([20]));
    const p = input.lives.get('husband')?.probability.death.slice(0, 20) ?? new Float64Array(0);
    expect(cell(cells, 'husband', 'death').probability).toBeCloseTo(total(p), 12);
  });

  it('looks at a child no longer than it depends on the family', () => {
    const two = household({
      persons: [
        person({ id: 'parent', role: 'adult', age: 45, incomes: [income('work', 200_000)] }),
        person({ id: 'student', role: 'child', age: 21, parents: ['parent'] }),
        person({ id: 'baby', role: 'child', age: 1, parents: ['parent'] }),
      ],
      costs: [cost({ yuan: 120_000 })],
      assets: [asset('cash', 20_000)],
    });
    const own = tableOf(two, { assumed: {} });
    const lives = must(allLives({ ...own.context, basis }));
    const found = riskMatrix({ ...input, table: own, lives });
    const student = cell(found, 'student', 'criticalIllness');
    expect(student.years).toBe(1);
    expect(student.probability).toBe(lives.get('student')?.probability.criticalIllness[0]);
    expect(cell(found, 'baby', 'criticalIllness').years).toBe(21);
    expect(cell(found, 'parent', 'death').years).toBe(21);
  });

  it('lets bills come again: 1 - (1 - p) (1 - p) ..., never above 1', () => {
    const often = { ...assumptions, billEverydayBaseRate: 0.9, billEverydayYuan: 2_000_000 };
    const context = { ...table.context, assumptions: often };
    const again = riskMatrix({
      ...input,
      table: { ...scaled(1), context },
      lives: must(allLives({ family, assumptions: often, basis })),
    });
    for (const c of again) expect(c.probability).toBeLessThanOrEqual(1);
  });

  it('never grades lower when the impact grows', () => {
    for (const factor of [1.5, 3, 10]) {
      const larger = riskMatrix({ ...input, table: scaled(factor) });
      for (const before of cells) {
        const after = cell(larger, before.member, before.peril);
        expect(after.impactClass).toBeGreaterThanOrEqual(before.impactClass);
        expect(grades.indexOf(after.grade)).toBeGreaterThanOrEqual(grades.indexOf(before.grade));
      }
    }
  });

  it('never grades lower when the tolerance is lower, nor higher when it is higher', () => {
    const withTolerance = (tolerance: 'low' | 'high') => {
      const choices = { ...family.household.choices, tolerance };
      const household = { ...family.household, choices };
      const context = { ...table.context, family: { ...family, household } };
      return riskMatrix({ ...input, table: { ...table, context } });
    };
    const [low, high] = [withTolerance('low'), withTolerance('high')];
    for (const c of cells) {
      const gradeIn = (of: typeof cells) => grades.indexOf(cell(of, c.member, c.peril).grade);
      expect(gradeIn(low)).toBeGreaterThanOrEqual(gradeIn(cells));
      expect(gradeIn(high)).toBeLessThanOrEqual(gradeIn(cells));
    }
  });
});
