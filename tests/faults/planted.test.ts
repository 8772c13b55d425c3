/**
 * Faults that were made once and must never come back: each is planted into a copy of the engine,
 * and the planner's sheet (or the sum of the workings) has to turn red there, and only there.
 * Source: METHOD §6 (planted faults).
 */
import { afterAll, describe, expect, it } from 'vitest';
import { engineCopy, type EngineCopy, type Fault } from './engineCopy.ts';

const copies: EngineCopy[] = [];
const planted = (faults: readonly Fault[]): EngineCopy => {
  const copy = engineCopy(faults);
  copies.push(copy);
  return copy;
};
afterAll(() => copies.forEach((copy) => copy.remove()));

const whole = planted([]);

const deathsOfTheHealthy: Fault = {
  file: 'risks/lives.ts',
  is: 'death: filled(years, (t) => deaths[t] ?? 0)',
  becomes: 'death: filled(years, (t) => cohort.value.deathHealthy[t] ?? 0)',
};
/** The deaths that follow an illness are left out, as in q (1 - k). */
const noDeathAfterIllness: Fault = {
  file: 'risks/lives.ts',
  is: 'Math.min(deathAfterIllness[t] ?? 0, (deaths[t] ?? 0) - (accidentalDeath[t] ?? 0))',
  becomes: '0 * (deathAfterIllness[t] ?? 0)',
};
const healthyOnly = [deathsOfTheHealthy, noDeathAfterIllness];
const wholeLifeValued: Fault = {
  file: 'household/family.ts',
  is: 'return Math.min(years, horizonYears);',
  becomes: 'return horizonYears;',
};
const childForLife: Fault = {
  file: 'gaps/gapTable.ts',
  is: 'return Math.min(years, dependentYears(member) ?? years);',
  becomes: 'return years;',
};
const noCrossRule: Fault = {
  file: 'plan/solve.ts',
  is: "(role) => ({ illness: role === 'adult' ? 'ready' : 'any', closed: true })",
  becomes: "() => ({ illness: 'any', closed: false })",
};
/** A child's line as cheap a year as it was when this was seen: paid for longer than its payer works. */
const cheapestYear: Fault = {
  file: 'price/payTerms.ts',
  is: 'return a.fits === b.fits ? a.premium < b.premium : a.fits;',
  becomes: 'return a.premium < b.premium;',
};
const premiumsAfterDeath: Fault = {
  file: 'project/positions.ts',
  is: 'row[t] = (row[t] ?? 0) - (amounts[t] ?? 0)',
  becomes: 'row[t] = (row[t] ?? 0) - 0 * (amounts[t] ?? 0)',
};
const noRoundingTerm: Fault = {
  file: 'gaps/workings.ts',
  is: 'if (rest === 0) return terms;',
  becomes: 'if (rest === rest) return terms;',
};
const linesAddNothing: Fault = {
  file: 'explain/lines/lineValue.ts',
  is: 'return worth(own) - worth(linesWithout(line, own));',
  becomes: 'return worth(own) - worth(own) + 0 * linesWithout(line, own).length;',
};
const deathFirstForgotten: Fault = {
  file: 'plan/pass.ts',
  is: 'return p1.family.household.choices.deathFirst;',
  becomes: 'return false;',
};

describe('deaths of healthy lives only, q (1 - k), as the value of term cover', () => {
  it('buys illness before death cover for a family of one income and a short baseline', () => {
    const sound = whole.verdicts('oneIncome', 4_200);
    expect(sound.sheet.deathBeforeIllness).toBe('pass');
    expect(sound.bought).toContain('husband term');

    const spoilt = planted(healthyOnly).verdicts('oneIncome', 4_200);
    // This family does not ask for death cover first, which the sheet tells as the reason.
    expect(spoilt.sheet.deathBeforeIllness).toBe('reason');
    expect(spoilt.bought).toContain('husband criticalIllness');
    expect(spoilt.bought).not.toContain('husband term');
  });

  it('turns red for a family that asks for death cover first where the rule is lost too', () => {
    expect(whole.verdicts('oneIncomeDeathFirst', 4_000).sheet.deathBeforeIllness).toBe('pass');
    const spoilt = planted([...healthyOnly, deathFirstForgotten]);
    const { sheet, bought } = spoilt.verdicts('oneIncomeDeathFirst', 4_000);
    expect(bought).toContain('husband criticalIllness');
    expect(sheet.deathBeforeIllness).toBe('fail');
  });
});

describe("a child's scripts that never end, and the whole life as the horizon of V", () => {
  it('insure the child before the adults once the rule that crosses members is gone too', () => {
    const sound = whole.verdicts('indebted', 3_000);
    expect(sound.sheet.breadwinnerBeforeChild).toBe('pass');
    expect(sound.sheet.adultsBeforeChildren).toBe('pass');
    expect(sound.bought).not.toContain('child criticalIllness');

    const spoilt = planted([wholeLifeValued, childForLife, noCrossRule, cheapestYear]);
    const { sheet, bought } = spoilt.verdicts('indebted', 3_000);
    expect(bought).toContain('child criticalIllness');
    expect(sheet.breadwinnerBeforeChild).toBe('fail');
    expect(sheet.adultsBeforeChildren).toBe('fail');
  });

  it('are held back from the child by that rule alone', () => {
    const { sheet, bought } = planted([wholeLifeValued, childForLife]).verdicts('indebted', 3_000);
    expect(bought).toContain('husband term');
    expect(bought).not.toContain('child criticalIllness');
    expect(sheet.breadwinnerBeforeChild).toBe('pass');
  });

  it('do no harm by the missing rule alone: V does not buy the child first', () => {
    const { bought } = planted([noCrossRule]).verdicts('indebted', 3_000);
    expect(bought).not.toContain('child criticalIllness');
  });
});

describe("premiums that are still paid after the insured's death", () => {
  it('drive a couple that retired early above 15 % of its income', () => {
    const sound = whole.verdicts('earlyRetired', 30_000);
    expect(sound.sheet.premiumShare).toBe('pass');
    expect(sound.incomeShare).toBeLessThanOrEqual(0.15);

    const spoilt = planted([premiumsAfterDeath]).verdicts('earlyRetired', 30_000);
    expect(spoilt.sheet.premiumShare).toBe('fail');
    expect(spoilt.incomeShare).toBeGreaterThan(0.15);
  });
});

describe('lines that add nothing', () => {
  it('are red where no planner locked them', () => {
    expect(whole.verdicts('oneIncome', 4_000).sheet.noIdleLine).toBe('pass');
    expect(planted([linesAddNothing]).verdicts('oneIncome', 4_000).sheet.noIdleLine).toBe('fail');
  });
});

describe('the term of rounding left out of the workings', () => {
  it('leaves workings that do not sum to the gap', () => {
    expect(whole.verdicts('youngCouple', 15_000).workingsSum).toBe(true);
    expect(planted([noRoundingTerm]).verdicts('youngCouple', 15_000).workingsSum).toBe(false);
  });
});

describe('a fault whose line is no longer there', () => {
  it('is named instead of passing unseen', () => {
    const gone = { file: 'plan/solve.ts', is: 'a line that never stood there', becomes: '' };
    expect(() => engineCopy([gone])).toThrow('stands there 0 times');
  });
});
