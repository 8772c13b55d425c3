/**
 * The closed forms and probabilities of the library without their refusals, for tests that compare
 * figures: a refusal that no test expects ends it with its own sentence.
 */
import type { Result } from '@cebao/kernel';
import { internalRate as internalRateOf } from '../src/asset/internalRate.ts';
import * as byColumns from '../src/commutation/values.ts';
import * as claims from '../src/decrements/claims.ts';
import { poissonInterval as poissonIntervalOf } from '../src/experience/actualToExpected.ts';
import * as fluctuation from '../src/experience/limitedFluctuation.ts';
import * as normal from '../src/experience/normal.ts';
import * as columnsExplained from '../src/explain/book/explainColumns.ts';
import * as textbookExplained from '../src/explain/book/explainTextbook.ts';
import * as survivalExplained from '../src/explain/life/explainSurvival.ts';
import { nominalDiscountOf as nominalDiscount } from '../src/flow/conversions.ts';
import { forwardRate as forwardRateOf } from '../src/flow/interest.ts';
import * as courses from '../src/life/course.ts';
import { survivorsWithin as survivorsWithinYear } from '../src/life/fraction.ts';
import { makehamSurvival as survivalOfLaw } from '../src/life/makeham.ts';
import * as lives from '../src/life/survival.ts';
import { cashValueShare as shareOfCashValue } from '../src/reserve/cashValue.ts';
import * as certain from '../src/textbook/annuityCertain.ts';
import * as book from '../src/textbook/benefits.ts';
import * as premiums from '../src/textbook/levelPremium.ts';
import { valueOf } from './tables.ts';

function plain<A extends readonly unknown[], T>(of: (...args: A) => Result<T>): (...args: A) => T {
  return (...args) => valueOf(of(...args));
}

export const discount = plain(certain.discount);
export const annuityCertain = plain(certain.annuityCertain);
export const annuityCertainDue = plain(certain.annuityCertainDue);
export const termInsurance = plain(book.termInsurance);
export const wholeLife = plain(book.wholeLife);
export const pureEndowment = plain(book.pureEndowment);
export const endowment = plain(book.endowment);
export const annuityDue = plain(book.annuityDue);
export const annuityImmediate = plain(book.annuityImmediate);
export const wholeLifeAnnuityDue = plain(book.wholeLifeAnnuityDue);
export const wholeLifeAnnuityImmediate = plain(book.wholeLifeAnnuityImmediate);
export const netPremium = plain(premiums.netPremium);

export const survival = plain(lives.survival);
export const survivalCurve = plain(lives.survivalCurve);
export const curtateExpectation = plain(lives.curtateExpectation);
export const lastSurvivor = plain(lives.lastSurvivor);
export const agesUntilLastSurvivors = plain(lives.agesUntilLastSurvivors);
export const jointLife = plain(courses.jointLife);
export const lastSurvivorOf = plain(courses.lastSurvivorOf);
export const survivorsWithin = plain(survivorsWithinYear);
export const makehamSurvival = plain(survivalOfLaw);

export const nominalDiscountOf = plain(nominalDiscount);
export const forwardRate = plain(forwardRateOf);
export const internalRate = plain(internalRateOf);
export const cashValueShare = plain(shareOfCashValue);
export const expectedClaims = plain(claims.expectedClaims);

export const normalProbability = plain(normal.normalProbability);
export const normalQuantile = plain(normal.normalQuantile);
export const twoSidedQuantile = plain(normal.twoSidedQuantile);
export const poissonInterval = plain(poissonIntervalOf);
export const fullCredibilityClaims = plain(fluctuation.fullCredibilityClaims);
export const partialCredibility = plain(fluctuation.partialCredibility);

export const termByColumns = plain(byColumns.termByColumns);
export const pureEndowmentByColumns = plain(byColumns.pureEndowmentByColumns);
export const annuityDueByColumns = plain(byColumns.annuityDueByColumns);
export const increasingTermByColumns = plain(byColumns.increasingTermByColumns);
export const increasingAnnuityDueByColumns = plain(byColumns.increasingAnnuityDueByColumns);

export const explainColumns = plain(columnsExplained.explainColumns);
export const explainRecursion = plain(textbookExplained.explainRecursion);
export const explainLevelNet = plain(textbookExplained.explainLevelNet);
export const explainAnnuityCertain = plain(textbookExplained.explainAnnuityCertain);
export const explainSurvival = plain(survivalExplained.explainSurvival);
export const explainLastSurvivor = plain(survivalExplained.explainLastSurvivor);
export const explainYearsUntilLast = plain(survivalExplained.explainYearsUntilLast);
