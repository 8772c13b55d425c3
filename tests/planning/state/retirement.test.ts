/**
 * Retirement age by birth month against the decision's own three tables, row by row, and the rows
 * that other people published; then what of it enters the projection.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planFamily, retirementOf, type Household, type RetirementCategory } from '@cebao/planning';
import { baseStreams } from '../../../packages/planning/src/project/baseStreams.ts';
import { asset, cost, day, facts, household, income, must, person, present } from '../families.ts';
import { contextOf, flat } from '../handmade.ts';

const folder = new URL('../../../data/rules/social/', import.meta.url);
const asOf = day('2026-11-01');
const categories: readonly RetirementCategory[] = ['male', 'female55', 'female50'];

function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(new URL(file, folder), 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const values = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
  });
}

const retire = (category: string, birthMonth: string) => {
  const known = present(categories.find((c) => c === category));
  const born = { birthDate: day(`${birthMonth}-17`), category: known };
  return must(retirementOf(born, { rules: facts.basis.social, asOf }));
};

describe('the tables of the decision of 13 September 2024', () => {
  it('hold 408 birth months, each with its delay, age and month', () => {
    const rows = rowsOf('retirement-table.csv');
    expect(rows).toHaveLength(408);
    const different = rows.filter((row) => {
      const r = retire(row['category'] ?? '', row['birth_month'] ?? '');
      const ours = [r.originalAgeYears, r.delayMonths, r.ageYears, r.ageMonths, r.month].join(',');
      const columns = ['original_age_years', 'delay_months', 'age_years', 'age_months'];
      return ours !== [...columns, 'retire_month'].map((name) => row[name]).join(',');
    });
    expect(different).toEqual([]);
  });

  it('agree with the 25 rows that others published', () => {
    const rows = rowsOf('retirement-checks.csv');
    expect(rows).toHaveLength(25);
    for (const row of rows) {
      const r = retire(row['category'] ?? '', row['birth_month'] ?? '');
      expect([row['birth_month'], String(r.ageYears), String(r.ageMonths), r.month]).toEqual([
        row['birth_month'],
        row['age_years'],
        row['age_months'],
        row['retire_month'],
      ]);
    }
  });

  it.each([
    ['male', '1964-12', 60, 0, '2024-12'],
    ['male', '1976-05', 62, 11, '2039-04'],
    ['male', '1990-01', 63, 0, '2053-01'],
    ['female55', '1969-12', 55, 0, '2024-12'],
    ['female55', '2000-07', 58, 0, '2058-07'],
    ['female50', '1979-11', 52, 6, '2032-05'],
    ['female50', '1995-02', 55, 0, '2050-02'],
  ])('%s born %s: %d years %d months, %s', (category, birth, years, months, month) => {
    const r = retire(category, birth);
    expect([r.ageYears, r.ageMonths, r.month]).toEqual([years, months, month]);
  });

  it('are refused before 1 January 2025, by their number', () => {
    const born = { birthDate: day('1976-05-17'), category: 'male' } as const;
    const at = (text: string) => retirementOf(born, { rules: facts.basis.social, asOf: day(text) });
    expect(at('2024-12-31')).toMatchObject({
      ok: false,
      error: { code: 'BAD_DATE', thing: '国家制度规则 S001', value: '2024-12-31' },
    });
    expect(at('2025-01-01').ok).toBe(true);
  });
});

const long = { ...flat, horizonYears: 16 };
const worker = (part: Partial<Household['persons'][number]> = {}) =>
  person({
    id: 'adult',
    age: 50,
    role: 'adult',
    birthDate: day('1976-05-17'),
    incomes: [income('work', 120)],
    ...part,
  });
const alone = (part: Partial<Household['persons'][number]> = {}): Household =>
  household({ persons: [worker(part)], costs: [cost({ yuan: 60 })], assets: [asset('cash', 10)] });

function incomeOf(family: Household): readonly number[] {
  const context = contextOf(family, { assumed: long });
  const found = present(baseStreams(context).find((s) => s.code === 'income'));
  return [...found.amounts].map((fen) => Number((fen / 100).toFixed(6)));
}

describe('a work income without an end', () => {
  it('stops in the month of retirement: twelve whole years and five months of the thirteenth', () => {
    const expected = [...Array.from({ length: 12 }, () => 120), 50, 0, 0, 0];
    expect(incomeOf(alone())).toEqual(expected);
  });

  it('stops where the family says, whatever the rule says', () => {
    const stated = alone({ incomes: [income('work', 120, { untilAge: 60 })] });
    expect(incomeOf(stated)).toEqual([...Array.from({ length: 10 }, () => 120), 0, 0, 0, 0, 0, 0]);
  });

  it('follows the post of a woman, and is an assumption where nobody asked for it', () => {
    const woman = (original: 50 | 55 | null) => {
      const sex = 'female' as const;
      const born = day('1980-05-17');
      const parts = { sex, birthDate: born, originalRetirementAge: original };
      const context = contextOf(alone(parts), { assumed: long });
      const stream = present(baseStreams(context).find((s) => s.code === 'income'));
      return [stream.grade, stream.amounts.findIndex((fen) => fen === 0)];
    };
    // 55 + 32 months: January 2038, 11 years and 2 months on; 50 + 33 months: February 2033, 6 and 3.
    expect(woman(55)).toEqual(['T', 12]);
    expect(woman(50)).toEqual(['T', 7]);
    expect(woman(null)).toEqual(['A', 12]);
  });

  it('makes the horizon of value reach the retirement', () => {
    const free = { ...flat, horizonYears: 0 };
    expect(contextOf(alone(), { assumed: free }).family.valueYears).toBe(13);
  });

  it('is asked for beyond the statutory age', () => {
    const old = alone({ birthDate: day('1960-05-17') });
    expect(planFamily({ ...facts, household: old, budgetCents: 100_000 })).toMatchObject({
      ok: false,
      error: { code: 'MISSING_FIELD', thing: 'persons[0].incomes[0].untilAge' },
    });
  });

  it('cannot be planned on a day before the rule; a stated age can', () => {
    const early = { asOf: day('2024-12-31') };
    const open = planFamily({ ...facts, household: { ...alone(), ...early }, budgetCents: 1 });
    expect(open).toMatchObject({ ok: false, error: { code: 'BAD_DATE', value: '2024-12-31' } });
    const stated = alone({ incomes: [income('work', 120, { untilAge: 60 })] });
    expect(contextOf({ ...stated, ...early }).family.members[0]?.state.retirement).toBeNull();
  });
});
