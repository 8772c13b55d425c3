/**
 * Whether a policy in force should be replaced: only when the new line's waiting period is over
 * before the old cover ends, and only when the family's value is higher after all switching costs.
 * Only the years that the old policy still covers are compared, and only lines that do not at once
 * cover more and cost more: what a new line adds beyond that can be had beside the old policy.
 * Source: METHOD §6, last lines; ADR 0051.
 */
import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  daysBetween,
  ok,
  recordOf,
  refuse,
  round,
  zeroCents,
  type Result,
} from '@cebao/kernel';
import { assumptionsOf, type Assumptions } from '../household/assumptions.ts';
import { withClausesLeft, type Cover } from '../household/cover.ts';
import { familyOf, memberOf, type Family } from '../household/family.ts';
import { sumAt } from '../household/growth.ts';
import { coverEnd, policiesInForce, type Policy } from '../household/policy.ts';
import type { Candidate } from '../price/candidate.ts';
import { candidatesFor, isSavings } from '../price/candidates.ts';
import { endsWithContract } from '../project/contractEnds.ts';
import type { PayingLine } from '../plan/payouts.ts';
import { needsMain } from '../price/rider.ts';
import { livesOf } from '../risks/lives.ts';
import {
  coverValue,
  extraValue,
  premiumsAfter,
  premiumValue,
  worthOf,
  type Worth,
} from './familyValue.ts';
import type {
  ReplacementCertificate,
  ReplacementCost,
  ReplacementInput,
  ReplacementLine,
  ReplacementReason,
} from './replacementResult.ts';

export const replacementIds = [
  'replaceWaitingMonths',
  'replaceContestYears',
  'replaceContestShare',
] as const;
type Terms = Readonly<Record<(typeof replacementIds)[number], number>>;

const daysPerYear = 365;
/** Sums of floats of the same payments may differ in their last digits. */
const equalShare = 1 - 1e-9;

export function replacementOf(input: ReplacementInput): Result<ReplacementCertificate> {
  const { household, basis } = input;
  const policy = policiesInForce(household).find(({ id }) => id === input.policyId);
  if (policy === undefined) return unknownPolicy(input);
  const terms = termsOf(input.terms);
  if (!terms.ok) return terms;
  const assumed = assumptionsOf(input.assumptionDefaults, household.choices.assumptions);
  if (!assumed.ok) return assumed;
  const assumptions = assumed.value;
  const others = household.policies.filter((other) => other !== policy);
  const read = familyOf({ ...household, policies: others }, assumptions, basis);
  if (!read.ok) return read;
  const family = read.value;
  const member = memberOf(family, policy.insured);
  const lives = livesOf(member, { basis, assumptions, years: family.horizonYears });
  if (!lives.ok) return lives;
  const worth = worthOf({ family, assumptions, insured: policy.insured, lives: lives.value });
  const years = Math.min(worth.stakes.years, policy.coverYears);
  const { policies } = family.household;
  const held = {
    // Who surrenders has the value as well: it is on both sides, and what is lost of it is a cost.
    cover: { ...policy, surrenderValueCents: zeroCents },
    endsOnIllness: endsWithContract(
      withClausesLeft(policy, { age: member.age, sex: member.person.sex }),
      'criticalIllness',
      policies,
    ),
  };
  const setting = { input, policy, held, terms: terms.value, worth, years };
  const candidates = candidatesOf(input, { family, assumptions, policy });
  const judged = candidates.map((candidate) => judge(candidate, setting));
  return ok(certificate(judged, setting));
}

type Setting = {
  readonly input: ReplacementInput;
  readonly policy: Policy;
  /** The policy as it pays: with its main it ends too. */
  readonly held: PayingLine;
  readonly terms: Terms;
  /** Of the family without the policy. */
  readonly worth: Worth;
  readonly years: number;
};

function unknownPolicy({ household, policyId }: ReplacementInput): Result<never> {
  const known = policiesInForce(household).map(({ id }) => id);
  return refuse('BAD_ID', {
    thing: 'policies',
    value: policyId,
    limit:
      known.length === 0
        ? '有效保单的 id；这个家庭没有有效保单'
        : `有效保单的 id：${known.join('、')}`,
  });
}

function termsOf(given: Readonly<Record<string, number>>): Result<Terms> {
  const terms = recordOf(replacementIds, (id) => given[id] ?? Number.NaN);
  const unfit = replacementIds.find((id) => !(terms[id] >= 0));
  if (unfit === undefined) return ok(terms);
  const what = { thing: unfit, value: String(given[unfit]), limit: '0 或以上的数' };
  return refuse('BAD_BASIS', what);
}

/** Lines of the policy's kind that could be had, those included of which an insurer asks first. */
function candidatesOf(
  { catalogue, lineCode }: ReplacementInput,
  {
    family,
    assumptions,
    policy,
  }: { readonly family: Family; readonly assumptions: Assumptions; readonly policy: Policy },
): readonly Candidate[] {
  const { household } = family;
  const asking = {
    ...family,
    household: { ...household, choices: { ...household.choices, allowAsk: true } },
  };
  const own = memberOf(family, policy.insured);
  // Refused is more medical cover than is held: which of two is better may be asked.
  const member = { ...own, person: { ...own.person, medicalRefused: null } };
  const { candidates } = candidatesFor({ family: asking, member, catalogue, assumptions });
  return candidates.filter(
    (line) =>
      line.cover.kind === policy.kind &&
      (lineCode === null || line.facts.code === lineCode) &&
      // A rider that needs a new main is no line that could stand in the policy's place.
      !needsMain(line),
  );
}

type Judged = { readonly line: ReplacementLine; readonly bars: readonly ReplacementReason[] };

function judge(candidate: Candidate, setting: Setting): Judged {
  const { cover, facts } = candidate;
  const { policy, held, input, terms, worth, years } = setting;
  const stated = cover.benefits.reduce((most, { waitingDays }) => Math.max(most, waitingDays), 0);
  const waitingStated = stated > 0 || cover.kind === 'accident';
  const { asOf } = input.household;
  const waitingOver = waitingStated
    ? addDays(asOf, stated)
    : addMonths(asOf, terms.replaceWaitingMonths);
  const waitingDays = daysBetween(asOf, waitingOver);
  const overlap = Math.min(round.ceil(waitingDays / daysPerYear), years);
  const costs = costsOf(candidate, { ...setting, overlap });
  const keptMeanwhile = extraValue(worth, { line: held, over: candidate, years: overlap });
  const always = coverValue(worth, candidate, (year) => (year < years ? 1 : 0));
  const valueIdeal = always - premiumValue(worth, cover, years);
  const end = coverEnd(policy.contract);
  const bars: readonly (ReplacementReason | null)[] = [
    end !== null && compareDates(waitingOver, end) > 0 ? 'waitingNotOver' : null,
    facts.outlook === 'ask' ? 'healthAsk' : null,
    coversLess(candidate, setting) ? 'coversLess' : null,
    isDearer(cover, setting) && coversMore(candidate, setting) ? 'costsAndCoversMore' : null,
  ];
  const line: ReplacementLine = {
    code: facts.code,
    name: facts.name,
    insurer: cover.insurer,
    period: facts.period,
    payTerm: facts.payTerm,
    sumInsuredCents: cover.sumInsuredCents,
    premiumCents: cover.annualPremiumCents,
    premiumYears: cover.premiumYears,
    coverYears: cover.coverYears,
    premiumsAfterCents: premiumsAfter(worth, cover, years),
    outlook: facts.outlook,
    waitingDays,
    waitingStated,
    waitingOver,
    contestableUntil: addYears(asOf, terms.replaceContestYears),
    valueIdeal,
    costs,
    keptMeanwhile,
    valueReplaced: costs.reduce((value, cost) => value - cost.value, valueIdeal) + keptMeanwhile,
  };
  return { line, bars: bars.filter((bar) => bar !== null) };
}

/**
 * A smaller sum, an earlier end, or less of the gaps closed in some year: what a later year has more
 * does not make up for an earlier one that has less.
 */
function coversLess(line: PayingLine, { policy, held, worth, years }: Setting): boolean {
  const { cover } = line;
  if (cover.coverYears < policy.coverYears) return true;
  const { cpi } = worth.setting.assumptions;
  for (let at = 0; at < years; at++) {
    if (cover.kind !== 'medical' && sumAt(cover, at, cpi) < sumAt(policy, at, cpi)) return true;
    const only = (year: number): number => (year === at ? 1 : 0);
    const least = coverValue(worth, held, only) * equalShare;
    if (coverValue(worth, line, only) < least) return true;
  }
  return false;
}

/**
 * A larger sum, or more of the gaps closed: cover of another extent, which could be had beside the old
 * one. A limit of bills is no sum that somebody chooses to raise.
 */
function coversMore(line: PayingLine, { policy, held, worth, years }: Setting): boolean {
  const { cover } = line;
  if (cover.kind === 'medical') return false;
  const within = (year: number): number => (year < years ? 1 : 0);
  const least = coverValue(worth, line, within) * equalShare;
  return cover.sumInsuredCents > policy.sumInsuredCents || least > coverValue(worth, held, within);
}

function isDearer(cover: Cover, { policy, worth, years }: Setting): boolean {
  return (
    cover.annualPremiumCents > policy.annualPremiumCents ||
    premiumValue(worth, cover, years) > premiumValue(worth, policy, years)
  );
}

function costsOf(
  line: PayingLine,
  { policy, held, input, terms, worth, years, overlap }: Setting & { readonly overlap: number },
): readonly ReplacementCost[] {
  const contested = (year: number): number =>
    year >= overlap && year < Math.min(terms.replaceContestYears, years) ? 1 : 0;
  const costs: readonly ReplacementCost[] = [
    {
      code: 'waitingPeriod',
      value: extraValue(worth, { line, over: held, years: overlap }),
    },
    {
      // A share of claims is not paid at all: of the whole value, not the value of a part of the sum.
      code: 'contestability',
      value: terms.replaceContestShare * coverValue(worth, line, contested),
    },
    { code: 'premiumsTwice', value: premiumValue(worth, policy, overlap) },
    { code: 'surrenderLoss', value: input.surrenderLossCents ?? 0 },
  ];
  return costs;
}

function certificate(judged: readonly Judged[], setting: Setting): ReplacementCertificate {
  const { policy, held, worth, years, input } = setting;
  const within = coverValue(worth, held, (year) => (year < years ? 1 : 0));
  const valueKept = within - premiumValue(worth, policy, years);
  const free = judged.filter(({ bars }) => bars.length === 0);
  const best = bestOf(free.length > 0 ? free : judged);
  const reasons = reasonsOf(best, { policy, valueKept, input });
  const { setting: payout, stakes } = worth;
  return {
    policy: {
      id: policy.id,
      product: policy.contract.product,
      insurer: policy.insurer,
      kind: policy.kind,
      insured: policy.insured,
      insuredName: payout.member.person.name,
      sumInsuredCents: policy.sumInsuredCents,
      premiumCents: policy.annualPremiumCents,
      premiumYears: policy.premiumYears,
      coverYears: policy.coverYears,
      premiumsAfterCents: premiumsAfter(worth, policy, years),
      riders: ridersOn(policy, input).map(({ id, contract: { product } }) => ({ id, product })),
    },
    verdict: reasons[0] === 'higherValue' ? 'replace' : 'keep',
    reasons,
    years,
    weights: stakes.weights,
    valueKept,
    line: best?.line ?? null,
    considered: judged.length,
  };
}

/** Of the highest value; ties to the first offered. */
function bestOf(judged: readonly Judged[]): Judged | undefined {
  return judged.reduce<Judged | undefined>(
    (best, one) =>
      best === undefined || one.line.valueReplaced > best.line.valueReplaced ? one : best,
    undefined,
  );
}

function reasonsOf(
  best: Judged | undefined,
  {
    policy,
    valueKept,
    input,
  }: {
    readonly policy: Policy;
    readonly valueKept: number;
    readonly input: ReplacementInput;
  },
): readonly ReplacementReason[] {
  if (isSavings(policy.kind)) return ['savings'];
  if (best === undefined) return ['noLine'];
  const isHigher = best.line.valueReplaced > valueKept;
  const reasons: readonly ReplacementReason[] = [
    ...best.bars,
    ...(ridersOn(policy, input).length > 0 ? (['ridersFall'] as const) : []),
    ...(isHigher && hasUnknownLoss(policy, input) ? (['lossUnknown'] as const) : []),
    ...(isHigher ? [] : (['notHigher'] as const)),
  ];
  return reasons.length === 0 ? ['higherValue'] : reasons;
}

/** What a main takes with it when it ends. */
function ridersOn({ id }: Policy, { household }: ReplacementInput): readonly Policy[] {
  return policiesInForce(household).filter(({ contract }) => contract.riderOf === id);
}

/** Whole-life cover and whatever pays on surrender has a value that a verdict must not forget. */
function hasUnknownLoss(policy: Policy, { surrenderLossCents }: ReplacementInput): boolean {
  const hasValue = policy.surrenderValueCents > 0 || policy.contract.coverUntil === null;
  return surrenderLossCents === null && hasValue;
}
