/** A gap that only lines to be asked for could close is open for that reason, not for eligibility. */
import { describe, expect, it } from 'vitest';
import type { Household, Person } from '@cebao/planning';
import { must, planOf, sampleFamily } from '../families.ts';

const couple = sampleFamily('young-couple');
const withHealth = (health: Person['health']): Household => ({
  ...couple,
  persons: couple.persons.map((p) => (p.id === 'husband' ? { ...p, health } : p)),
});

describe('the breadwinner whose health must be asked about', () => {
  const asked = withHealth({
    smoker: true,
    heightCm: null,
    weightKg: null,
    conditions: ['hypertension'],
    answers: [],
  });

  it('has a death gap that is open until an insurer was asked', () => {
    const { plan, uncovered, sheet } = must(planOf(asked, 20_000));
    expect(plan.lines.some((l) => l.insured === 'husband' && l.kind === 'term')).toBe(false);
    const open = uncovered.find((u) => u.member === 'husband' && u.peril === 'death');
    expect(open?.reason).toBe('ask');
    const row = sheet.find(({ id }) => id === 'deathBeforeIllness');
    expect(row?.reasons.map(({ code }) => code)).toEqual(['breadwinnerAskFirst']);
  });
});
