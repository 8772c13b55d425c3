import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { internalRate } from '../../testdata/plain.ts';

const rateOf = (flows: readonly number[]) => {
  const found = internalRate(flows);
  return found.kind === 'one' ? found : expect.fail(JSON.stringify(found));
};

describe('the internal rate', () => {
  it('balances what was paid and what was received', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 }),
        fc.array(fc.integer({ min: 0, max: 9_000_000 }), { minLength: 1, maxLength: 30 }),
        (paid, received) => {
          fc.pre(paid.some((flow) => flow > 0) && received.some((flow) => flow > 0));
          const flows = [...paid.map((flow) => -flow), ...received];
          const found = internalRate(flows);
          if (found.kind === 'none') expect(found.reason).toBe('beyondRange');
          else expect(found.kind).toBe('one');
          if (found.kind !== 'one') return;
          const value = flows.reduce((sum, flow, t) => sum + flow * (1 + found.rate) ** -t, 0);
          const size = flows.reduce((sum, f, t) => sum + Math.abs(f) * (1 + found.rate) ** -t, 0);
          expect(Math.abs(value) / size).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it('is floored to a basis point, not rounded', () => {
    // 1.02799^1: 2.799 % is 279 basis points.
    expect(rateOf([-100_000, 102_799])).toMatchObject({ floorBp: 279 });
    expect(rateOf([-100_000, 97_201])).toMatchObject({ floorBp: -280 });
  });

  it('never rounds up, however little is missing: 30.00 to 30.86 is 2.866 %', () => {
    expect(rateOf([-3_000, 3_086]).floorBp).toBe(286);
    expect(rateOf([-3_000, 3_087]).floorBp).toBe(290);
    for (let bp = -500; bp <= 500; bp += 1) {
      expect(rateOf([-10_000, 10_000 + bp]).floorBp).toBe(bp);
      expect(rateOf([-20_000, 20_001 + 2 * bp]).floorBp).toBe(bp);
    }
  });

  it('reaches a whole basis point with all that it takes, and not with a fen less', () => {
    // 1000.00 a year for 10 years at 3.00 % grows to 11807.795...: 11807.80 is enough, 11807.79 not.
    const paid = Array.from({ length: 10 }, () => -100_000);
    expect(rateOf([...paid, 1_180_780]).floorBp).toBe(300);
    expect(rateOf([...paid, 1_180_779]).floorBp).toBe(299);
    expect(rateOf([-100_000, 103_000]).floorBp).toBe(300);
    expect(rateOf([-100_000, 102_999]).floorBp).toBe(299);
  });

  it('of several changes of sign is the one rate that balances, where there is one', () => {
    // Paid again later, and still only one rate: 12 % balances exactly by construction.
    const flows = [-100_000, 50_000, -30_000, 111_373];
    expect(rateOf(flows).rate).toBeCloseTo(0.12, 4);
  });

  it('is told as several where several balance: Kellison 7.4, 100 at 0 and 132 at 2 for 230 at 1', () => {
    const found = internalRate([-10_000, 23_000, -13_200]);
    if (found.kind !== 'several') expect.fail('10 % and 20 %');
    expect(found.rates.length).toBe(2);
    expect(found.rates[0]).toBeCloseTo(0.1, 9);
    expect(found.rates[1]).toBeCloseTo(0.2, 9);
  });

  it('that two rates would balance is told also where one lies beyond the range', () => {
    // -100 + 500 v - 10 v^2 = 0: 1 + i = (500 +- sqrt(250000 - 4000)) / 200.
    const found = internalRate([-100, 500, -10]);
    if (found.kind !== 'several') expect.fail('-97.99 % and 397.99 %');
    const root = Math.sqrt(246_000);
    expect(found.rates.length).toBe(2);
    expect(found.rates[0]).toBeCloseTo((500 - root) / 200 - 1, 9);
    expect(found.rates[1]).toBeCloseTo((500 + root) / 200 - 1, 9);
  });

  it('finds rates on both sides of the range, in their order', () => {
    // (u - 1.1)(u - 0.00005), (u - 1.1)(u - 2.0005) and (u - 1.1)(u - 30), u = 1 + i.
    for (const [flows, ...expected] of [
      [[-1_000_000, 1_100_050, -55], -0.99995, 0.1],
      [[-100_000, 310_050, -220_055], 0.1, 1.0005],
      [[-10, 311, -330], 0.1, 29],
    ] as const) {
      const found = internalRate(flows);
      if (found.kind !== 'several') expect.fail(String(flows));
      expect(found.rates.length).toBe(2);
      expected.forEach((rate, n) => expect(found.rates[n]).toBeCloseTo(rate, 8));
    }
    // (u - 0.00005)(u - 0.00002)(u - 1.1): two below, one within.
    const three = internalRate([-1_000_000_000, 1_100_070_000, -77_001, 1.1]);
    if (three.kind !== 'several') expect.fail('three rates');
    expect(three.rates.map((rate) => Number(rate.toFixed(7)))).toEqual([-0.99998, -0.99995, 0.1]);
  });

  it('reaches both ends of the range and nothing beyond them', () => {
    expect(rateOf([-10_000, 1]).floorBp).toBe(-9_999);
    expect(internalRate([-10_001, 1])).toEqual({ kind: 'none', reason: 'beyondRange' });
    expect(rateOf([-100, 200])).toMatchObject({ rate: 1, floorBp: 10_000 });
    expect(rateOf([-10_000, 19_999]).floorBp).toBe(9_999);
    expect(internalRate([-10_000, 20_001])).toEqual({ kind: 'none', reason: 'beyondRange' });
    // Several changes of sign, one rate, at the very end: (u - 2)(u^2 + 1).
    expect(rateOf([-100, 200, -100, 200])).toMatchObject({ rate: 1, floorBp: 10_000 });
  });

  it('that balances twice at the same rate is one: -100 (1 - 1.1 v)^2', () => {
    expect(rateOf([-100, 220, -121])).toMatchObject({ rate: 0.1, floorBp: 1000 });
    expect(rateOf([100, -220, 121]).rate).toBeCloseTo(0.1, 12);
  });

  it.each([
    ['nothing is paid', [0, 0, 100], 'nothingPaid'],
    ['nothing at all happens', [0, 0], 'nothingPaid'],
    ['nothing is received', [-100, 0, 0], 'nothingReceived'],
    ['all but everything is lost', [-1_000_000, 1], 'beyondRange'],
    ['more than all is won', [-100, 201], 'beyondRange'],
    ['after several changes of sign more than all is won', [-100, 500, -1, 1], 'beyondRange'],
    ['no rate balances', [10_000, -20_000, 15_000], 'neverBalanced'],
  ] as const)('is none where %s', (_, flows, reason) => {
    expect(internalRate(flows)).toEqual({ kind: 'none', reason });
  });
});
