import { describe, expect, it } from 'vitest';
import { assumptionIds } from '@cebao/planning';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { assumptionDefaults, assumptions } from './assumptions.ts';
import { loadRules } from './rules.ts';

const all = valueOf(assumptions());
const path = 'assumptions/default/assumptions.json';

describe('the assumptions', () => {
  it('are within their own limits, labelled twice and given a reason', () => {
    for (const { min, default: value, max, zh, en, reason } of all) {
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
      expect(min).toBeLessThan(max);
      expect([zh, en, reason].every((text) => text.length > 2)).toBe(true);
    }
  });

  it('say of every A cell that nothing official stands behind it, or why that needs no source', () => {
    const own = ['lifeMultiple', 'incidenceMultiple', 'horizonYears', 'valueYears', 'maxPasses'];
    const plain = [...own, 'takeRetentionOff'];
    for (const { id, grade, reason } of all) {
      if (grade === 'A' && !plain.includes(id)) expect(reason).toContain('没有官方数字');
    }
  });

  it('count an age in ages, not in years', () => {
    const ages = all.filter(({ unit }) => unit === 'age').map(({ id }) => id);
    expect(ages).toEqual(all.map(({ id }) => id).filter((id) => id.endsWith('Age')));
    expect(ages).not.toEqual([]);
  });

  it('cover every id that the engine asks for', () => {
    expect(all.map((assumption) => assumption.id)).toEqual(
      expect.arrayContaining([...assumptionIds]),
    );
  });

  it('take the fund ratios from the rules', () => {
    const defaults = valueOf(assumptionDefaults());
    const { fundRatios } = valueOf(loadRules());
    expect(defaults['fundRatioEmployee']).toBe(fundRatios.employee);
    expect(defaults['fundRatioResident']).toBe(fundRatios.resident);
  });

  it('hold the weights and bills of the method', () => {
    expect(valueOf(assumptionDefaults())).toMatchObject({
      weightLayer1: 100,
      weightLayer2: 10,
      billEverydayYuan: 30000,
      billSeriousYuan: 300000,
      billCatastrophicYuan: 1000000,
      waiverMaxShare: 0.06,
      stabilityBand: 0.005,
      survivorHorizonShare: 0.1,
    });
  });

  it('refuse a default outside its limits, by name', () => {
    const [first] = all;
    const text = JSON.stringify([{ ...first, default: 9 }]);
    const refusal = withChange('assumptions', { path, text }, (root) =>
      refusalOf(assumptions(root)),
    );
    expect(refusal).toMatchObject({ thing: `${path}[0].default`, value: '9', limit: '不大于 max' });
  });
});
