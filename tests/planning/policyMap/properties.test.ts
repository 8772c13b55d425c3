/** What holds for the map of any policies, and the rules that the worked example does not touch. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { policyMapOf, type Contract, type Household, type Policy } from '@cebao/planning';
import { benefit, cover, day, facts, fen, household, inForce, must } from '../families.ts';
import { person, sampleFamily, wholeSum } from '../families.ts';

const rules = facts.catalogue;
const sample = sampleFamily('fourteen-policies');

/** Some of the papers of the example, each with other sums and premiums, in any order. */
const someFamily = fc
  .shuffledSubarray([...sample.policies], { minLength: 0 })
  .chain((policies) =>
    fc.tuple(
      fc.constant(policies),
      fc.array(fc.nat(1_000_000_000), { minLength: 14, maxLength: 14 }),
    ),
  )
  .map(([policies, sums]): Household => {
    const edited = policies.map((policy, i) => ({
      ...policy,
      sumInsuredCents: fen((sums[i] ?? 0) / 100),
      // Without a first day, policies of one kind are told apart by nothing but their ids.
      contract: {
        ...policy.contract,
        effective: null,
        instalmentCents: fen((sums[13 - i] ?? 0) / 100),
      },
    }));
    return { ...sample, policies: edited };
  });

describe('a policy that a minor is registered as holding', () => {
  const held = (policyholder: string) => {
    const persons = [
      person({ id: 'parent', age: 40, role: 'adult' }),
      person({ id: 'child', age: 9, role: 'child', parents: ['parent'] }),
    ];
    const policy = inForce(
      cover({ id: 'p', kind: 'criticalIllness', insured: 'child', policyholder, premium: 500 }),
    );
    const { findings } = must(policyMapOf(household({ persons, policies: [policy] }), rules));
    return findings.filter(({ code }) => code === 'minorHolder');
  };

  it('is a finding, and none of a grown-up', () => {
    expect(held('child')).toEqual([{ code: 'minorHolder', policy: 'p', payer: 'child' }]);
    expect(held('parent')).toEqual([]);
  });
});

describe('any family’s map', () => {
  it('has every policy once, a rider right after its main', () => {
    const [first, second, third] = sample.policies.map(({ id }) => id);
    const hung = (id: string, riderOf: string | null | undefined): Policy => {
      const policy = sample.policies.find((other) => other.id === id) ?? sample.policies[0];
      if (policy === undefined) throw new TypeError('no policy');
      return { ...policy, contract: { ...policy.contract, riderOf: riderOf ?? null } };
    };
    const ids = (policies: readonly Policy[]) =>
      must(policyMapOf({ ...sample, policies }, rules)).policies.map(({ id }) => id);
    const others = sample.policies.slice(1);
    const order = ids([hung(first ?? '', sample.policies.at(-1)?.id), ...others]);
    expect(order[order.indexOf(sample.policies.at(-1)?.id ?? '') + 1]).toBe(first);
    // Refused with the file, and yet no policy may be lost from the map.
    const ring = [hung(first ?? '', second), hung(second ?? '', third), hung(third ?? '', first)];
    expect(ids([...ring, ...sample.policies.slice(3)])).toHaveLength(sample.policies.length);
  });

  it('does not depend on the order of the policies', () => {
    fc.assert(
      fc.property(someFamily, (family) => {
        const reversed = { ...family, policies: family.policies.toReversed() };
        expect(policyMapOf(reversed, rules)).toEqual(policyMapOf(family, rules));
      }),
      { numRuns: 60 },
    );
  });

  it('adds up: persons to totals, layers to cells, policies and payers to years, years to all', () => {
    fc.assert(
      fc.property(someFamily, (family) => {
        const map = must(policyMapOf(family, rules));
        for (const { peril, cents } of map.totals) {
          const cells = map.persons.flatMap((p) => p.cells).filter((c) => c.peril === peril);
          expect(sum(cells.map((c) => c.nowCents ?? 0))).toBe(cents);
          for (const { layers, nowCents } of cells) {
            const now = layers.filter((l) => l.from === map.asOf);
            expect(sum(now.map((l) => l.cents))).toBe(nowCents);
          }
        }
        for (const { cents, byPolicy, byPayer, byInsured } of map.premiums.years) {
          for (const parts of [byPolicy, byPayer, byInsured]) {
            expect(sum(parts.map((p) => p.cents))).toBe(cents);
          }
        }
        const { totalCents, years } = map.premiums;
        expect(sum(years.map((y) => y.cents))).toBe(totalCents);
        expect(sum(map.policies.map((p) => p.dueCents))).toBe(totalCents);
        expect(sum(map.persons.map((p) => p.dueCents))).toBe(totalCents);
      }),
      { numRuns: 60 },
    );
  });
});

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

it('what surrender would pay is the least that a death brings, in no cell beside its sums', () => {
  const adult = person({ id: 'adult', age: 40, role: 'adult' });
  const accident = (value: number) =>
    inForce(
      cover({
        id: 'a',
        kind: 'accident',
        insured: 'adult',
        premium: 0,
        sumInsuredCents: fen(100_000),
        benefits: [benefit('accidentalDeath', wholeSum), benefit('death', { kind: 'cashValue' })],
        surrenderValueCents: fen(value),
      }),
    );
  const onDeath = (value: number) => {
    const family = household({ name: 'map', persons: [adult], policies: [accident(value)] });
    const cells = must(policyMapOf(family, rules)).persons[0]?.cells ?? [];
    return ['deathIllness', 'deathAccident'].map((peril) => {
      const cell = cells.find((c) => c.peril === peril);
      return [cell?.nowCents, cell?.layers.map(({ asOfToday }) => asOfToday)];
    });
  };
  expect(onDeath(0)).toEqual([
    [0, []],
    [fen(100_000), [false]],
  ]);
  expect(onDeath(30_000)).toEqual([
    [fen(30_000), [true]],
    [fen(100_000), [false]],
  ]);
  expect(onDeath(130_000)).toEqual([
    [fen(130_000), [true]],
    [fen(130_000), [true]],
  ]);
});

describe('a finding', () => {
  const child = person({ id: 'child', age: 7, role: 'child', independentAge: 22 });
  const adult = person({ id: 'adult', age: 40, role: 'adult' });
  const onChild = (id: string, yuan: number, contract: Partial<Contract> = {}): Policy => {
    const held = inForce(
      cover({
        id,
        kind: 'term',
        insured: 'child',
        policyholder: 'adult',
        premium: 0,
        sumInsuredCents: fen(yuan),
        benefits: [benefit('death', wholeSum)],
      }),
    );
    return { ...held, contract: { ...held.contract, ...contract } };
  };
  const findings = (...policies: readonly Policy[]) => {
    const family = household({ name: 'map', persons: [adult, child], policies });
    return must(policyMapOf(family, rules)).findings;
  };

  it('of a minor’s death cover counts all insurers, and is exceeded by one fen', () => {
    const limit = (...policies: readonly Policy[]) =>
      findings(...policies).find((f) => f.code === 'minorDeathLimit');
    expect(limit(onChild('a', 100_000), onChild('b', 100_000))).toMatchObject({ exceeded: false });
    expect(limit(onChild('a', 100_000), onChild('b', 100_000.01))).toMatchObject({
      exceeded: true,
      cents: 20_000_001,
      limitCents: 20_000_000,
      policies: ['a', 'b'],
    });
  });

  it('does not count a lapsed policy of a minor', () => {
    const lapsed = { ...onChild('a', 500_000, { status: 'lapsed' }), coverYears: 0 };
    expect(findings(lapsed).map((f) => f.code)).toEqual(['lapsed']);
  });

  it('says that a waiting period runs, until its last day', () => {
    const waiting = (waitingUntil: string) =>
      findings(onChild('a', 1, { waitingUntil: day(waitingUntil) })).filter(
        (f) => f.code === 'waiting',
      );
    expect(waiting('2026-11-01')).toEqual([]);
    expect(waiting('2026-11-02')).toEqual([{ code: 'waiting', policy: 'a', until: '2026-11-02' }]);
  });

  it('says that cover has ended, or that the last payment is due', () => {
    const ended = { ...onChild('a', 1, { coverUntil: day('2026-11-01') }), coverYears: 0 };
    expect(findings(ended)).toContainEqual({ code: 'ended', policy: 'a', on: '2026-11-01' });
    const last = onChild('a', 1, { payUntil: day('2027-11-01'), coverUntil: null });
    expect(findings(last)).toContainEqual({ code: 'paymentEnds', policy: 'a', on: '2026-11-01' });
  });
});

it('sums that no exact number could hold are refused, not rounded', () => {
  const policies = sample.policies.map((policy) => ({
    ...policy,
    sumInsuredCents: fen(1_000_000_000_000),
  }));
  const map = policyMapOf({ ...sample, policies }, rules);
  expect(map.ok ? null : map.error.code).toBe('MONEY_RANGE');
});
