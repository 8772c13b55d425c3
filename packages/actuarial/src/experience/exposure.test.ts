import fc from 'fast-check';
import { addDays, daysBetween, localDate } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../testdata/tables.ts';
import { exposure } from './exposure.ts';
import type { ObservedLife, Study } from './exposure.ts';

const day = (text: string) => valueOf(localDate(text));
const study: Study = { from: day('2023-01-01'), to: day('2025-01-01'), factor: 'smoker' };
const life = (change: Partial<Record<'bornOn' | 'enteredOn' | 'leftOn', string>>, by = 'other') => {
  const { bornOn = '1980-07-01', enteredOn = '2020-01-01', leftOn } = change;
  return {
    bornOn: day(bornOn),
    enteredOn: day(enteredOn),
    leftOn: leftOn === undefined ? null : day(leftOn),
    leftBy: leftOn === undefined ? null : by === 'death' ? 'death' : 'other',
    factors: { smoker: 'no' },
  } as ObservedLife;
};
const cells = (...lives: readonly ObservedLife[]) => valueOf(exposure(lives, study));
const row = (age: number, days: number, of: number, deaths = 0, rest = 0) => ({
  level: 'no',
  age,
  deaths,
  days,
  centralYears: days / of,
  initialYears: (days + rest) / of,
});

describe('exposure', () => {
  it('is cut at birthdays and at the ends of the study', () => {
    // 42 until 2023-07-01 (181 days of 365), 43 for a year with a leap day, 44 from 2024-07-01.
    expect(cells(life({}))).toEqual([row(42, 181, 365), row(43, 366, 366), row(44, 184, 365)]);
  });

  it('ends on the day of leaving, which is not counted', () => {
    expect(cells(life({ leftOn: '2023-01-11' }))).toEqual([row(42, 10, 365)]);
    expect(cells(life({ leftOn: '2023-01-01' }))).toEqual([]);
    expect(cells(life({ leftOn: '2022-06-01' }))).toEqual([]);
  });

  it('of a death is initial until the next birthday', () => {
    const died = life({ leftOn: '2023-01-11' }, 'death');
    expect(cells(died)).toEqual([row(42, 10, 365, 1, 171)]);
    const onBirthday = life({ leftOn: '2023-07-01' }, 'death');
    expect(cells(onBirthday)).toEqual([row(42, 181, 365), row(43, 0, 366, 1, 366)]);
  });

  it('counts a death on the first day of the study', () => {
    const died = life({ leftOn: '2023-01-01' }, 'death');
    expect(cells(died)).toEqual([row(42, 0, 365, 1, 181)]);
  });

  it('counts no death before the study or on its last day', () => {
    expect(cells(life({ leftOn: '2022-12-31' }, 'death'))).toEqual([]);
    const atEnd = cells(life({ leftOn: '2025-01-01' }, 'death'));
    expect(atEnd.map(({ deaths }) => deaths)).toEqual([0, 0, 0]);
  });

  it('of somebody born on 29 February has its birthday on the 28th', () => {
    const leap = life({ bornOn: '1980-02-29', enteredOn: '2023-02-01', leftOn: '2023-03-02' });
    expect(cells(leap)).toEqual([row(42, 27, 365), row(43, 2, 366)]);
  });

  it('adds up by level and age, and counts every day once', () => {
    const start = day('2019-01-01');
    const offsets = fc.integer({ min: 0, max: 3_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(offsets, offsets, fc.boolean()), { maxLength: 8 }), (rows) => {
        const lives = rows.map(([entry, stay, smokes]): ObservedLife => ({
          ...life({}),
          enteredOn: addDays(start, entry),
          leftOn: addDays(start, entry + stay),
          leftBy: 'other',
          factors: { smoker: smokes ? 'yes' : 'no' },
        }));
        const expected = lives.reduce((sum, { enteredOn, leftOn }) => {
          const from = enteredOn > study.from ? enteredOn : study.from;
          const to = leftOn !== null && leftOn < study.to ? leftOn : study.to;
          return sum + Math.max(daysBetween(from, to), 0);
        }, 0);
        const found = cells(...lives);
        expect(found.reduce((sum, { days }) => sum + days, 0)).toBe(expected);
        const keys = found.map(({ level, age }) => `${level} ${age}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).toEqual(keys.toSorted());
      }),
    );
  });

  it.each([
    ['an entry before birth', life({ enteredOn: '1980-06-30' }), 'lives[0].enteredOn'],
    ['an end before the entry', life({ leftOn: '2019-12-31' }), 'lives[0].leftOn'],
    ['an end without a reason', { ...life({}), leftOn: day('2023-02-01') }, 'lives[0].leftBy'],
    ['no level of the factor', { ...life({}), factors: {} }, 'lives[0].factors.smoker'],
  ])('is refused with %s', (_, one, thing) => {
    expect(exposure([one], study)).toMatchObject({ ok: false, error: { thing } });
  });

  it('is refused for a study that ends before it begins', () => {
    const backwards = { ...study, to: study.from };
    expect(exposure([], backwards)).toMatchObject({ ok: false, error: { thing: 'study.to' } });
  });
});
