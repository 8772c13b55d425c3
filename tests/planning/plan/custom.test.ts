/** What custom would say stands beside the whole of what the family has, old and new. */
import { describe, expect, it } from 'vitest';
import type { Household, Policy } from '@cebao/planning';
import {
  benefit,
  cover,
  earnerAndChild,
  fen,
  inForce,
  must,
  planOf,
  present,
  wholeSum,
} from '../families.ts';

const term = inForce(
  cover({
    id: 'term',
    kind: 'term',
    insured: 'one',
    premium: 2_000,
    sumInsuredCents: fen(300_000),
    premiumYears: 8,
    coverYears: 19,
    benefits: [benefit('death', wholeSum)],
  }),
);
const annuity = inForce(
  cover({ id: 'annuity', kind: 'annuity', insured: 'kid', premium: 10_000, premiumYears: 7 }),
);
const lapsed: Policy = {
  ...term,
  id: 'lapsed',
  coverYears: 0,
  premiumYears: 0,
  contract: { ...term.contract, status: 'lapsed' },
};
const paidUp: Policy = {
  ...term,
  id: 'paidUp',
  premiumYears: 0,
  contract: { ...term.contract, status: 'paidUp', payUntil: null },
};

function doubleTen(policies: Household['policies']) {
  const { custom, plan } = must(planOf({ ...earnerAndChild([]), policies }, 3_000));
  const rule = present(custom.find((one) => one.rule === 'doubleTen'));
  return { ours: rule.oursCents, plan: plan.premiumCents, custom: rule.customHighCents };
}

describe('the tenth of income that custom would spend', () => {
  it('stands beside the premiums of the plan and those still due for policies in force', () => {
    const bare = doubleTen([]);
    expect(bare).toMatchObject({ ours: bare.plan, custom: fen(20_000) });
    const held = doubleTen([term, annuity, lapsed, paidUp]);
    expect(held.ours).toBe(held.plan + fen(12_000));
  });
});
