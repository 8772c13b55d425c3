/** Owner, company and family in one balance sheet: nothing is counted twice. */
import { describe, expect, it } from 'vitest';
import { checkHousehold } from '@cebao/planning';
import type { Company, Household } from '@cebao/planning';
import { asset, cost, fen, household, income, person } from '../families.ts';
import { changesOf, contextOf, gapsNow, tableOf } from '../handmade.ts';
import { exposed } from './exposed.ts';

const owner = person({ id: 'owner', age: 40, role: 'adult', incomes: [income('work', 200_000)] });
const partner = person({
  id: 'partner',
  age: 40,
  role: 'adult',
  sex: 'female',
  incomes: [income('work', 80_000)],
});
const company: Company = {
  label: 'works',
  owner: 'owner',
  share: 0.6,
  form: 'limited',
  bookValueCents: fen(1_000_000),
  equityAsset: null,
  debtsCents: fen(900_000),
  guaranteedCents: fen(300_000),
  guarantees: [],
  shareholderLoanCents: fen(50_000),
  incomes: [
    { person: 'owner', label: 'work', keptOnDeath: 0.5, keptOnDisability: 0.5 },
    { person: 'partner', label: 'work', keptOnDeath: 0.25, keptOnDisability: 0.5 },
  ],
};
const family = (companies: readonly Company[], part: Partial<Household> = {}) =>
  household({ persons: [owner, partner], costs: [cost({ yuan: 100_000 })], companies, ...part });
const changes = (given: Household, peril: 'death' | 'disability' | 'criticalIllness') =>
  changesOf(contextOf(given), { member: 'owner', peril, year: 0 });

describe('a company', () => {
  it('is shown with its value, what the owner answers for, and the income that hangs on it', () => {
    expect(exposed(family([company])).companies).toEqual([
      {
        label: 'works',
        owner: 'owner',
        form: 'limited',
        valueCents: 65_000_000,
        countedAs: null,
        debtsCents: 90_000_000,
        answeredForCents: 30_000_000,
        incomeCents: 28_000_000,
        incomeShare: 1,
        keptOnDeathCents: 2_000_000,
        keptOnDisabilityCents: 14_000_000,
      },
    ]);
  });

  it('loses the partner her income on the owner’s death, as entered', () => {
    const lost = changes(family([company]), 'death');
    expect(lost['income partner work']).toEqual(Array.from({ length: 10 }, () => -60_000));
    expect(lost['income owner work']).toEqual(Array.from({ length: 10 }, () => -200_000));
  });

  it('takes a survivor at her word from the year she stated', () => {
    const stated = {
      annualIncomeCents: fen(30_000),
      fromYear: 2,
      extraCareAnnualCents: fen(0),
      extraCareYears: 0,
    };
    const given = family([company], {
      persons: [owner, { ...partner, ifSurviving: stated }],
    });
    const lost = changes(given, 'death');
    const later = Array.from({ length: 8 }, () => -80_000);
    expect(lost['income partner work']).toEqual([-60_000, -60_000, ...later]);
  });

  it('loses less while the owner is disabled, and only for the years of an illness', () => {
    expect(changes(family([company]), 'disability')['income partner work']?.[9]).toBe(-40_000);
    const ill = changes(family([company]), 'criticalIllness')['income partner work'] ?? [];
    expect(ill.filter((yuan) => yuan !== 0)).toEqual([-40_000, -40_000, -40_000]);
    // The owner's own work income is lost once, by the script.
    expect(changes(family([company]), 'disability')['income owner work']?.[0]).toBe(-200_000);
  });

  it('of unlimited form puts all of its debts on the owner', () => {
    const given = family([{ ...company, form: 'unlimited' }]);
    expect(exposed(given).liabilities).toMatchObject([
      { kind: 'guarantee', amountCents: 90_000_000 },
    ]);
  });
});

describe('nothing is counted twice', () => {
  const never = asset('never', 650_000, { label: 'shares', owner: 'owner', assetClass: 'company' });
  const called = {
    label: 'bank',
    guarantor: 'owner',
    amountCents: fen(300_000),
    remainingYears: null,
  };

  it('a value and a guarantee that the file states are the same as those that follow', () => {
    const stated = family([{ ...company, equityAsset: 'shares', guarantees: ['bank'] }], {
      assets: [never],
      guarantees: [called],
    });
    const now = (given: Household) => gapsNow(tableOf(given), 'owner', 'death').now;
    expect(now(stated)).toEqual(now(family([company])));
    expect(exposed(stated).liabilities.map(({ amountCents }) => amountCents)).toEqual([30_000_000]);
    expect(exposed(stated).structure).toMatchObject(
      exposed(family([company])).structure.map(({ id, value }) => ({ id, value })),
    );
  });

  const faults = (given: Household) =>
    checkHousehold(given, []).map(({ code, thing }) => `${code} ${thing}`);

  it('is refused where an asset of the same name states it and is not named', () => {
    const twice = family([company], { assets: [{ ...never, label: 'works' }] });
    expect(faults(twice)).toEqual(['MISSING_FIELD companies[0].equityAsset']);
    expect(faults(family([company]))).toEqual([]);
  });

  it.each<[string, Partial<Company>, string]>([
    ['an asset that is not there', { equityAsset: 'none' }, 'BAD_FIELD companies[0].equityAsset'],
    [
      'a guarantee that is not there',
      { guarantees: ['none'] },
      'BAD_FIELD companies[0].guarantees[0]',
    ],
    [
      'more guaranteed than owed',
      { debtsCents: fen(1) },
      'BAD_NUMBER companies[0].guaranteedCents',
    ],
    ['an unknown owner', { owner: 'nobody' }, 'UNKNOWN_PERSON companies[0].owner'],
    [
      'an income that nobody has',
      { incomes: [{ person: 'owner', label: 'none', keptOnDeath: 0, keptOnDisability: 0 }] },
      'BAD_FIELD companies[0].incomes[0].label',
    ],
  ])('%s is refused by name', (_, part, fault) => {
    expect(faults(family([{ ...company, ...part }]))).toContain(fault);
  });

  it('an income is paid by one company only', () => {
    const second = { ...company, label: 'shop' };
    expect(faults(family([company, second])).filter((f) => f.startsWith('DUPLICATE'))).toHaveLength(
      4,
    );
  });
});
