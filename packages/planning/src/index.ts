export { engineVersion, planFamily, prepareFamily, type PlanInput, type Within } from './flow.ts';
export { assumptionIds, type AssumptionId, type Assumptions } from './household/assumptions.ts';
export { countedYears, cutValueYears } from './explain/countedYears.ts';
export { stillPossible, type StillPossible } from './explain/open/stillPossible.ts';
export { checkHousehold } from './household/check.ts';
export { amountDoubt, doubtCodes, hasLimit, isAgeLimit } from './household/doubts/doubt.ts';
export type { Doubt, DoubtCode } from './household/doubts/doubt.ts';
export { doubtsOf } from './household/doubts/doubtsOf.ts';
export { policyDoubts } from './household/doubts/policyDoubts.ts';
export { totalsOf, type Totals } from './household/doubts/totals.ts';
export { birthFault } from './household/check/persons.ts';
export type { AssumptionRange } from './household/check/choices.ts';
export type { Cover } from './household/cover.ts';
export { segmentsOf, startingBudget } from './household/segments/segmentsOf.ts';
export { segmentStart } from './household/segments/segmentStart.ts';
export type { SegmentInput, SegmentStart } from './household/segments/segmentStart.ts';
export type {
  Segment,
  SegmentCondition,
  SegmentMatch,
  SegmentReason,
} from './household/segments/segment.ts';
export { isSourceFor } from './gaps/evidence.ts';
export { familyTerms } from './gaps/familyTerms.ts';
export { shownLayers } from './gaps/shownLayers.ts';
export { growthFactor, premiumFactor, sumAt } from './household/growth.ts';
export type { SumGrowth } from './household/growth.ts';
export type {
  AssetClass,
  Company,
  CompanyIncome,
  FactSource,
  Liability,
  LiabilityKind,
} from './household/exposed/exposed.ts';
export type {
  Asset,
  Choices,
  Lock,
  Cost,
  Debt,
  Guarantee,
  Household,
  Income,
  Layer,
  ManualLine,
  PensionInsurance,
  Person,
  PersonId,
  Sex,
  Surviving,
} from './household/household.ts';
export { monthNumber, retirementOf, type Retirement } from './household/social/retirement.ts';
export type {
  RetirementCategory,
  RetirementStep,
  SocialRule,
  SocialRules,
} from './household/social/rules.ts';
export {
  afterLastAge,
  coverEnd,
  coverStepsOf,
  duesOf,
  isInForce,
  paymentsPerYear,
  plainPolicy,
  premiumStepsOf,
} from './household/policy.ts';
export type {
  Contract,
  Policy,
  PolicyStatus,
  PremiumMode,
  PremiumWaiver,
} from './household/policy.ts';
export { unvaluedCodes, unvaluedOf } from './household/unvalued.ts';
export type { Unvalued } from './household/unvalued.ts';
export { bodyMassIndex, conditionIds, lineClasses } from './household/health.ts';
export type { ConditionId, Health, InsurerAnswer, LineClass } from './household/health.ts';
export type { MinorDeathLimit } from './household/minors.ts';
export {
  optimumOf,
  p1Of,
  type P1Input,
  type P1Optimum,
  type P1Problem,
} from './plan/optimum/p1.ts';
export type { Catalogue } from './price/catalogue.ts';
export { lockedAndBanned, unknownProducts } from './price/namedProducts.ts';
export { outlookOf } from './price/outlook.ts';
export type {
  Outlook,
  OutlookFact,
  OutlookReason,
  OutlookRule,
  OutlookTable,
  Verdict,
} from './price/outlook.ts';
export type { AccidentRates } from './risks/accident.ts';
export type { Basis } from './risks/lives.ts';
export { scenesOf, type ScenesInput } from './scenes/scenes.ts';
export type {
  Scene,
  SceneChange,
  SceneCondition,
  SceneParameter,
  SceneTarget,
} from './scenes/scene.ts';
export { conflictDemands, type ConflictDemand } from './explain/conflict/demands.ts';
export { sameHealth, type SameHealth } from './explain/sameHealth.ts';
export type { SceneAsked } from './household/exposed/sceneAsked.ts';
export { spreadIds } from './stress/economy.ts';
export { blocksOf, runBlock, type Block } from './stress/block.ts';
export {
  budgetStepCents,
  budgetsBelow,
  largestNotWorse,
  noPlanCodes,
  type NotWorse,
  type NotWorseAnswer,
  type NotWorseInput,
  type TriedPlan,
} from './stress/notWorse.ts';
export type { LifeCounts } from './stress/ruinedLives.ts';
export {
  deeperWithPlan,
  smallerPercents,
  standardStress,
  worseWithPlan,
  type WorseLayer,
} from './stress/standard.ts';
export { stressFamily, stressResult, type StressResult } from './stress/stress.ts';
export { yearsOfSpan, type StressOutcome } from './stress/tally.ts';
export { stressLimits, theatreOf, type StressInput, type Theatre } from './stress/theatre.ts';
export type { DatedState } from './review/datedState.ts';
export {
  assumptionFactor,
  choiceFactors,
  factors,
  householdFactors,
  personFactors,
} from './review/factors.ts';
export type { Factor } from './review/factors.ts';
export { replacementOf, replacementIds } from './review/replacement.ts';
export type {
  ReplacementCertificate,
  ReplacementCost,
  ReplacementInput,
  ReplacementLine,
  ReplacementReason,
} from './review/replacementResult.ts';
export { whyItMoved, type MovedGap, type WhyItMoved } from './review/whyItMoved.ts';
export type * from './report.ts';
export { policyMapOf, type PolicyMapRules } from './policyMap/build.ts';
export { mapPerils } from './policyMap/policyMap.ts';
export type * from './policyMap/policyMap.ts';
