export { engineVersion, planFamily, prepareFamily, type PlanInput } from './flow.ts';
export { assumptionIds, type AssumptionId, type Assumptions } from './household/assumptions.ts';
export { checkHousehold } from './household/check.ts';
export type { AssumptionRange } from './household/check/choices.ts';
export type { Cover } from './household/cover.ts';
export type {
  Asset,
  Choices,
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
export type { Catalogue, MinorDeathLimit } from './price/catalogue.ts';
export type { AccidentRates } from './risks/accident.ts';
export type { Basis } from './risks/lives.ts';
export { spreadIds } from './stress/economy.ts';
export { stressFamily, type StressInput, type StressResult } from './stress/stress.ts';
export type { StressOutcome } from './stress/tally.ts';
export type * from './report.ts';
