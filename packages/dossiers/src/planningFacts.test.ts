import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../testdata/given.ts';
import { loadPlanningFacts } from './planningFacts.ts';
import { dataRoot, readText } from './read/dataFile.ts';

const lian = '利安人寿保险股份有限公司';
const path = 'insurers/lian/insurer.json';

/** The gate of the insurer when its dossier states these figures. */
function gateWith(figures: object): string | undefined {
  const given = JSON.parse(valueOf(readText({ root: dataRoot, path })));
  const known = { status: 'known', quarter: '2025Q3', source: '季度报告', ...figures };
  const text = JSON.stringify({ ...given, solvency: known });
  return withChange('.', { path, text }, (root) => {
    return valueOf(loadPlanningFacts(root)).catalogue.insurerGates[lian];
  });
}

describe('the facts beside the family', () => {
  const facts = valueOf(loadPlanningFacts());

  it('are tables, products, rules and default assumptions', () => {
    expect(facts.basis.tableIds).toContain('CL4-2025-male');
    expect(facts.catalogue.products).toHaveLength(12);
    expect(facts.catalogue.ratesOnly).toHaveLength(47);
    expect(facts.catalogue.ratesOnly).toContain('111002');
    expect(facts.assumptionDefaults['weightLayer1']).toBe(100);
    expect(facts.catalogue.minorDeathLimits).toEqual([
      { belowAge: 10, limitCents: 20_000_000 },
      { belowAge: 18, limitCents: 50_000_000 },
    ]);
  });

  it('have a gate for the insurer of every product, unknown where no figure is known', () => {
    for (const { product } of facts.catalogue.products) {
      expect(facts.catalogue.insurerGates[product.insurer]).toBe('unknown');
    }
  });

  it.each([
    [{ corePercent: 50, comprehensivePercent: 100, riskRating: 'B' }, 'pass'],
    [{ corePercent: 49.9, comprehensivePercent: 100, riskRating: 'B' }, 'fail'],
    [{ corePercent: 50, comprehensivePercent: 99.9, riskRating: 'B' }, 'fail'],
    [{ corePercent: 120, comprehensivePercent: 200, riskRating: 'C' }, 'fail'],
  ])('judge %j as %s', (figures, gate) => {
    expect(gateWith(figures)).toBe(gate);
  });

  it('are refused as a whole when one file is broken', () => {
    const change = { path: 'occupations/classes.csv', text: '' };
    expect(withChange('.', change, (root) => loadPlanningFacts(root).ok)).toBe(true);
    const broken = { path: 'rules/social-medical/ratios.csv', text: 'scheme\n' };
    const refusal = withChange('.', broken, (root) => refusalOf(loadPlanningFacts(root)));
    expect(refusal.thing).toBe('rules/social-medical/ratios.csv:1');
  });
});
