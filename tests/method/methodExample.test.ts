/**
 * The method's worked family, line by line as printed: positions, gaps, probabilities, the value of
 * all eighteen bundles and the optimum at three budgets.
 */
import { assumptionDefaults, loadPlanningFacts } from '@cebao/dossiers';
import { cents } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { gapTable } from '../../packages/planning/src/gaps/gapTable.ts';
import { assumptionsOf } from '../../packages/planning/src/household/assumptions.ts';
import { familyOf } from '../../packages/planning/src/household/family.ts';
import { bestWithin } from '../../packages/planning/src/plan/front.ts';
import { offersOf } from '../../packages/planning/src/plan/offers.ts';
import { setUpP1 } from '../../packages/planning/src/plan/setUp.ts';
import { solveUnder } from '../../packages/planning/src/plan/pass.ts';
import { solveP1 } from '../../packages/planning/src/plan/solve.ts';
import { effects } from '../../packages/planning/src/project/effect.ts';
import { flowsOf, pathOf } from '../../packages/planning/src/project/positions.ts';
import { debtPayments } from '../../packages/planning/src/project/debt.ts';
import { billOf } from '../../packages/planning/src/project/bill.ts';
import type { ScriptPeril } from '@cebao/planning';
import { exampleFamily } from './exampleFamily.ts';

function value<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const facts = value(loadPlanningFacts());
const assumptions = value(
  assumptionsOf(value(assumptionDefaults()), exampleFamily.choices.assumptions),
);
const family = value(familyOf(exampleFamily, assumptions, facts.basis));
const table = gapTable({ family, assumptions, schedule: [] });
const yuan = (fen: number) => fen / 100;

/** Positions after an event of the husband in the first year, in whole yuan, t = 0 .. 10. */
function positions(layer: 1 | 2, peril: ScriptPeril | null): number[] {
  const changed =
    peril === null
      ? []
      : effects(
          { member: 'husband', peril, year: 0 },
          { context: table.context, base: table.base },
        );
  const flows = flowsOf([...table.base, ...changed], layer);
  if (flows === null) throw new Error('the family has streams');
  const path = pathOf(flows, assumptions.poolReturn);
  return [path.afterStart[0] ?? NaN, ...path.atEnd.slice(1)].map((p) => Math.round(yuan(p)));
}

const printed: readonly [1 | 2, ScriptPeril | null, string][] = [
  [1, null, '100000 176419 255895 338550 424511 513910 606886 703580 804142 908727 1017495'],
  [
    1,
    'death',
    '100000 35686 -31200 -100762 -173107 -248345 -326592 -407970 -492603 -580621 -672159',
  ],
  [
    1,
    'criticalIllness',
    '-23390 -99778 -179222 -261843 -230492 -197887 -163977 -128711 -92035 -53891 -14222',
  ],
  [1, 'billSerious', '-23390 48093 122436 199753 280162 363787 450758 541207 635275 733105 834848'],
  [
    1,
    'billCatastrophic',
    '-437450 -382529 -325411 -266008 -204230 -139980 -73160 -3667 68605 143768 221938',
  ],
  [2, null, '100000 118290 137312 157095 177669 199066 221319 244462 268530 293562 319594'],
  [
    2,
    'death',
    '100000 -16324 -137301 -263117 -393965 -530048 -671574 -818760 -971835 -1131032 -1296597',
  ],
  [
    2,
    'criticalIllness',
    '-23390 -157907 -297805 -443298 -477334 -512731 -549544 -587830 -627647 -669057 -712123',
  ],
  [2, 'billSerious', '-23390 -10035 3853 18298 33320 48943 65191 82089 99663 117939 136947'],
  [
    2,
    'billCatastrophic',
    '-437450 -440658 -443994 -447463 -451072 -454824 -458727 -462786 -467007 -471397 -475963',
  ],
];

describe('the worked family of the method', () => {
  it('has the printed instalment and own shares of the bills', () => {
    const debt = exampleFamily.debts[0];
    const husband = exampleFamily.persons[0];
    if (debt === undefined || husband === undefined) throw new Error('the example is complete');
    expect(yuan(debtPayments(debt)[0] ?? NaN)).toBeCloseTo(36987.28, 2);
    const own = (peril: ScriptPeril) =>
      yuan(billOf(peril, { person: husband, year: 0, assumptions })?.ownCents ?? NaN);
    expect(own('billSerious')).toBeCloseTo(123_390, 6);
    expect(own('billCatastrophic')).toBeCloseTo(537_450, 6);
  });

  it.each(printed)('has the printed positions in layer %i after %s', (layer, peril, row) => {
    expect(positions(layer, peril)).toEqual(row.split(' ').map(Number));
  });

  it.each([
    ['death', 454086.87, 10, 875934.55, 10],
    ['criticalIllness', 232777.61, 3, 481084.78, 10],
    ['billSerious', 23390, 0, 23390, 0],
    ['billCatastrophic', 437450, 0, 437450, 0],
  ] as const)('has the printed gaps for %s', (peril, gap1, worst1, gap2, worst2) => {
    const row = table.rows.find((r) => r.member === 'husband' && r.peril === peril);
    expect(yuan(row?.now[0].fen ?? NaN)).toBeCloseTo(gap1, 2);
    expect(row?.now[0].worst).toBe(worst1);
    expect(yuan(row?.now[1].fen ?? NaN)).toBeCloseTo(gap2, 2);
    expect(row?.now[1].worst).toBe(worst2);
    expect(yuan(row?.g2[0] ?? NaN)).toBeCloseTo(Math.max(gap1, gap2), 2);
  });

  const offers = value(
    offersOf({ family, assumptions, basis: facts.basis, catalogue: exampleCatalogue() }),
  );
  const set = setUpP1(offers, { family, assumptions, budgetCents: cents(800_000) });

  it('has the printed probabilities', () => {
    const lives = set.p1.lives.get('husband');
    const p = (peril: ScriptPeril) => lives?.probability[peril][0] ?? NaN;
    expect(p('death')).toBeCloseTo(0.001015, 15);
    expect(p('criticalIllness')).toBeCloseTo(0.002299, 15);
    expect(p('billSerious')).toBeCloseTo(0.0009896999999999998, 15);
    expect(p('billCatastrophic')).toBeCloseTo(9.897e-5, 15);
  });

  const husbandOnly = () => {
    const solved = solveUnder(set.p1, { table, schedule: [], passes: 1 });
    const choice = solved?.choices.find((c) => c.person.id === 'husband');
    if (choice === undefined) throw new Error('the husband has bundles');
    return choice.where({ death: (lines) => lines.every((l) => l.cover.kind !== 'accident') });
  };

  it.each([
    [0, 0, 0, 0, 0],
    [530, 0, 0, 1, 32712.71],
    [1588.5, 500000, 0, 0, 46555.84],
    [2100, 0, 100000, 0, 22990],
    [2118.5, 500000, 0, 1, 79268.55],
    [2630, 0, 100000, 1, 55702.71],
    [2859.3, 900000, 0, 0, 50371.57],
    [3389.3, 900000, 0, 1, 83084.28],
    [3688.5, 500000, 100000, 0, 69545.84],
    [4200, 0, 200000, 0, 45980],
    [4218.5, 500000, 100000, 1, 102258.55],
    [4730, 0, 200000, 1, 62013.2],
    [4959.3, 900000, 100000, 0, 73361.57],
    [5489.3, 900000, 100000, 1, 106074.28],
    [5788.5, 500000, 200000, 0, 92535.84],
    [6318.5, 500000, 200000, 1, 108569.04],
    [7059.3, 900000, 200000, 0, 96351.57],
    [7589.3, 900000, 200000, 1, 112384.77],
  ])('values the bundle at %d (term %d, illness %d, medical %d)', (premium, term, ci, med, v) => {
    const found = husbandOnly()
      .bundles()
      .filter((b) => {
        const sum = (kind: string) =>
          b.lines
            .filter((l) => l.cover.kind === kind)
            .reduce((total, l) => total + yuan(l.cover.sumInsuredCents), 0);
        const medical = b.lines.some((l) => l.cover.kind === 'medical') ? 1 : 0;
        return sum('term') === term && sum('criticalIllness') === ci && medical === med;
      });
    expect(found).toHaveLength(1);
    expect(yuan(found[0]?.premiumCents ?? NaN)).toBeCloseTo(premium, 6);
    expect(yuan(found[0]?.value ?? NaN)).toBeCloseTo(v, 2);
  });

  it('enumerates eighteen bundles', () => {
    expect(husbandOnly().bundles()).toHaveLength(18);
  });

  it.each([
    [2500, 2118.5, 79268.54715229064],
    [4000, 3389.3, 83084.28281055525],
    [4300, 4218.5, 102258.54715229064],
  ])('finds the printed optimum at a budget of %d', (budget, premium, v) => {
    const front = solveP1([husbandOnly()], { limit: budget * 100, deathFirst: false });
    const best = bestWithin(front, budget * 100);
    expect(yuan(front.premiums[best] ?? NaN)).toBeCloseTo(premium, 6);
    expect(yuan(front.values[best] ?? NaN)).toBeCloseTo(v, 6);
  });
});

/** Two products in the example's steps; one period each. */
function exampleCatalogue() {
  const steps = (min: number, step: number, max: number) => ({
    minCents: cents(min * 100),
    stepCents: cents(step * 100),
    maxCents: cents(max * 100),
  });
  const products = facts.catalogue.products.flatMap(({ product, rates }) => {
    if (product.code === '111013') {
      const cells = rates.cells.filter(
        (c) => c.period === '20年' && c.payTerm === '20年交' && c.plan === '方案一',
      );
      const offered = { ...product.steps, ...steps(500_000, 400_000, 900_000) };
      return [{ product: { ...product, steps: offered }, rates: { ...rates, cells } }];
    }
    if (product.code === '115046') {
      const cells = rates.cells.filter(
        (c) => c.period === '至70周岁' && c.payTerm === '20年交' && c.plan === '方案一',
      );
      const offered = { ...product.steps, ...steps(100_000, 100_000, 200_000) };
      return [{ product: { ...product, steps: offered }, rates: { ...rates, cells } }];
    }
    return [];
  });
  return { ...facts.catalogue, products };
}
