/** The figures that the method measured for two products at 3.5 %, from the printed rates. */
import { fairPrice, offers, quote } from '@cebao/actuarial';
import type { FairPrice, Term } from '@cebao/actuarial';
import { loadBasis, loadCatalogue, loadFairAssumptions, pricingTable } from '@cebao/dossiers';
import { annualRate, assert } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';

const known = <T>(result: Result<T>): T => {
  assert(result.ok, 'the dossiers load');
  return result.value;
};
const dossiers = known(loadBasis());
const { products } = known(loadCatalogue());
const { values: assumptions } = known(loadFairAssumptions());
const sex = 'male';

/** Every term of a product for a man of that age that the filter lets through. */
function prices(code: string, age: number, wanted: (term: Term) => boolean): readonly FairPrice[] {
  const entry = products.find(({ product }) => product.code === code);
  assert(entry !== undefined, code);
  const { product, rates } = entry;
  const use = { kind: product.kind, sex, edition: '2010-2013' } as const;
  const basis = {
    i: annualRate(0.035),
    life: known(pricingTable(dossiers, use)),
    incidence: dossiers.incidence[sex],
    k: dossiers.k[sex],
    accidentalDeath: (at: number) => dossiers.accident.deathAt(sex, at),
    assumptions,
  };
  const applicant = { sex, age, socialMedical: true } as const;
  return offers(product, rates, applicant)
    .filter(wanted)
    .map((term) => {
      const chosenCents = product.steps.minCents;
      const quoted = known(quote(product, rates, { ...term, ...applicant, chosenCents }));
      const plan = product.plans.find((one) => one.code === term.plan);
      assert(plan !== undefined, term.plan);
      return known(fairPrice({ product, plan, quoted, sex, age }, basis));
    });
}

describe('the fair price of the method', () => {
  it('puts the benefits of term 111013 at 110 to 122 % of the premium for men of 30 to 40', () => {
    const isMeasured = ({ plan, period, payTerm }: Term) =>
      plan === '方案一' && ['20年', '30年'].includes(period) && payTerm === '20年交';
    const fair = [30, 35, 40].flatMap((age) => prices('111013', age, isMeasured));
    const lows = fair.map((one) => (one.kind === 'interval' ? one.low : Number.NaN));
    expect(lows.length).toBe(6);
    expect(Math.min(...lows)).toBeCloseTo(1.1, 2);
    expect(Math.max(...lows)).toBeCloseTo(1.22, 2);
  });

  it('puts severe illness alone in 115036 at 41 to 46 % and gives no figure for the whole', () => {
    const fair = [0, 10, 20, 30, 40].flatMap((age) => prices('115036', age, () => true));
    expect(fair.every(({ kind }) => kind === 'noFigure')).toBe(true);
    const severe = fair.map(({ benefits, premiumsCents }) => {
      const one = benefits.find(({ benefit }) => benefit.peril === 'criticalIllness');
      return (one?.lowCents ?? Number.NaN) / premiumsCents;
    });
    expect(severe.length).toBeGreaterThan(15);
    // 41 to 45 % were measured; claims at mid-year rather than at its end add half a point.
    expect(Math.min(...severe)).toBeGreaterThan(0.405);
    expect(Math.max(...severe)).toBeLessThan(0.46);
  });
});
