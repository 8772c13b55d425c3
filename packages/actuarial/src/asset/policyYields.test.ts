import { cents } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../testdata/tables.ts';
import { flowsUntil, policyYields } from './policyYields.ts';
import type { PolicyYear } from './policyYields.ts';

const year = (premium: number, survival: number, death: number, cashValue: number): PolicyYear => ({
  premiumCents: cents(premium),
  survivalCents: cents(survival),
  deathCents: cents(death),
  cashValueCents: cents(cashValue),
});
/** Two premiums of 1000, an annuity of 50 from year 2 on. */
const years = [
  year(100_000, 0, 100_000, 60_000),
  year(100_000, 5_000, 200_000, 190_000),
  year(0, 5_000, 200_000, 195_000),
];

describe('what a policy earns', () => {
  it('by surrender: payments for being alive come first, the cash value last', () => {
    expect(flowsUntil(years, 2, 'cashValueCents')).toEqual([-100_000, -100_000, 5_000, 200_000]);
  });

  it('by death: nothing for being alive in the year of death', () => {
    expect(flowsUntil(years, 2, 'deathCents')).toEqual([-100_000, -100_000, 5_000, 200_000]);
    expect(flowsUntil(years, 1, 'deathCents')).toEqual([-100_000, -100_000, 200_000]);
  });

  it('year by year, guaranteed apart from illustrated', () => {
    const more = years.map((one) => year(one.premiumCents, one.survivalCents, 250_000, 250_000));
    const yields = valueOf(policyYields({ guaranteed: years, illustrated: more }));
    expect(yields.guaranteed.map(({ policyYear }) => policyYear)).toEqual([1, 2, 3]);
    const rate = (all: typeof yields.guaranteed, index: number) => {
      const found = all[index]?.onSurrender;
      return found?.kind === 'one' ? found.floorBp : Number.NaN;
    };
    expect(rate(yields.guaranteed, 0)).toBe(-4_000);
    expect(rate(yields.illustrated ?? [], 2)).toBeGreaterThan(rate(yields.guaranteed, 2));
    expect(valueOf(policyYields({ guaranteed: years, illustrated: null })).illustrated).toBeNull();
  });

  it('of a surrender that gives nothing is told so, not put into a number', () => {
    const empty = [year(100_000, 0, 100_000, 0)];
    const { guaranteed } = valueOf(policyYields({ guaranteed: empty, illustrated: null }));
    expect(guaranteed[0]?.onSurrender).toEqual({ kind: 'none', reason: 'nothingReceived' });
  });

  it('of a year that is not illustrated is not said', () => {
    const gap = years.map((one, index) =>
      index === 1 ? { ...one, cashValueCents: null, deathCents: null } : one,
    );
    const { guaranteed } = valueOf(policyYields({ guaranteed: gap, illustrated: null }));
    expect(guaranteed[1]).toEqual({ policyYear: 2, onDeath: null, onSurrender: null });
    const whole = valueOf(policyYields({ guaranteed: years, illustrated: null }));
    expect(guaranteed[2]).toEqual(whole.guaranteed[2]);
  });

  it.each([
    ['no years', [], null, ['BAD_TABLE', 'policy years', '0', 'at least 1']],
    [
      'an amount below 0',
      [year(1, 0, 0, -1)],
      null,
      ['BAD_MONEY', 'policy year 1: cashValueCents', '-1', 'not below 0'],
    ],
    [
      'fewer illustrated years',
      years,
      years.slice(1),
      ['BAD_TABLE', 'illustrated policy years', '2', '3'],
    ],
    [
      'another premium illustrated',
      years,
      years.map((one) => ({ ...one, premiumCents: cents(100_000) })),
      ['BAD_TABLE', 'illustrated premium of policy year 3', '100000', '0, as guaranteed'],
    ],
  ])('is refused for %s', (_, guaranteed, illustrated, [code, thing, value, limit]) => {
    expect(policyYields({ guaranteed, illustrated })).toEqual({
      ok: false,
      error: { code, thing, value, limit },
    });
  });

  it('of a death differs from that of a surrender', () => {
    const { guaranteed } = valueOf(policyYields({ guaranteed: years, illustrated: null }));
    const [first] = guaranteed;
    expect(first?.onDeath).toMatchObject({ kind: 'one', floorBp: 0 });
    expect(first?.onSurrender).toMatchObject({ kind: 'one', floorBp: -4_000 });
  });
});
