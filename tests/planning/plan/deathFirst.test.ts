/** Death cover first: nobody has illness cover while the breadwinner's essentials are open. */
import { describe, expect, it } from 'vitest';
import type { Household, ManualLine, Person, Report } from '@cebao/planning';
import type { Bundle } from '../../../packages/planning/src/plan/bundle.ts';
import { listedChoices, type MemberChoices } from '../../../packages/planning/src/plan/choices.ts';
import { solveP1 } from '../../../packages/planning/src/plan/solve.ts';
import { faultFamilies } from '../../faults/faultFamilies.ts';
import {
  benefit,
  bornAt,
  choices,
  earnerAndChild,
  fen,
  income,
  manual,
  medicalQuote,
  must,
  person,
  planOf,
  present,
  quotesAlone,
  sumQuote,
  wholeSum,
  day,
} from '../families.ts';
import { coarsePlanOf } from '../coarse.ts';

const empty: Bundle = {
  member: '',
  lines: [],
  premiumCents: 0,
  value: 0,
  hasIllness: false,
  illnessReady: true,
  deathClosed: true,
};
const illness = { premiumCents: 10, value: 100, hasIllness: true };

function member(role: Person['role'], bundles: readonly Partial<Bundle>[]): MemberChoices {
  return listedChoices(
    person({ id: role, age: 40, role }),
    bundles.map((part) => ({ ...empty, member: role, ...part })),
  );
}

const bestAt = (members: readonly MemberChoices[], deathFirst: boolean) =>
  present(solveP1(members, { limit: 1_000, deathFirst }).values.at(-1));

describe('while the breadwinner is open on death', () => {
  const open = { deathClosed: false };
  const breadwinner = member('adult', [open, { ...open, ...illness }]);
  const family = (role: Person['role']) => [
    member('adult', [open]),
    member(role, [{}, { ...illness, deathClosed: true }]),
  ];

  it('neither the breadwinner nor anybody else has illness cover', () => {
    expect(bestAt([breadwinner], true)).toBe(0);
    expect(bestAt(family('adult'), true)).toBe(0);
    expect(bestAt(family('elder'), true)).toBe(0);
    expect(bestAt(family('child'), true)).toBe(0);
  });

  it('grown-ups may have it where the preference is taken out, a child may not', () => {
    expect(bestAt([breadwinner], false)).toBe(100);
    expect(bestAt(family('adult'), false)).toBe(100);
    expect(bestAt(family('elder'), false)).toBe(100);
    expect(bestAt(family('child'), false)).toBe(0);
  });
});

describe('once the breadwinner is closed on death', () => {
  it.each([true, false])('grown-ups may have illness cover (preference %s)', (deathFirst) => {
    const closing = { premiumCents: 20, value: 50 };
    const breadwinner = member('adult', [
      { deathClosed: false },
      { deathClosed: false, premiumCents: 5, value: 40 },
      closing,
      { ...closing, premiumCents: 30, value: 150, hasIllness: true },
    ]);
    expect(bestAt([breadwinner], deathFirst)).toBe(150);
    expect(bestAt([breadwinner, member('elder', [{}, illness])], deathFirst)).toBe(250);
  });

  it('a child waits for every grown-up who needs illness cover', () => {
    const child = member('child', [{}, illness]);
    expect(bestAt([member('adult', [{ illnessReady: false }]), child], true)).toBe(0);
    expect(bestAt([member('adult', [{}]), child], true)).toBe(100);
  });
});

const sheetRow = (report: Report) =>
  present(report.sheet.find((row) => row.id === 'deathBeforeIllness'));
const first = (family: Household): Household => ({
  ...family,
  choices: { ...family.choices, deathFirst: true },
});
const oneIncome = first(faultFamilies.oneIncome);
const illnessLines = (report: Report) =>
  report.plan.lines.filter((line) => line.kind === 'criticalIllness');

describe('one income of a family', () => {
  const aged = (family: Household, { age, yuan }: { age: number; yuan: number }): Household => ({
    ...first(family),
    persons: family.persons.map((p) =>
      p.id === 'husband'
        ? {
            ...p,
            birthDate: bornAt(age),
            incomes: [
              income('work', yuan, { untilAge: 60 }),
              income('pension', 48_000, { fromAge: 60 }),
            ],
          }
        : p,
    ),
  });
  const cases = [
    { family: faultFamilies.oneIncome, ages: [40, 43, 46, 50] },
    { family: faultFamilies.indebted, ages: [45] },
  ];
  const grid = cases.flatMap(({ family, ages }) =>
    ages.flatMap((age) =>
      [120_000, 200_000, 300_000].map((yuan) => ({
        name: family.name,
        age,
        yuan,
        family: aged(family, { age, yuan }),
      })),
    ),
  );

  it.each(grid)('$name: $yuan at $age never has illness before death', ({ family }) => {
    for (const budget of [8_000, 15_000, 30_000]) {
      const report = must(coarsePlanOf(family, budget));
      expect(sheetRow(report)).toMatchObject({ verdict: 'pass' });
    }
  });

  it('is planned so with every sum that can be bought', () => {
    for (const [age, budget] of [
      [40, 15_000],
      [45, 15_000],
      [50, 30_000],
    ] as const) {
      const report = must(planOf(aged(oneIncome, { age, yuan: 120_000 }), budget));
      expect(sheetRow(report).verdict).toBe('pass');
    }
  });
});

describe('the preference', () => {
  const held = must(planOf(oneIncome, 15_000));
  const free = must(planOf(faultFamilies.oneIncome, 15_000));
  const priceOf = (report: Report) =>
    present(report.plan.preferences.find((p) => p.preference === 'deathFirst'));

  it('holds where V alone would buy illness cover too early', () => {
    expect(illnessLines(free)).not.toEqual([]);
    expect(sheetRow(held).verdict).toBe('pass');
  });

  it("taken out is the reason that the sheet tells: the client's choice, and what is open", () => {
    const open = free.uncovered.find(
      (u) => u.member === 'husband' && u.peril === 'death' && u.layer === 1,
    );
    // What the illness lines would pay on death does not count: an illness may have taken it.
    const own = illnessLines(free).filter((line) => line.insured === 'husband');
    const illness = own.reduce((sum, line) => sum + line.sumInsuredCents, 0);
    expect(illness).toBeGreaterThan(0);
    const cents = present(open).openCents + illness;
    expect(sheetRow(free)).toEqual({
      id: 'deathBeforeIllness',
      verdict: 'reason',
      reasons: [{ code: 'deathFirstNotAsked', subject: 'husband', cents }],
    });
  });

  it('has a printed price: what V would gain without it, and no premium of its own', () => {
    const price = priceOf(held);
    expect(price).toMatchObject({ chosen: true, premiumCents: 0 });
    expect(price.valueOtherwise).toBeGreaterThan(held.plan.certificate.bestValue);
    expect(priceOf(free).chosen).toBe(false);
    expect(priceOf(free).valueOtherwise).toBeLessThan(free.plan.certificate.bestValue);
  });

  it('never gains by being held, whatever the budget', () => {
    for (const budget of [1_000, 4_000, 8_000, 12_000, 20_000, 30_000, 60_000]) {
      const report = must(coarsePlanOf(oneIncome, budget));
      const { bestValue } = report.plan.certificate;
      expect(priceOf(report).valueOtherwise).toBeGreaterThanOrEqual(bestValue);
    }
  });

  it('is named among the conditions only where it is held', () => {
    expect(held.plan.certificate.constraints).toContain('deathFirst');
    expect(free.plan.certificate.constraints).not.toContain('deathFirst');
  });
});

describe('a breadwinner whose term cover the planner has banned', () => {
  const banned: Household = {
    ...oneIncome,
    choices: choices({ deathFirst: true, bans: ['111013', '611005'] }),
  };
  const report = must(planOf(banned, 15_000));

  it('counts as closed: the family may have illness cover, and the sheet says that it is a ban', () => {
    expect(illnessLines(report).map((line) => line.insured)).toContain('husband');
    expect(sheetRow(report)).toMatchObject({
      verdict: 'reason',
      reasons: [{ code: 'breadwinnerBanned', subject: 'husband' }],
    });
  });

  it('has the plan of a family that does not hold the preference', () => {
    const choice = { ...banned.choices, deathFirst: false };
    const free = must(planOf({ ...banned, choices: choice }, 15_000));
    const bought = ({ plan }: Report) =>
      plan.lines.map((line) => [line.id, line.sumInsuredCents, line.premiumCents]);
    expect(bought(report)).toEqual(bought(free));
    expect(report.plan.premiumCents).toBeLessThanOrEqual(fen(15_000));
  });
});

describe('what counts for the essentials on death', () => {
  const term = (id: string, premium: number) =>
    sumQuote({ id, kind: 'term', insured: 'one', premium, yuan: 9_000_000 });
  /** Pays on an illness and on death, whichever comes first where the illness ends it. */
  const onBoth = (endsContract: boolean) => [
    benefit('death', wholeSum),
    { ...benefit('criticalIllness', wholeSum), endsContract },
  ];
  const ending = (premium: number): ManualLine => {
    const { cover } = term('ending', premium);
    return manual({ ...cover, benefits: onBoth(true) });
  };
  const illness = (id: string, ends: boolean, yuan = 200_000) => {
    const benefits = onBoth(ends);
    return sumQuote({ id, kind: 'criticalIllness', insured: 'one', premium: 500, yuan, benefits });
  };
  const family = (...manualLines: readonly ManualLine[]): Household => ({
    ...earnerAndChild([medicalQuote('one', 300), ...manualLines]),
    choices: choices({ allowAsk: true, deathFirst: true }),
  });
  const reportOf = (given: Household, yuan = 2_000): Report =>
    must(planOf(given, yuan, quotesAlone));
  const bought = ({ plan }: Report) => plan.lines.map(({ id }) => id).toSorted();

  it('is no term line that an illness ends: it has paid by then', () => {
    const given = family(term('dear', 30_000), ending(100), illness('ill', true));
    expect(bought(reportOf(given))).toEqual(['ending', 'medical-one']);
    // With the term line that stays illness cover may come.
    expect(bought(reportOf(given, 40_000))).toContain('ill');
  });

  it('is an illness line that no illness ends', () => {
    const given = family(term('dear', 30_000), illness('stays', false, 9_000_000));
    expect(bought(reportOf(given))).toEqual(['medical-one', 'stays']);
    expect(sheetRow(reportOf(given))).toMatchObject({ verdict: 'pass' });
    const once = family(term('dear', 30_000), illness('once', true, 9_000_000));
    expect(bought(reportOf(once))).toEqual(['medical-one']);
  });

  it('is nothing where all term cover to be had ends with an illness, and the sheet says so', () => {
    const report = reportOf(family(ending(100), illness('ill', true)));
    expect(bought(report)).toContain('ill');
    expect(sheetRow(report)).toMatchObject({
      verdict: 'reason',
      reasons: [{ code: 'noLastingTerm', subject: 'one' }],
    });
  });

  it('is nothing where the planner banned what an illness leaves, and the sheet says that it is a ban', () => {
    const given = family(term('lasting', 120), ending(100), illness('ill', true));
    const held = { ...given, choices: { ...given.choices, bans: ['lasting'] } };
    const report = reportOf(held);
    expect(bought(report)).toContain('ill');
    expect(sheetRow(report)).toMatchObject({
      verdict: 'reason',
      reasons: [{ code: 'lastingTermBanned', subject: 'one' }],
    });
    // What is banned and could not be had anyway, or is no term cover, is no reason.
    const expired = { ...term('expired', 120), expires: day('2026-10-25') };
    const others = family(expired, ending(100), illness('ill', true), illness('other', true));
    const bans = ['expired', 'other'];
    const plain = reportOf({ ...others, choices: { ...given.choices, bans } });
    expect(sheetRow(plain)).toMatchObject({ reasons: [{ code: 'noLastingTerm' }] });
  });

  it('is nothing where term cover is offered as a rider alone and its main can stand nowhere', () => {
    // A main for illness needs guaranteed medical cover, and there is none.
    const main = illness('main', true);
    const given = family(main, { ...term('hung', 100), riderOf: 'main' });
    const accident = { id: 'accident', kind: 'accident', insured: 'one' } as const;
    const quoted = sumQuote({ ...accident, premium: 100, yuan: 300_000 });
    const lines = [...given.manualLines.slice(1), quoted];
    const report = reportOf({ ...given, manualLines: lines });
    expect(bought(report)).toEqual(['accident']);
    expect(sheetRow(report)).toMatchObject({
      verdict: 'reason',
      reasons: [{ code: 'breadwinnerNotInsurable', subject: 'one' }],
    });
    const open = report.uncovered.find((u) => u.member === 'one' && u.peril === 'death');
    expect(open?.reason).toBe('notInsurable');
  });
});
