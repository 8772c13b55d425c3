/** Bounds of what experience can say, and what is said beyond them. */
import { describe, expect, it } from 'vitest';
import { localDate } from '@cebao/kernel';
import { fullCredibilityClaims, partialCredibility } from '../../testdata/plain.ts';
import { lifeFrom, refusalOf, valueOf } from '../../testdata/tables.ts';
import { actualToExpected } from './actualToExpected.ts';
import { buhlmannStraub } from './buhlmannStraub.ts';
import { exposure } from './exposure.ts';
import type { ObservedLife, Study } from './exposure.ts';

const day = (text: string) => valueOf(localDate(text));
const study: Study = { from: day('2023-01-01'), to: day('2025-01-01'), factor: 'smoker' };
const life = (change: Partial<ObservedLife> = {}): ObservedLife => ({
  bornOn: day('1990-01-01'),
  enteredOn: day('2020-06-01'),
  leftOn: null,
  leftBy: null,
  factors: { smoker: 'no' },
  ...change,
});

describe('exposure', () => {
  it.each<readonly [string, Partial<ObservedLife>, object]>([
    [
      'entered before birth',
      { bornOn: day('2021-01-01') },
      {
        code: 'BAD_DATE',
        thing: 'lives[0].enteredOn',
        value: '2020-06-01',
        limit: '2021-01-01 or later',
      },
    ],
    [
      'left before entry',
      { leftOn: day('2020-05-31'), leftBy: 'other' },
      {
        code: 'BAD_DATE',
        thing: 'lives[0].leftOn',
        value: '2020-05-31',
        limit: '2020-06-01 or later',
      },
    ],
    [
      'left for no reason',
      { leftOn: day('2024-01-01') },
      { code: 'BAD_FIELD', thing: 'lives[0].leftBy', value: 'null', limit: 'given with leftOn' },
    ],
    [
      'a reason without a day',
      { leftBy: 'death' },
      { code: 'BAD_FIELD', thing: 'lives[0].leftBy', value: 'death', limit: 'given with leftOn' },
    ],
    [
      'no level of the factor',
      { factors: {} },
      {
        code: 'MISSING_FIELD',
        thing: 'lives[0].factors.smoker',
        value: '',
        limit: 'a level of the factor',
      },
    ],
  ])('%s is refused', (_, change, refusal) => {
    expect(refusalOf(exposure([life(change)], study))).toEqual(refusal);
  });

  it('of a study that ends before it begins is refused', () => {
    for (const to of ['2023-01-01', '2022-01-01']) {
      expect(refusalOf(exposure([], { ...study, to: day(to) }))).toEqual({
        code: 'BAD_DATE',
        thing: 'study.to',
        value: to,
        limit: 'after 2023-01-01',
      });
    }
  });

  it('of a life that enters on its day of birth, or leaves on its day of entry, is none or more', () => {
    const born = life({ bornOn: day('2023-06-01'), enteredOn: day('2023-06-01') });
    expect(valueOf(exposure([born], study)).map(({ age }) => age)).toEqual([0, 1]);
    const sameDay = { enteredOn: day('2024-01-01'), leftOn: day('2024-01-01') };
    expect(valueOf(exposure([life({ ...sameDay, leftBy: 'other' })], study))).toEqual([]);
    const [died] = valueOf(exposure([life({ ...sameDay, leftBy: 'death' })], study));
    expect(died).toMatchObject({ age: 34, deaths: 1, days: 0, centralYears: 0, initialYears: 1 });
  });

  it('adds up over lives, level by level and age by age', () => {
    const dies = { leftOn: day('2024-07-01'), leftBy: 'death' } as const;
    const yes = { factors: { smoker: 'yes' } };
    const cells = valueOf(
      exposure(
        [life({ ...yes, ...dies }), life(), life({ ...dies }), life({ ...yes, ...dies })],
        study,
      ),
    );
    expect(cells.map(({ level, age, deaths, days }) => [level, age, deaths, days])).toEqual([
      ['no', 33, 0, 730],
      ['no', 34, 1, 548],
      ['yes', 33, 0, 730],
      ['yes', 34, 2, 364],
    ]);
    const [, no34, , yes34] = cells;
    // 2024 has 366 days: 366 + 182 of them, and 182 twice; a death counts the whole year.
    expect(no34?.centralYears).toBeCloseTo(548 / 366, 12);
    expect(no34?.initialYears).toBeCloseTo(2, 12);
    expect(yes34?.centralYears).toBeCloseTo(364 / 366, 12);
    expect(yes34?.initialYears).toBeCloseTo(2, 12);
  });

  it('counts a death on the first day of the study, and none on the first day after it', () => {
    const on = (leftOn: string) =>
      valueOf(exposure([life({ leftOn: day(leftOn), leftBy: 'death' })], study)).map(
        ({ deaths }) => deaths,
      );
    expect(on('2023-01-01')).toEqual([1]);
    expect(on('2024-12-31')).toEqual([0, 1]);
    expect(on('2025-01-01')).toEqual([0, 0]);
  });
});

describe('actual to expected', () => {
  const cell = { level: 'no', age: 60, deaths: 1, days: 365, centralYears: 1, initialYears: 1 };

  it('is refused outside the table, and where nothing was expected', () => {
    const basis = { table: lifeFrom(60, [0, 1]), probability: 0.95 };
    expect(refusalOf(actualToExpected([{ ...cell, age: 59 }], basis))).toEqual({
      code: 'AGE_OUT_OF_RANGE',
      thing: 'test: age of exposure',
      value: '59',
      limit: '60 to 61',
    });
    expect(refusalOf(actualToExpected([cell], basis))).toEqual({
      code: 'BAD_TABLE',
      thing: 'expected deaths of level no',
      value: '0',
      limit: 'above 0',
    });
  });
});

describe('credibility', () => {
  const group = (name: string, ...claims: readonly number[]) => ({
    name,
    periods: claims.map((perVolume) => ({ volume: 10, perVolume })),
  });

  it('is refused with too little to tell groups from chance', () => {
    const bad = (thing: string, value: string, limit: string) => ({
      code: 'BAD_TABLE',
      thing,
      value,
      limit,
    });
    expect(refusalOf(buhlmannStraub([group('a', 1, 2)]))).toEqual(bad('groups', '1', 'at least 2'));
    expect(refusalOf(buhlmannStraub([group('a', 1), group('b', 2)]))).toEqual(
      bad('periods', '1', 'at least 2 in one of the groups'),
    );
    expect(refusalOf(buhlmannStraub([group('a', 1, 2), group('b')]))).toEqual(
      bad('periods of b', '0', 'at least 1'),
    );
    const spoilt = { name: 'b', periods: [{ volume: 0, perVolume: 1 }] };
    expect(refusalOf(buhlmannStraub([group('a', 1, 2), spoilt]))).toEqual({
      code: 'BAD_NUMBER',
      thing: 'volume and claims of b',
      value: '0, 1',
      limit: 'a volume above 0, both finite',
    });
    const small = { name: 'b', periods: [{ volume: 0.5, perVolume: 1 }] };
    expect(buhlmannStraub([group('a', 1, 2), small]).ok).toBe(true);
    const endless = { name: 'b', periods: [{ volume: 1, perVolume: Number.NaN }] };
    expect(refusalOf(buhlmannStraub([group('a', 1, 2), endless])).value).toBe('1, NaN');
  });

  it('is none between groups that differ no more than chance', () => {
    const { between, groups, collective } = valueOf(
      buhlmannStraub([group('a', 1, 3), group('b', 3, 1)]),
    );
    expect({ between, collective }).toEqual({ between: 0, collective: 2 });
    expect(groups.map(({ credibility, premium }) => [credibility, premium])).toEqual([
      [0, 2],
      [0, 2],
    ]);
  });

  it('takes the smallest sound standards', () => {
    expect(fullCredibilityClaims({ z: 0.5, k: 0.5, cv: 0 })).toBe(1);
    expect(partialCredibility(0, 0.5)).toBe(0);
  });
});
