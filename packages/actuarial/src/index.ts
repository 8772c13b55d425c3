export {
  incidenceTable,
  kTable,
  lifeTable,
  mortality,
  withIncidenceMultiple,
  withMultiple,
} from './table.ts';
export type {
  AgeValue,
  IncidenceTable,
  KTable,
  LifeTable,
  LifeTableInput,
  Sex,
  TableInput,
} from './table.ts';
export {
  agesUntilLastSurvivors,
  curtateExpectation,
  lastSurvivor,
  survival,
  survivalCurve,
} from './life/survival.ts';
export type { LifeAtAge } from './life/survival.ts';
export { doubleDecrement } from './decrements/doubleDecrement.ts';
export type { DecrementInput, HealthyLife } from './decrements/doubleDecrement.ts';
export { annuityCertain, annuityCertainDue, discount } from './textbook/annuityCertain.ts';
export {
  annuityDue,
  annuityImmediate,
  endowment,
  pureEndowment,
  termInsurance,
  wholeLife,
  wholeLifeAnnuityDue,
  wholeLifeAnnuityImmediate,
} from './textbook/benefits.ts';
export type { LifeBasis, LifeTerm } from './textbook/benefits.ts';
export { grossPremium, netPremium } from './textbook/levelPremium.ts';
export type { Equivalence, GrossPremiumInput, LevelExpenses } from './textbook/levelPremium.ts';
export { offers } from './product/offers.ts';
export { coverOf, quote, quoteBy } from './product/quote.ts';
export type { CoverYears, Quote, QuoteRequest } from './product/quote.ts';
export type { Applicant, Term } from './product/rateIndex.ts';
export { parsePayTerm, parsePeriod, payYears, periodYears } from './product/periods.ts';
export type { PayTerm, Period } from './product/periods.ts';
export type {
  Benefit,
  ChoiceSteps,
  Eligibility,
  EligibilityTag,
  Indemnity,
  Pay,
  Peril,
  Plan,
  Product,
  ProductKind,
  RiderOf,
} from './product/product.ts';
export type { RateCell, RateTable } from './product/rateTable.ts';
export { rateBlock } from './ratebook/rateBlock.ts';
export type { RateBlock } from './ratebook/rateBlock.ts';
export { commutationBlock } from './ratebook/commutation.ts';
export type { CommutationColumns } from './ratebook/commutation.ts';
export { premiumGrid } from './ratebook/premiumGrid.ts';
export type {
  AfterLastIllnessAge,
  BookExpenses,
  GridRequest,
  PremiumGrid,
} from './ratebook/premiumGrid.ts';
export { emptyBook, premiumBook } from './ratebook/premiumBook.ts';
export type { PremiumBook } from './ratebook/premiumBook.ts';
export { bookBasis, bookPremium } from './ratebook/bookPremium.ts';
export type { BookBasis, BookCell } from './ratebook/bookPremium.ts';
export { policyValues } from './ratebook/policyValues.ts';
export type { PolicyAmounts, PolicyRates } from './ratebook/policyValues.ts';
export { monthlyBasis } from './ratebook/monthlyBasis.ts';
export type { MonthlyBasis, YearlyBasis } from './ratebook/monthlyBasis.ts';
export { emptyResults, projectEach, projection, projectShared } from './ratebook/termPolicies.ts';
export type { ModelPoints, PolicyResults, Projection } from './ratebook/termPolicies.ts';
export { fairPrice, largestAssumedShare, largestMultiple } from './worth/fairPrice.ts';
export type { FairInterval, FairPrice, NoFairFigure } from './worth/fairPrice.ts';
export type { BenefitValue, Evidence } from './worth/benefitValue.ts';
export type { FairAssumptions, FairBasis, QuotedPolicy } from './worth/fairBasis.ts';
export { internalRate } from './asset/internalRate.ts';
export type { InternalRate, NoRate } from './asset/internalRate.ts';
export { policyYields } from './asset/policyYields.ts';
export type {
  IllustratedPolicy,
  PolicyYear,
  PolicyYields,
  YearYields,
} from './asset/policyYields.ts';
export { checkBasis, pricingRateCapsFor } from './regulation/checkBasis.ts';
export type { BasisVerdict, Breach, CheckedThing, FiledBasis } from './regulation/checkBasis.ts';
export { inForce, saleChannels } from './regulation/rules.ts';
export type {
  ActuarialRules,
  Business,
  Channel,
  Design,
  ExpenseCap,
  LeastSum,
  LedBy,
  Payment,
  PricingRateCap,
  RuleSource,
  SoldTo,
  TableUse,
} from './regulation/rules.ts';
export { exposure } from './experience/exposure.ts';
export type { ExposureCell, ObservedLife, Study } from './experience/exposure.ts';
export { actualToExpected, poissonInterval } from './experience/actualToExpected.ts';
export type { ActualToExpected, ExpectedBasis, Interval } from './experience/actualToExpected.ts';
export { fullCredibilityClaims, partialCredibility } from './experience/limitedFluctuation.ts';
export type { FullCredibility } from './experience/limitedFluctuation.ts';
export { buhlmannStraub } from './experience/buhlmannStraub.ts';
export type {
  Credibility,
  CredibilityGroup,
  GroupCredibility,
  Observation,
} from './experience/buhlmannStraub.ts';
export { proposedFactor } from './experience/proposedFactor.ts';
export type { FactorRequest, PriorFactor, ProposedFactor } from './experience/proposedFactor.ts';
export { normalProbability, normalQuantile, twoSidedQuantile } from './experience/normal.ts';
export { survivorsWithin } from './life/fraction.ts';
export type { FractionalAge, WithinYear } from './life/fraction.ts';
export {
  courseFromLives,
  courseOf,
  jointLife,
  lastSurvivorOf,
  lifeCourse,
  yearsOf,
} from './life/course.ts';
export type { AliveWithin, Course } from './life/course.ts';
export { makehamCourse, makehamLaw, makehamSurvival } from './life/makeham.ts';
export type { MakehamLaw } from './life/makeham.ts';
export { flatInterest, forwardInterest, forwardRate, spotInterest } from './flow/interest.ts';
export type { Interest } from './flow/interest.ts';
export { amountIn, level } from './flow/amount.ts';
export type { Amount } from './flow/amount.ts';
export type {
  CertainSegment,
  EventPartSegment,
  EventSegment,
  PaymentsPerYear,
  PremiumPattern,
  Segment,
  SurvivalSegment,
  YearBegunSegment,
  Years,
} from './flow/segment.ts';
export { premiumSegment, premiumYearsPaid } from './flow/segment.ts';
export { cashFlows } from './flow/unfold.ts';
export type { CashFlow } from './flow/unfold.ts';
export type { Linear, ValuedAt } from './flow/value.ts';
export { benefitsOnly } from './contract/contract.ts';
export type { Basis, Contract, Expense } from './contract/contract.ts';
export { partsAt } from './contract/parts.ts';
export type { Parts } from './contract/parts.ts';
export { grossPremiumOf, netPremiumOf, sumFromPremium } from './contract/premiums.ts';
export {
  expenseReserve,
  grossReserve,
  netReserve,
  preliminaryTermReserve,
} from './contract/reserves.ts';
export type { ReserveAt, Valued } from './contract/reserves.ts';
export { momentsOf, varianceFrom } from './contract/moments.ts';
export type { Moments } from './contract/moments.ts';
export { caseQuantities, caseValue } from './cases/quantity.ts';
export type { ActuarialCase, CaseLives, CaseQuantity, CohortLife } from './cases/quantity.ts';
export { completeExpectationOf, curtateExpectationOf } from './life/expectation.ts';
export { dependentRates, independentRates } from './decrements/rates.ts';
export type { DecrementRule } from './decrements/rates.ts';
export { decrementCourse, withEvents, withProbabilities } from './decrements/decrementCourse.ts';
export type { YearlyRates } from './decrements/decrementCourse.ts';
export { acceleratedIllness, additionalIllness, aliveAfterIllness } from './decrements/illness.ts';
export type { IllnessOrDeath } from './decrements/illness.ts';
export { expectedClaims, repeatedClaims } from './decrements/claims.ts';
export type { RepeatedClaim } from './decrements/claims.ts';
export {
  deferred,
  endowmentBenefit,
  eventBenefit,
  maturityBenefit,
  premiumReturn,
  steppedAmount,
} from './benefit/insurance.ts';
export type { EventBenefit, Step } from './benefit/insurance.ts';
export {
  familyIncome,
  guaranteedAnnuity,
  lifeAnnuity,
  refundAnnuity,
} from './benefit/annuities.ts';
export type { LifeAnnuity } from './benefit/annuities.ts';
export { indexedAmount } from './benefit/indexed.ts';
export type { Indexation } from './benefit/indexed.ts';
export { withWaiting } from './benefit/waiting.ts';
export type { Waiting } from './benefit/waiting.ts';
export { premiumWaiver } from './benefit/waiver.ts';
export type { Waiver, WaiverCase } from './benefit/waiver.ts';
export { renewablePremiums } from './benefit/medical.ts';
export type { MedicalBasis } from './benefit/medical.ts';
export { reserveSchedule, retrospectiveReserve, yearValues } from './reserve/schedule.ts';
export type { Counted } from './reserve/schedule.ts';
export { zillmerPremium, zillmerReserve } from './reserve/zillmer.ts';
export type { ZillmerAt } from './reserve/zillmer.ts';
export { cashValueShare, minimumCashValue, policyValueOf } from './reserve/cashValue.ts';
export type { CashValued, CashValueRule } from './reserve/cashValue.ts';
export { extendedTerm, paidUpShare } from './reserve/nonforfeiture.ts';
export type { ExtendedTerm, NonForfeitureAt } from './reserve/nonforfeiture.ts';
export { profitTest } from './reserve/profit.ts';
export type { Profit, ProfitTest } from './reserve/profit.ts';
export { aggregateTable, selectTable } from './tables/published.ts';
export type {
  AggregateTable,
  Provenance,
  PublishedTable,
  Rates,
  SelectRates,
  SelectTable,
  TableIdentity,
} from './tables/published.ts';
export { entryCourse, entryRates, improvedRates } from './tables/entry.ts';
export type { Entry, EntryOptions, Improvement } from './tables/entry.ts';
export { multipleOfTable } from './tables/multiple.ts';
export { asLifeTable } from './tables/asLifeTable.ts';
export type { Derivation, DerivationStep, DerivationTerm } from './explain/derivation.ts';
export { explainParts } from './explain/derivation.ts';
export { explainCase } from './explain/explainCase.ts';
export { explainCashValue } from './explain/explainCashValue.ts';
export { explainCredibility, explainFactor } from './explain/explainExperience.ts';
export { explainProfit } from './explain/explainProfit.ts';
export { explainPolicyYield, explainYield } from './explain/explainYield.ts';
export type { YieldAt } from './explain/explainYield.ts';
export { explainWaiver, explainInState } from './explain/policy/explainWaiver.ts';
export { explainExtendedTerm, explainPaidUp } from './explain/policy/explainNonForfeiture.ts';
export { explainZillmerPremium, explainZillmerReserve } from './explain/policy/explainZillmer.ts';
export {
  explainGrossByShare,
  explainLoadingShare,
  explainNaturalPremium,
  explainRenewablePremium,
} from './explain/policy/explainNatural.ts';
export { explainRetrospective, explainSchedule } from './explain/policy/explainSchedule.ts';
export { explainIndexed } from './explain/policy/explainIndexed.ts';
export { explainBookPremium } from './explain/book/explainBookPremium.ts';
export { explainPolicyValue, explainProjection } from './explain/book/explainProjection.ts';
export {
  explainAnnuityCertain,
  explainLevelGross,
  explainLevelNet,
  explainRecursion,
} from './explain/book/explainTextbook.ts';
export type { Recursion } from './explain/book/explainTextbook.ts';
export { explainColumns } from './explain/book/explainColumns.ts';
export type { ColumnQuotient } from './explain/book/explainColumns.ts';
export {
  explainExpectation,
  explainLastSurvivor,
  explainSurvival,
  explainYearsUntilLast,
} from './explain/life/explainSurvival.ts';
export { explainFairPrice } from './explain/judgement/explainFairPrice.ts';
export { explainActualToExpected } from './explain/judgement/explainActual.ts';
export { explainBasis } from './explain/judgement/explainBasis.ts';
export { derivationLines } from './explain/lines.ts';
export { derivationWords } from './explain/words.ts';
export type { DerivationRule } from './explain/words.ts';
export type { Language } from './explain/words/words.ts';
export { commutationColumns } from './commutation/columns.ts';
export type { Columns } from './commutation/columns.ts';
export {
  annuityDueByColumns,
  increasingAnnuityDueByColumns,
  increasingTermByColumns,
  pureEndowmentByColumns,
  termByColumns,
} from './commutation/values.ts';
export { grossByShare, loadingShare, naturalPremiums } from './contract/natural.ts';
export { nominalDiscountOf, rateOfDiscount, rateOfForce } from './flow/conversions.ts';
export { stateProbabilities } from './decrements/states.ts';
export type { InState, Moves } from './decrements/states.ts';
export { valueInState } from './contract/inState.ts';
export type { StateCurve } from './contract/inState.ts';
