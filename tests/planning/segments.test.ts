/** Which segments a family is of, why, and the budget that its template starts from. */
import { describe, expect, it } from 'vitest';
import { loadSegments } from '@cebao/dossiers';
import { planFamily, segmentStart } from '@cebao/planning';
import type { Household } from '@cebao/planning';
import { cost, facts, fen, household, income, must, person, present } from './families.ts';

const segments = must(loadSegments());
const startOf = (family: Household) =>
  must(segmentStart({ ...facts, household: family, segments: segments.toReversed() }));

const mother = person({
  id: 'mother',
  age: 34,
  role: 'adult',
  sex: 'female',
  incomes: [income('work', 123_456, { untilAge: 58 })],
});
const child = person({ id: 'child', age: 7, role: 'child', parents: ['mother'] });
const loan = (yuan: number): Household['debts'][number] => ({
  label: 'loan',
  balanceCents: fen(yuan),
  nominalRate: 0.04,
  paymentsPerYear: 12,
  remainingYears: 20,
  repayment: 'levelInstalment',
  repaidOnDeathOf: [],
});
const family = (part: Partial<Household> = {}) =>
  household({ persons: [mother, child], costs: [cost({ yuan: 60_000 })], ...part });

describe('the segments of a family', () => {
  it('stand with the facts behind them, the most specific first', () => {
    const { matches } = startOf(family());
    expect(matches.map(({ segment, reasons }) => [segment.id, reasons])).toEqual([
      [
        'soleEarner',
        [
          { fact: 'stage', value: 'schoolFamily' },
          { fact: 'earners', value: 1 },
        ],
      ],
      ['childFamily', [{ fact: 'stage', value: 'schoolFamily' }]],
    ]);
  });

  it('count debts from three years of income on', () => {
    const ids = (yuan: number) =>
      startOf(family({ debts: [loan(yuan)] })).matches.map(({ segment }) => segment.id);
    expect(ids(370_367)).not.toContain('mortgagedFamily');
    expect(ids(370_368)).toEqual(['mortgagedFamily', 'soleEarner', 'childFamily']);
  });

  it('start from a share of the income, in whole hundreds: 8 % of 123,456 is 9,800', () => {
    expect(startOf(family()).budgetCents).toBe(fen(9_800));
  });

  it('give no budget where there is no income', () => {
    const idle = { ...mother, incomes: [] };
    expect(startOf(family({ persons: [idle, child] })).budgetCents).toBeNull();
  });

  it('show where the file chooses otherwise, and leave it', () => {
    const { choices } = family();
    const other = family({ choices: { ...choices, deathFirst: false } });
    expect(startOf(other).differs.map(({ choice }) => choice)).toEqual(['deathFirst']);
    expect(startOf(family()).differs).toEqual([]);
  });

  it('stand in the report of a plan that starts from them, and only of such a one', () => {
    const of = family();
    const { matches, budgetCents } = startOf(of);
    const at = (fenOf: number, given = matches.map(({ segment }) => segment)) =>
      must(planFamily({ ...facts, household: of, budgetCents: fenOf, segments: given })).segment;
    const started = present(budgetCents);
    expect(at(started)).toMatchObject({
      id: 'soleEarner',
      budgetCents: started,
      budgetShare: matches[0]?.segment.template.budgetShare.value,
      others: ['childFamily'],
    });
    expect(at(started + 100)).toBeNull();
    expect(at(started, [])).toBeNull();
  });
});
