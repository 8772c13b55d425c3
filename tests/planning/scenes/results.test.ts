/** Gaps before and after a scene, each difference explained term by term. */
import { describe, expect, it } from 'vitest';
import { sumCents } from '@cebao/kernel';
import { loadScenes } from '@cebao/dossiers';
import { scenesOf, type Household, type SceneAsked, type SceneResult } from '@cebao/planning';
import { asset, choices, cost, facts, household, income, must, person } from '../families.ts';
import { planOf, sampleFamily, sampleNames } from '../families.ts';
import { flat } from '../handmade.ts';

const scenes = must(loadScenes());
const resultsOf = (family: Household, asked: readonly SceneAsked[] = [], unasked = false) =>
  scenesOf({ ...facts, household: { ...family, scenes: asked }, scenes, unasked });
const only = (family: Household, asked: SceneAsked): SceneResult => {
  const [found] = must(resultsOf(family, [asked]));
  if (found === undefined) throw new TypeError('no result');
  return found;
};
const gapOf = ({ gaps }: SceneResult, member: string, peril: string) => {
  const found = gaps.find((g) => g.member === member && g.peril === peril);
  if (found === undefined) throw new TypeError(`no gap of ${member} ${peril}`);
  return found;
};

const family = household({
  persons: [
    person({ id: 'earner', age: 40, role: 'adult', incomes: [income('work', 200_000)] }),
    person({ id: 'partner', age: 40, role: 'adult', sex: 'female' }),
    person({ id: 'child', age: 8, role: 'child' }),
  ],
  costs: [cost({ yuan: 100_000 })],
  assets: [asset('cash', 300_000)],
  choices: choices({ assumptions: flat }),
});

const couple = sampleFamily('young-couple');

describe('the difference of a gap is explained', () => {
  it('by what the scene adds, to the fen', () => {
    const asked = { id: 'selfDriving', parameters: { carYuan: 12_000, coverYuan: 0 } };
    const gap = gapOf(only(family, asked), 'earner', 'death');
    // Ten years of 100,000 less 300,000; then ten of 12,000 more.
    expect(gap).toMatchObject({
      before: { g1Cents: 70_000_000, g2Cents: 70_000_000 },
      after: { g1Cents: 70_000_000, g2Cents: 82_000_000 },
      terms: [{ code: 'cost', subject: '养车', changeCents: 12_000_000 }],
    });
  });

  it('by what was to spare before anything was lacking', () => {
    const asked = { id: 'lostJob', parameters: { incomeFactor: 0, outYears: 5 } };
    const gap = gapOf(only(family, asked), 'partner', 'billSerious');
    // After three years without 200,000 the savings are gone; until then 300,000 would have been saved.
    const terms = new Map(gap.terms.map(({ code, changeCents }) => [code, changeCents]));
    expect(gap.before?.g2Cents).toBe(0);
    expect(terms.get('income')).toBe(60_000_000);
    expect(terms.get('spare')).toBeLessThan(0);
    expect(sumCents([...terms.values()])).toBe(gap.after?.g2Cents);
  });

  it.each(sampleNames)('for every scene of %s, with nothing but rounding left over', (name) => {
    const sample = sampleFamily(name);
    const all = scenes.map(({ id }) => ({ id, parameters: {} }));
    const results = must(resultsOf(sample, all));
    expect(results).toHaveLength(scenes.length);
    for (const { gaps, obstacle, before, after } of results) {
      if (obstacle !== null) expect(after).toEqual(before);
      for (const { terms, ...gap } of gaps) {
        const change = (gap.after?.g2Cents ?? 0) - (gap.before?.g2Cents ?? 0);
        expect(sumCents(terms.map((t) => t.changeCents))).toBe(change);
        const rounding = terms.find(({ code }) => code === 'rounding');
        expect(Math.abs(rounding?.changeCents ?? 0)).toBeLessThan(40);
      }
    }
  });
});

describe('a scene', () => {
  it('brings a member, whose gaps are new', () => {
    const result = only(couple, { id: 'newBaby', parameters: {} });
    expect(result.joined).toEqual(['scene-child']);
    expect(gapOf(result, 'scene-child', 'criticalIllness').before).toBeNull();
  });

  it('takes a member away, whose gaps end', () => {
    const result = only(couple, { id: 'singleParent', parameters: {} });
    expect(result.left).toEqual(['wife']);
    expect(gapOf(result, 'wife', 'disability')).toMatchObject({ after: null });
  });

  it('adds to what others may claim', () => {
    const asked = { id: 'selfDriving', parameters: { coverYuan: 1_000_000 } };
    const { townIncomeNationalYuan = 0, liabilityDeathYears = 0 } = facts.assumptionDefaults;
    const claim = townIncomeNationalYuan * liabilityDeathYears;
    expect(only(family, asked).liabilities).toEqual([
      { label: '驾车', lossCents: Math.round((claim - 1_000_000) * 100) },
    ]);
  });

  it('of another occupation moves the accident rate, and says of whom', () => {
    const asked = { id: 'highRiskJob', parameters: { payFactor: 1, occupationClass: 6 } };
    const { accidents } = only(family, asked);
    expect(accidents.map(({ name }) => name)).toEqual(['earner']);
    expect(accidents[0]?.after).toBeGreaterThan(accidents[0]?.before ?? Infinity);
    expect(only(family, { id: 'selfDriving', parameters: {} }).accidents).toEqual([]);
  });

  it('that needs no partner holds for who has none', () => {
    const alone = { ...family, persons: family.persons.filter(({ id }) => id !== 'partner') };
    const single = only(alone, { id: 'singleParent', parameters: {} });
    expect(single).toMatchObject({ obstacle: null, left: [] });
    expect(only(alone, { id: 'divorce', parameters: {} }).obstacle?.value).toBe('partner');
  });

  it('that cannot be says why and changes nothing', () => {
    const asked = { id: 'mortgage', parameters: { downPaymentYuan: 300_001 } };
    const result = only(family, asked);
    expect(result.obstacle?.code).toBe('MONEY_RANGE');
    expect(result.gaps.flatMap(({ terms }) => terms)).toEqual([]);
  });

  it('is listed unasked where its conditions hold, and only there', () => {
    const ids = (given: Household) => must(resultsOf(given, [], true)).map(({ id }) => id);
    expect(ids(family)).toContain('studyAbroad');
    expect(ids(family)).not.toContain('ageingParents');
    expect(ids(sampleFamily('retired-couple'))).not.toContain('earlyRetirement');
    expect(must(resultsOf(family))).toEqual([]);
  });

  it('of a divorce that brings child support only to who has a child', () => {
    const ids = (given: Household) => must(resultsOf(given, [], true)).map(({ id }) => id);
    const childless = family.persons.filter(({ role }) => role !== 'child');
    expect(ids(family)).toContain('divorce');
    expect(ids({ ...family, persons: childless, costs: [] })).not.toContain('divorce');
    expect(ids({ ...family, persons: childless, costs: [] })).toContain('frequentTravel');
  });
});

describe('what a file asks for is refused by name', () => {
  it.each<[SceneAsked, string, string]>([
    [{ id: 'flying', parameters: {} }, 'BAD_FIELD', 'scenes[0]'],
    [{ id: 'newBaby', parameters: { price: 1 } }, 'UNKNOWN_FIELD', 'scenes[0].parameters.price'],
    [
      { id: 'newBaby', parameters: { leaveFactor: 2 } },
      'BAD_NUMBER',
      'scenes[0].parameters.leaveFactor',
    ],
    [
      { id: 'newBaby', parameters: { leaveYears: 1.5 } },
      'BAD_NUMBER',
      'scenes[0].parameters.leaveYears',
    ],
  ])('%j', (asked, code, thing) => {
    expect(resultsOf(family, [asked])).toMatchObject({ ok: false, error: { code, thing } });
  });
});

describe('at the limits of every parameter', () => {
  it.each(sampleNames)('%s has finite gaps or an obstacle', (name) => {
    for (const limit of ['min', 'max'] as const) {
      const asked = scenes.map(({ id, parameters }) => ({
        id,
        parameters: Object.fromEntries(parameters.map((p) => [p.id, p[limit]])),
      }));
      const results = must(resultsOf(sampleFamily(name), asked));
      expect(results).toHaveLength(scenes.length);
      for (const { gaps, after } of results) {
        const amounts = [
          ...Object.values(after),
          ...gaps.flatMap((g) => [g.after?.g1Cents ?? 0, g.after?.g2Cents ?? 0]),
        ];
        expect(amounts.every((x) => Number.isSafeInteger(x) && x >= 0)).toBe(true);
      }
    }
  });
});

describe('in a plan', () => {
  const sample = sampleFamily('young-couple');
  const asked = { ...sample, scenes: [{ id: 'studyAbroad', parameters: { abroadYuan: 200_000 } }] };

  it('asked scenes stand in the report and move nothing else of it', () => {
    const { scenes: shown, ...rest } = must(planOf(asked, 15_000));
    const { scenes: none, ...plain } = must(planOf(sample, 15_000));
    expect(none).toEqual([]);
    expect(shown.map(({ id }) => id)).toEqual(['studyAbroad']);
    expect(shown[0]?.values[0]).toMatchObject({ value: 200_000, edited: true });
    expect(rest).toEqual(plain);
  });

  it('a tag that no scene has stops the plan by name', () => {
    const wrong = { ...sample, scenes: [{ id: 'flying', parameters: {} }] };
    expect(planOf(wrong, 15_000)).toMatchObject({ ok: false, error: { thing: 'scenes[0]' } });
  });
});
