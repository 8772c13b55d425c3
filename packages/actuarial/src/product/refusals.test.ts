/** What a quote is told that is refused, word by word. */
import { describe, expect, it } from 'vitest';
import { yuan } from '@cebao/kernel';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import {
  illness,
  illnessRates,
  tableOf,
  termLife,
  termLifeRates,
} from '../../testdata/products.ts';
import { parsePayTerm, parsePeriod } from './periods.ts';
import { scaledBy } from './price.ts';
import { coverOf, quote } from './quote.ts';
import type { QuoteRequest } from './quote.ts';

const man30: QuoteRequest = {
  plan: '',
  sex: 'male',
  age: 30,
  period: '至80周岁',
  payTerm: '20年交',
  socialMedical: true,
  annuityStartAge: null,
  chosenCents: yuan(200_000),
};
const refusal = (code: string, thing: string, value: string, limit: string) => ({
  code,
  thing,
  value,
  limit,
});
const of = (change: Partial<QuoteRequest>, rates = illnessRates) =>
  refusalOf(quote(illness, rates, { ...man30, ...change }));

describe('a quote', () => {
  it('names the term that is not printed, with all its parts', () => {
    const limit = 'a term that the table prints';
    expect(of({ plan: '方案二', payTerm: '15年交', annuityStartAge: 60 })).toEqual(
      refusal('TERM_NOT_OFFERED', '115036: term', '方案二 至80周岁 15年交 60周岁', limit),
    );
    expect(of({ payTerm: '15年交' }).value).toBe('至80周岁 15年交');
  });

  it('names the cell that is missing or printed twice', () => {
    expect(of({ age: 32 })).toEqual(
      refusal(
        'CELL_MISSING',
        '115036: cell for 至80周岁 20年交',
        'male, age 32, social medical true',
        'one printed cell',
      ),
    );
    const [, cell] = illnessRates.cells;
    if (cell === undefined) expect.fail('a second cell');
    const twice = tableOf('115036', [cell, { ...cell, value: '265.0' }]);
    expect(of({}, twice)).toMatchObject({ limit: 'one printed cell' });
  });

  it('names the table that is another, or counts ages otherwise', () => {
    expect(of({}, termLifeRates)).toEqual(
      refusal('BAD_TABLE', 'code of the rate table', '111013', '115036'),
    );
    expect(of({}, { ...illnessRates, ageBasis: 'nearest' })).toEqual(
      refusal('BASIS_MISMATCH', '115036: age basis', 'nearest', 'last (age at last birthday)'),
    );
  });

  it('is made at the last age and at a sum counted from the least', () => {
    const oldest = tableOf('115036', [{ ...illnessRates.cells[1], ageFrom: 55, ageTo: 55 }]);
    expect(quote(illness, oldest, { ...man30, age: 55 }).ok).toBe(true);
    const odd = { ...illness, steps: { ...illness.steps, minCents: yuan(105_000) } };
    expect(quote(odd, illnessRates, { ...man30, chosenCents: yuan(115_000) }).ok).toBe(true);
    expect(quote(odd, illnessRates, { ...man30, chosenCents: yuan(110_000) }).ok).toBe(false);
    expect(termLife.steps.minCents).toBe(yuan(100_000));
  });

  it('names the years that make no sense', () => {
    const cover = (period: string, payTerm: string) =>
      refusalOf(coverOf({ period, payTerm, age: 30 }));
    expect(cover('至30周岁', '趸交')).toEqual(
      refusal('TERM_NOT_OFFERED', 'period', '至30周岁 at age 30', 'at least 1 year'),
    );
    expect(cover('10年', '20年交')).toEqual(
      refusal('TERM_NOT_OFFERED', 'payTerm', '20年交 at age 30', '1 to 10 years'),
    );
    expect(cover('终身', '交至30周岁')).toEqual(
      refusal('TERM_NOT_OFFERED', 'payTerm', '交至30周岁 at age 30', 'at least 1 year'),
    );
    expect(cover('10年', '')).toEqual(refusal('BAD_TABLE', 'payTerm', '', '20年交 or 趸交'));
    expect(cover('10年', '常交').thing).toBe('payTerm');
    expect(valueOf(coverOf({ period: '1年', payTerm: '', age: 30 })).premiumYears).toBe(1);
  });

  it('reads periods and prices as they are printed', () => {
    expect(refusalOf(parsePeriod('二十年')).limit).toBe('20年, 至70周岁 or 终身');
    expect(refusalOf(parsePayTerm('二十年'))).toMatchObject({
      thing: 'payTerm',
      limit: '20年交, 交至60周岁 or 趸交',
    });
    const price = (value: string, perCents = yuan(1)) => {
      const scaled = scaledBy({ value, perCents });
      return refusalOf(scaled.ok ? scaled.value(yuan(1_000_000)) : scaled);
    };
    expect(price('1', yuan(0))).toMatchObject({ thing: 'perCents', value: '0', limit: 'above 0' });
    expect(price('26З').limit).toBe('yuan above 0 with at most six decimals, e.g. 31.77');
    expect(price('99999999999').thing).toBe('99999999999 × 100000000 / 100');
  });
});
