import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { dataRoot, readText } from '../read/dataFile.ts';
import { loadRules } from './rules.ts';

const rules = valueOf(loadRules());

describe('the rules', () => {
  it('limit the death cover of minors to 200,000 below 10 and 500,000 below 18', () => {
    expect(rules.minorLimits).toEqual([
      { rule: 'R034', fromAge: 0, untilAge: 10, limitCents: 20_000_000 },
      { rule: 'R035', fromAge: 10, untilAge: 18, limitCents: 50_000_000 },
    ]);
  });

  it('let an insurer pass at 50 % core, 100 % comprehensive and B', () => {
    expect(rules.insurerGate).toEqual({
      coreSolvencyPercent: 50,
      comprehensiveSolvencyPercent: 100,
      riskRating: 'B',
    });
  });

  it('know the average share that the funds pay', () => {
    expect(rules.fundRatios).toEqual({ employee: 0.841, resident: 0.66 });
  });

  it('name document, number and date for every row', () => {
    expect(rules.regulatory.map((rule) => rule.id)).toEqual([
      'R001',
      'R002',
      'R003',
      'R034',
      'R035',
      'R111',
      'R112',
      'R113',
      'R114',
      'R115',
    ]);
    for (const rule of rules.regulatory) {
      expect(rule.document).not.toBe('');
      expect(rule.documentNo).not.toBe('');
      expect(rule.effective).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(['high', 'medium']).toContain(rule.confidence);
    }
  });

  it('are refused without one of the rules in use', () => {
    const path = 'rules/regulatory/rules.csv';
    const text = valueOf(readText({ root: dataRoot, path })).replace(/^R034,.*\n/m, '');
    const refusal = withChange('rules', { path, text }, (root) => refusalOf(loadRules(root)));
    expect(refusal).toMatchObject({ thing: path, value: 'R034' });
  });
});
