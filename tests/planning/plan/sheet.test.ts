/** The planner's sheet on every sample family and budget: no row is red, every reason is printed. */
import { describe, expect, it } from 'vitest';
import type { Household, Report, SheetRow } from '@cebao/planning';
import {
  cover,
  inForce,
  income,
  medicalQuote,
  must,
  person,
  planOf,
  planOfFive,
  quotesAlone,
  retiredCouple,
  sampleFamily,
  singleAdult,
} from '../families.ts';

const families: Readonly<Record<string, Household>> = {
  'young couple': sampleFamily('young-couple'),
  breadwinner: sampleFamily('breadwinner'),
  'retired couple': retiredCouple,
  single: singleAdult,
};

/**
 * Reasons as "row: code".
 */
const expected: readonly {
  readonly family: string;
  readonly budget: number;
  readonly reasons: readonly string[];
}[] = [
  {
    family: 'young couple',
    budget: 8_000,
    reasons: ['premiumShare: belowShareBudget'],
  },
  { family: 'young couple', budget: 15_000, reasons: [] },
  { family: 'young couple', budget: 40_000, reasons: [] },
  { family: 'breadwinner', budget: 10_000, reasons: [] },
  { family: 'breadwinner', budget: 20_000, reasons: [] },
  { family: 'breadwinner', budget: 45_000, reasons: [] },
  { family: 'retired couple', budget: 6_000, reasons: [] },
  { family: 'single', budget: 4_000, reasons: ['premiumShare: belowShareBudget'] },
  { family: 'single', budget: 8_000, reasons: [] },
];

describe.each(expected)('$family at $budget', ({ family, budget, reasons }) => {
  const household = families[family];
  if (household === undefined) throw new TypeError(family);
  const report = must(planOf(household, budget));

  it('has no red row', () => {
    expect(report.sheet.filter((row) => row.verdict === 'fail')).toEqual([]);
    expect(report.sheet).toHaveLength(12);
  });

  it('prints the reasons of the table and no others, each with a code', () => {
    // What the loop says has a test of its own (protectionLoop.test.ts).
    const told = report.sheet
      .filter((row) => row.verdict === 'reason' && row.id !== 'protectionLoop')
      .flatMap(codesOf);
    expect(told).toEqual([...reasons]);
  });

  it('stays within the budget and leaves unspent what closes no gap', () => {
    const { plan } = report;
    expect(plan.premiumCents).toBeLessThanOrEqual(budget * 100);
    expect(plan.unspentCents).toBe(budget * 100 - plan.premiumCents);
    for (const line of plan.lines.filter((l) => !l.core)) expect(line.value).toBeGreaterThan(0);
  });

  it('names the premium schedule under which its gaps were computed: its own', () => {
    const { certificate, lines } = report.plan;
    expect(certificate.converged).toBe(true);
    expect(certificate.passes).toBeLessThanOrEqual(6);
    const named = certificate.schedule.map((s) => [s.lineId, s.insured, s.premiumCents]);
    expect(named.toSorted()).toEqual(
      lines.map((l) => [l.id, l.insured, l.premiumCents]).toSorted(),
    );
  });

  it('shows a value within the band of the best, below a frontier that rises', () => {
    const { certificate, frontier } = report.plan;
    expect(certificate.shownValue).toBeGreaterThanOrEqual(certificate.bestValue * (1 - 0.005));
    expect(certificate.shownValue).toBeLessThanOrEqual(certificate.bestValue);
    frontier.forEach((point, at) => {
      const before = frontier[at - 1];
      if (before === undefined) return;
      expect(point.premiumCents).toBeGreaterThan(before.premiumCents);
      expect(point.value).toBeGreaterThan(before.value);
    });
  });

  it('never loses by a larger budget', () => {
    expect(report.plan.nextStep?.valueGain ?? 0).toBeGreaterThanOrEqual(0);
  });

  it('has workings that sum to every gap under that schedule', () => {
    for (const { workings, gapCents } of report.gaps.flatMap((gap) => gap.now)) {
      expect(workings.reduce((sum, term) => sum + term.cents, 0)).toBe(gapCents);
    }
  });
});

function codesOf(row: SheetRow): readonly string[] {
  return row.reasons.map((reason) => `${row.id}: ${reason.code}`);
}

describe('a share of income above the range', () => {
  const small = { ...retiredCouple, name: 'small pension' };
  const couple = (quotes: readonly [number, number]): Household => ({
    ...small,
    persons: small.persons.map((p) => ({ ...p, incomes: [income('pension', 12_000)] })),
    manualLines: [medicalQuote('husband', quotes[0]), medicalQuote('wife', quotes[1])],
  });
  const shareRow = (report: Report) => report.sheet.find((row) => row.id === 'premiumShare');

  it('is a reason where medical cover alone brings it there, with its premium', () => {
    const report = must(planOfFive(couple([2_180, 1_860]), 40_000));
    expect(report.plan.incomeShare).toBeGreaterThan(0.15);
    expect(shareRow(report)).toEqual({
      id: 'premiumShare',
      verdict: 'reason',
      reasons: [{ code: 'medicalAboveShare', subject: '', cents: 404_000 }],
    });
  });

  it('is red where the rest is above it too', () => {
    const young = couple([2_180, 1_860]);
    const aged = young.persons.map((p) => ({
      ...p,
      birthDate: person({ id: '', role: 'adult', age: 45 }).birthDate,
    }));
    const report = must(planOfFive({ ...young, persons: aged }, 40_000));
    expect(shareRow(report)).toMatchObject({
      verdict: 'fail',
      reasons: [{ code: 'aboveShare', cents: 0.15 * 2_400_000 }],
    });
  });
});

describe('a premium below the range', () => {
  const yearly = { ...medicalQuote('self', 200), guaranteedRenewalYears: 1 };
  const one = { ...singleAdult, manualLines: [yearly] };
  const told = (family: Household, budget: number) => {
    const report = must(planOf(family, budget, quotesAlone));
    return report.sheet.find((row) => row.id === 'premiumShare')?.reasons;
  };

  it('is the budget, also one within the range, where a larger one buys more', () => {
    const young = sampleFamily('young-couple');
    const [report, larger] = [10_800, 11_800].map((budget) => must(planOfFive(young, budget)));
    expect(larger?.plan.premiumCents).toBeGreaterThan(report?.plan.premiumCents ?? 0);
    const row = report?.sheet.find(({ id }) => id === 'premiumShare');
    expect(row?.reasons).toEqual([{ code: 'belowShareBudget', subject: '', cents: 1_080_000 }]);
  });

  it('is no want of budget where a larger one buys nothing more, whatever is open in later years', () => {
    const { uncovered } = must(planOf(one, 1_000, quotesAlone));
    expect(uncovered.some((u) => u.openCents === 0 && u.openFromYear !== null)).toBe(true);
    for (const budget of [1_000, 90_000]) {
      expect(told(one, budget)).toEqual([{ code: 'belowShare', subject: '', cents: 20_000 }]);
    }
  });
});

describe('premiums in force', () => {
  const shareAt = (premium: number) => {
    const held = cover({ id: 'held', kind: 'endowment', insured: 'self', premium, benefits: [] });
    const report = must(planOf({ ...singleAdult, policies: [inForce(held)] }, 4_000));
    return report.sheet.find((row) => row.id === 'premiumShare')?.reasons;
  };

  it('that bring the share into the range or above it are the reason, with what they cost', () => {
    const reason = (code: string, cents: number) => [{ code, subject: '', cents }];
    expect(shareAt(1)?.map(({ code }) => code)).toEqual(['belowShareBudget']);
    expect(shareAt(10_000)).toEqual(reason('inForceWithinShare', 1_000_000));
    expect(shareAt(60_000)).toEqual(reason('inForceAboveShare', 6_000_000));
  });
});

describe('a budget that closes nothing more', () => {
  it('stays unspent, to the fen, however large it is', () => {
    const [some, more]: readonly Report[] = [60_000, 90_000].map((budget) =>
      must(planOf(sampleFamily('breadwinner'), budget)),
    );
    expect(more?.plan.premiumCents).toBe(some?.plan.premiumCents);
    expect(more?.plan.nextStep?.changes).toEqual([]);
  });
});

describe('an elder for whom only cancer medical cover is offered', () => {
  it('is said to be uninsurable for bills: a line for one illness answers no bill', () => {
    const family = sampleFamily('breadwinner');
    const elders = family.persons.filter(({ role }) => role === 'elder').map(({ id }) => id);
    const open = must(planOf(family, 20_000)).uncovered.filter(
      ({ member, peril }) => elders.includes(member) && peril === 'billCatastrophic',
    );
    expect(open.map(({ reason }) => reason)).toEqual(elders.map(() => 'notInsurable'));
  });
});
