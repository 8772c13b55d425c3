/** No single event leaves premiums due and the income gone, or the sheet says which does. */
import { describe, expect, it } from 'vitest';
import type { Household, Report } from '@cebao/planning';
import {
  benefit,
  cover,
  earnerAndChild,
  fen,
  inForce,
  must,
  planOf,
  present,
  sampleFamily,
  sampleNames,
  wholeSum,
} from '../families.ts';

const perils = {
  loopOpenDeath: 'death',
  loopOpenIllness: 'criticalIllness',
  loopOpenDisability: 'disability',
} as const;

const loops = ({ sheet }: Report) =>
  present(sheet.find((row) => row.id === 'protectionLoop'))
    .reasons.filter(({ code }) => code in perils)
    .map(({ code, subject, cents }) => ({ code, subject, cents }));

/** First-year essentials that stay open for an earner. */
const openFor = (report: Report, { code, subject }: { code: string; subject: string }): boolean =>
  report.uncovered.some(
    (u) =>
      u.member === subject &&
      u.layer === 1 &&
      u.openCents > 0 &&
      Object.entries(perils).some(([name, peril]) => name === code && peril === u.peril),
  );

describe('the protection loop', () => {
  it.each(sampleNames)(
    'of %s is open only where essentials are, and names the premium due',
    (name) => {
      const family = sampleFamily(name);
      let open = 0;
      for (const budget of [2_000, 8_000, 25_000]) {
        const result = planOf(family, budget);
        if (!result.ok) continue;
        const report = result.value;
        for (const loop of loops(report)) {
          open += 1;
          expect(openFor(report, loop)).toBe(true);
          expect(loop.cents).toBeGreaterThan(0);
          const paid = report.plan.lines.filter((l) => l.policyholder === loop.subject);
          const held = family.policies.filter((p) => p.policyholder === loop.subject);
          const all = [
            ...paid.map((l) => l.premiumCents),
            ...held.map((p) => p.annualPremiumCents),
          ].reduce((sum, fen) => sum + fen, 0);
          expect(loop.cents).toBeLessThanOrEqual(all);
        }
      }
      if (name === 'breadwinner' || name === 'single') expect(open).toBeGreaterThan(0);
      if (name === 'retired-couple') expect(open).toBe(0);
    },
  );

  it("closes with the breadwinner's death cover: medical premiums of the others stay affordable", () => {
    const at = (yuan: number) => loops(must(planOf(sampleFamily('breadwinner'), yuan)));
    expect(at(8_000).map(({ code }) => code)).toContain('loopOpenDeath');
    expect(at(25_000).map(({ code }) => code)).not.toContain('loopOpenDeath');
  });

  it('counts no premium that a policy in force waives', () => {
    const family = sampleFamily('business-owner');
    const waived = (waiver: 'none' | 'both'): Household => ({
      ...family,
      policies: family.policies.map((p) => ({ ...p, contract: { ...p.contract, waiver } })),
    });
    const due = (waiver: 'none' | 'both') =>
      loops(must(planOf(waived(waiver), 8_000))).find((l) => l.code === 'loopOpenDisability')
        ?.cents;
    expect(due('both') ?? 0).toBeLessThan(present(due('none')));
  });
});

describe('premiums of policies in force after an illness', () => {
  const years = { premiumYears: 12, coverYears: 30, insured: 'one' };
  const illness = inForce(
    cover({
      id: 'illness',
      kind: 'criticalIllness',
      premium: 5_000,
      sumInsuredCents: fen(50_000),
      benefits: [benefit('criticalIllness', wholeSum)],
      ...years,
    }),
  );
  const death = { kind: 'term', benefits: [benefit('death', wholeSum)], ...years } as const;
  const plain = inForce(cover({ id: 'plain', premium: 3_000, ...death }));
  const rider = inForce(cover({ id: 'rider', premium: 900, ...death }));
  const onIllness = { ...rider, contract: { ...rider.contract, riderOf: 'illness' } };
  const onPlain = { ...rider, contract: { ...rider.contract, riderOf: 'plain' } };

  /** What is due after the illness for policies in force: all that is due but what is new. */
  const held = (policies: Household['policies']): number => {
    const report = must(planOf({ ...earnerAndChild([]), policies }, 1_000));
    const due = present(loops(report).find(({ code }) => code === 'loopOpenIllness')?.cents);
    const added = report.plan.lines
      .filter(({ policyholder, premiumYears }) => policyholder === 'one' && premiumYears > 1)
      .filter(({ benefits }) => benefits.every(({ peril }) => peril !== 'criticalIllness'))
      .reduce((sum, { premiumCents }) => sum + premiumCents, 0);
    return due - added;
  };

  it('are due no more where it ends the contract, nor those of its riders', () => {
    expect(held([plain])).toBe(fen(3_000));
    expect(held([plain, illness])).toBe(fen(3_000));
    expect(held([plain, illness, onIllness])).toBe(fen(3_000));
    expect(held([plain, illness, onPlain])).toBe(fen(3_900));
  });

  it("stay due for somebody else's, whose illness it is not", () => {
    expect(held([plain, { ...illness, insured: 'kid' }])).toBe(fen(8_000));
  });
});
