/** Problem P1 against every combination there is, on small families made by chance. */
import fc from 'fast-check';
import { cents } from '@cebao/kernel';
import type { LocalDate } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import type { Person } from '../household/household.ts';
import type { Bundle } from './bundle.ts';
import { bestWithin } from './front.ts';
import { listedChoices, type MemberChoices } from './choices.ts';
import { solveP1 } from './solve.ts';
import { selectPlan, shownOf } from './stability.ts';

const person = (id: string, role: Person['role']): Person => ({
  id,
  name: id,
  sex: 'female',
  birthDate: '1990-01-01' as LocalDate,
  role,
  parents: [],
  occupationCode: '',
  occupationClass: 1,
  socialMedical: 'employee',
  tags: [],
  independentAge: null,
  incomes: [],
  ifSurviving: null,
  originalRetirementAge: null,
  pensionInsurance: null,
  medicalRefused: null,
  health: null,
});

type Drawn = Pick<Bundle, 'premiumCents' | 'value' | 'hasIllness' | 'illnessReady' | 'deathClosed'>;

const drawn = fc.record<Drawn>({
  premiumCents: fc.integer({ min: 1, max: 400 }),
  value: fc.integer({ min: 0, max: 1000 }),
  hasIllness: fc.boolean(),
  illnessReady: fc.boolean(),
  deathClosed: fc.boolean(),
});

/** Up to six bundles; the empty one is always there, and an adult may be ready without any. */
function choices(id: string, role: Person['role']): fc.Arbitrary<MemberChoices> {
  const start = fc.tuple(fc.boolean(), fc.boolean()).map(([illnessReady, deathClosed]) => ({
    premiumCents: 0,
    value: 0,
    hasIllness: false,
    illnessReady,
    deathClosed,
  }));
  return fc.tuple(start, fc.array(drawn, { maxLength: 5 })).map(([none, more]) =>
    listedChoices(
      person(id, role),
      [none, ...more].map((b) => ({ ...b, member: id, lines: [] })),
    ),
  );
}

const family = fc
  .tuple(
    choices('husband', 'adult'),
    choices('wife', 'adult'),
    choices('child', 'child'),
    fc.option(choices('second child', 'child')),
    fc.option(choices('elder', 'elder')),
  )
  .map((members) => members.filter((m) => m !== null));

function allPlans(members: readonly MemberChoices[]): readonly (readonly Bundle[])[] {
  let plans: readonly (readonly Bundle[])[] = [[]];
  for (const { bundles } of members) {
    plans = plans.flatMap((plan) => bundles().map((bundle) => [...plan, bundle]));
  }
  return plans;
}

/** Illness cover waits for the breadwinner's death gap; a child's for every adult too. */
function isFeasible(
  plan: readonly Bundle[],
  { members, deathFirst }: { members: readonly MemberChoices[]; deathFirst: boolean },
): boolean {
  const of = (role: Person['role']): readonly Bundle[] =>
    plan.filter((_, at) => members[at]?.person.role === role);
  const closed = plan.every((b) => b.deathClosed);
  if (of('child').some((b) => b.hasIllness)) {
    return closed && of('adult').every((b) => b.illnessReady);
  }
  return closed || !deathFirst || !plan.some((b) => b.hasIllness);
}

const premium = (plan: readonly Bundle[]) => plan.reduce((sum, b) => sum + b.premiumCents, 0);
const value = (plan: readonly Bundle[]) => plan.reduce((sum, b) => sum + b.value, 0);

const limit = 900;

describe('problem P1', () => {
  it('has the best value of all combinations at every budget, with a plan that may be bought', () => {
    fc.assert(
      fc.property(family, fc.boolean(), (members, deathFirst) => {
        const rules = { members, deathFirst };
        const feasible = allPlans(members)
          .filter((plan) => isFeasible(plan, rules))
          .map((plan) => ({ premium: premium(plan), value: value(plan) }))
          .toSorted((a, b) => a.premium - b.premium);
        const front = solveP1(members, { limit, deathFirst });
        let best = 0;
        let next = 0;
        for (let budget = 0; budget <= limit; budget++) {
          for (; (feasible[next]?.premium ?? Infinity) <= budget; next++) {
            best = Math.max(best, feasible[next]?.value ?? 0);
          }
          const at = bestWithin(front, budget);
          expect(front.values[at]).toBe(best);
        }
        front.premiums.forEach((p, at) => {
          const plan = members.map(({ person: { id } }) =>
            front.trace(at).find((b) => b.member === id),
          );
          expect(front.trace(at)).toHaveLength(members.length);
          const bought = plan.filter((b) => b !== undefined);
          expect(isFeasible(bought, rules)).toBe(true);
          expect(premium(bought)).toBe(p);
          expect(value(bought)).toBe(front.values[at]);
        });
      }),
      { seed: 200, numRuns: 200 },
    );
  });

  it('leaves a child without illness cover where no adult can be ready', () => {
    const adult = {
      premiumCents: 0,
      value: 0,
      hasIllness: false,
      illnessReady: false,
      deathClosed: true,
    };
    const child = {
      premiumCents: 5,
      value: 50,
      hasIllness: true,
      illnessReady: true,
      deathClosed: true,
    };
    const none = {
      premiumCents: 0,
      value: 0,
      hasIllness: false,
      illnessReady: true,
      deathClosed: true,
    };
    const of = (id: string, bundles: readonly Drawn[]) =>
      bundles.map((b) => ({ ...b, member: id, lines: [] }));
    const front = solveP1(
      [
        listedChoices(person('adult', 'adult'), of('adult', [adult])),
        listedChoices(person('child', 'child'), of('child', [none, child])),
      ],
      { limit: 100, deathFirst: true },
    );
    expect([...front.values]).toEqual([0]);
  });
});

/** Bundles with one term line each, so that "takes nothing away" can be seen. */
function ladder(id: string, steps: readonly (readonly [number, number, number])[]): MemberChoices {
  const bundles = steps.map(([sum, premiumCents, worth]): Bundle => {
    const cover = {
      id,
      kind: 'term' as const,
      insurer: '',
      policyholder: id,
      insured: id,
      beneficiary: id,
      sumInsuredCents: cents(sum),
      annualPremiumCents: cents(premiumCents),
      premiumYears: 10,
      coverYears: 10,
      benefits: [],
      surrenderValueCents: cents(0),
      growth: null,
    };
    const lines =
      sum === 0
        ? []
        : [
            {
              cover,
              choice: id,
              atCap: false,
              guaranteedMedical: false,
              rider: null,
              endsOnIllness: false,
              forLife: false,
              facts: factsOf(cover),
            },
          ];
    return {
      member: id,
      lines,
      premiumCents,
      value: worth,
      hasIllness: false,
      illnessReady: true,
      deathClosed: true,
    };
  });
  return listedChoices(person(id, 'adult'), bundles);
}

function factsOf(cover: Bundle['lines'][number]['cover']): Bundle['lines'][number]['facts'] {
  return {
    source: 'manual',
    code: cover.id,
    name: cover.id,
    deathBeneficiary: null,
    coverUntilAge: null,
    planCode: '',
    period: '',
    payTerm: '',
    rate: null,
    guaranteedRenewalYears: null,
    largestLaterPremiumCents: null,
    quoteExpires: null,
    insurerGate: 'pass',
    outlook: 'standard',
    status: 'quote',
    grade: 'T',
  };
}

describe('the plan shown at a budget', () => {
  const step = fc.tuple(
    fc.integer({ min: 1, max: 50 }),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 1000 }),
  );
  const steps = fc.array(step, { maxLength: 6 });
  const pair = fc
    .tuple(steps, steps)
    .map(([a, b]) => [ladder('a', [[0, 0, 0], ...a]), ladder('b', [[0, 0, 0], ...b])] as const);
  const sums = (bundles: readonly Bundle[]) =>
    new Map(bundles.map((b) => [b.member, b.lines[0]?.cover.sumInsuredCents ?? 0]));

  it('is within the band of the best and, unless it is the best, takes nothing away', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 20, max: 120 }), (members, budget) => {
        const band = 0.05;
        const front = solveP1(members, { limit: 140, deathFirst: true });
        const shown = selectPlan(front, members, { budget, step: 20, band, deathFirst: true });
        if (shown === null) throw new TypeError('the empty plan always fits');
        const best = front.values[bestWithin(front, budget)] ?? NaN;
        expect(shown.top.value).toBe(best);
        expect(shown.premium).toBeLessThanOrEqual(budget);
        expect(shown.value).toBeGreaterThanOrEqual(best * (1 - band));
        if (shown.value === best) return;
        const before = sums(front.trace(bestWithin(front, budget - 20)));
        const after = sums(shown.bundles);
        for (const [id, sum] of before) expect(after.get(id) ?? 0).toBeGreaterThanOrEqual(sum);
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  it('keeps what the budget below had where that costs little, and not where it costs much', () => {
    // Below 10: a has 100 (value 1000). At 12 the best swaps it for b (value 1002 or 2000).
    const family12 = (worth: number) => [
      ladder('a', [
        [0, 0, 0],
        [100, 10, 1000],
      ]),
      ladder('b', [
        [0, 0, 0],
        [100, 12, worth],
      ]),
    ];
    const shownSums = (worth: number) => {
      const members = family12(worth);
      const front = solveP1(members, { limit: 20, deathFirst: true });
      const shown = selectPlan(front, members, {
        budget: 12,
        step: 2,
        band: 0.005,
        deathFirst: true,
      });
      return [...sums(shown?.bundles ?? []).values()];
    };
    expect(shownSums(1002)).toEqual([100, 0]);
    expect(shownSums(2000)).toEqual([0, 100]);
  });

  it('keeps nothing that costs more than the best plan and adds no value to it', () => {
    // Below 10: sum 100. At 14 the best is sum 50 for 12; sum 100 for 14 is worth the same.
    const members = [
      ladder('a', [
        [0, 0, 0],
        [100, 10, 1000],
        [50, 12, 1003],
        [100, 14, 1003],
      ]),
    ];
    const front = solveP1(members, { limit: 20, deathFirst: true });
    const shown = (budget: number) =>
      selectPlan(front, members, { budget, step: 4, band: 0.005, deathFirst: true });
    expect(shown(14)).toMatchObject({ premium: 12, value: 1003, top: { value: 1003 } });
    expect(shown(13)).toMatchObject({ premium: 12, value: 1003 });
    expect(shown(11)).toMatchObject({ premium: 10, value: 1000 });
  });

  it('is another one where every plan is worth more or less: the band is a share of V', () => {
    const found = (value: number, premium: number) => ({ value, premium, bundles: [] });
    const shown = (kept: number, more: number) =>
      shownOf({ top: found(100, 10), kept: found(kept, 9) }, { more, band: 0.005 }).value;
    expect([shown(99.6, 0), shown(99.6, -50)]).toEqual([99.6, 100]);
    expect([shown(99, 0), shown(99, 200)]).toEqual([100, 99]);
  });

  it('is none where the budget is below the cheapest plan', () => {
    const members = [ladder('a', [[100, 10, 1]])];
    const front = solveP1(members, { limit: 20, deathFirst: true });
    expect(
      selectPlan(front, members, { budget: 9, step: 2, band: 0, deathFirst: true }),
    ).toBeNull();
  });
});
