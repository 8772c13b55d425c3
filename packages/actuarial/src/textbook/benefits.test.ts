import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { annualRate, discountFactor, discountOf } from '@cebao/kernel';
import { qxOf } from '../table.ts';
import {
  annuityDue,
  annuityImmediate,
  discount,
  endowment,
  pureEndowment,
  survival,
  termInsurance,
  wholeLife,
  wholeLifeAnnuityDue,
  wholeLifeAnnuityImmediate,
} from '../../testdata/plain.ts';
import {
  chineseMale,
  istat1998Male,
  soaIllustrative,
  standardUltimate,
} from '../../testdata/tables.ts';

const [i4, i5, i6] = [annualRate(0.04), annualRate(0.05), annualRate(0.06)];
const ilt = { table: soaIllustrative, i: i6 };
const sult = { table: standardUltimate, i: i5 };
const istat = { table: istat1998Male, i: i4 };
/** i such that v' = v^2: with it A is the second moment of the present value. */
const i6Doubled = annualRate(1.06 * 1.06 - 1);

describe('printed examples', () => {
  it.each<readonly [example: string, computed: number, printed: number, tolerance: number]>([
    // SOA Illustrative Life Table, 6 %: lifecontingencies, testActuarialMathematics.R
    ['ILT-001 aDue_26', wholeLifeAnnuityDue({ ...ilt, x: 26 }), 16.1574, 0.0002],
    ['ILT-004 aDue_39', wholeLifeAnnuityDue({ ...ilt, x: 39 }), 14.94161, 0.0002],
    ['ILT-019 aDue_83', wholeLifeAnnuityDue({ ...ilt, x: 83 }), 5.16446, 0.0002],
    ['ILT-057 aDue_65', wholeLifeAnnuityDue({ ...ilt, x: 65 }), 9.89693, 1e-5],
    ['ILT-006 2A_39', wholeLife({ ...ilt, i: i6Doubled, x: 39 }), 0.0454833, 1e-6],
    ['ILT-012 2A_55', wholeLife({ ...ilt, i: i6Doubled, x: 55 }), 0.1306687, 1e-6],
    // Bowers et al., p. 111 and p. 112
    ['ILT-052 A1_30:10', termInsurance({ ...ilt, i: i4, x: 30, n: 10 }), 0.015773, 1e-6],
    ['ILT-054 1000 A_30', 1000 * wholeLife({ ...ilt, x: 30 }), 102.4835, 0.0002],
    // Standard Ultimate Life Table, 5 %: AMLCR, appendix D
    ['SULT-078 aDue_20', wholeLifeAnnuityDue({ ...sult, x: 20 }), 19.9664, 6e-5],
    ['SULT-079 A_20', wholeLife({ ...sult, x: 20 }), 0.04922, 6e-6],
    ['SULT-087 A_40', wholeLife({ ...sult, x: 40 }), 0.12106, 6e-6],
    ['SULT-094 aDue_60', wholeLifeAnnuityDue({ ...sult, x: 60 }), 14.9041, 6e-5],
    ['SULT-097 A_65', wholeLife({ ...sult, x: 65 }), 0.35477, 6e-6],
    ['SULT-103 A_80', wholeLife({ ...sult, x: 80 }), 0.59293, 6e-6],
    // AMLCR, tables 5.1 and 5.2
    ['AMLCR-106 aImm_20:10', annuityImmediate({ ...sult, x: 20, n: 10 }), 7.711, 0.001],
    ['AMLCR-109 aImm_80:10', annuityImmediate({ ...sult, x: 80, n: 10 }), 6.128, 0.001],
    // ISTAT 1998 males, 4 %: lifecontingencies, testItalianActuarialHandoutActuarial.R
    ['ITA-058 30000 20E30', 30000 * pureEndowment({ ...istat, x: 30, n: 20 }), 13187.36, 0.01],
    ['ITA-064 20000 aDue_46', 20000 * wholeLifeAnnuityDue({ ...istat, x: 46 }), 358810.82, 0.02],
    [
      'ITA-066 12000 a_36 deferred by 24',
      12000 * pureEndowment({ ...istat, x: 36, n: 24 }) * wholeLifeAnnuityDue({ ...istat, x: 60 }),
      57445.04,
      0.02,
    ],
    [
      'ITA-067 12000 aImm_36:25',
      12000 * annuityImmediate({ ...istat, x: 36, n: 25 }),
      182391.98,
      0.02,
    ],
    ['ITA-072 100000 A1_28:37', 100000 * termInsurance({ ...istat, x: 28, n: 37 }), 5767.75, 0.02],
  ])('%s', (...[, computed, printed, tolerance]) => {
    expect(Math.abs(computed - printed)).toBeLessThanOrEqual(tolerance);
  });

  it('ILT-125 the variance of a whole life insurance of 1 at 39 is 0.0216907', () => {
    const variance = wholeLife({ ...ilt, i: i6Doubled, x: 39 }) - wholeLife({ ...ilt, x: 39 }) ** 2;
    expect(Math.abs(variance - 0.0216907)).toBeLessThan(1e-6);
  });
});

const terms = fc.record({
  table: fc.constant(chineseMale.life),
  i: fc.double({ min: -0.01, max: 0.1, noNaN: true }).map(annualRate),
  x: fc.integer({ min: 0, max: 105 }),
  n: fc.integer({ min: 0, max: 120 }),
});

describe('identities of the book', () => {
  it('A_x = 1 - d aDue_x', () => {
    forEveryTerm((term) => {
      const d = discountOf(term.i);
      expectClose(wholeLife(term), 1 - d * wholeLifeAnnuityDue(term));
    });
  });

  it('A_x:n = 1 - d aDue_x:n, as long as somebody can reach x + n', () => {
    forEveryTerm((term) => {
      fc.pre(term.x + term.n <= 106);
      expectClose(endowment(term), 1 - discountOf(term.i) * annuityDue(term));
    });
  });

  it('A_x:n = A1_x:n + nEx', () => {
    forEveryTerm((term) => {
      expectClose(endowment(term), termInsurance(term) + pureEndowment(term));
    });
  });

  it('A_x = v q_x + v p_x A_(x+1)', () => {
    forEveryTerm(({ table, i, x }) => {
      fc.pre(x < 105);
      const [v, qx] = [discountFactor(i), qxOf(table, x)];
      const next = wholeLife({ table, i, x: x + 1 });
      expectClose(wholeLife({ table, i, x }), v * qx + v * (1 - qx) * next);
    });
  });

  it('A_x = A1_x:n + nEx A_(x+n), and so for annuities', () => {
    forEveryTerm((term) => {
      fc.pre(term.x + term.n <= 105);
      const later = { ...term, x: term.x + term.n };
      expectClose(wholeLife(term), termInsurance(term) + pureEndowment(term) * wholeLife(later));
      expectClose(
        wholeLifeAnnuityDue(term),
        annuityDue(term) + pureEndowment(term) * wholeLifeAnnuityDue(later),
      );
    });
  });

  it('aImm_x = aDue_x - 1', () => {
    forEveryTerm((term) => {
      expectClose(wholeLifeAnnuityImmediate(term), wholeLifeAnnuityDue(term) - 1);
    });
  });
});

describe('a second engine, the sum of cash flows, agrees', () => {
  it('for term insurance, pure endowment and both annuities', () => {
    forEveryTerm((term) => {
      const { table, i, x, n } = term;
      const v = discountFactor(i);
      let [A1xn, aDue, aImm] = [0, 0, 0];
      for (let t = 0; t < n && x + t <= 105; t += 1) {
        const tpx = survival(table, x, t);
        A1xn += discount(v, t + 1) * tpx * qxOf(table, x + t);
        aDue += discount(v, t) * tpx;
        aImm += discount(v, t + 1) * survival(table, x, t + 1);
      }
      expectClose(termInsurance(term), A1xn);
      expectClose(annuityDue(term), aDue);
      expectClose(annuityImmediate(term), aImm);
      expectClose(pureEndowment(term), discount(v, n) * survival(table, x, n));
    });
  });
});

describe('the years', () => {
  const life = { table: chineseMale.life, i: i4, x: 60 };

  it('after the last age add nothing', () => {
    expect(termInsurance({ ...life, n: 500 })).toBe(wholeLife(life));
    expect(annuityDue({ ...life, n: 500 })).toBe(wholeLifeAnnuityDue(life));
    expect(pureEndowment({ ...life, n: 46 })).toBe(0);
    expect(pureEndowment({ ...life, n: 500 })).toBe(0);
  });

  it('may be none', () => {
    const none = { ...life, n: 0 };
    expect([termInsurance(none), pureEndowment(none), endowment(none)]).toEqual([0, 1, 1]);
    expect([annuityDue(none), annuityImmediate(none)]).toEqual([0, 0]);
  });
});

function forEveryTerm(
  check: (term: typeof terms extends fc.Arbitrary<infer T> ? T : never) => void,
) {
  fc.assert(fc.property(terms, check), { numRuns: 300 });
}

function expectClose(left: number, right: number): void {
  expect(Math.abs(left - right)).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(right)));
}
