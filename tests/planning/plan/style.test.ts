/** 消费型 and 返还型: what is proposed under either, and what either costs. */
import { describe, expect, it } from 'vitest';
import type { Household, Report } from '@cebao/planning';
import { coarsePlanOf as planOf } from '../coarse.ts';
import { must, present, sampleFamily } from '../families.ts';

const couple = sampleFamily('young-couple');
const asked = (style: Household['choices']['style']): Report =>
  must(planOf({ ...couple, choices: { ...couple.choices, style } }, 25_000));
const illness = ({ plan }: Report) => plan.lines.filter((l) => l.kind === 'criticalIllness');
const pays = (line: { readonly benefits: readonly { readonly peril: string }[] }, peril: string) =>
  line.benefits.some((b) => b.peril === peril);
const priceOf = ({ plan }: Report, name: string) =>
  plan.preferences.find((p) => p.preference === name);

describe('the style of illness cover', () => {
  const [any, pure, returning] = [asked('any'), asked('pure'), asked('returning')];

  it('leaves only lines of that style, and says so of the others', () => {
    expect(illness(pure).length).toBeGreaterThan(0);
    expect(illness(returning).length).toBeGreaterThan(0);
    const forLife = (line: { readonly coverYears: number }) => line.coverYears > 60;
    expect(illness(pure).some((line) => pays(line, 'death') && forLife(line))).toBe(false);
    expect(illness(returning).every((line) => pays(line, 'death') && forLife(line))).toBe(true);
    const out = (report: Report) =>
      report.plan.whyNots.filter((w) => w.reason === 'style').map((w) => w.code);
    expect(out(pure)).toContain('315050');
    expect(out(any)).toEqual([]);
  });

  it('has a printed price: the best value with and without it', () => {
    for (const name of ['stylePure', 'styleReturning']) {
      const price = present(priceOf(any, name));
      expect(price.chosen).toBe(false);
      expect(price.valueOtherwise).toBeLessThanOrEqual(any.plan.certificate.bestValue);
    }
    const chosen = present(priceOf(returning, 'styleReturning'));
    expect(chosen.chosen).toBe(true);
    expect(chosen.valueOtherwise).toBeGreaterThanOrEqual(returning.plan.certificate.bestValue);
    expect(priceOf(returning, 'stylePure')).toBeUndefined();
  });
});
