/** What the lines of an offer say of themselves: cap, parties, years, and what they pay. */
import { describe, expect, it } from 'vitest';
import type { Catalogue, Cover, Household } from '@cebao/planning';
import { mostPaid } from '../../../packages/planning/src/plan/lanes/marketCap.ts';
import { coverFacts } from '../../../packages/planning/src/price/candidate.ts';
import type { SetUp } from '../../../packages/planning/src/plan/setUp.ts';
import { planFamily } from '@cebao/planning';
import {
  asset,
  benefit,
  bills,
  choices,
  cost,
  cover,
  fiveProducts as facts,
  fen,
  household,
} from '../families.ts';
import {
  income,
  medicalQuote,
  must,
  person,
  planOfFive as planOf,
  present,
  sumQuote,
  inForce,
} from '../families.ts';
import { setUpOf } from '../setUp.ts';

const husband = person({
  id: 'husband',
  name: 'Husband',
  age: 35,
  role: 'adult',
  incomes: [income('work', 200_000, { untilAge: 60 })],
});
const wife = person({ id: 'wife', name: 'Wife', age: 33, role: 'adult', sex: 'female' });
const child = person({
  id: 'child',
  name: 'Child',
  age: 6,
  role: 'child',
  parents: ['husband', 'wife'],
});
const base = household({
  persons: [husband, wife, child],
  costs: [cost({ yuan: 90_000 })],
  assets: [asset('cash', 20_000)],
  manualLines: [medicalQuote('husband', 400), medicalQuote('wife', 400)],
});
const termQuote = (yuan: number) =>
  sumQuote({ id: 'term-quote', kind: 'term', insured: 'husband', premium: 100, yuan });

const setUp = (family: Household, catalogue: Catalogue = facts.catalogue): SetUp =>
  setUpOf(family, catalogue);

const linesOffered = (at: SetUp, id: string, code: string) =>
  (at.offered.get(id) ?? []).filter((c) => c.facts.code === code);
const capOf = (at: SetUp) =>
  mostPaid(present(at.p1.options.find(({ person: { id } }) => id === 'husband')), 'death');

describe("the market's cap", () => {
  const withQuote = (yuan: number) =>
    setUp({ ...base, manualLines: [...base.manualLines, termQuote(yuan)] });

  it('is the largest sum of the only product', () => {
    expect(capOf(setUp(base))).toBe(fen(3_000_000));
  });

  it('grows by a quote of another product, bought above the first one at its cap', () => {
    expect(capOf(withQuote(100_000))).toBe(fen(3_100_000));
    expect(capOf(withQuote(5_000_000))).toBe(fen(8_000_000));
    const choice = choices({ bans: ['111013', '611005'] });
    const alone = setUp({ ...base, manualLines: [termQuote(100_000)], choices: choice });
    expect(capOf(alone)).toBe(fen(100_000));
  });

  it('does not open illness cover by a small quote alone', () => {
    const family = { ...base, manualLines: [...base.manualLines, termQuote(100_000)] };
    const { plan } = must(planOf(family, 2_500));
    expect(plan.lines.filter((line) => line.kind === 'criticalIllness')).toEqual([]);
  });

  it('is nothing for whom nothing can be had', () => {
    expect(capOf(setUp({ ...base, choices: choices({ bans: ['111013'] }) }))).toBe(0);
  });
});

describe('the solvency gate', () => {
  const failing: Catalogue = { ...facts.catalogue, insurerGates: { invented: 'fail' } };
  const family = { ...base, manualLines: [...base.manualLines, termQuote(3_000_000)] };

  it('refuses a quote of an insurer that fails it, with the reason', () => {
    const at = setUp(family, failing);
    expect(linesOffered(at, 'husband', 'term-quote')).toEqual([]);
    expect(at.refused.find((why) => why.code === 'term-quote')).toMatchObject({
      reason: 'refused',
      refusal: { code: 'NOT_ELIGIBLE', value: 'invented' },
    });
  });

  it('buys nothing of it, not even for the core, and prints why', () => {
    const budgetCents = fen(9_000);
    const { plan } = must(
      planFamily({ ...facts, household: family, budgetCents, catalogue: failing }),
    );
    expect(plan.lines.map((line) => line.insurer)).not.toContain('invented');
    const refused = plan.whyNots.filter((why) => why.refusal?.code === 'NOT_ELIGIBLE');
    const codes = refused.map((why) => why.code);
    expect(codes).toEqual(expect.arrayContaining(['term-quote', 'medical-husband']));
    const passing = must(planFamily({ ...facts, household: family, budgetCents }));
    expect(passing.plan.lines.map((line) => line.id)).toContain('term-quote');
  });
});

describe('a policy in force with the id of a line that could be bought', () => {
  const held = (id: string): Cover =>
    cover({
      id,
      kind: 'medical',
      insured: 'husband',
      premium: 500,
      benefits: [benefit('medicalBill', bills(200_000, 10_000))],
    });
  const optionsWith = (id: string) => {
    const at = setUp({ ...base, policies: [held(id)].map(inForce) });
    return at.p1.options.find((options) => options.person.id === 'husband');
  };

  it('does not change what that line pays', () => {
    const [other, same] = [optionsWith('old medical'), optionsWith('115046:husband')];
    expect(other?.illnesses.length).toBeGreaterThan(1);
    expect(same?.illnesses.map((pair) => pair.paid)).toEqual(
      other?.illnesses.map((pair) => pair.paid),
    );
  });
});

describe('who signs and who receives', () => {
  const pension = { ...wife, incomes: [income('pension', 40_000, { fromAge: 55 })] };
  const signs = (partner: typeof wife, id: string) => {
    const at = setUp({ ...base, persons: [husband, partner, child] });
    const products = (at.offered.get(id) ?? []).filter((c) => c.facts.source === 'product');
    return [...new Set(products.map((c) => c.cover.policyholder))];
  };

  it('a partner with a future pension only has her policies signed by the breadwinner', () => {
    expect(signs(pension, 'wife')).toEqual(['husband']);
    expect(signs(wife, 'wife')).toEqual(['husband']);
  });

  it('a partner who receives money now signs herself', () => {
    for (const now of [
      income('pension', 40_000, { fromAge: 33 }),
      income('rent', 100),
      income('work', 1, { untilAge: 34 }),
    ]) {
      expect(signs({ ...wife, incomes: [now] }, 'wife')).toEqual(['wife']);
    }
    const retired = income('work', 90_000, { untilAge: 33 });
    expect(signs({ ...wife, incomes: [retired] }, 'wife')).toEqual(['husband']);
  });

  it('illness cover that also pays on death names its second beneficiary: the partner', () => {
    const at = setUp(base);
    for (const {
      cover,
      facts: { deathBeneficiary },
    } of linesOffered(at, 'husband', '115046')) {
      expect([cover.beneficiary, deathBeneficiary]).toEqual(['Husband', 'Wife']);
    }
    for (const {
      cover,
      facts: { deathBeneficiary },
    } of linesOffered(at, 'wife', '115036')) {
      expect([cover.beneficiary, deathBeneficiary]).toEqual(['Wife', 'Husband']);
    }
    expect(linesOffered(at, 'husband', '115046').length).toBeGreaterThan(0);
    expect(linesOffered(at, 'wife', '115036').length).toBeGreaterThan(0);
    for (const {
      cover,
      facts: { deathBeneficiary },
    } of linesOffered(at, 'child', '115046')) {
      expect([cover.beneficiary, deathBeneficiary]).toEqual(['Child', 'Husband、Wife']);
    }
  });

  it('term cover pays the partner and has no second beneficiary', () => {
    for (const {
      cover,
      facts: { deathBeneficiary },
    } of linesOffered(setUp(base), 'husband', '111013')) {
      expect([cover.beneficiary, deathBeneficiary]).toEqual(['Wife', null]);
    }
  });

  it("a child that is not the partner's receives beside the partner", () => {
    const persons = [husband, wife, { ...child, parents: ['husband'] }];
    const receivers = (of: string) =>
      linesOffered(setUp({ ...base, persons }), of, '111013').map(({ cover }) => cover.beneficiary);
    expect(new Set(receivers('husband'))).toEqual(new Set(['Wife、Child']));
    expect(new Set(receivers('wife'))).toEqual(new Set(['Husband']));
  });
});

describe("an insurer's yearly product", () => {
  const tagged = { ...base, persons: [{ ...husband, tags: ['newCitizen' as const] }, wife, child] };
  const renewable = (years: number): Catalogue => ({
    ...facts.catalogue,
    products: facts.catalogue.products.map(({ product, rates }) =>
      product.code === '315061'
        ? { rates, product: { ...product, guaranteedRenewalYears: years } }
        : { rates, product },
    ),
  });

  it.each([
    { guaranteed: 0, years: 1, core: false },
    { guaranteed: 1, years: 1, core: true },
    { guaranteed: 6, years: 6, core: true },
  ])(
    'guaranteed for $guaranteed years covers and is paid for $years',
    ({ guaranteed, years, core }) => {
      const lines = linesOffered(setUp(tagged, renewable(guaranteed)), 'husband', '315061');
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(line.cover).toMatchObject({ coverYears: years, premiumYears: years });
        expect(coverFacts(line.cover).totalPremiumCents).toBe(
          line.cover.annualPremiumCents * years,
        );
        expect(line.facts.guaranteedRenewalYears).toBe(guaranteed);
        expect(line.guaranteedMedical).toBe(core);
      }
    },
  );
});
