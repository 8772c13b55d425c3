/** Essentials that are closed now and open later: because cover ends, or because more is needed then. */
import { describe, expect, it } from 'vitest';
import type { Household, Uncovered } from '@cebao/planning';
import {
  benefit,
  bills,
  choices,
  cover,
  earnerAndChild,
  fen,
  inForce,
  medicalQuote,
  must,
  planOf,
  present,
  quotesAlone,
  retiredCouple,
  sumQuote,
  wholeSum,
} from '../families.ts';

const term = (years: number) =>
  sumQuote({
    id: 'quote',
    kind: 'term',
    insured: 'one',
    coverYears: years,
    premiumYears: 1,
    yuan: 3_000_000,
    premium: 1_000,
  });
/** Something to buy that pays on no death. */
const medical = medicalQuote('kid', 300);
const held = inForce(
  cover({
    id: 'held',
    kind: 'term',
    insured: 'one',
    coverYears: 4,
    premiumYears: 4,
    premium: 1_000,
    sumInsuredCents: fen(3_000_000),
    benefits: [benefit('death', wholeSum)],
  }),
);

const onDeath = (of: Household): Uncovered =>
  present(
    must(planOf(of, 20_000, quotesAlone)).uncovered.find(
      ({ member, peril, layer }) => member === 'one' && peril === 'death' && layer === 1,
    ),
  );

describe('essentials that are open in later years only', () => {
  it('are because a line of the plan ends', () => {
    const death = onDeath(earnerAndChild([term(5)]));
    expect([death.reason, death.openFromYear, death.coverEndsYear]).toEqual(['none', 5, 5]);
  });

  it('are because a policy in force ends', () => {
    const death = onDeath({ ...earnerAndChild([medical]), policies: [held] });
    expect([death.reason, death.openFromYear, death.coverEndsYear]).toEqual(['none', 4, 4]);
  });

  it('are not said to be so where the cover, had it lasted, would not close them', () => {
    const billOver = (limit: number) => {
      const policy = inForce(
        cover({
          id: 'bills',
          kind: 'medical',
          insured: 'husband',
          coverYears: 2,
          premiumYears: 2,
          premium: 100,
          sumInsuredCents: fen(limit),
          benefits: [benefit('medicalBill', bills(limit, 0))],
        }),
      );
      const family = {
        ...retiredCouple,
        manualLines: [medicalQuote('wife', 1_860)],
        choices: choices({ assumptions: { medicalTrend: 0.15 } }),
      };
      const { uncovered } = must(planOf({ ...family, policies: [policy] }, 3_000, quotesAlone));
      const found = uncovered.find(
        ({ member, peril, layer }) =>
          member === 'husband' && peril === 'billCatastrophic' && layer === 1,
      );
      return [found?.openCents, found?.openFromYear, found?.coverEndsYear];
    };
    // Open of a bill are 339,410 yuan in the first year, 330,296 in the second, 469,814 in the third.
    expect(billOver(340_000)).toEqual([0, 2, null]);
    expect(billOver(2_000_000)).toEqual([0, 2, 2]);
  });

  it('have another reason where they are open now, too', () => {
    const death = onDeath(earnerAndChild([medical]));
    expect([death.reason, death.coverEndsYear]).toEqual(['noProduct', null]);
  });
});
