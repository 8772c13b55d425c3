/** Why a gap stays open is said by its true cause; without any line there is no plan. */
import { describe, expect, it } from 'vitest';
import type { Household, Uncovered } from '@cebao/planning';
import { prepareFamily } from '@cebao/planning';
import {
  benefit,
  bills,
  choices,
  cover,
  facts,
  fen,
  manual,
  medicalQuote,
  motherAndChild,
  must,
  planOf as planOfAll,
  planOfFive as planOf,
  quotesAlone,
  sampleFamily,
  sumQuote,
  wholeSum,
} from '../families.ts';

const couple = sampleFamily('young-couple');
const withChoices = (part: Partial<Household['choices']>): Household => ({
  ...couple,
  choices: choices({ ...couple.choices, ...part }),
});
const reasons = (family: Household, budget: number) => {
  const { uncovered } = must(planOf(family, budget));
  return (member: string, peril: Uncovered['peril']) =>
    uncovered.find((u) => u.member === member && u.peril === peril && u.openCents > 0)?.reason;
};

describe('a gap that stays open', () => {
  it('is the budget, not a rule, where more now could only be had for less later', () => {
    // A ladder with a longer lower rung and a short upper one would pay more in the first year.
    const { uncovered } = must(planOfAll(couple, 15_000));
    const deaths = uncovered.filter((u) => u.peril === 'death' && u.openCents > 0);
    expect(deaths.length).toBeGreaterThan(0);
    expect(deaths.map((u) => u.reason)).toEqual(deaths.map(() => 'budget'));
  });

  it('is the budget where illness cover that pays more would pay less on a death', () => {
    // The dearer choice of the product pays its sum on a death too, where the essentials and more are open.
    const { plan } = must(planOf(couple, 23_000));
    expect(plan.unspentCents).toBeGreaterThan(200_000);
    expect(reasons(couple, 23_000)('husband', 'criticalIllness')).toBe('budget');
  });

  it('is the budget where the rest of it is kept for waivers', () => {
    const { certificate, unspentCents } = must(planOf(motherAndChild, 12_000)).plan;
    expect(certificate.reserveCents).toBeGreaterThan(0);
    expect(unspentCents).toBeGreaterThan(0);
    expect(reasons(motherAndChild, 12_000)('child', 'criticalIllness')).toBe('budget');
  });

  it('is the deductible where the medical line pays all it can', () => {
    const high = cover({
      id: 'high-deductible',
      kind: 'medical',
      insured: 'husband',
      premium: 306,
      sumInsuredCents: fen(2_000_000),
      benefits: [benefit('medicalBill', bills(2_000_000, 200_000))],
    });
    const others = [medicalQuote('wife', 300), medicalQuote('child', 300)];
    const family = { ...couple, manualLines: [manual(high), ...others] };
    expect(reasons(family, 15_000)('husband', 'billCatastrophic')).toBe('deductible');
  });

  it('is a ban where every product of the kind is banned', () => {
    const banned = withChoices({ bans: ['111013'] });
    expect(reasons(banned, 15_000)('husband', 'death')).toBe('banned');
  });

  it('is the missing medical line where illness cover may not stand without one', () => {
    const bare = {
      ...couple,
      manualLines: [medicalQuote('wife', 300), medicalQuote('child', 300)],
    };
    expect(reasons(bare, 40_000)('husband', 'criticalIllness')).toBe('noMedical');
  });

  it('is the missing medical line too where one that is not guaranteed pays a part on the illness', () => {
    const own = cover({
      id: 'with-illness',
      kind: 'medical',
      insured: 'husband',
      premium: 300,
      sumInsuredCents: fen(300_000),
      benefits: [
        benefit('medicalBill', bills(300_000, 0)),
        benefit('criticalIllness', { ...wholeSum, share: 0.1 }),
      ],
    });
    const others = [medicalQuote('wife', 300), medicalQuote('child', 300)];
    const family = {
      ...couple,
      manualLines: [manual(own, { guaranteedRenewalYears: null }), ...others],
    };
    expect(reasons(family, 40_000)('husband', 'criticalIllness')).toBe('noMedical');
  });

  it('is total disability alone where only a term policy pays on it', () => {
    expect(reasons(couple, 15_000)('husband', 'disability')).toBe('onlyTotalDisability');
    // Term cover with it is on offer and no part of the plan: not "no product".
    expect(reasons(couple, 2_000)('wife', 'disability')).toBe('totalDisabilityLeft');
  });

  it('is no cap of the market where illness cover pays what term cover could', () => {
    const quote = (
      id: string,
      { premium, yuan, kind }: { premium: number; yuan: number; kind: 'term' | 'criticalIllness' },
    ) =>
      sumQuote({
        id,
        kind,
        insured: 'husband',
        premium,
        yuan,
        benefits: [
          benefit('death', wholeSum),
          ...(kind === 'term' ? [] : [benefit('criticalIllness', wholeSum)]),
        ],
      });
    const manualLines = [
      medicalQuote('husband', 300),
      quote('small', { kind: 'term', premium: 100, yuan: 100_000 }),
      quote('dear', { kind: 'term', premium: 90_000, yuan: 300_000 }),
      quote('ill', { kind: 'criticalIllness', premium: 900, yuan: 300_000 }),
    ];
    const family = { ...withChoices({ deathFirst: false }), manualLines };
    const report = must(
      must(prepareFamily({ ...facts, catalogue: quotesAlone, household: family }))(fen(5_000)),
    );
    expect(report.plan.lines.map(({ id }) => id)).toEqual(expect.arrayContaining(['small', 'ill']));
    const open = report.uncovered.filter(
      (u) => u.member === 'husband' && u.peril === 'death' && u.openCents > 0,
    );
    expect(open.map(({ reason }) => reason)).toEqual(['budget', 'budget']);
  });

  it('is the budget where more cover would cost more than what is left', () => {
    expect(reasons(couple, 6_000)('wife', 'death')).toBe('budget');
  });
});

describe('no plan', () => {
  it('is the answer where nothing may be bought, with the count of each cause', () => {
    const all = ['111013', '115036', '115046', '315061', '413004'];
    const bans = [...all, ...couple.manualLines.map((line) => line.cover.id)];
    const refused = planOf(withChoices({ bans }), 15_000);
    expect(refused).toMatchObject({ ok: false, error: { code: 'NO_PLAN' } });
    expect(refused.ok ? '' : refused.error.limit).toBe('banned 18, savings 3');
  });

  it('names the family, not the budget, where more money would buy nothing either', () => {
    const household = sampleFamily('fourteen-policies');
    for (const budgetCents of [fen(3_000), fen(100_000)]) {
      const refused = must(prepareFamily({ ...facts, household }))(budgetCents);
      expect(refused).toMatchObject({ error: { thing: household.name, value: '能选的 0 份' } });
    }
  });

  it('names the budget where what closes the gap is dearer, and counts it', () => {
    const quote = (
      id: string,
      kind: 'term' | 'accident',
      premium: number,
      peril: 'death' | 'survival',
    ) =>
      sumQuote({
        id,
        kind,
        insured: 'husband',
        premium,
        yuan: 1_000_000,
        benefits: [benefit(peril, wholeSum)],
      });
    const manualLines = [
      quote('useless', 'accident', 10, 'survival'),
      quote('dear', 'term', 900, 'death'),
    ];
    const household = { ...couple, manualLines };
    const within = must(prepareFamily({ ...facts, catalogue: quotesAlone, household }));
    const refused = within(fen(500));
    expect(refused).toMatchObject({
      error: { code: 'NO_PLAN', thing: 'budget', value: '500.00 元' },
    });
    expect(refused.ok ? '' : refused.error.limit).toContain('overBudget 1');
  });

  it('still leaves the gaps to be seen by who asks for them', () => {
    const household = sampleFamily('fourteen-policies');
    const within = must(prepareFamily({ ...facts, household }));
    expect(within(1_000_000)).toMatchObject({ ok: false, error: { code: 'NO_PLAN' } });
    const seen = must(within(1_000_000, { emptyAllowed: true }));
    expect(seen.plan.lines).toEqual([]);
    expect(seen.gaps.length).toBeGreaterThan(0);
    expect(seen.uncovered.filter((u) => u.openCents > 0).length).toBeGreaterThan(0);
  });

  it('is made with a ban that names nothing', () => {
    const refused = planOf(withChoices({ bans: ['111013', '11103'] }), 15_000);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'UNKNOWN_PRODUCT', thing: 'choices.bans[1]', value: '11103' },
    });
  });

  it('is the same with a ban of a product that is listed with rates alone; a lock of one is refused', () => {
    const [code = ''] = facts.catalogue.ratesOnly ?? [];
    expect(code).not.toBe('');
    const all = must(planOfAll(couple, 15_000));
    expect(must(planOfAll(withChoices({ bans: [code] }), 15_000)).plan.lines).toEqual(
      all.plan.lines,
    );
    const locks = [{ insured: 'husband', code, sumInsuredCents: null }];
    expect(planOfAll(withChoices({ locks }), 15_000)).toMatchObject({
      ok: false,
      error: { code: 'UNKNOWN_PRODUCT', thing: 'choices.locks[0].code', value: code },
    });
  });
});
