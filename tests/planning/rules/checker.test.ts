/** The checker of hard rules is not blind: a sound plan has no fault, and each forged one has its own. */
import { describe, expect, it } from 'vitest';
import type { Household, PlanLine, Report } from '@cebao/planning';
import { cents } from '@cebao/kernel';
import { coarse, coarsePlanOf } from '../coarse.ts';
import { benefit, bornAt, day, must, present, sampleFamily, wholeSum } from '../families.ts';
import { planFaults } from './planRules.ts';

const family = sampleFamily('young-couple');
const sound = must(coarsePlanOf(family, 16_000));
const faultsOf = (report: Report, household: Household = family): string =>
  planFaults({ household, catalogue: coarse, report }).join('\n');

type Change = (lines: readonly PlanLine[]) => readonly PlanLine[];

function forged(change: Change): Report {
  return { ...sound, plan: { ...sound.plan, lines: change(sound.plan.lines) } };
}

const isOf = (line: PlanLine, insured: string, kind: PlanLine['kind']) =>
  line.insured === insured && line.kind === kind;
const one = (insured: string, kind: PlanLine['kind'], part: Partial<PlanLine>): Change => {
  const target = present(sound.plan.lines.find((line) => isOf(line, insured, kind)));
  return (lines) => lines.map((line) => (line === target ? { ...line, ...part } : line));
};
const without =
  (insured: string, kind: PlanLine['kind']): Change =>
  (lines) =>
    lines.filter((line) => !isOf(line, insured, kind));

const childInsteadOfWife = one('wife', 'criticalIllness', { insured: 'child' });

describe('the checker of hard rules', () => {
  it('finds nothing in a sound plan that holds every kind of line', () => {
    expect(faultsOf(sound)).toBe('');
    const kinds = new Set(sound.plan.lines.map((line) => line.kind));
    expect([...kinds].toSorted()).toEqual(['accident', 'criticalIllness', 'medical', 'term']);
  });

  it.each<readonly [string, Change, string]>([
    ['a premium of one fen more', one('husband', 'term', { premiumCents: cents(1) }), 'premium'],
    [
      'a sum outside its steps',
      one('husband', 'term', { sumInsuredCents: cents(9e9) }),
      'no quote',
    ],
    ['a child that signs', one('wife', 'medical', { policyholder: 'child' }), 'not of age'],
    ['nobody who receives', one('wife', 'medical', { beneficiary: '' }), 'no beneficiary'],
    ['a line that adds nothing', one('wife', 'term', { value: 0 }), 'adds nothing'],
    ['a stranger', one('husband', 'term', { insured: 'nobody' }), 'nobody is nobody'],
    [
      'a product of no catalogue',
      one('wife', 'criticalIllness', { code: 'x' }),
      'not in the catalogue',
    ],
    ['a savings line', one('husband', 'term', { kind: 'annuity' }), 'kind annuity'],
    ['one line twice', (lines) => [...lines, ...lines.slice(-1)], 'one line twice'],
    [
      'two indemnities',
      one('husband', 'accident', { kind: 'medical' }),
      'husband: two indemnities',
    ],
    ['illness alone', without('wife', 'medical'), 'wife: illness without medical'],
    ['the child first', childInsteadOfWife, "child's illness before that of wife"],
    [
      'no death cover',
      (lines) => without('husband', 'term')(childInsteadOfWife(lines)),
      "before the breadwinner's death cover",
    ],
    [
      'a fortune on the child',
      one('child', 'medical', { benefits: [benefit('death', wholeSum)] }),
      'child: minor: too much on death',
    ],
  ])('sees %s', (_, change, fault) => {
    expect(faultsOf(forged(change))).toContain(fault);
  });

  it('sees a rider without its main, and one that outlasts it', () => {
    const accident = present(sound.plan.lines.find((line) => isOf(line, 'husband', 'accident')));
    const term = present(sound.plan.lines.find((line) => isOf(line, 'husband', 'term')));
    const main = { id: term.id, name: term.name, inForce: false };
    const insurer = accident.insurer;
    const products = coarse.products.map(({ product, rates }) => ({
      rates,
      product:
        product.code === accident.code
          ? { ...product, riderOf: { products: [term.code], names: [] } }
          : product,
    }));
    const manualLines = family.manualLines.map((line) =>
      line.cover.id === accident.code ? { ...line, riderOf: term.code } : line,
    );
    const hung = { ...family, manualLines };
    const faults = (change: Change) =>
      planFaults({
        household: hung,
        catalogue: { ...coarse, products },
        report: forged((lines) => change(lines)),
      }).join('\n');
    const carried = one('husband', 'term', { carries: [accident.id] });
    const riding: Change = (lines) =>
      one('husband', 'accident', { riderOf: main, coverYears: 1, premiumYears: 1 })(carried(lines));
    const fromOne = (lines: readonly PlanLine[]) => lines.map((line) => ({ ...line, insurer }));
    expect(faults(one('husband', 'accident', {}))).toContain('rider without its main');
    expect(faults((lines) => without('husband', 'term')(riding(lines)))).toContain(
      'rider without its main',
    );
    expect(faults((lines) => fromOne(riding(lines)))).not.toMatch(/rider|main/);
    const longer = one('husband', 'accident', { riderOf: main, coverYears: 99 });
    expect(faults((lines) => fromOne(longer(lines)))).toContain('covered longer than its main');
  });

  it('sees medical cover of who refused it, unless it is locked', () => {
    const persons = family.persons.map((p) =>
      p.id === 'wife' ? { ...p, medicalRefused: 'not for me' } : p,
    );
    const refusing = { ...family, persons };
    expect(faultsOf(sound, refusing)).toBe('wife: medical cover refused');
    const { code } = present(sound.plan.lines.find((line) => isOf(line, 'wife', 'medical')));
    const locks = [{ insured: 'wife', code, sumInsuredCents: null }];
    const asked = { ...refusing, choices: { ...family.choices, locks } };
    expect(faultsOf(sound, asked)).toBe('');
  });

  it('takes the medical main of a locked rider, refused or not, as asked for', () => {
    const persons = family.persons.map((p) =>
      p.id === 'wife' ? { ...p, medicalRefused: 'not for me' } : p,
    );
    const rider = present(sound.plan.lines.find((line) => isOf(line, 'wife', 'term')));
    const locks = [{ insured: 'wife', code: rider.code, sumInsuredCents: null }];
    const refusing = { ...family, persons, choices: { ...family.choices, locks } };
    const carrying = forged(one('wife', 'medical', { carries: [rider.id] }));
    expect(faultsOf(carrying, refusing)).not.toContain('medical cover refused');
    expect(faultsOf(sound, refusing)).toContain('medical cover refused');
  });

  it('sees what the family forbids, cannot have, or has no more time for', () => {
    const term = present(sound.plan.lines.find((line) => isOf(line, 'husband', 'term')));
    const banned = { ...family, choices: { ...family.choices, bans: [term.code] } };
    expect(faultsOf(sound, banned)).toContain('banned');
    const heavy = family.persons.map((p) => ({ ...p, occupationClass: 9 }));
    expect(faultsOf(sound, { ...family, persons: heavy })).toContain('is unlikely');
    const old = family.persons.map((p) => ({ ...p, birthDate: bornAt(70) }));
    expect(faultsOf(sound, { ...family, persons: old })).toContain('not eligible');
    const manualLines = family.manualLines.map((m) => ({ ...m, expires: day('2026-10-31') }));
    expect(faultsOf(sound, { ...family, manualLines })).toContain('expired');
    const poor = { ...sound, plan: { ...sound.plan, budgetCents: cents(1) } };
    expect(faultsOf(poor)).toContain('above the budget');
    const assumptions = { leastPremiumYuan: term.premiumCents / 100 + 1 };
    const dearer = { ...family, choices: { ...family.choices, assumptions } };
    expect(faultsOf(sound, dearer)).toContain(`husband ${term.code}: premium too small`);
  });
});
