/**
 * What surrender would pay is locked while the insured lives and comes on the insured's death, whatever the
 * paper says of a death. Source: METHOD §3; ADR 0072.
 */
import { describe, expect, it } from 'vitest';
import type { Cover, Household, Policy } from '@cebao/planning';
import { gapRow, gapTable, type GapRow } from '../../../packages/planning/src/gaps/gapTable.ts';
import {
  asset,
  benefit,
  cost,
  cover,
  fen,
  household,
  income,
  inForce,
  person,
  present,
  sampleFamily,
  sampleNames,
  wholeSum,
} from '../families.ts';
import { contextOf } from '../handmade.ts';
import { patience, runs, seeds } from '../proof/nightly.ts';
import { randomFamily } from '../randomFamily.ts';

const tableOf = (family: Household) => gapTable(contextOf(family, { assumed: {} }));

/** Whether all that a death brings is what surrender would pay. */
function paysValueAlone({ benefits, surrenderValueCents }: Cover): boolean {
  const onDeath = benefits.filter(({ peril }) => peril === 'death');
  const isValue = onDeath.length > 0 && onDeath.every(({ pays }) => pays.kind === 'cashValue');
  return surrenderValueCents > 0 && isValue;
}

/** The same family without these values, and with term cover of as much and as long that costs nothing. */
function withTermInstead(family: Household): Household {
  const policies = family.policies.flatMap((policy): readonly Policy[] => {
    if (!paysValueAlone(policy)) return [policy];
    const { id, insured, policyholder, coverYears, surrenderValueCents } = policy;
    const term = cover({
      id: `value of ${id}`,
      kind: 'term',
      insured,
      policyholder,
      premium: 0,
      premiumYears: 0,
      coverYears,
      sumInsuredCents: surrenderValueCents,
      benefits: [benefit('death', wholeSum)],
    });
    return [{ ...policy, surrenderValueCents: fen(0) }, inForce(term)];
  });
  return { ...family, policies };
}

const families = [
  ...sampleNames.map(sampleFamily),
  sampleFamily('fourteen-policies'),
  ...seeds(7_000, runs(300, 40)).map(randomFamily),
].filter(({ policies }) => policies.some(paysValueAlone));

describe(`${String(families.length)} families with such policies`, () => {
  it(
    'have the gaps that as much term cover would leave, in every row and year',
    () => {
      const wrong = families.flatMap((family) => {
        const [ours, theirs] = [tableOf(family), tableOf(withTermInstead(family))];
        return ours.rows.flatMap((row) => {
          const other = gapRow(theirs, row.member, row.peril);
          const isSame = (['g1', 'g2'] as const).every((layer) => isNear(row[layer], other[layer]));
          return isSame ? [] : [`${family.name} ${row.member} ${row.peril}`];
        });
      });
      expect(families.map(({ name }) => name)).toContain(sampleFamily('breadwinner').name);
      expect(families.length).toBeGreaterThan(10);
      expect(wrong).toEqual([]);
    },
    patience,
  );
});

/** The same money summed in another order. */
function isNear(a: GapRow['g1'], b: GapRow['g1']): boolean {
  return a.length === b.length && a.every((fen, at) => Math.abs(fen - (b[at] ?? NaN)) < 0.05);
}

describe('an earner with illness cover of 300,000 that pays on no death', () => {
  const held = (value: number, part: Partial<Cover> = {}): Cover =>
    cover({
      id: 'ill',
      kind: 'criticalIllness',
      insured: 'one',
      premium: 3_000,
      coverYears: 12,
      sumInsuredCents: fen(300_000),
      benefits: [
        benefit('criticalIllness', wholeSum),
        ...(value > 0 ? [benefit('death', { kind: 'cashValue' })] : []),
      ],
      surrenderValueCents: fen(value),
      ...part,
    });
  const family = (policy: Cover): Household =>
    household({
      persons: [
        person({ id: 'one', role: 'adult', age: 35, incomes: [income('work', 200_000)] }),
        person({ id: 'two', role: 'adult', age: 33, sex: 'female' }),
        person({ id: 'kid', role: 'child', age: 5, parents: ['one', 'two'] }),
      ],
      costs: [cost({ yuan: 120_000 })],
      assets: [asset('cash', 50_000)],
      policies: [inForce(policy)],
    });
  const rowOf = (policy: Cover, member: string, peril: GapRow['peril']) =>
    gapRow(tableOf(family(policy)), member, peril).g1;
  const fallen = (member: string, peril: GapRow['peril'], year: number, part?: Partial<Cover>) =>
    present(rowOf(held(0, part), member, peril)[year]) -
    present(rowOf(held(50_000, part), member, peril)[year]);

  it('has 50,000 less to insure on death, in each year that the contract lasts', () => {
    expect(fallen('one', 'death', 0)).toBeCloseTo(50_000_00, 0);
    expect(fallen('one', 'death', 11)).toBeCloseTo(50_000_00, 0);
    expect(fallen('one', 'death', 12)).toBe(0);
  });

  it('has no fen more in an illness, which ends the contract', () => {
    expect(fallen('one', 'criticalIllness', 0)).toBe(0);
  });

  it("has nothing of it on the death of who pays for it: the insured's contract goes on", () => {
    const paidByTwo = { policyholder: 'two' };
    expect(fallen('one', 'death', 0, paidByTwo)).toBeCloseTo(50_000_00, 0);
    expect(fallen('two', 'death', 0, paidByTwo)).toBe(0);
    expect(fallen('one', 'death', 0, { insured: 'two' })).toBe(0);
  });
});
