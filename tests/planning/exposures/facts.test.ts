/** Facts with source and date: stale or missing first, and nothing changes where none is stated. */
import { expect, it } from 'vitest';
import type { FactSource, Household, Person } from '@cebao/planning';
import { cost, day, household, income, must, person, planOf, sampleFamily } from '../families.ts';

const family = sampleFamily('young-couple');
const planned = (factSources: readonly FactSource[]) =>
  must(planOf({ ...family, factSources }, 15_000));
const without = planned([]);
const [first, second] = without.gaps[0]?.drivers ?? [];

const fact = (subject = '', date = '2026-10-01'): FactSource => ({
  subject,
  source: 'bank statement',
  date: day(date),
});

it('without sources nothing is said of them', () => {
  expect(without.exposures.facts).toEqual([]);
  expect(first?.subject).not.toBe(second?.subject);
});

it('a fact that is dated stands after those that are not', () => {
  const { gaps, exposures } = planned([fact(first?.subject)]);
  const drivers = gaps[0]?.drivers ?? [];
  expect(drivers.at(-1)).toEqual(first);
  expect(drivers[0]).toEqual(second);
  expect(exposures.facts.at(-1)).toMatchObject({ subject: first?.subject, status: 'dated' });
  expect(exposures.facts[0]?.status).toBe('missing');
});

it('a fact older than the assumption allows is stale, and stands first again', () => {
  const { gaps, exposures } = planned([fact(first?.subject, '2025-10-31')]);
  expect(gaps[0]?.drivers).toEqual(without.gaps[0]?.drivers);
  expect(exposures.facts.find(({ subject }) => subject === first?.subject)?.status).toBe('stale');
  const day365 = planned([fact(first?.subject, '2025-11-01')]);
  expect(day365.exposures.facts.at(-1)?.status).toBe('dated');
});

it('the newest of several sources counts', () => {
  const sources = [fact(first?.subject, '2024-01-01'), fact(first?.subject)];
  expect(planned(sources).exposures.facts.at(-1)?.status).toBe('dated');
});

it('an income is dated by a source that names it without its person', () => {
  const [person] = family.persons;
  const label = person?.incomes[0]?.label ?? '';
  const views = planned([fact(label)]).exposures.facts;
  expect(views.find(({ subject }) => subject === `${person?.name ?? ''} ${label}`)?.status).toBe(
    'dated',
  );
});

/** Three grown-ups: she retires in two years, he in fifteen, the brother's pension is 0. */
function threeAdults(hers: Person['incomes'] = []): Household {
  return household({
    persons: [
      person({
        id: 'he',
        age: 45,
        role: 'adult',
        incomes: [income('work', 200_000, { untilAge: 60 })],
      }),
      person({
        id: 'she',
        age: 53,
        role: 'adult',
        sex: 'female',
        incomes: [income('work', 150_000, { untilAge: 55 }), ...hers],
      }),
      person({
        id: 'brother',
        age: 50,
        role: 'adult',
        incomes: [income('pension', 0, { fromAge: 60 })],
      }),
    ],
    costs: [cost({ yuan: 120_000 })],
  });
}

const factsOf = (of: Household) => must(planOf(of, 15_000)).exposures.facts;

it('a pension of which nothing is said comes first, the soonest before others, sources or none', () => {
  const family = threeAdults();
  const unsaid = [
    { subject: 'she', status: 'noPension', source: '', date: null },
    { subject: 'he', status: 'noPension', source: '', date: null },
  ];
  expect(factsOf(family)).toEqual(unsaid);
  const sourced = factsOf({ ...family, factSources: [fact('nothing of theirs')] });
  expect(sourced.slice(0, 2)).toEqual(unsaid);
  expect(sourced[2]?.status).toBe('missing');
});

it('a pension that is entered is no question, nor one that will be none', () => {
  const hers = [income('pension', 40_000, { fromAge: 55 })];
  expect(factsOf(threeAdults(hers)).map(({ subject }) => subject)).toEqual(['he']);
});
