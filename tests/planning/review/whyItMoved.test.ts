/**
 * Why gaps moved: 220 random pairs of days of the six sample families (seed printed), and what must
 * hold of each by hand. Source: ADR 0050.
 */
import { describe, expect, it } from 'vitest';
import {
  factors,
  whyItMoved,
  type DatedState,
  type Factor,
  type WhyItMoved,
} from '@cebao/planning';
import { changeBetween } from '../../../packages/planning/src/review/whyItMoved.ts';
import { gapTable } from '../../../packages/planning/src/gaps/gapTable.ts';
import { toCents } from '../../../packages/planning/src/gaps/curve.ts';
import { assumptionsOf } from '../../../packages/planning/src/household/assumptions.ts';
import { familyOf } from '../../../packages/planning/src/household/family.ts';
import { day, must, present, sampleFamily, sampleNames } from '../families.ts';
import { changes, dated, dice, later } from './dated.ts';

const seed = 20_261_126;
const pairs = 220;

type Pair = {
  readonly before: DatedState;
  readonly after: DatedState;
  readonly chosen: readonly Factor[];
  readonly why: WhyItMoved;
};

/** At most five factors at once, so that the pairs stay within seconds; every 44th has all nine. */
function drawPairs(): readonly Pair[] {
  const roll = dice(seed);
  return Array.from({ length: pairs }, (_, n) => {
    const before = dated(sampleFamily(sampleNames[n % sampleNames.length] ?? 'single'));
    const most = n % 44 === 0 ? factors.length : 1 + Math.floor(roll() * 5);
    const order = factors.map((factor) => ({ factor, at: roll() })).toSorted((a, b) => a.at - b.at);
    const chosen = order.slice(0, most).map(({ factor }) => factor);
    const after = chosen.reduce((state, factor) => changes[factor](state, roll), before);
    return { before, after, chosen, why: must(whyItMoved(before, after)) };
  });
}

const drawn = drawPairs();
const sumOf = (gap: WhyItMoved['gaps'][number]) =>
  gap.parts.reduce((total, part) => total + part.cents, 0);

/** The figures of the gap pages, by member, peril and layer. */
function shownGaps({ household, assumptionDefaults, basis }: DatedState): Map<string, number> {
  const assumptions = must(assumptionsOf(assumptionDefaults, household.choices.assumptions));
  const family = must(familyOf(household, assumptions, basis));
  const { rows } = gapTable({ family, assumptions, schedule: [] });
  return new Map(
    rows.flatMap(({ member, peril, g1, g2 }) => [
      [`${member} ${peril} 1`, toCents(g1[0] ?? 0)] as const,
      [`${member} ${peril} 2`, toCents(g2[0] ?? 0)] as const,
    ]),
  );
}

describe(`of ${String(pairs)} random pairs (seed ${String(seed)})`, () => {
  it('every change is the sum of its nine parts, to the fen, and no pair is refused', () => {
    for (const { why } of drawn) {
      for (const gap of why.gaps) {
        expect(gap.parts.map(({ factor }) => factor)).toEqual(factors);
        expect(sumOf(gap)).toBe(gap.changeCents);
        expect(gap.afterCents - gap.beforeCents).toBe(gap.changeCents);
        expect(gap.parts.every((part) => Number.isSafeInteger(part.cents))).toBe(true);
      }
    }
    expect(
      drawn.filter(({ why }) => why.gaps.some((gap) => gap.changeCents !== 0)).length,
    ).toBeGreaterThan(pairs / 2);
  });

  it('before and after are the figures of the gap pages', () => {
    for (const { before, after, why } of drawn.slice(0, 30)) {
      const first = shownGaps(before);
      const last = shownGaps(after);
      for (const { member, peril, layer, beforeCents, afterCents } of why.gaps) {
        const key = `${member} ${peril} ${String(layer)}`;
        expect([key, beforeCents]).toEqual([key, first.get(key) ?? 0]);
        expect([key, afterCents]).toEqual([key, last.get(key) ?? 0]);
      }
    }
  });

  it('a factor whose fields are equal moves exactly nothing', () => {
    for (const { chosen, why } of drawn) {
      // A later day may bring other rules of the state into force: those are the factor rules.
      const mayMove = chosen.includes('age') ? [...chosen, 'rules'] : chosen;
      expect(mayMove).toEqual(expect.arrayContaining([...why.moved]));
      for (const gap of why.gaps) {
        const still = gap.parts.filter(({ factor }) => !why.moved.includes(factor));
        expect(still.filter((part) => part.cents !== 0)).toEqual([]);
      }
    }
  });

  it('the way back has the reverse parts', () => {
    for (const { before, after, why } of drawn) {
      const back = must(changeBetween(after, before));
      const of = ({ gaps }: WhyItMoved, sign: 1 | -1) =>
        new Map(
          gaps.map((gap) => [
            `${gap.member} ${gap.peril} ${String(gap.layer)}`,
            gap.parts.map((part) => (part.cents === 0 ? 0 : sign * part.cents)),
          ]),
        );
      expect(of(back, -1)).toEqual(of(why, 1));
    }
  });

  it('one factor alone has moved everything', () => {
    const alone = drawn.filter(({ why }) => why.moved.length === 1);
    expect(alone.length).toBeGreaterThan(20);
    for (const { why } of alone) {
      for (const gap of why.gaps) {
        const own = gap.parts.find(({ factor }) => factor === why.moved[0]);
        expect(own?.cents).toBe(gap.changeCents);
      }
    }
  });

  it('every factor has moved a gap somewhere', () => {
    const used = new Set(
      drawn.flatMap(({ why }) =>
        why.gaps.flatMap((gap) => gap.parts.filter((p) => p.cents !== 0).map((p) => p.factor)),
      ),
    );
    expect(factors.filter((factor) => !used.has(factor))).toEqual([]);
  });

  it('and the same pair gives the same parts', () => {
    for (const { before, after, why } of drawn.slice(0, 20)) {
      expect(must(whyItMoved(structuredClone(before), structuredClone(after)))).toEqual(why);
    }
  });
});

describe('two days of one family', () => {
  const family = sampleFamily('young-couple');
  const before = dated(family);

  it('that are equal have moved nothing', () => {
    const why = must(whyItMoved(before, structuredClone(before)));
    expect(why.moved).toEqual([]);
    expect(why.gaps.every((gap) => gap.changeCents === 0 && sumOf(gap) === 0)).toBe(true);
  });

  it('a name changed is a family fact that moves nothing', () => {
    const why = must(whyItMoved(before, dated({ ...family, name: '林家（新）' })));
    expect(why.moved).toEqual(['family']);
    expect(why.gaps.every((gap) => sumOf(gap) === 0)).toBe(true);
  });

  it('a child born between them had no gap before: most of it is the family', () => {
    const asOf = later(family.asOf, 400);
    const born = changes.family({ ...before, household: { ...family, asOf } }, () => 0);
    const why = must(whyItMoved(before, born));
    expect(why.arrived).toEqual([{ id: 'baby', name: '小宝' }]);
    const own = why.gaps.filter(({ member }) => member === 'baby');
    expect(own.length).toBeGreaterThan(0);
    for (const gap of own) {
      expect(gap.beforeCents).toBe(0);
      const part = (factor: Factor) =>
        present(gap.parts.find((one) => one.factor === factor)).cents;
      expect(part('family')).toBeGreaterThan(0.7 * gap.afterCents);
    }
  });

  it('who has left has no gap after', () => {
    const child = present(family.persons.at(-1));
    const gone = {
      ...family,
      persons: family.persons.filter(({ id }) => id !== child.id),
      costs: family.costs.filter(({ person }) => person !== child.id),
    };
    const why = must(whyItMoved(before, dated(gone)));
    expect(why.left).toEqual([{ id: child.id, name: child.name }]);
    const own = why.gaps.filter(({ member }) => member === child.id);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((gap) => gap.afterCents === 0 && gap.beforeCents > 0)).toBe(true);
  });

  it('work without a stated end has ended for who reached the age in between', () => {
    const single = sampleFamily('single');
    const worker = present(single.persons.find(({ role }) => role === 'adult'));
    const [work] = worker.incomes.filter(({ kind }) => kind === 'work');
    const old = { ...worker, sex: 'male' as const, birthDate: day('1967-01-10') };
    const at = (asOf: string, incomes: typeof worker.incomes) =>
      dated({
        ...single,
        asOf: day(asOf),
        persons: single.persons.map((p) => (p.id === old.id ? { ...old, incomes } : p)),
      });
    const working = at('2026-11-01', [{ ...present(work), untilAge: null }]);
    const retired = at('2028-11-01', [
      { ...present(work), kind: 'pension', fromAge: null, untilAge: null },
    ]);
    const why = must(whyItMoved(working, retired));
    expect(why.moved).toEqual(['age', 'income']);
    for (const gap of why.gaps) expect(sumOf(gap)).toBe(gap.changeCents);
  });

  it('a rule that came in between is lent to the states in between', () => {
    const [worker] = family.persons;
    const at = (asOf: string, untilAge: number | null) =>
      dated({
        ...family,
        asOf: day(asOf),
        persons: family.persons.map((person) =>
          person.id === worker?.id
            ? {
                ...person,
                incomes: person.incomes.map((one) =>
                  one.kind === 'work' ? { ...one, untilAge } : one,
                ),
              }
            : person,
        ),
      });
    // Before the gradual delay the file has to state when work ends.
    const why = must(whyItMoved(at('2024-07-01', 60), at('2026-11-01', null)));
    expect(why.moved).toEqual(expect.arrayContaining(['age', 'income', 'rules']));
    for (const gap of why.gaps) expect(sumOf(gap)).toBe(gap.changeCents);
    // What a file of that day needs and has not is refused with the day of the rule.
    const unstated = whyItMoved(at('2024-07-01', null), at('2026-11-01', null));
    expect(unstated.ok ? null : unstated.error).toMatchObject({
      code: 'BAD_DATE',
      limit: '施行日 2025-01-01 起',
    });
  });

  it('that are not of one family, or the wrong way round, are refused by name', () => {
    const other = dated(sampleFamily('retired-couple'));
    const unlike = whyItMoved(before, other);
    expect(unlike.ok ? null : unlike.error.code).toBe('UNKNOWN_PERSON');
    const late = dated({ ...family, asOf: later(family.asOf, 1) });
    const wrongWay = whyItMoved(late, before);
    expect(wrongWay.ok ? null : wrongWay.error).toMatchObject({
      code: 'BAD_DATE',
      value: family.asOf,
    });
  });
});
