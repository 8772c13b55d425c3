import { describe, expect, it } from 'vitest';
import { cents, yuan } from '@cebao/kernel';
import { quote, quoteBy } from './quote.ts';
import type { QuoteRequest } from './quote.ts';
import { valueOf } from '../../testdata/tables.ts';
import {
  cancerMedical,
  cancerMedicalRates,
  illness,
  illnessRates,
  steps,
  tableOf,
  termLife,
  termLifeRates,
  wholeLifeByPremium,
  wholeLifeRates,
} from '../../testdata/products.ts';

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
const man40 = { ...man30, plan: '方案一', age: 40, period: '20年', chosenCents: yuan(500_000) };

describe('a quote from a published table', () => {
  it('115036: 200,000 for a man of 30, 20 premiums, costs 5,260.00 a year, as in its manual', () => {
    expect(valueOf(quote(illness, illnessRates, man30))).toEqual({
      productCode: '115036',
      sumInsuredCents: 20_000_000,
      premiumCents: 526_000,
      premiumYears: 20,
      coverYears: 50,
      coverUntilAge: 80,
      cell: illnessRates.cells[1],
    });
  });

  it('111013: 500,000 for a man of 40 at 31.77 per 10,000 costs 1,588.50 a year', () => {
    expect(valueOf(quote(termLife, termLifeRates, man40))).toMatchObject({
      premiumCents: 158_850,
      premiumYears: 20,
      coverYears: 20,
      coverUntilAge: 60,
    });
  });

  it('111010: 100,000 of yearly premium buys a man of 30 a sum of 822,900, as in its manual', () => {
    const request = { ...man30, period: '终身', payTerm: '10年交', chosenCents: yuan(100_000) };
    expect(valueOf(quote(wholeLifeByPremium, wholeLifeRates, request))).toMatchObject({
      sumInsuredCents: 82_290_000,
      premiumCents: 10_000_000,
      premiumYears: 10,
      coverYears: null,
      coverUntilAge: null,
    });
  });

  it.each([
    [true, 43_600],
    [false, 138_500],
  ])('115033: a printed price by social medical insurance %s, new contracts only', (has, price) => {
    const request = { ...man40, plan: '', period: '1年', payTerm: '', socialMedical: has };
    for (const chosenCents of [cents(0), yuan(1_000_000)]) {
      const given = quote(cancerMedical, cancerMedicalRates, { ...request, chosenCents });
      expect(valueOf(given)).toMatchObject({
        sumInsuredCents: 100_000_000,
        premiumCents: price,
        premiumYears: 1,
        coverYears: 1,
      });
    }
  });

  it('takes the only sum there is when none is chosen', () => {
    const oneSum = { ...illness, steps: steps(300_000, 1, 300_000) };
    const asked = (sum: number) =>
      quote(oneSum, illnessRates, { ...man30, chosenCents: yuan(sum) });
    expect(valueOf(asked(0))).toMatchObject({ premiumCents: 789_000 });
    expect(valueOf(asked(300_000))).toEqual(valueOf(asked(0)));
    expect(asked(200_000)).toMatchObject({ error: { code: 'SUM_OUT_OF_RANGE' } });
  });
});

describe('quotes of one term', () => {
  const { chosenCents: _, ...asked } = man30;

  it.each([30_000, 200_000, 600_000, 200_500, 0])('are at %s what each is alone', (sum) => {
    const quotes = valueOf(quoteBy(illness, illnessRates, asked));
    const request = { ...man30, chosenCents: yuan(sum) };
    expect(quotes(request.chosenCents)).toEqual(quote(illness, illnessRates, request));
  });

  it('are refused where no amount has a price', () => {
    const term = { ...asked, period: '至90周岁' };
    const alone = quote(illness, illnessRates, { ...man30, period: '至90周岁' });
    expect(quoteBy(illness, illnessRates, term)).toEqual(alone);
    expect(alone.ok).toBe(false);
  });
});

describe('a quote is refused', () => {
  const refusedFor = (change: Partial<QuoteRequest>) =>
    quote(illness, illnessRates, { ...man30, ...change });

  it.each([-1, 56, 30.5])('at age %s, outside the clauses', (age) => {
    expect(refusedFor({ age })).toEqual({
      ok: false,
      error: {
        code: 'AGE_OUT_OF_RANGE',
        thing: '115036: age',
        value: String(age),
        limit: '0 to 55, whole years',
      },
    });
  });

  it.each([
    ['below the least', 90_000],
    ['above the most', 510_000],
    ['off the step', 105_000],
    ['when nothing is chosen', 0],
  ])('for a sum %s', (_why, sum) => {
    expect(refusedFor({ chosenCents: yuan(sum) })).toEqual({
      ok: false,
      error: {
        code: 'SUM_OUT_OF_RANGE',
        thing: '115036: chosenCents',
        value: String(sum * 100),
        limit: '10000000 to 50000000 in steps of 1000000',
      },
    });
  });

  it.each<Partial<QuoteRequest>>([
    { period: '至70周岁' },
    { payTerm: '15年交' },
    { plan: '方案二' },
    { annuityStartAge: 60 },
  ])('for a term that the table does not print: %o', (change) => {
    expect(refusedFor(change)).toMatchObject({
      error: { code: 'TERM_NOT_OFFERED', thing: '115036: term' },
    });
  });

  it.each<Partial<QuoteRequest>>([{ age: 32 }, { sex: 'female' }, { age: 31, payTerm: '10年交' }])(
    'where the cell is missing: %o',
    (change) => {
      expect(refusedFor(change)).toMatchObject({
        error: { code: 'CELL_MISSING', limit: 'one printed cell' },
      });
    },
  );

  it('where a cell is printed twice, whatever it says', () => {
    const [first, second] = illnessRates.cells;
    const twice = { ...illnessRates, cells: [first, second, { ...second, value: '265.0' }] };
    expect(quote(illness, tableOf('115036', twice.cells.map(present)), man30)).toMatchObject({
      error: {
        code: 'BAD_TABLE',
        value: 'male, age 30, social medical true: printed as 263.0 and as 265.0',
      },
    });
  });

  it('where the ages of two cells overlap', () => {
    const overlap = tableOf('115036', [
      { ...illnessRates.cells[1], ageFrom: 18, ageTo: 30 },
      { ...illnessRates.cells[1], ageFrom: 30, ageTo: 40 },
    ]);
    expect(quote(illness, overlap, man30)).toMatchObject({ error: { code: 'BAD_TABLE' } });
    expect(quote(illness, overlap, { ...man30, age: 29 }).ok).toBe(true);
  });

  it.each(['nearest', 'insurance'] as const)('when the table counts ages as %s', (ageBasis) => {
    expect(quote(illness, { ...illnessRates, ageBasis }, man30)).toMatchObject({
      error: { code: 'BASIS_MISMATCH', value: ageBasis },
    });
  });

  it('when the table is that of another product', () => {
    expect(quote(illness, termLifeRates, man30)).toMatchObject({
      error: { code: 'BAD_TABLE', value: '111013', limit: '115036' },
    });
  });

  it('when the printed value is no price', () => {
    const smudged = tableOf('115036', [{ ...illnessRates.cells[1], value: '26З.0' }]);
    expect(quote(illness, smudged, man30)).toMatchObject({
      error: { code: 'BAD_TABLE', thing: 'value of the cell', value: '26З.0' },
    });
  });

  it.each([
    ['period', { period: '二十年' }, 'BAD_TABLE'],
    ['payTerm', { payTerm: '' }, 'BAD_TABLE'],
    ['payTerm', { period: '10年' }, 'TERM_NOT_OFFERED'],
    ['period', { period: '至30周岁' }, 'TERM_NOT_OFFERED'],
    ['payTerm', { payTerm: '交至30周岁' }, 'TERM_NOT_OFFERED'],
  ])('when the printed %s has no sense at that age: %o', (thing, term, code) => {
    const odd = tableOf('115036', [{ ...illnessRates.cells[1], ...term }]);
    expect(quote(illness, odd, { ...man30, ...term })).toMatchObject({ error: { code, thing } });
  });

  it('when the price is beyond the range of money', () => {
    const dear = { ...illness, perCents: cents(1) };
    const table = tableOf('115036', [{ ...illnessRates.cells[1], value: '999999999' }]);
    expect(quote(dear, table, man30)).toMatchObject({ error: { code: 'MONEY_RANGE' } });
  });
});

function present<T>(cell: T | undefined): T {
  if (cell === undefined) throw new Error('The test table is too short.');
  return cell;
}
