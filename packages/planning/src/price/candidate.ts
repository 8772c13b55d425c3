/** One priced line that could be bought for one person. */
import type { Product, Quote } from '@cebao/actuarial';
import { cents, type Cents } from '@cebao/kernel';
import { endsOnIllness, withClausesLeft, type Cover } from '../household/cover.ts';
import type { Member } from '../household/family.ts';
import { quotedYears, type ManualLine } from '../household/household.ts';
import { afterLastAge } from '../household/policy.ts';
import type { PlanLine } from '../report.ts';
import type { Outlook } from './outlook.ts';
import { hasSecondDeathBenefit, paysOnDeathOnly, type Parties } from './parties.ts';
import type { Rider } from './riderAsked.ts';

/** What a line says of itself beside its cover: the same for all sums of one term. */
export type LineFacts = Omit<
  PlanLine,
  | keyof CoverFacts
  | 'core'
  | 'value'
  | 'unstable'
  | 'waives'
  | 'riderOf'
  | 'carries'
  | 'sumsLater'
  | 'sumAtEndTodayCents'
  | 'minorReceives'
  | 'yearsPaidAfterWork'
>;

export type Candidate = {
  readonly cover: Cover;
  readonly facts: LineFacts;
  /** The choice without its sum: product, plan and period; one line of a kind is chosen. */
  readonly choice: string;
  readonly guaranteedMedical: boolean;
  /** Covers the whole of life: what pays on death pays in any case. */
  readonly forLife: boolean;
  /** null = a contract of its own. */
  readonly rider: Rider | null;
  /** A critical illness ends the contract, by its own clause or with its main. */
  readonly endsOnIllness: boolean;
};

/** One term of a product at every sum: what the sum does not change is made once. */
export function productCandidates(
  {
    product,
    gate,
    outlook,
  }: {
    readonly product: Product;
    readonly gate: PlanLine['insurerGate'];
    readonly outlook: Outlook;
  },
  { member, parties }: { readonly member: Member; readonly parties: Parties },
  quotes: readonly Quote[],
): readonly Candidate[] {
  const [first] = quotes;
  if (first === undefined) return [];
  const { cell } = first;
  const wholeLife = afterLastAge - member.age;
  const yearly = product.guaranteedRenewalYears;
  const coverYears = yearly === null ? (first.coverYears ?? wholeLife) : Math.max(1, yearly);
  const premiumYears = yearly === null ? first.premiumYears : coverYears;
  const printed = product.plans.find((p) => p.code === cell.plan)?.benefits ?? [];
  const insured = { age: member.age, sex: member.person.sex };
  const { benefits } = withClausesLeft({ benefits: printed, coverYears }, insured);
  // Two lines of one product may stand together: the period is part of what a line is.
  const id = [product.code, member.person.id, cell.plan, cell.period].filter(Boolean).join(':');
  const choice = [product.code, cell.plan, cell.period].join('|');
  const beneficiary = paysOnDeathOnly(product.kind) ? parties.onDeath : member.person.name;
  const ends = endsOnIllness({ benefits });
  const facts: LineFacts = {
    source: 'product',
    code: product.code,
    name: product.name,
    deathBeneficiary: hasSecondDeathBenefit(product.kind, benefits) ? parties.onDeath : null,
    coverUntilAge: first.coverUntilAge,
    planCode: cell.plan,
    period: cell.period,
    payTerm: cell.payTerm,
    rate: { value: cell.value, perCents: product.perCents },
    guaranteedRenewalYears: yearly,
    largestLaterPremiumCents: null,
    quoteExpires: null,
    insurerGate: gate,
    outlook: outlook.verdict,
    status: product.status,
    grade: 'T',
  };
  return quotes.map((quote) => ({
    cover: {
      id,
      kind: product.kind,
      insurer: product.insurer,
      insured: member.person.id,
      policyholder: parties.policyholder,
      beneficiary,
      sumInsuredCents: quote.sumInsuredCents,
      annualPremiumCents: quote.premiumCents,
      premiumYears,
      coverYears,
      benefits,
      surrenderValueCents: cents(0),
      growth: null,
    },
    choice,
    guaranteedMedical: product.kind === 'medical' && (yearly ?? 0) > 0,
    forLife: coverYears >= wholeLife,
    rider: null,
    endsOnIllness: ends,
    facts,
  }));
}

export function manualCandidate(
  line: ManualLine,
  {
    gate,
    outlook,
    member: { age, person },
  }: {
    readonly gate: PlanLine['insurerGate'];
    readonly outlook: Outlook;
    readonly member: Member;
  },
): Candidate {
  const guaranteed = line.guaranteedRenewalYears;
  const quoted: Cover = { ...line.cover, ...quotedYears(line) };
  const cover = withClausesLeft(quoted, { age, sex: person.sex });
  return {
    cover,
    choice: line.cover.id,
    guaranteedMedical: line.cover.kind === 'medical' && (guaranteed ?? 0) > 0,
    forLife: cover.coverYears >= afterLastAge - age,
    rider: null,
    endsOnIllness: endsOnIllness(cover),
    facts: {
      source: 'manual',
      code: line.cover.id,
      name: line.product,
      deathBeneficiary: null,
      coverUntilAge: null,
      planCode: '',
      period: '',
      payTerm: '',
      rate: null,
      guaranteedRenewalYears: guaranteed,
      largestLaterPremiumCents: line.largestLaterPremiumCents,
      quoteExpires: line.expires,
      insurerGate: gate,
      outlook: outlook.verdict,
      status: 'quote',
      grade: 'T',
    },
  };
}

/** What a plan shows of a cover. */
export type CoverFacts = Pick<
  PlanLine,
  | 'id'
  | 'insurer'
  | 'kind'
  | 'policyholder'
  | 'insured'
  | 'beneficiary'
  | 'sumInsuredCents'
  | 'premiumCents'
  | 'premiumYears'
  | 'coverYears'
  | 'totalPremiumCents'
  | 'benefits'
  | 'growth'
>;

export function coverFacts(cover: Cover): CoverFacts {
  return {
    id: cover.id,
    insurer: cover.insurer,
    kind: cover.kind,
    policyholder: cover.policyholder,
    insured: cover.insured,
    beneficiary: cover.beneficiary,
    sumInsuredCents: cover.sumInsuredCents,
    premiumCents: cover.annualPremiumCents,
    premiumYears: cover.premiumYears,
    coverYears: cover.coverYears,
    totalPremiumCents: totalOf(cover),
    benefits: cover.benefits,
    growth: cover.growth,
  };
}

/** Without the rises of a premium: `sumsOfLine` counts them, by the family's prices. */
function totalOf(cover: Cover): Cents {
  return cents(cover.annualPremiumCents * cover.premiumYears);
}
