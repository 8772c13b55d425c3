/** Waivers of premium as lines of the plan: contracts of their own that pay no sum to anybody. */
import { cents } from '@cebao/kernel';
import { memberOf, yearsPaidAfterWork, type Family } from '../../household/family.ts';
import { waiverId, type Waiver, type Waivers } from '../../plan/waivers.ts';
import type { PlanLine } from '../../report.ts';

export function waiverLines({ added }: Waivers, family: Family): readonly PlanLine[] {
  return added.map((waiver) => lineOf(waiver, family));
}

function lineOf(waiver: Waiver, family: Family): PlanLine {
  const { quote, policyholder, waivedCents } = waiver;
  const { product } = quote.entry;
  const { age } = memberOf(family, policyholder);
  return {
    id: waiverId(waiver),
    source: 'product',
    code: product.code,
    name: product.name,
    insurer: product.insurer,
    kind: product.kind,
    policyholder,
    insured: policyholder,
    beneficiary: 'nobody',
    deathBeneficiary: null,
    minorReceives: false,
    sumInsuredCents: waivedCents,
    premiumCents: quote.premiumCents,
    premiumYears: quote.years,
    yearsPaidAfterWork: yearsPaidAfterWork({ policyholder, premiumYears: quote.years }, family),
    coverYears: quote.years,
    coverUntilAge: age + quote.years,
    totalPremiumCents: cents(quote.premiumCents * quote.years),
    planCode: '',
    period: quote.period,
    payTerm: quote.payTerm,
    rate: { value: quote.rate, perCents: product.perCents },
    core: false,
    riderOf: null,
    carries: [],
    waives: waiver.lines.map(({ cover }) => cover.id),
    guaranteedRenewalYears: null,
    largestLaterPremiumCents: null,
    quoteExpires: null,
    insurerGate: 'unknown',
    outlook: quote.outlook,
    status: product.status,
    benefits: [],
    growth: null,
    sumsLater: [],
    sumAtEndTodayCents: null,
    value: 0,
    unstable: [],
    grade: 'A',
  };
}
