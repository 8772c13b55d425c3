/** Each scene changes exactly what it says, and nothing else of the family's facts. */
import { describe, expect, it } from 'vitest';
import { loadScenes } from '@cebao/dossiers';
import type { Household, Policy, Scene } from '@cebao/planning';
import { checkHousehold } from '@cebao/planning';
import { applyScene } from '../../../packages/planning/src/scenes/applyScene.ts';
import { asset, benefit, cost, cover, fen, household, income, inForce } from '../families.ts';
import { must, person, wholeSum } from '../families.ts';
import { contextOf } from '../handmade.ts';

const scenes = must(loadScenes());
const sceneOf = (id: string): Scene => {
  const found = scenes.find((scene) => scene.id === id);
  if (found === undefined) throw new TypeError(`no scene ${id}`);
  return found;
};

/** A family that every scene can happen to. */
const family = household({
  persons: [
    person({ id: 'anna', age: 38, role: 'adult', incomes: [income('work', 300_000)] }),
    person({
      id: 'ben',
      age: 36,
      role: 'adult',
      parents: ['mother'],
      incomes: [income('work', 100_000, { untilAge: 60 }), income('rent', 12_000)],
    }),
    person({ id: 'child', age: 8, role: 'child', parents: ['anna', 'ben'] }),
    person({ id: 'mother', age: 66, role: 'elder', sex: 'female' }),
  ],
  costs: [
    cost({ yuan: 120_000 }),
    cost({ yuan: 20_000, person: 'ben' }),
    cost({ yuan: 10_000, person: 'mother', kind: 'elderSupport' }),
  ],
  debts: [
    {
      label: 'loan',
      balanceCents: fen(200_000),
      nominalRate: 0.04,
      paymentsPerYear: 12,
      remainingYears: 10,
      repayment: 'levelInstalment',
      repaidOnDeathOf: ['ben'],
    },
  ],
  assets: [
    asset('cash', 500_000),
    asset('sellable', 100_000),
    asset('locked', 60_000, { owner: 'ben' }),
  ],
  policies: [
    inForce(
      cover({
        id: 'old',
        kind: 'term',
        insured: 'anna',
        policyholder: 'ben',
        premium: 900,
        sumInsuredCents: fen(100_000),
        benefits: [benefit('death', wholeSum)],
      }),
    ),
    employed(inForce(cover({ id: 'group', kind: 'term', insured: 'anna', premium: 100 }))),
  ],
});

function employed(policy: Policy): Policy {
  return { ...policy, contract: { ...policy.contract, endsWithWork: true } };
}

const inScene = (id: string, values: Readonly<Record<string, number>> = {}) => {
  const scene = sceneOf(id);
  const standard = Object.fromEntries(scene.parameters.map((p) => [p.id, p.default]));
  const stage = {
    sceneId: id,
    family: contextOf(family).family,
    values: { ...standard, ...values },
  };
  return applyScene(family, scene, stage);
};

/** Paths of facts that differ: fields of persons, items added or gone by label, fields of items. */
function differing(before: Household, after: Household): readonly string[] {
  return Object.keys(before).flatMap((key) => {
    const [old, own] = [before, after].map((h) => Object.entries(h).find(([k]) => k === key)?.[1]);
    return paths(key, old, own);
  });
}

function paths(path: string, old: unknown, own: unknown): readonly string[] {
  if (JSON.stringify(old) === JSON.stringify(own)) return [];
  if (Array.isArray(old) && Array.isArray(own)) {
    const keyed = (items: readonly unknown[]) =>
      new Map(items.map((item, i) => [keyOf(item, i), item]));
    const [was, is] = [keyed(old), keyed(own)];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
      if (!was.has(key)) return [`+${path} ${key}`];
      return is.has(key)
        ? paths(`${path}[${key}]`, was.get(key), is.get(key))
        : [`-${path} ${key}`];
    });
  }
  if (isRecord(old) && isRecord(own) && path !== 'choices.assumptions') {
    return Object.keys(old).flatMap((key) => paths(`${path}.${key}`, old[key], own[key]));
  }
  return [path];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyOf(item: unknown, at: number): string {
  if (!isRecord(item)) return String(at);
  const key = item['id'] ?? item['label'];
  return typeof key === 'string' &&
    !('annualCents' in item && 'growth' in item && !('layer' in item))
    ? key
    : String(at);
}

const gone = [
  '-persons ben',
  '-persons[child].parents 1',
  '-persons mother',
  '-costs ben 1',
  '-costs mother 1',
  '-debts[loan].repaidOnDeathOf 0',
];

describe('a scene changes', () => {
  it.each<[string, readonly string[]]>([
    [
      'crossBorderWork',
      [
        '+persons[anna].incomes 1',
        'persons[anna].incomes[0].annualCents',
        'persons[anna].incomes[0].untilAge',
        'persons[anna].socialMedical',
        '+costs 境外生活',
        'choices.assumptions',
      ],
    ],
    ['frequentTravel', ['persons[anna].occupationClass', '+costs 出行', 'choices.assumptions']],
    [
      'newBaby',
      [
        '+persons scene-child',
        'persons[ben].incomes[0].annualCents',
        'persons[ben].incomes[0].untilAge',
        'persons[ben].incomes[1]',
        '+persons[ben].incomes 2',
        '+costs 新生儿基本生活',
        '+costs 新生儿教育',
      ],
    ],
    ['mortgage', ['+debts 新房贷款', 'assets[cash].valueCents', '+assets 新房']],
    ['ageingParents', ['+costs 增加的赡养', 'choices.assumptions']],
    ['selfDriving', ['+costs 养车', '+liabilities 驾车']],
    [
      'highRiskJob',
      [
        'persons[anna].occupationClass',
        'persons[anna].incomes[0].annualCents',
        'choices.assumptions',
      ],
    ],
    ['studyAbroad', ['+costs 出国读书']],
    [
      'divorce',
      [
        ...gone,
        '+persons[anna].incomes 1',
        '+costs 独自生活增加的开支',
        'debts[loan].balanceCents',
        'assets[cash].valueCents',
        'assets[sellable].valueCents',
        '-assets locked',
        'policies[old].policyholder',
      ],
    ],
    [
      'startUp',
      [
        'persons[anna].incomes[0].annualCents',
        'persons[anna].incomes[0].untilAge',
        '+persons[anna].incomes 1',
        'assets[cash].valueCents',
        '+companies 新公司',
        '-policies group',
      ],
    ],
    ['earlyRetirement', ['persons[anna].incomes[0].untilAge']],
    ['singleParent', [...gone, '+costs 请人照料', '-assets locked', 'policies[old].policyholder']],
    [
      'lostJob',
      [
        'persons[anna].incomes[0].annualCents',
        'persons[anna].incomes[0].untilAge',
        '+persons[anna].incomes 1',
        '-policies group',
      ],
    ],
  ])('%s', (id, changes) => {
    const after = must(inScene(id));
    const found = differing(family, after).map((path) => path.replace(/(\.incomes\[1\]).+/, '$1'));
    expect([...new Set(found)].toSorted()).toEqual([...new Set(changes)].toSorted());
    const ranges = Object.keys(after.choices.assumptions).map((name) => ({
      id: name,
      min: -Infinity,
      max: Infinity,
      unit: '',
    }));
    expect(checkHousehold(after, ranges)).toEqual([]);
  });

  it('is held by every file: nobody forgets one above', () => {
    expect(scenes.map(({ id }) => id)).toHaveLength(13);
  });
});

describe('by the planner’s own figures', () => {
  it('work pays another multiple for so many years, then as before', () => {
    const after = must(inScene('crossBorderWork', { workFactor: 2, awayYears: 4 }));
    expect(after.persons[0]?.incomes).toMatchObject([
      { annualCents: 60_000_000, fromAge: null, untilAge: 42 },
      { annualCents: 30_000_000, fromAge: 42, untilAge: null },
    ]);
  });

  it('money is spent from cash first, then from what can be sold, and no further', () => {
    const after = must(inScene('mortgage', { downPaymentYuan: 550_000 }));
    expect(after.assets.slice(0, 2).map(({ valueCents }) => valueCents)).toEqual([0, 5_000_000]);
    const tooMuch = inScene('mortgage', { downPaymentYuan: 600_001 });
    expect(tooMuch).toMatchObject({
      ok: false,
      error: { code: 'MONEY_RANGE', thing: 'scenes.mortgage.downPaymentYuan', value: '600001' },
    });
  });

  it('shared assets and debts are divided, the partner’s own go along', () => {
    const after = must(inScene('divorce', { assetsKept: 0.25, debtsKept: 0.75 }));
    expect(after.assets.map(({ label, valueCents }) => [label, valueCents])).toEqual([
      ['cash', 12_500_000],
      ['sellable', 2_500_000],
    ]);
    expect(after.debts[0]?.balanceCents).toBe(15_000_000);
  });

  it('a cost of a child begins at its age', () => {
    const after = must(
      inScene('studyAbroad', { fromAge: 16, abroadYears: 2, abroadYuan: 100_000 }),
    );
    expect(after.costs.at(-1)).toMatchObject({
      person: 'child',
      fromAge: 16,
      untilAge: 18,
      annualCents: 10_000_000,
    });
  });
});

it('what the family does not have is refused by name', () => {
  const single = household({ ...family, persons: family.persons.slice(0, 1), costs: [] });
  const scene = sceneOf('divorce');
  const stage = { sceneId: 'divorce', family: contextOf(single).family, values: {} };
  expect(applyScene(single, scene, stage)).toMatchObject({
    ok: false,
    error: { code: 'NO_SUCH_MEMBER', thing: 'scenes.divorce', value: 'partner' },
  });
});
