import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { dataRoot, readText } from '../read/dataFile.ts';
import { loadSocialRules } from './social.ts';

const social = valueOf(loadSocialRules());
const ruleOf = (id: string) => social.rules.find((rule) => rule.rule === id);

/** The rules read from a copy in which one file has another text. */
function changed(name: string, edit: (text: string) => string) {
  const path = `rules/social/${name}.csv`;
  const text = edit(valueOf(readText({ root: dataRoot, path })));
  return withChange('rules', { path, text }, (root) => loadSocialRules(root));
}

describe('the rules of the state', () => {
  it('have their days, and their figure where they are one', () => {
    expect(ruleOf('S001')).toEqual({
      rule: 'S001',
      effective: '2025-01-01',
      until: null,
      value: null,
    });
    expect(ruleOf('S014')?.value).toBe(0.08);
    expect([ruleOf('S017L')?.value, ruleOf('S017H')?.value]).toEqual([0.6, 3]);
    expect(ruleOf('S023')).toMatchObject({ effective: '2021-09-01', value: 2 });
    expect(ruleOf('S033')).toMatchObject({ until: '2025-12-31', value: 1_083_760 });
  });

  it('hold the tables whole', () => {
    expect(social.retirement.map((step) => step.category)).toEqual([
      'male',
      'female55',
      'female50',
    ]);
    expect(social.minimumMonths.at(0)).toEqual({ fromYear: 0, months: 180 });
    expect(social.minimumMonths.at(-1)).toEqual({ fromYear: 2039, months: 240 });
    expect(social.divisors).toHaveLength(31);
    expect(social.divisors.find((row) => row.age === 60)).toEqual({ age: 60, months: 139 });
    expect(social.survivorMonths.at(-1)).toEqual({ years: 30, months: 24 });
  });

  it('are named by what they hold', () => {
    const other = valueOf(changed('survivor-months', (text) => text.replace('30,24', '30,25')));
    expect(social.id).toMatch(/^CN-SOCIAL:[0-9a-f]{12}$/);
    expect(other.id).not.toBe(social.id);
    expect(valueOf(loadSocialRules()).id).toBe(social.id);
  });

  it.each([
    ['rules', (text: string) => text.replace('2024-09-13,2025-01-01', '2024-09-13,2025-02-30')],
    ['rules', (text: string) => text.replace(',0.08,ratio', ',0.08.1,ratio')],
    ['retirement-steps', (text: string) => text.replace('female50', 'female60')],
    ['retirement-steps', (text: string) => text.replace('1965-01', '1965-13')],
    ['retirement-steps', (text: string) => text.replace(',4,36', ',0,36')],
    ['account-divisors', (text: string) => text.replace('60,139', '60,0')],
    ['minimum-contribution', (text: string) => text.replace(',2029,180', ',2029,-1')],
    ['survivor-months', (text: string) => text.replace('30,24', 'x,24')],
  ])('are refused with a fault in %s', (name, edit) => {
    const refusal = refusalOf(changed(name, edit));
    expect(refusal.code).toBe('BAD_TABLE');
    expect(refusal.thing).toContain(`rules/social/${name}.csv`);
  });
});
