/**
 * Every exported function is either a value, and then has a derivation, or it makes what values are
 * computed from. One that is neither is red here: it would have been forgotten.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as actuarial from './index.ts';

/** By the function that derives them: what is worth money, a ratio of it, a time or a judgement. */
const derivedBy: Readonly<Record<string, readonly string[]>> = {
  explainCase: [
    'caseValue',
    'netPremiumOf',
    'grossPremiumOf',
    'sumFromPremium',
    'netReserve',
    'grossReserve',
    'expenseReserve',
    'preliminaryTermReserve',
    'momentsOf',
    'varianceFrom',
  ],
  explainParts: ['partsAt'],
  explainWaiver: ['premiumWaiver'],
  explainInState: ['valueInState'],
  explainPaidUp: ['paidUpShare'],
  explainExtendedTerm: ['extendedTerm'],
  explainZillmerReserve: ['zillmerReserve'],
  explainZillmerPremium: ['zillmerPremium'],
  explainNaturalPremium: ['naturalPremiums'],
  explainRenewablePremium: ['renewablePremiums'],
  explainGrossByShare: ['grossByShare'],
  explainLoadingShare: ['loadingShare'],
  explainRetrospective: ['retrospectiveReserve', 'yearValues'],
  explainSchedule: ['reserveSchedule'],
  explainIndexed: ['indexedAmount'],
  explainCashValue: ['minimumCashValue', 'policyValueOf', 'cashValueShare'],
  explainProfit: ['profitTest'],
  explainYield: ['internalRate'],
  explainPolicyYield: ['policyYields'],
  explainFactor: ['proposedFactor', 'fullCredibilityClaims', 'partialCredibility'],
  explainCredibility: ['buhlmannStraub'],
  explainActualToExpected: ['actualToExpected', 'poissonInterval'],
  explainFairPrice: ['fairPrice'],
  explainBasis: ['checkBasis', 'pricingRateCapsFor'],
  explainBookPremium: ['bookPremium', 'premiumBook'],
  explainPolicyValue: ['policyValues'],
  explainProjection: ['projectEach', 'projectShared'],
  explainRecursion: [
    'termInsurance',
    'wholeLife',
    'pureEndowment',
    'endowment',
    'annuityDue',
    'annuityImmediate',
    'wholeLifeAnnuityDue',
    'wholeLifeAnnuityImmediate',
  ],
  explainLevelNet: ['netPremium'],
  explainLevelGross: ['grossPremium'],
  explainAnnuityCertain: ['annuityCertain', 'annuityCertainDue'],
  explainColumns: [
    'termByColumns',
    'pureEndowmentByColumns',
    'annuityDueByColumns',
    'increasingTermByColumns',
    'increasingAnnuityDueByColumns',
  ],
  explainSurvival: ['survival', 'survivalCurve'],
  explainLastSurvivor: ['lastSurvivor'],
  explainYearsUntilLast: ['agesUntilLastSurvivors'],
  explainExpectation: ['curtateExpectation', 'curtateExpectationOf', 'completeExpectationOf'],
};

/** What values are computed from: they stand as amounts, discounts and probabilities in terms. */
const basis: Readonly<Record<string, string>> = {
  'tables and their rates': `
    incidenceTable kTable lifeTable mortality withIncidenceMultiple
    withMultiple aggregateTable selectTable multipleOfTable asLifeTable entryRates
    improvedRates rateBlock commutationBlock commutationColumns monthlyBasis
    bookBasis`,
  'lives and their probabilities': `
    courseFromLives courseOf lifeCourse jointLife lastSurvivorOf yearsOf
    makehamLaw makehamCourse makehamSurvival survivorsWithin entryCourse
    doubleDecrement dependentRates independentRates decrementCourse withEvents
    withProbabilities acceleratedIllness additionalIllness aliveAfterIllness
    expectedClaims repeatedClaims stateProbabilities exposure`,
  'interest and its conversions': `
    discount flatInterest forwardInterest forwardRate spotInterest
    nominalDiscountOf rateOfDiscount rateOfForce`,
  'what is promised and paid': `
    amountIn level premiumSegment premiumYearsPaid cashFlows benefitsOnly deferred
    endowmentBenefit eventBenefit maturityBenefit premiumReturn steppedAmount
    familyIncome guaranteedAnnuity lifeAnnuity refundAnnuity withWaiting
    premiumGrid projection emptyBook emptyResults`,
  'what a product prints': `
    offers coverOf quote quoteBy parsePayTerm parsePeriod payYears periodYears`,
  'rules and the normal distribution': `
    inForce normalProbability normalQuantile twoSidedQuantile`,
  'derivations in words': `
    derivationLines`,
};

const functions = Object.entries(actuarial)
  .filter(([, exported]) => typeof exported === 'function')
  .map(([name]) => name);
const explains = functions.filter((name) => name.startsWith('explain'));

const folder = new URL('explain/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

describe('every exported value', () => {
  const values = Object.values(derivedBy).flat();

  it('is derived, and every other function is part of its basis; none is both or forgotten', () => {
    const parts = Object.values(basis).flatMap((names) => names.trim().split(/\s+/));
    const known = [...values, ...parts];
    expect(new Set(known).size).toBe(known.length);
    expect(known.toSorted()).toEqual(
      functions.filter((name) => !explains.includes(name)).toSorted(),
    );
  });

  it('is derived by a function that is exported and tried', () => {
    expect(Object.keys(derivedBy).toSorted()).toEqual(explains.toSorted());
    for (const name of explains) expect(tests, name).toContain(`${name}(`);
  });

  it.each(Object.entries(derivedBy).flatMap(([name, of]) => of.map((value) => [value, name])))(
    '%s is computed where %s stands',
    (value, name) => {
      const file = files.find((text) => text.includes(`export function ${name}`)) ?? '';
      const reached = wholes[value] ?? value;
      expect(file).toMatch(new RegExp(`\\b${reached}\\b`));
    },
  );
});

/** Values that a derivation reaches by the function that computes many of them. */
const wholes: Readonly<Record<string, string>> = {
  netPremiumOf: 'solvedNet',
  grossPremiumOf: 'solvedGross',
  sumFromPremium: 'caseValue',
  expenseReserve: 'caseValue',
  preliminaryTermReserve: 'caseValue',
  varianceFrom: 'caseValue',
  partialCredibility: 'proposedFactor',
  pricingRateCapsFor: 'heldAgainst',
  premiumBook: 'bookPremium',
  projectShared: 'projectEach',
  curtateExpectation: 'curtateExpectationOf',
};
