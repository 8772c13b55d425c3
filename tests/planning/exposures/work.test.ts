/** Occupation: class, scheme, a stop of the income; what has no figure is said. */
import { expect, it } from 'vitest';
import { asset, cost, fen, household, income, person } from '../families.ts';
import { exposed } from './exposed.ts';

const scheme = {
  employment: 'employed',
  contributedMonths: 120,
  averageIndex: 1,
  accountBalanceCents: fen(50_000),
  monthlyBaseCents: fen(8_000),
} as const;
const worker = person({
  id: 'worker',
  age: 40,
  role: 'adult',
  occupationClass: 6,
  incomes: [income('work', 96_000, { untilAge: 60 })],
  pensionInsurance: scheme,
});
const family = (part: Partial<typeof worker> = {}) =>
  household({
    persons: [{ ...worker, ...part }],
    costs: [cost({ yuan: 90_000 })],
    assets: [asset('cash', 50_000)],
  });
const viewOf = (part: Partial<typeof worker> = {}) => exposed(family(part)).work[0];

it('a stop of twelve months loses a year of work; the pool lacks what it cannot bear', () => {
  expect(viewOf()).toMatchObject({
    stopMonths: 12,
    stopLossCents: 9_600_000,
    // 90,000 are spent, 50,000 there; 6,000 a year are left over later.
    stopGapCents: 4_000_000,
  });
});

it('a heavier class has a heavier factor of the accident table', () => {
  const light = viewOf({ occupationClass: 1 });
  const heavy = viewOf();
  expect(heavy?.accidentFactor).toBeGreaterThan(light?.accidentFactor ?? Infinity);
  expect(heavy?.accidentalDeath).toBeGreaterThan(light?.accidentalDeath ?? Infinity);
});

it('only the employed are in the scheme for injuries at work', () => {
  expect(viewOf()?.deathAtWorkCents).toBeGreaterThan(0);
  const flexible = viewOf({ pensionInsurance: { ...scheme, employment: 'flexible' } });
  expect(flexible).toMatchObject({ scheme: 'flexible', deathAtWorkCents: null });
  const unknown = viewOf({ pensionInsurance: null });
  expect(unknown).toMatchObject({ scheme: 'notStated', deathAtWorkCents: null });
});

it('what no source gives a figure for is named', () => {
  expect(viewOf()?.withoutFigures).toEqual(['occupationalDisease', 'injuryAtWork']);
  expect(viewOf({ occupationClass: 9 })?.withoutFigures).toContain('classDeclined');
});

it('who earns nothing from work is not listed', () => {
  expect(exposed(family({ incomes: [] })).work).toEqual([]);
});
