/** No single event leaves premiums due and the income gone, or the sheet says which does. */
import { describe, expect, it } from 'vitest';
import type { Household, Report } from '@cebao/planning';
import { must, planOf, present, sampleFamily, sampleNames } from '../families.ts';

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
