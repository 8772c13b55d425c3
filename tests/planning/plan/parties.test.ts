/** What a line of the plan says of who receives, and of how long it is paid. */
import { describe, expect, it } from 'vitest';
import type { Person } from '@cebao/planning';
import { cost, household, income, medicalQuote, must, person, planOfFive } from '../families.ts';

const work = { fromAge: 35, untilAge: 60 };
const husband = person({
  id: 'husband',
  name: 'Husband',
  age: work.fromAge,
  role: 'adult',
  incomes: [income('work', 200_000, { untilAge: work.untilAge })],
});
const wife = person({ id: 'wife', name: 'Wife', age: 33, role: 'adult', sex: 'female' });
const child = person({ id: 'child', name: 'Child', age: 6, role: 'child', parents: ['husband'] });

function linesOf(persons: readonly Person[]) {
  const manualLines = [medicalQuote('husband', 400)];
  const costs = [cost({ yuan: 90_000 })];
  return must(planOfFive(household({ persons, costs, manualLines }), 9_000)).plan.lines;
}

const termsOf = (persons: readonly Person[]) =>
  linesOf(persons).filter(({ kind, waives }) => kind === 'term' && waives.length === 0);

describe('who receives on a death', () => {
  it('of a single parent a minor, which is said', () => {
    const lines = termsOf([husband, child]);
    expect(
      lines.map(({ beneficiary, minorReceives }) => [beneficiary, minorReceives]),
    ).toContainEqual(['Child', true]);
    expect(lines.every(({ minorReceives }) => minorReceives)).toBe(true);
  });

  it('of a couple the partner alone where the child is of both', () => {
    const lines = termsOf([husband, wife, { ...child, parents: ['husband', 'wife'] }]);
    expect(lines.length).toBeGreaterThan(0);
    for (const { beneficiary, minorReceives } of lines) {
      expect([beneficiary, minorReceives]).toEqual(['Wife', false]);
    }
  });

  it("the partner and a child that is not the partner's, who may be of age", () => {
    const grown = { ...child, birthDate: wife.birthDate };
    for (const [own, isMinor] of [
      [child, true],
      [grown, false],
    ] as const) {
      const lines = termsOf([husband, wife, own]);
      expect(lines.length).toBeGreaterThan(0);
      for (const { beneficiary, minorReceives } of lines) {
        expect([beneficiary, minorReceives]).toEqual(['Wife、Child', isMinor]);
      }
    }
  });
});

it('premium years after the work of who pays are counted, of what cannot be left', () => {
  const lines = linesOf([husband, wife, { ...child, parents: ['husband', 'wife'] }]);
  const years = work.untilAge - work.fromAge;
  expect(lines.some(({ yearsPaidAfterWork }) => yearsPaidAfterWork > 0)).toBe(true);
  for (const { premiumYears, yearsPaidAfterWork, guaranteedRenewalYears } of lines) {
    const after = Math.max(0, premiumYears - years);
    expect(yearsPaidAfterWork).toBe(guaranteedRenewalYears === null ? after : 0);
  }
});
