import { describe, expect, it } from 'vitest';
import { yuan } from '@cebao/kernel';
import { offers } from './offers.ts';
import { quote } from './quote.ts';
import {
  cancerMedical,
  cancerMedicalRates,
  illness,
  illnessRates,
  tableOf,
  termLife,
  termLifeRates,
} from '../../testdata/products.ts';

const man30 = { sex: 'male', age: 30, socialMedical: true } as const;

describe('what a table offers', () => {
  it('is every term with a price at that sex and age, in printed order', () => {
    const until80 = { plan: '', period: '至80周岁', annuityStartAge: null };
    expect(offers(illness, illnessRates, man30)).toEqual([
      { ...until80, payTerm: '10年交' },
      { ...until80, payTerm: '20年交' },
    ]);
    expect(offers(illness, illnessRates, { ...man30, age: 31 })).toEqual([
      { ...until80, payTerm: '20年交' },
    ]);
    expect(offers(illness, illnessRates, { ...man30, sex: 'female' })).toEqual([]);
  });

  it('is nothing outside the ages of the clauses, even where a cell is printed', () => {
    const narrow = { ...illness, eligibility: { ...illness.eligibility, maxAge: 29 } };
    expect(offers(narrow, illnessRates, man30)).toEqual([]);
  });

  it('depends on social medical insurance where the table does, and leaves renewals out', () => {
    const person = { sex: 'female', age: 42, socialMedical: false } as const;
    const yearly = { plan: '', period: '1年', payTerm: '', annuityStartAge: null };
    expect(offers(cancerMedical, cancerMedicalRates, person)).toEqual([yearly]);
    expect(offers(cancerMedical, cancerMedicalRates, { ...person, socialMedical: true })).toEqual([
      yearly,
    ]);
    const onlyRenewals = tableOf('115033', cancerMedicalRates.cells.slice(2));
    expect(offers(cancerMedical, onlyRenewals, { ...person, socialMedical: true })).toEqual([]);
  });

  it('leaves out what quote would refuse: a cell twice, an unreadable value, a term without length', () => {
    const cell = illnessRates.cells[1];
    const until60 = { ...cell, period: '至60周岁' };
    const broken = [
      [{ ...cell }, { ...cell, value: '1' }],
      [{ ...cell, value: '?' }],
      [{ ...cell, period: '至30周岁' }],
      [{ ...cell, payTerm: '' }],
    ];
    for (const cells of broken) {
      const table = tableOf('115036', [...cells, until60]);
      expect(offers(illness, table, man30).map(({ period }) => period)).toEqual(['至60周岁']);
    }
  });

  it('is what quote prices', () => {
    const person = { ...man30, age: 40 };
    const offered = offers(termLife, termLifeRates, person);
    expect(offered.length).toBe(2);
    for (const term of offered) {
      const request = { ...person, ...term, chosenCents: yuan(500_000) };
      expect(quote(termLife, termLifeRates, request).ok).toBe(true);
    }
  });
});
