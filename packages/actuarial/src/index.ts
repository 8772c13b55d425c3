export {
  incidenceTable,
  kTable,
  lifeTable,
  mortality,
  qxOf,
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
} from './survival.ts';
export type { LifeAtAge } from './survival.ts';
export { doubleDecrement } from './decrement.ts';
export type { DecrementInput, HealthyLife } from './decrement.ts';
export { annuityCertain, annuityCertainDue, discount } from './interest.ts';
export {
  annuityDue,
  annuityImmediate,
  endowment,
  pureEndowment,
  termInsurance,
  wholeLife,
  wholeLifeAnnuityDue,
  wholeLifeAnnuityImmediate,
} from './benefits.ts';
export type { LifeBasis, LifeTerm } from './benefits.ts';
export { grossPremium, netPremium } from './premium.ts';
export type { Equivalence, GrossPremiumInput, LevelExpenses } from './premium.ts';
export { offers } from './product/offers.ts';
export { quote } from './product/quote.ts';
export type { Quote, QuoteRequest } from './product/quote.ts';
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
} from './product/product.ts';
export type { RateCell, RateTable } from './product/rateTable.ts';
export { rateBlock } from './ratebook/rateBlock.ts';
export type { RateBlock } from './ratebook/rateBlock.ts';
export { commutationBlock } from './ratebook/commutation.ts';
export type { CommutationColumns } from './ratebook/commutation.ts';
export { premiumGrid } from './ratebook/premiumGrid.ts';
export type { BookExpenses, GridRequest, PremiumGrid } from './ratebook/premiumGrid.ts';
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
export { checkBasis } from './regulation/checkBasis.ts';
export type { BasisVerdict, Breach, CheckedThing, FiledBasis } from './regulation/checkBasis.ts';
export { inForce } from './regulation/rules.ts';
export type {
  ActuarialRules,
  Business,
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
export type { FactorRequest, ProposedFactor } from './experience/proposedFactor.ts';
export { normalProbability, normalQuantile, twoSidedQuantile } from './experience/normal.ts';
