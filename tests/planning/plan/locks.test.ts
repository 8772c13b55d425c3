/** What the planner locks is in the plan; demands that contradict each other are named, and only they. */
import { describe, expect, it } from 'vitest';
import {
  choicesWith,
  demandsOf,
  smallestConflict,
} from '../../../packages/planning/src/plan/demands/conflict.ts';
import type { Demand } from '../../../packages/planning/src/plan/demands/conflict.ts';
import { conflictDemands, type Household, type Lock, type PlanLine } from '@cebao/planning';
import { conflictText } from '@cebao/proposal';
import { coarsePlanOf as planOf } from '../coarse.ts';
import {
  benefit,
  cover,
  fen,
  inForce,
  manual,
  medicalQuote,
  must,
  planOf as finePlanOf,
  sampleFamily,
  wholeSum,
} from '../families.ts';

const couple = sampleFamily('young-couple');
const locked = (locks: readonly Lock[], part: Partial<Household['choices']> = {}): Household => ({
  ...couple,
  choices: { ...couple.choices, ...part, locks },
});
const lock = (insured: string, code: string, sumYuan: number | null = null): Lock => ({
  insured,
  code,
  sumInsuredCents: sumYuan === null ? null : fen(sumYuan),
});
const quotedFor = (insured: string, locks: readonly Lock[]): Household => ({
  ...locked(locks),
  manualLines: [
    manual(
      cover({
        id: 'mine',
        kind: 'term',
        insured,
        premium: 50,
        sumInsuredCents: fen(10_000),
        benefits: [benefit('death', wholeSum)],
      }),
    ),
  ],
});
/** The husband holds medical cover; another line is asked for. */
const second: Household = {
  ...locked([lock('husband', 'another')]),
  policies: [inForce(medicalQuote('husband', 300).cover)],
  manualLines: [
    manual(
      { ...medicalQuote('husband', 200).cover, id: 'another' },
      { guaranteedRenewalYears: null },
    ),
    medicalQuote('wife', 300),
    medicalQuote('child', 300),
  ],
};
const conflictOf = (family: Household, budget: number): readonly string[] => {
  const result = planOf(family, budget);
  if (result.ok) return [];
  expect(result.error.code).toBe('CONFLICT');
  return conflictText(result.error).value.split('；');
};

describe('a locked line', () => {
  it('is in the plan with its sum, at every budget that can pay for it, dominated or not', () => {
    const asked = lock('wife', '115036', 300_000);
    const free = must(planOf(couple, 15_000));
    expect(free.plan.lines.some((l) => l.code === '115036' && l.insured === 'wife')).toBe(false);
    for (const budget of [15_000, 25_000, 40_000]) {
      const { plan } = must(planOf(locked([asked]), budget));
      const line = plan.lines.find((l) => l.code === '115036' && l.insured === 'wife');
      expect(line?.sumInsuredCents).toBe(fen(300_000));
      expect(plan.premiumCents).toBeLessThanOrEqual(fen(budget));
    }
  });

  it('takes any sum where none is named', () => {
    const { plan } = must(planOf(locked([lock('husband', '611005')]), 15_000));
    expect(plan.lines.filter((l) => l.code === '611005' && l.insured === 'husband')).not.toEqual(
      [],
    );
  });

  it('at a small sum leaves room for the cover that is needed beside it', () => {
    const { plan, uncovered } = must(
      finePlanOf(locked([lock('husband', '611005', 200_000)]), 40_000),
    );
    const terms = plan.lines.filter((l) => l.kind === 'term' && l.insured === 'husband');
    expect(terms.map(({ code, sumInsuredCents }) => [code, sumInsuredCents / 100])).toContainEqual([
      '611005',
      200_000,
    ]);
    expect(terms).toHaveLength(2);
    const essentials = uncovered.find(
      (u) => u.member === 'husband' && u.peril === 'death' && u.layer === 1,
    );
    expect(essentials?.openCents).toBe(0);
  });

  it('is the reason said where locks leave a gap open that money could close', () => {
    const both = [lock('husband', '111013', 100_000), lock('husband', '611005', 100_000)];
    const { uncovered, plan } = must(finePlanOf(locked(both), 40_000));
    expect(plan.unspentCents).toBeGreaterThan(fen(10_000));
    const open = uncovered.filter((u) => u.openCents > 0 && u.peril === 'death');
    expect(open.filter((u) => u.member === 'husband').map((u) => u.reason)).toEqual([
      'locked',
      'locked',
    ]);
    const illness = uncovered.find((u) => u.member === 'wife' && u.peril === 'criticalIllness');
    expect(illness?.reason).toBe('locked');
  });

  it('of an illness cover may be below the least sum that is proposed', () => {
    const asked = lock('husband', '315050', 50_000);
    const { plan } = must(finePlanOf(locked([asked]), 15_000));
    const line = plan.lines.find(({ code, insured }) => code === '315050' && insured === 'husband');
    expect(line?.sumInsuredCents).toBe(fen(50_000));
  });

  it('stands in the place of the default medical cover', () => {
    const cheap = must(planOf(couple, 15_000)).plan.lines.filter((l) => l.kind === 'medical');
    const code = cheap.find((l) => l.insured === 'husband')?.code ?? '';
    const { plan } = must(planOf(locked([lock('husband', code)]), 15_000));
    const own = plan.lines.filter((l) => l.kind === 'medical' && l.insured === 'husband');
    expect(own.map((l) => [l.code, l.core])).toEqual([[code, true]]);
  });

  it('of a code that no product has is refused by name, of a person who is not there by the file', () => {
    expect(planOf(locked([lock('wife', '999999')]), 15_000)).toMatchObject({
      ok: false,
      error: { code: 'UNKNOWN_PRODUCT', thing: 'choices.locks[0].code', value: '999999' },
    });
  });
});

describe('a locked illness line that adds nothing beside medical cover', () => {
  const medical = medicalQuote('child', 300);
  const family = (locks: readonly Lock[]): Household => ({
    ...locked(locks, { assumptions: { ciCareYears: 0 } }),
    manualLines: [...couple.manualLines.filter((l) => l.cover.insured !== 'child'), medical],
  });

  const ofChild = (line: PlanLine) => line.insured === 'child' && line.kind === 'criticalIllness';

  it('is bought all the same, and named on the sheet', () => {
    const free = must(planOf(family([]), 60_000));
    expect(free.plan.lines.some(ofChild)).toBe(false);
    const { plan, sheet } = must(planOf(family([lock('child', '315050', 500_000)]), 60_000));
    expect(plan.lines.find(ofChild)?.sumInsuredCents).toBe(fen(500_000));
    const row = sheet.find(({ id }) => id === 'noIdleLine');
    expect(row?.verdict).toBe('reason');
    expect(row?.reasons).toMatchObject([{ code: 'locked' }]);
  });
});

describe('a locked line without effect', () => {
  const idle = manual(
    cover({
      id: 'idle',
      kind: 'term',
      insured: 'child',
      premium: 50,
      sumInsuredCents: fen(10_000),
      benefits: [benefit('death', wholeSum)],
    }),
  );
  const rowOf = (locks: readonly Lock[]) => {
    const family = locked(locks);
    const { plan, sheet } = must(
      planOf({ ...family, manualLines: [...family.manualLines, idle] }, 15_000),
    );
    const bought = plan.lines.find(({ id }) => id === 'idle');
    return { bought, row: sheet.find(({ id }) => id === 'noIdleLine') };
  };

  it("is named on the sheet as the planner's lock", () => {
    const { bought, row } = rowOf([lock('child', 'idle')]);
    expect(bought?.value).toBeLessThanOrEqual(0);
    const reason = { code: 'locked', subject: 'idle child', cents: fen(50) };
    expect(row).toEqual({ id: 'noIdleLine', verdict: 'reason', reasons: [reason] });
  });

  it('is not bought without the lock', () => {
    const { bought, row } = rowOf([]);
    expect(bought).toBeUndefined();
    expect(row?.verdict).toBe('pass');
  });
});

describe('demands that contradict each other', () => {
  it.each([
    [
      'a lock and the budget',
      locked([lock('husband', '115036', 500_000)]),
      3_000,
      [/115036.*500,000/, /预算 3,000/],
    ],
    [
      'a lock and a ban',
      locked([lock('husband', '111013')], { bans: ['111013', '615002'] }),
      15_000,
      [/必须有 111013/, /不要 111013/],
    ],
    ['a lock that nobody sells', locked([lock('child', '111013')]), 15_000, [/必须有 111013/]],
    [
      "a child's illness cover while the grown-ups' takes the budget",
      locked([lock('child', '315050', 500_000), lock('husband', '111013', 3_000_000)]),
      4_000,
      [/111013|315050/, /预算 4,000/],
    ],
  ] as const)('%s are all that is named', (_, family, budget, words) => {
    const conflict = conflictOf(family, budget);
    expect(conflict).toHaveLength(words.length);
    words.forEach((word) => expect(conflict.some((part) => word.test(part))).toBe(true));
  });

  it.each([
    ['no rates at that age', locked([lock('child', '111013')]), 'refused'],
    ['a quote of another insured', quotedFor('husband', [lock('wife', 'mine')]), 'notOffered'],
    ['another sum of a quote', quotedFor('husband', [lock('husband', 'mine', 70)]), 'otherSum'],
    ['a second medical line', second, 'medicalHeld'],
    ['another style', locked([lock('husband', '115036')], { style: 'returning' }), 'style'],
  ])('alone, a lock is told the rule that forbids it: %s', (_, family, reason) => {
    const refused = planOf(family, 15_000);
    expect(refused.ok).toBe(false);
    if (refused.ok) return;
    expect(refused.error).toMatchObject({ code: 'CONFLICT', limit: 'changeIt' });
    const [only, ...others] = conflictDemands(refused.error);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ kind: 'lock', bar: { reason } });
    expect(conflictText(refused.error).limit).toMatch(/^这一项单独就做不到：请改动它（.+）$/);
  });

  it.each([
    ['between two', lock('husband', '111013', 250_000), '200,000.00 元或 300,000.00 元'],
    ['below the least', lock('wife', '115036', 10_000), '不少于 50,000.00 元'],
    ['above the greatest', lock('husband', '115036', 900_000), '不超过 500,000.00 元'],
    ['of what is sold in one sum', lock('husband', '315061', 10), '只有 1,000,000.00 元'],
  ])('a sum that is not sold (%s) is told the sums there are', (_, asked, limit) => {
    const newCitizens = couple.persons.map((one) => ({ ...one, tags: ['newCitizen' as const] }));
    const refused = finePlanOf({ ...locked([asked]), persons: newCitizens }, 15_000);
    expect(refused.ok).toBe(false);
    if (refused.ok) return;
    const [only] = conflictDemands(refused.error);
    const bar = only?.kind === 'lock' ? only.bar : null;
    expect(bar?.reason).toBe('otherSum');
    expect(bar?.refusal).toMatchObject({ code: 'SUM_OUT_OF_RANGE', limit });
    expect(bar?.refusal?.thing).toContain(asked.code);
  });

  it('are the answer where the budget buys nothing either', () => {
    const unsold = lock('husband', '111013', 250_000);
    const dear = lock('wife', '115036', 300_000);
    const found = (locks: readonly Lock[]) => {
      const refused = finePlanOf(locked(locks), 10);
      if (refused.ok) return [];
      if (refused.error.code !== 'CONFLICT') return [refused.error.code];
      return conflictDemands(refused.error).map((demand) =>
        demand.kind === 'lock' ? demand.code : demand.kind,
      );
    };
    expect(found([])).toEqual(['BUDGET_TOO_SMALL']);
    expect(found([unsold])).toEqual(['111013']);
    expect(found([unsold, dear])).toEqual(['111013']);
    expect(found([dear])).toEqual(['budget', '115036']);
  });

  it('are fewest by deletion: without any one of them a plan is possible, with all of them none', () => {
    const family = locked([lock('husband', '115036', 500_000), lock('wife', '115036', 500_000)], {
      bans: ['615002'],
    });
    const budget = fen(16_000);
    const isPossible = (demands: readonly Demand[]): boolean => {
      const made = choicesWith(demands, family.choices);
      const asked = { ...family, choices: made.choices };
      return planOf(asked, (made.budgetCents ?? fen(10_000_000)) / 100).ok;
    };
    const all = demandsOf(family.choices, budget);
    expect(isPossible(all)).toBe(false);
    const conflict = smallestConflict(all, isPossible);
    expect(isPossible(conflict)).toBe(false);
    for (const demand of conflict) {
      expect(isPossible(conflict.filter((other) => other !== demand))).toBe(true);
    }
    expect(conflictOf(family, 16_000)).toHaveLength(conflict.length);
    expect(conflict.map(({ kind }) => kind)).not.toContain('ban');
  });

  it('are fewest also where one of them makes others possible', () => {
    const ban = (code: string): Demand => ({ kind: 'ban', code });
    const codes = (demands: readonly Demand[]) =>
      demands.flatMap((demand) => (demand.kind === 'ban' ? [demand.code] : []));
    // b alone is impossible, beside c it is not.
    const impossible = ['abc', 'ab', 'b'];
    const conflict = smallestConflict(['a', 'b', 'c'].map(ban), (some) => {
      return !impossible.includes(codes(some).join(''));
    });
    expect(codes(conflict)).toEqual(['b']);
  });

  it('do not blame a lock alone that the default core of medical cover makes possible', () => {
    const insured = sampleFamily('breadwinner');
    const family: Household = {
      ...insured,
      persons: insured.persons.map((person) => ({ ...person, socialMedical: 'none' })),
      choices: { ...insured.choices, locks: [lock('daughter', '115036', 200_000)] },
    };
    const choices = { ...family.choices, coreMedical: false };
    expect(planOf(family, 500_000).ok).toBe(true);
    expect(planOf({ ...family, choices }, 500_000).ok).toBe(false);
    const conflict = conflictOf(family, 3_000);
    expect(conflict).toHaveLength(2);
    expect(conflict.join('')).toMatch(/115036.*预算 3,000|预算 3,000.*115036/);
  });
});
