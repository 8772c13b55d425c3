import { describe, expect, it } from 'vitest';
import { benefit, fairBasis, policy, premiumsBack, wholeSum } from '../../testdata/policies.ts';
import { incidenceFrom, lifeFrom, valueOf } from '../../testdata/tables.ts';
import { insuredYears } from './fairBasis.ts';

const term = policy({ benefits: [benefit('death', wholeSum)] });
const illness = policy({
  benefits: [benefit('criticalIllness', wholeSum), benefit('death', premiumsBack)],
});
const rounded = (values: Float64Array) => [...values].map((value) => Number(value.toFixed(12)));

describe('the years of an insured', () => {
  it('end by death alone where only death ends the contract', () => {
    const { alive, deaths, illnesses } = valueOf(insuredYears(term, fairBasis));
    expect(rounded(alive)).toEqual([1, 0.9, 0.72]);
    expect(rounded(deaths)).toEqual([0.1, 0.18, 0.216]);
    expect(rounded(illnesses)).toEqual([0, 0, 0]);
  });

  it('end by a first illness or by death without one where illness ends it too', () => {
    const { alive, deaths, illnesses } = valueOf(insuredYears(illness, fairBasis));
    // q (1 - k): 0.05, 0.12, 0.21; i: 0.05, 0.06, 0.07.
    expect(rounded(alive)).toEqual([1, 0.9, 0.738]);
    expect(rounded(deaths)).toEqual([0.05, 0.108, 0.15498]);
    expect(rounded(illnesses)).toEqual([0.05, 0.054, 0.05166]);
  });

  it('count everybody at the last age of the table', () => {
    const whole = policy({ ...illnessChange(), quoted: { coverYears: null } });
    const { years, alive, deaths, illnesses } = valueOf(insuredYears(whole, fairBasis));
    expect(years).toBe(4);
    expect((deaths[3] ?? 0) + (illnesses[3] ?? 0)).toBeCloseTo(alive[3] ?? 0, 14);
  });

  it('take a multiple of mortality, or of the incidence where illness ends the contract', () => {
    expect(rounded(valueOf(insuredYears(term, fairBasis, 2)).deaths)).toEqual([0.2, 0.32, 0.288]);
    const twice = valueOf(insuredYears(illness, fairBasis, 2));
    expect(rounded(twice.illnesses.slice(0, 1))).toEqual([0.1]);
    expect(rounded(twice.deaths.slice(0, 1))).toEqual([0.05]);
    const most = valueOf(insuredYears(illness, fairBasis, 100));
    expect(rounded(most.alive)).toEqual([1, 0, 0]);
  });

  it('show as residual what a multiple asks for beyond a probability of 1', () => {
    for (const of of [term, illness]) {
      expect(rounded(valueOf(insuredYears(of, fairBasis)).residual)).toEqual([0, 0, 0]);
    }
    // 5 q = 0.5, 1, 1.5 of those alive: 1, 0.5, 0.
    expect(rounded(valueOf(insuredYears(term, fairBasis, 5)).residual)).toEqual([0, 0, 0]);
    // 8 q = 0.8, 1.6, 2.4 of 1, 0.2, 0.
    expect(rounded(valueOf(insuredYears(term, fairBasis, 8)).residual)).toEqual([0, 0.12, 0]);
    // 30 i = 1.5: half too much, and no room for the 0.05 that die without illness.
    expect(rounded(valueOf(insuredYears(illness, fairBasis, 30)).residual)).toEqual([0.55, 0, 0]);
    // 19.5 i = 0.975: room for half of those deaths.
    const nearly = valueOf(insuredYears(illness, fairBasis, 19.5));
    expect(rounded(nearly.residual).slice(0, 1)).toEqual([0.025]);
    expect(rounded(nearly.deaths).slice(0, 1)).toEqual([0.025]);
  });

  it('end with the last age at any multiple, without a residual', () => {
    const whole = policy({ benefits: [benefit('death', wholeSum)], quoted: { coverYears: null } });
    for (const multiple of [0.5, 1, 2]) {
      const { alive, deaths, residual } = valueOf(insuredYears(whole, fairBasis, multiple));
      expect(deaths[3]).toBe(alive[3]);
      expect(residual[3]).toBe(0);
      expect(alive[3]).toBeGreaterThan(0);
    }
  });

  it('are refused where the tables pass 1 together as they stand', () => {
    const dense = { ...fairBasis, incidence: incidenceFrom(40, [0.05, 0.9, 0.07, 0.08]) };
    expect(insuredYears(illness, dense)).toMatchObject({
      ok: false,
      error: {
        code: 'BAD_TABLE',
        thing: 'test ix with test: i + q(1 - k) at age 41',
        value: '1.02',
        limit: 'at most 1',
      },
    });
    expect(insuredYears(term, dense).ok).toBe(true);
  });

  it('are refused where no length of cover is stated', () => {
    const { quoted } = policy({ benefits: [] });
    const unstated = { ...policy({ benefits: [] }), quoted: { ...quoted, coverYears: null } };
    expect(insuredYears(unstated, fairBasis)).toMatchObject({
      ok: false,
      error: { code: 'TERM_NOT_OFFERED', value: '3年', limit: '终身' },
    });
  });

  it('are refused for another sex and for ages that a table does not have', () => {
    const female = { ...fairBasis, life: lifeFrom(40, [0.1, 1], 'female') };
    expect(insuredYears(term, female)).toMatchObject({
      ok: false,
      error: { code: 'BAD_BASIS', value: 'female', limit: 'male' },
    });
    const long = policy({ benefits: [], quoted: { coverYears: 5 } });
    expect(insuredYears(long, fairBasis)).toMatchObject({
      ok: false,
      error: { code: 'AGE_OUT_OF_RANGE', value: '40 to 44', limit: '40 to 43' },
    });
    const young = policy({ benefits: [], age: 39 });
    expect(insuredYears(young, fairBasis)).toMatchObject({
      ok: false,
      error: { value: '39 to 41' },
    });
  });
});

function illnessChange() {
  return { benefits: [benefit('criticalIllness', wholeSum), benefit('death', premiumsBack)] };
}
