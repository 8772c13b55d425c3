/**
 * A policy is proposed for replacement only when it pays: one family whose figures are invented, an
 * old term policy, and quotes that differ from it in one thing at a time. Source: METHOD §6, ADR 0051.
 */
import { describe, expect, it } from 'vitest';
import { replacementAssumptions } from '@cebao/dossiers';
import { addDays } from '@cebao/kernel';
import { plainPolicy, replacementOf } from '@cebao/planning';
import type { Cover, Household, ManualLine, Policy, ReplacementCertificate } from '@cebao/planning';
import * as made from '../families.ts';
import { dice } from './dated.ts';

const { benefit, cover, facts, fen, must, present, wholeSum, day } = made;
const asOf = day('2026-11-01');
const standard = Object.fromEntries(must(replacementAssumptions()).map((a) => [a.id, a.default]));

type Line = {
  readonly sum: number;
  readonly premium: number;
  readonly years?: number;
  readonly waitingDays?: number;
};

function term(id: string, { sum, premium, years = 20, waitingDays = 0 }: Line): Cover {
  return cover({
    id,
    kind: 'term',
    insured: 'husband',
    premium,
    sumInsuredCents: fen(sum),
    premiumYears: years,
    coverYears: years,
    benefits: [{ ...benefit('death', wholeSum), waitingDays }],
  });
}

const held = (line: Line): Policy => plainPolicy(term('old', line), asOf);
const quoted = (line: Line): ManualLine => made.manual(term('new', line));

function family(policies: readonly Policy[], manualLines: readonly ManualLine[]): Household {
  return made.household({
    persons: [
      made.person({
        id: 'husband',
        age: 40,
        role: 'adult',
        incomes: [made.income('work', 150_000, { untilAge: 60 })],
      }),
      made.person({
        id: 'wife',
        age: 38,
        role: 'adult',
        sex: 'female',
        incomes: [made.income('work', 40_000, { untilAge: 55 })],
      }),
      made.person({ id: 'child', age: 8, role: 'child', parents: ['husband', 'wife'] }),
    ],
    costs: [made.cost({ yuan: 60_000 }), made.cost({ yuan: 24_000, layer: 2 })],
    assets: [made.asset('cash', 100_000)],
    policies,
    manualLines,
  });
}

type Asked = Partial<Parameters<typeof replacementOf>[0]>;

function asked(household: Household, part: Asked = {}) {
  return replacementOf({
    household,
    assumptionDefaults: facts.assumptionDefaults,
    basis: facts.basis,
    catalogue: { ...facts.catalogue, products: [] },
    policyId: 'old',
    lineCode: null,
    surrenderLossCents: null,
    terms: standard,
    ...part,
  });
}

const answer = (old: Line, line: Line, part: Asked = {}): ReplacementCertificate =>
  must(asked(family([held(old)], [quoted(line)]), part));

const costOf = (certificate: ReplacementCertificate, code: string): number =>
  present(present(certificate.line).costs.find((cost) => cost.code === code)).value;

describe('a replacement', () => {
  const overpriced = { sum: 500_000, premium: 8_000 };
  const cheap = { sum: 500_000, premium: 1_500, waitingDays: 90 };

  it('is proposed for an obviously overpriced term policy', () => {
    const certificate = answer(overpriced, cheap);
    expect(certificate).toMatchObject({ verdict: 'replace', reasons: ['higherValue'], years: 20 });
    const line = present(certificate.line);
    expect(line.waitingOver).toBe('2027-01-30');
    expect(line.contestableUntil).toBe('2028-11-01');
    expect(line.valueReplaced).toBeGreaterThan(certificate.valueKept);
    // The same sum for the same years: only the premiums differ.
    const saved = (line.valueIdeal - certificate.valueKept) / 100;
    expect(saved).toBeGreaterThan(6_500 * 12);
    expect(saved).toBeLessThan(6_500 * 20);
  });

  it('of medical cover is compared for who refused medical cover, too: it is the planner who asks', () => {
    const { cover: medical } = made.medicalQuote('husband', 900);
    const base = family(
      [plainPolicy({ ...medical, id: 'old' }, asOf)],
      [made.manual({ ...medical, id: 'new', annualPremiumCents: fen(300) })],
    );
    const persons = base.persons.map((one) => ({ ...one, medicalRefused: 'no more of it' }));
    const certificate = must(asked({ ...base, persons }));
    expect(certificate.considered).toBe(1);
    expect(certificate).toEqual(must(asked(base)));
  });

  it('states every cost, and they take the ideal value to the real one', () => {
    const certificate = answer(overpriced, cheap, { surrenderLossCents: fen(1_234) });
    const { costs, valueIdeal, valueReplaced } = present(certificate.line);
    expect(costs.map(({ code }) => code)).toEqual([
      'waitingPeriod',
      'contestability',
      'premiumsTwice',
      'surrenderLoss',
    ]);
    const sum = costs.reduce((total, cost) => total + cost.value, 0);
    expect(valueIdeal - sum).toBeCloseTo(valueReplaced, 3);
    // While the new one waits the old one pays the same sum: waiting costs a premium, no cover.
    expect(costOf(certificate, 'waitingPeriod')).toBeCloseTo(0, 6);
    expect(costOf(certificate, 'premiumsTwice')).toBe(800_000);
    expect(costOf(certificate, 'surrenderLoss')).toBe(123_400);
    expect(costOf(certificate, 'contestability')).toBeGreaterThan(0);
  });

  it('counts as waiting what the new line would have paid more in the first year', () => {
    const larger = answer({ ...overpriced, sum: 300_000 }, { ...cheap, sum: 600_000 });
    expect(larger.verdict).toBe('replace');
    // CL4 (2025): a man of 40 dies with 0.001015; 300,000 of essentials more, weighted 100.
    const waiting = costOf(larger, 'waitingPeriod');
    expect(waiting).toBeCloseTo(0.001015 * 100 * fen(300_000), 3);
    // Contested is what the new line pays in its second year, five per cent of it.
    expect(costOf(larger, 'contestability')).toBeGreaterThan(0.05 * 2 * waiting);
    expect(costOf(larger, 'contestability')).toBeLessThan(0.05 * 2.3 * waiting);
  });

  it('takes as no cost what the old policy pays more while the new one waits, and says it apart', () => {
    const smaller = answer({ ...overpriced, sum: 600_000 }, { ...cheap, sum: 300_000 });
    const line = present(smaller.line);
    expect(smaller.reasons).toContain('coversLess');
    expect(costOf(smaller, 'waitingPeriod')).toBe(0);
    // The other way round as above: 300,000 of essentials that the old sum covers, and the new one does not.
    expect(line.keptMeanwhile).toBeCloseTo(0.001015 * 100 * fen(300_000), 3);
    const costs = line.costs.reduce((total, cost) => total + cost.value, 0);
    expect(line.valueIdeal + line.keptMeanwhile - costs).toBeCloseTo(line.valueReplaced, 3);
  });

  it('keeps cost and gain of the wait apart where each policy pays more on another death', () => {
    const byAccident = { ...benefit('accidentalDeath', wholeSum), waitingDays: 90 };
    const wide = term('new', { sum: 300_000, premium: 1_500, waitingDays: 90 });
    const quote = made.manual({ ...wide, benefits: [...wide.benefits, byAccident] });
    const policy = held({ ...overpriced, sum: 400_000 });
    const certificate = must(asked(family([policy], [quote])));
    expect(costOf(certificate, 'waitingPeriod')).toBeGreaterThan(0);
    expect(present(certificate.line).keptMeanwhile).toBeGreaterThan(0);
  });

  it('lists no cost below zero, whatever the two sums and days are', () => {
    const roll = dice(11);
    for (let n = 0; n < 40; n++) {
      const some = () => ({ sum: 50_000 + 900_000 * roll(), premium: 500 + 5_000 * roll() });
      const years = n % 3 === 0 ? 10 : 20;
      const waitingDays = Math.floor(roll() * 500);
      const { line } = answer(some(), { ...some(), years, waitingDays });
      const { costs, keptMeanwhile } = present(line);
      const least = Math.min(keptMeanwhile, ...costs.map(({ value }) => value));
      expect(least).toBeGreaterThanOrEqual(0);
    }
  });

  it('counts a share of claims as not paid, also where the sum is far above the gap', () => {
    const contested = (replaceContestShare: number): number => {
      const terms = { ...standard, replaceContestShare };
      return costOf(answer(overpriced, { ...cheap, sum: 20_000_000 }, { terms }), 'contestability');
    };
    expect(contested(0.05) / contested(1)).toBeCloseTo(0.05, 12);
  });

  it('without waiting days costs no premium twice', () => {
    const none = answer(
      overpriced,
      { ...cheap, waitingDays: 0 },
      {
        terms: { ...standard, replaceWaitingMonths: 0 },
      },
    );
    expect(costOf(none, 'premiumsTwice')).toBe(0);
    expect(costOf(none, 'waitingPeriod')).toBe(0);
  });

  it('of a quote that states no waiting days assumes them', () => {
    const line = present(answer(overpriced, { ...cheap, waitingDays: 0 }).line);
    expect({ days: line.waitingDays, stated: line.waitingStated }).toEqual({
      days: 92,
      stated: false,
    });
  });

  it('is never proposed for a line that covers no more and costs no less', () => {
    const roll = dice(7);
    for (let n = 0; n < 60; n++) {
      const old = { sum: 100_000 + 900_000 * roll(), premium: 500 + 9_000 * roll() };
      const less = n % 2 === 0 ? 1 : 1 - 0.5 * roll();
      const worse = { sum: old.sum * less, premium: old.premium * (1 + roll()) };
      const certificate = answer(old, { ...worse, waitingDays: Math.floor(roll() * 180) });
      expect(certificate.verdict).toBe('keep');
      expect(certificate.reasons).toContain('notHigher');
    }
  });

  it('is never proposed for a line that ends sooner or pays less, however cheap it is', () => {
    const shorter = answer(overpriced, { ...cheap, premium: 100, years: 15 });
    expect(shorter.verdict).toBe('keep');
    expect(shorter.reasons).toContain('coversLess');
    const smaller = answer(overpriced, { ...cheap, premium: 100, sum: 490_000 });
    expect(smaller).toMatchObject({ verdict: 'keep', reasons: ['coversLess'] });
    const longer = answer(overpriced, { ...cheap, years: 25 });
    expect(longer.verdict).toBe('replace');
  });

  it('waits for the end of the waiting period', () => {
    const ending = (days: number): Household => {
      const policy = held({ ...overpriced, years: 1 });
      const contract = { ...policy.contract, coverUntil: addDays(asOf, days) };
      return family([{ ...policy, contract }], [quoted(cheap)]);
    };
    expect(must(asked(ending(89))).reasons).toContain('waitingNotOver');
    expect(must(asked(ending(90))).reasons).not.toContain('waitingNotOver');
    expect(must(asked(ending(89))).verdict).toBe('keep');
  });

  it('is undone by its costs: contest, surrender loss, a premium paid twice', () => {
    const dear = { sum: 500_000, premium: 3_000 };
    const cheaper = { sum: 500_000, premium: 2_600, waitingDays: 90 };
    const free = { replaceWaitingMonths: 0, replaceContestYears: 2, replaceContestShare: 0 };
    expect(answer(dear, cheaper, { terms: free }).verdict).toBe('replace');
    expect(answer(dear, cheaper, { terms: { ...free, replaceContestShare: 0.2 } }).reasons).toEqual(
      ['notHigher'],
    );
    expect(answer(dear, cheaper, { terms: free, surrenderLossCents: fen(50_000) }).reasons).toEqual(
      ['notHigher'],
    );
    // Saves 100 a year and pays 3,000 once more.
    expect(answer(dear, { ...cheaper, premium: 2_900 }, { terms: free }).reasons).toEqual([
      'notHigher',
    ]);
  });

  it('is no answer to more cover for more money, nor to an insurer who would ask', () => {
    const larger = answer({ sum: 300_000, premium: 600 }, { sum: 600_000, premium: 1_100 });
    expect(larger).toMatchObject({ verdict: 'keep', reasons: ['costsAndCoversMore'] });
    // The same sum for more money, since it pays on an illness too: that could be had beside the old one.
    const policy = held({ sum: 300_000, premium: 600 });
    const wider = term('new', { sum: 300_000, premium: 900 });
    const both = [...wider.benefits, benefit('criticalIllness', wholeSum)];
    const quote = made.manual({ ...wider, benefits: both });
    expect(must(asked(family([policy], [quote])))).toMatchObject({
      verdict: 'keep',
      reasons: ['costsAndCoversMore'],
    });
    const household = family([held(overpriced)], [quoted(cheap)]);
    const [husband, ...others] = household.persons;
    const health = {
      smoker: null,
      heightCm: null,
      weightKg: null,
      conditions: ['hypertension' as const],
      answers: [],
    };
    const ill = { ...household, persons: [{ ...present(husband), health }, ...others] };
    const certificate = must(asked(ill));
    expect(present(certificate.line).outlook).toBe('ask');
    expect(certificate).toMatchObject({ verdict: 'keep', reasons: ['healthAsk'] });
  });

  it('of what pays on surrender needs the loss to be entered', () => {
    const policy = { ...held(overpriced), surrenderValueCents: fen(9_000) };
    const household = family([policy], [quoted(cheap)]);
    expect(must(asked(household)).reasons).toEqual(['lossUnknown']);
    expect(must(asked(household, { surrenderLossCents: fen(1_000) })).verdict).toBe('replace');
    const whole = {
      ...held(overpriced),
      contract: { ...held(overpriced).contract, coverUntil: null },
    };
    expect(must(asked(family([whole], [quoted(cheap)]))).reasons).toEqual(['lossUnknown']);
  });

  it('counts what surrender pays on neither side: who keeps the policy has it, and who surrenders', () => {
    const plain = present(held(overpriced).benefits[0]);
    const pays = { kind: 'greatest', of: [plain.pays, { kind: 'cashValue' }] } as const;
    const policy: Policy = { ...held(overpriced), benefits: [{ ...plain, pays }] };
    const worth = { ...policy, surrenderValueCents: fen(600_000) };
    const surrenderLossCents = fen(1_000);
    const [without, having] = [policy, worth].map((old) =>
      must(asked(family([old], [quoted(cheap)]), { surrenderLossCents })),
    );
    expect(having).toEqual(without);
    expect(having).toMatchObject({ verdict: 'replace' });
  });

  it('takes the best line that may replace it, and one line where one is named', () => {
    const lines = [
      { ...made.manual(term('dearer', { sum: 500_000, premium: 2_500, waitingDays: 90 })) },
      quoted(cheap),
    ];
    const household = family([held(overpriced)], lines);
    const best = must(asked(household));
    expect([best.considered, present(best.line).code]).toEqual([2, 'new']);
    const named = must(asked(household, { lineCode: 'dearer' }));
    expect([named.considered, present(named.line).code]).toEqual([1, 'dearer']);
    expect(must(asked(household, { lineCode: 'none' })).reasons).toEqual(['noLine']);
  });

  it('looks into the catalogue: every line of the kind is held against the policy', () => {
    const household = family([held(overpriced)], []);
    const certificate = must(asked(household, { catalogue: facts.catalogue }));
    expect(certificate.considered).toBeGreaterThan(1);
    const line = present(certificate.line);
    expect(line.waitingStated).toBe(true);
    expect(line.premiumCents).toBeLessThan(fen(8_000));
  });

  it('is not asked of savings, of a lapsed policy, of one that is not there', () => {
    const kinds = ['annuity', 'wholeLife', 'endowment', 'universal', 'investmentLinked'] as const;
    for (const kind of kinds) {
      const savings = { ...held(overpriced), kind };
      expect(must(asked(family([savings], []))).reasons, kind).toEqual(['savings']);
    }
    expect(must(asked(family([held(overpriced)], []))).reasons).toEqual(['noLine']);
    const lapsed = { ...held(overpriced), coverYears: 0, premiumYears: 0 };
    for (const policies of [[lapsed], []]) {
      const refused = asked(family(policies, [quoted(cheap)]));
      expect(refused.ok ? null : refused.error.code).toBe('BAD_ID');
    }
    const terms = asked(family([held(overpriced)], []), { terms: {} });
    expect(terms.ok ? null : terms.error.thing).toBe('replaceWaitingMonths');
  });

  it('names the riders that would fall with a main, and keeps it', () => {
    const better = quoted({ sum: 500_000, premium: 300 });
    const main = held({ sum: 500_000, premium: 3_000 });
    const rider = plainPolicy({ ...term('rider', { sum: 100_000, premium: 50 }) }, asOf);
    const hung = { ...rider, contract: { ...rider.contract, product: '附加定寿', riderOf: 'old' } };
    const alone = must(asked(family([main, rider], [better])));
    expect(alone.verdict).toBe('replace');
    expect(alone.policy.riders).toEqual([]);
    const kept = must(asked(family([main, hung], [better])));
    expect(kept.verdict).toBe('keep');
    expect(kept.reasons).toEqual(['ridersFall']);
    expect(kept.policy.riders).toEqual([{ id: 'rider', product: '附加定寿' }]);
  });

  it('is not replaced by a rider whose main would have to be bought too', () => {
    const main = quoted({ sum: 500_000, premium: 3_000 });
    const rider = { ...made.manual(term('cheap', { sum: 500_000, premium: 300 })), riderOf: 'new' };
    const { line } = must(asked(family([held({ sum: 500_000, premium: 3_000 })], [main, rider])));
    expect(line?.code).toBe('new');
  });
});

describe('premiums after the years that are compared', () => {
  it('are summed for both contracts, in no value, and 0 where none is due', () => {
    const long = family(
      [held({ sum: 500_000, premium: 3_000, years: 45 })],
      [quoted({ sum: 500_000, premium: 1_000, years: 50 })],
    );
    const { policy, line, years } = must(asked(long));
    expect(years).toBeLessThan(45);
    expect(policy.premiumsAfterCents).toBe(fen(3_000 * (45 - years)));
    expect(line?.premiumsAfterCents).toBe(fen(1_000 * (50 - years)));
    const short = family(
      [held({ sum: 500_000, premium: 3_000, years: 10 })],
      [quoted({ sum: 500_000, premium: 1_000, years: 10 })],
    );
    const none = must(asked(short));
    expect([none.policy.premiumsAfterCents, none.line?.premiumsAfterCents]).toEqual([0, 0]);
  });
});
