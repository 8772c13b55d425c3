/** Gaps at the very first moment, in families without money of their own, and what moves them. */
import { describe, expect, it } from 'vitest';
import type { Household } from '@cebao/planning';
import { gapResults } from '../../../packages/planning/src/gaps/gapResults.ts';
import { billOf } from '../../../packages/planning/src/project/bill.ts';
import { asset, cost, cover, fen, household, income } from '../families.ts';
import { medicalQuote, must, person, planOf, present, inForce } from '../families.ts';
import { contextOf, flat, gapsNow, tableOf } from '../handmade.ts';

const earner = person({
  id: 'earner',
  age: 40,
  role: 'adult',
  incomes: [income('work', 400_000)],
});
const partner = person({ id: 'partner', age: 40, role: 'adult', sex: 'female' });

describe('workings of a gap that is worst at once', () => {
  const family = (cash: number, premium: number) =>
    household({
      persons: [earner, partner],
      costs: [cost({ yuan: 20_000 })],
      assets: [asset('cash', cash)],
      policies: [cover({ id: 'old', kind: 'term', insured: 'earner', premium })].map(inForce),
    });
  const gapOf = (household: Household) =>
    present(
      gapResults(tableOf(household)).find(
        (gap) => gap.member === 'earner' && gap.peril === 'billSerious',
      ),
    );

  it('name what the base lacks just after the premium, and sum without a rest', () => {
    for (const layer of gapOf(family(5_000, 30_000)).now) {
      expect(layer).toMatchObject({ worstYear: 0, gapCents: fen(123_390) });
      const terms = Object.fromEntries(layer.workings.map((t) => [t.code, t.cents]));
      expect(terms).toEqual({
        pool: fen(-5_000),
        premium: fen(30_000),
        bill: fen(300_000),
        billFund: fen(-176_610),
        baseShortfall: fen(-25_000),
      });
    }
  });

  it('name no shortfall where the cash outlasts the premium', () => {
    const [layer] = gapOf(family(40_000, 30_000)).now;
    expect(layer).toMatchObject({ worstYear: 0, gapCents: fen(113_390) });
    expect(layer.workings.map((term) => term.code)).not.toContain('baseShortfall');
  });

  it('leave at most a few fen to rounding, whatever the premium', () => {
    for (const premium of [0.01, 777.77, 12_345.67, 99_999.99]) {
      for (const { workings, gapCents } of gapOf(family(1_234.56, premium)).now) {
        const rest = workings.find((term) => term.code === 'rounding')?.cents ?? 0;
        expect(Math.abs(rest)).toBeLessThanOrEqual(workings.length / 2);
        expect(workings.reduce((sum, term) => sum + term.cents, 0)).toBe(gapCents);
      }
    }
  });
});

describe('a family without any money of its own', () => {
  const nothing = household({
    persons: [person({ id: 'alone', age: 30, role: 'adult' })],
    manualLines: [medicalQuote('alone', 300)],
  });

  it.each(['billEveryday', 'billSerious', 'billCatastrophic'] as const)(
    'lacks its whole own share of a bill in every year (%s)',
    (peril) => {
      for (const assumed of [flat, { ...flat, medicalTrend: 0.05, poolReturn: 0.03 }]) {
        const { family, assumptions } = contextOf(nothing, { assumed });
        const { g1, g2 } = gapsNow(tableOf(nothing, { assumed }), 'alone', peril);
        expect(g1).toHaveLength(10);
        g1.forEach((gap, year) => {
          const bill = billOf(peril, {
            person: present(family.members[0]).person,
            year,
            assumptions,
          });
          expect(gap).toBeCloseTo(present(bill).ownCents, 5);
          expect(g2[year]).toBe(gap);
        });
      }
    },
  );

  it('needs the care of every year of an illness beside the bill: 123,390 + 3 x 40,000', () => {
    const { now } = gapsNow(tableOf(nothing), 'alone', 'criticalIllness');
    expect(now[0]).toMatchObject({ fen: expect.closeTo(24_339_000, 4), worst: 3 });
  });

  it('is planned, and the sheet says that no share of an income can be named', () => {
    const report = must(planOf(nothing, 1_000));
    expect(report.plan.lines.map((line) => line.id)).toContain('medical-alone');
    expect(report.plan.certificate.shownValue).toBeGreaterThan(0);
    expect(report.sheet.find((row) => row.id === 'premiumShare')).toMatchObject({
      verdict: 'reason',
      reasons: [{ code: 'noIncome' }],
    });
  });
});

describe('a locked asset as a driver', () => {
  const family = (yuan: number, releasedAtAge: number | null) =>
    household({
      persons: [earner, partner],
      costs: [cost({ yuan: 60_000 })],
      assets: [{ ...asset('locked', yuan, { owner: 'earner' }), releasedAtAge }],
    });
  const deathGap = (yuan: number, releasedAtAge: number | null) =>
    gapsNow(tableOf(family(yuan, releasedAtAge)), 'earner', 'death').now[1].fen;
  const driver = (releasedAtAge: number | null) => {
    const results = gapResults(tableOf(family(100_000, releasedAtAge)));
    const death = results.find((gap) => gap.member === 'earner' && gap.peril === 'death');
    return present(death?.drivers.find((d) => d.code === 'lockedReleased'));
  };

  it.each([null, 40, 45, 60])(
    'moves the gap of a death by a fifth of what it is (released at %s)',
    (age) => {
      expect(driver(age)).toMatchObject({ plusCents: fen(-20_000), minusCents: fen(20_000) });
    },
  );

  it.each([null, 40, 45, 60])('as a family with the fact itself moved (released at %s)', (age) => {
    const { plusCents, minusCents } = driver(age);
    expect(plusCents).toBe(Math.round(deathGap(120_000, age) - deathGap(100_000, age)));
    expect(minusCents).toBe(Math.round(deathGap(80_000, age) - deathGap(100_000, age)));
  });
});
