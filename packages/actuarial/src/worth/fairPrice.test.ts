import { cents } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { benefit, fairBasis, policy, premiumsBack, wholeSum } from '../../testdata/policies.ts';
import { valueOf } from '../../testdata/tables.ts';
import { withMultiple } from '../table.ts';
import { fairPrice, largestAssumedShare } from './fairPrice.ts';

const death = benefit('death', wholeSum);
const disability = benefit('totalDisability', wholeSum);
const priced = (change: Parameters<typeof policy>[0], basis = fairBasis) =>
  valueOf(fairPrice(policy(change), basis));

const v = 1 / 1.21;
const deathValue = 1_000_000 * ((0.1 + 0.18 * v + 0.216 * v ** 2) / 1.1);

describe('a fair price', () => {
  it('is what the benefits are worth for each yuan of premium, with and without assumptions', () => {
    const fair = priced({ benefits: [death, disability] });
    const premiums = 100_000 * (1 + 0.9 * v);
    const disabled = 1_000_000 * 0.002 * ((1 + 0.9 * v + 0.72 * v ** 2) / 1.1);
    if (fair.kind !== 'interval') expect.fail('an interval');
    expect(fair.premiumsCents).toBeCloseTo(premiums, 6);
    expect(fair.low).toBeCloseTo(deathValue / premiums, 12);
    expect(fair.high).toBeCloseTo((deathValue + disabled) / premiums, 12);
  });

  it('implies the multiple of the table at which low is 1', () => {
    const benefits = [death];
    const twice = { ...fairBasis, life: valueOf(withMultiple(fairBasis.life, 1.5)) };
    const premiumCents = cents(100_000);
    const atTwice = priced({ benefits, quoted: { premiumCents } }, twice);
    if (atTwice.kind !== 'interval') expect.fail('an interval');
    // A premium that is fair under 1.5 times the table implies 1.5 under the table itself.
    const fairPremium = cents(Math.round(premiumCents * atTwice.low));
    const fair = priced({ benefits, quoted: { premiumCents: fairPremium } });
    expect(fair.kind === 'interval' && fair.impliedMultiple).toBeCloseTo(1.5, 4);
  });

  it('says how many events its multiple asks for beyond certainty', () => {
    const benefits = [death];
    const fair = priced({ benefits, quoted: { premiumCents: cents(100_000) } });
    expect(fair.kind === 'interval' && fair.impliedResidual).toBe(0);
    const dear = priced({ benefits, quoted: { premiumCents: cents(690_000), premiumYears: 2 } });
    if (dear.kind !== 'interval' || dear.impliedMultiple === null) expect.fail('a multiple');
    // Above 5 the second year asks for more deaths than there are lives: 0.2 m - 1 of 1 - 0.1 m.
    const m = dear.impliedMultiple;
    expect(m).toBeGreaterThan(5);
    expect(dear.impliedResidual).toBeCloseTo((0.2 * m - 1) * (1 - 0.1 * m), 12);
    expect(dear.impliedResidual).toBeGreaterThan(0);
  });

  it('implies no multiple where none gives the premium', () => {
    const quoted = { premiumCents: cents(950_000), premiumYears: 3 };
    const dear = priced({ benefits: [death], quoted });
    expect(dear.kind === 'interval' && dear.impliedMultiple).toBeNull();
    expect(dear.kind === 'interval' && dear.impliedResidual).toBeNull();
    // Somebody who survives is paid: fewer deaths, more value, and still far from the premium.
    const pays = { kind: 'annuity', share: 1, paymentsPerYear: 1, guaranteedYears: 0 } as const;
    const cell = { ...policy({ benefits: [] }).quoted.cell, annuityStartAge: 42 };
    const pension = { benefits: [benefit('survival', pays)], quoted: { ...quoted, cell } };
    const annuity = priced(pension);
    expect(annuity.kind === 'interval' && annuity.impliedMultiple).toBeNull();
  });

  it('is no figure where more than a quarter of the value is assumed', () => {
    // 0.33 of 1.33 assumed is still a figure, 0.35 of 1.35 is none.
    const illness = benefit('criticalIllness', wholeSum);
    const mild = (share: number) =>
      benefit('mildIllness', { kind: 'share', share, capCents: null });
    const quarter = priced({ benefits: [illness, mild(0.33)] });
    expect(quarter.kind).toBe('interval');
    const more = priced({ benefits: [illness, mild(0.35)] });
    expect(more).toMatchObject({ kind: 'noFigure' });
    expect(more.kind === 'noFigure' && more.assumedShare).toBeCloseTo(0.35 / 1.35, 12);
    expect(more.benefits.map(({ evidence }) => evidence)).toEqual(['table', 'assumed']);
  });

  it('is no figure where a benefit cannot be valued, or nothing is paid at all', () => {
    const bill = benefit('medicalBill', wholeSum);
    expect(priced({ benefits: [death, bill] })).toMatchObject({
      kind: 'noFigure',
      assumedShare: null,
    });
    expect(priced({ benefits: [] })).toMatchObject({ kind: 'noFigure', assumedShare: null });
  });

  it('leaves out a benefit for the other sex and refuses tables of the other', () => {
    const female = benefit('specificCriticalIllness', wholeSum, { sex: 'female' });
    expect(priced({ benefits: [death, female] }).benefits.length).toBe(1);
    const other = { ...fairBasis, life: { ...fairBasis.life, sex: 'female' as const } };
    expect(fairPrice(policy({ benefits: [death] }), other).ok).toBe(false);
  });

  it('returns premiums on death at less than they cost', () => {
    const fair = priced({ benefits: [benefit('death', premiumsBack)] });
    expect(fair.kind === 'interval' && fair.low).toBeLessThan(1);
  });

  // One year, one premium of P fen: deaths of 0.1 m are worth a m fen, and m = P / a.
  const oneYear = (a: number, premium: number) => {
    const share = benefit('death', { kind: 'share', share: (1.1 * a) / 10, capCents: null });
    const once = { premiumCents: cents(premium), premiumYears: 1, coverYears: 1 };
    return priced({ benefits: [share], quoted: { ...once, sumInsuredCents: cents(100) } });
  };
  const multipleOf = (fair: ReturnType<typeof oneYear>) =>
    fair.kind === 'interval' ? fair.impliedMultiple : 'no interval';

  it('finds the multiple to nine digits, up to the largest, where single fen count', () => {
    expect(multipleOf(oneYear(2, 3))).toBeCloseTo(1.5, 8);
    expect(multipleOf(oneYear(2.05, 20))).toBeCloseTo(20 / 2.05, 8);
    // 2 fen are worth less than 20 at the largest multiple, and more than nothing at none.
    expect(multipleOf(oneYear(1.99, 20))).toBeNull();
    const small = oneYear(0.5, 1);
    expect(small.kind === 'interval' && small.low).toBeCloseTo(0.5, 12);
    expect(multipleOf(small)).toBeCloseTo(2, 8);
  });

  it('finds it where more deaths mean less value', () => {
    // 1.5 fen to who lives a year: 1.5 (1 - 0.1 m) against 1 fen.
    const pays = {
      kind: 'annuity',
      share: 0.01815,
      paymentsPerYear: 1,
      guaranteedYears: 0,
    } as const;
    const cell = { ...policy({ benefits: [] }).quoted.cell, annuityStartAge: 41 };
    const quoted = {
      premiumCents: cents(1),
      premiumYears: 1,
      coverYears: 2,
      sumInsuredCents: cents(100),
      cell,
    };
    const fair = priced({ benefits: [benefit('survival', pays)], quoted });
    expect(fair.kind === 'interval' && fair.impliedMultiple).toBeCloseTo(10 / 3, 8);
  });

  it('is still a figure where exactly a quarter is assumed', () => {
    const part = (peril: 'criticalIllness' | 'mildIllness', share: number) =>
      benefit(peril, { kind: 'share', share, capCents: null });
    const exactly = priced({
      benefits: [part('criticalIllness', 0.75), part('mildIllness', 0.25)],
      quoted: { coverYears: 1, premiumYears: 1 },
    });
    expect(exactly.kind).toBe('interval');
    if (exactly.kind !== 'interval') expect.fail('an interval');
    expect((exactly.high - exactly.low) / exactly.high).toBe(largestAssumedShare);
  });
});
