/**
 * Everything that could be bought for one person, priced, and why the rest could not: eligibility,
 * age and term by the tables, expired quotes, bans, the insurer gate, minors' death cover.
 */
import { type Product, type ProductKind, type RateTable } from '@cebao/actuarial';
import { compareDates, daysBetween, refuse, type Cents, type Refusal } from '@cebao/kernel';
import type { Assumptions } from '../household/assumptions.ts';
import type { Family, Member } from '../household/family.ts';
import { lineClassOf } from '../household/health.ts';
import type { ManualLine } from '../household/household.ts';
import type { WhyNot } from '../report.ts';
import { manualCandidate, productCandidates, type Candidate } from './candidate.ts';
import type { Catalogue } from './catalogue.ts';
import { isTooSmall, tooSmallRefusal } from './leastPremium.ts';
import { isNearSum, nearSumRefusal } from './nearSum.ts';
import { bestPayTerms, quotes } from './payTerms.ts';
import { riding, withMains, type Offered } from './mains.ts';
import { minorDeathRule } from './minorDeath.ts';
import { outlookOf, outlookRefusal } from './outlook.ts';
import { partiesFor, type Parties } from './parties.ts';
import { askedByProduct, askedByQuote, carries, needsMain } from './rider.ts';

export function candidatesFor(setting: Setting): Offered {
  const { family, member, catalogue } = setting;
  const { household } = family;
  const parts = [
    ...catalogue.products.map((entry) => {
      const asked = askedByProduct(entry, catalogue);
      return riding(productOffers(entry, setting), { asked, household });
    }),
    ...household.manualLines
      .filter((line) => line.cover.insured === member.person.id)
      .map((line) => {
        const asked = askedByQuote(line, catalogue);
        return riding(manualOffer(line, setting), { asked, household });
      }),
  ];
  const offered = {
    candidates: parts.flatMap((part) => part.candidates),
    refused: parts.flatMap((part) => part.refused),
  };
  return withMains(withoutRefusedMedical(offered, setting), { household, catalogue });
}

type Setting = {
  readonly family: Family;
  readonly member: Member;
  readonly catalogue: Catalogue;
  readonly assumptions: Assumptions;
};

/** Who has refused medical cover is offered none of it, but what the planner's locks on that person ask for. */
function withoutRefusedMedical({ candidates, refused }: Offered, setting: Setting): Offered {
  const { person } = setting.member;
  if (person.medicalRefused === null) return { candidates, refused };
  const isLocked = ({ cover, facts }: Candidate): boolean =>
    locksOn(facts, setting).some((sum) => sum === null || sum === cover.sumInsuredCents);
  const own = candidates.filter((line) => line.cover.kind !== 'medical' || isLocked(line));
  const mains = refusedMains(own.filter(isLocked), { own, all: candidates });
  const kept = candidates.filter((line) => own.includes(line) || mains.includes(line));
  const left = new Set(kept.map(({ facts }) => facts.code));
  const names = new Map(candidates.map(({ facts }) => [facts.code, facts.name]));
  const dropped = [...names].filter(([code]) => !left.has(code));
  const answers = dropped.map(([code, name]): WhyNot => ({
    code,
    name,
    insured: person.id,
    kind: 'medical',
    reason: 'medicalRefused',
    refusal: null,
    valueLost: null,
  }));
  return { candidates: kept, refused: [...refused, ...answers] };
}

/** A locked rider brings its main (ADR 0055), a refused one too where nothing else carries the rider. */
function refusedMains(
  locked: readonly Candidate[],
  { own, all }: { readonly own: readonly Candidate[]; readonly all: readonly Candidate[] },
): readonly Candidate[] {
  const isCarried = (line: Candidate): boolean =>
    !needsMain(line) || own.some((main) => carries(main, line));
  const carried = new Set(locked.filter(isCarried).map(({ facts }) => facts.code));
  const bare = locked.filter(({ facts }) => !carried.has(facts.code));
  return all.filter((main) => bare.some((rider) => carries(main, rider)));
}

const fenPerYuan = 100;

type Entry = { readonly product: Product; readonly rates: RateTable };

function productOffers(entry: Entry, setting: Setting): Offered {
  const { product } = entry;
  const { family, member, catalogue } = setting;
  const not = (reason: WhyNot['reason'], refusal: Refusal | null): Offered => ({
    candidates: [],
    refused: [
      {
        code: product.code,
        name: product.name,
        insured: member.person.id,
        kind: product.kind,
        reason,
        refusal,
        valueLost: null,
      },
    ],
  });
  if (isSavings(product.kind)) return not('savings', null);
  // The projection has no gap of long-term care that a line of it could close.
  if (product.kind === 'care') return not('noGap', null);
  if (family.household.choices.bans.includes(product.code)) return not('banned', null);
  const refusal = ineligible(product, setting);
  if (refusal !== null) return not('refused', refusal);
  const outlook = outlookOf(
    member,
    catalogue.outlook.products[product.code] ?? lineClassOf(product.kind),
    catalogue.outlook,
  );
  const { allowAsk } = family.household.choices;
  const unlikely = outlookRefusal(outlook, { thing: `${product.code} ${product.name}`, allowAsk });
  if (unlikely !== null) return not(unlikely.reason, unlikely.refusal);
  const gate = catalogue.insurerGates[product.insurer] ?? 'unknown';
  const signing = parties(setting);
  const priced = bestPayTerms(entry, { family, member, ...signing }).flatMap((quoteAt) =>
    productCandidates(
      { product, gate, outlook },
      { member, parties: signing },
      quotes(product, quoteAt),
    ),
  );
  const minorRule = minorDeathRule(setting);
  const locked = locksOn(product, setting);
  const isLockedAtItsSum = ({ cover }: Candidate): boolean =>
    locked.includes(cover.sumInsuredCents);
  // What the client asks for by name is no question of what pays. A lock that leaves the sum open does not
  // ask for the least.
  const isLocked = (c: Candidate): boolean => locked.includes(null) || isLockedAtItsSum(c);
  const allowed = priced.filter(
    (c) => minorRule(c.cover) === null && (isWorthwhile(c, setting) || isLockedAtItsSum(c)),
  );
  const least = { product, assumptions: setting.assumptions };
  const enough = allowed.filter((c) => isLockedAtItsSum(c) || !isTooSmall(c, least));
  const large = orAnyLocked(enough, { allowed, locked });
  const candidates = large.filter((c) => isLocked(c) || !isNearSum(c.cover, setting));
  if (candidates.length > 0) return { candidates, refused: [] };
  const [near] = large;
  if (near !== undefined) return not('premiumNearSum', nearSumRefusal(near, setting));
  const small = allowed.at(-1);
  if (small !== undefined) return not('premiumTooSmall', tooSmallRefusal(small, least));
  return not('refused', noOffer(product, member));
}

/** A lock that leaves the sum open asks for a contract of a few yuan only where no sum has more. */
function orAnyLocked(
  enough: readonly Candidate[],
  {
    allowed,
    locked,
  }: { readonly allowed: readonly Candidate[]; readonly locked: readonly (Cents | null)[] },
): readonly Candidate[] {
  return enough.length === 0 && locked.includes(null) ? allowed : enough;
}

/** Sums in which a product or quote is locked on the insured; null = any. */
function locksOn(
  asked: { readonly code: string },
  { family, member }: Setting,
): readonly (Cents | null)[] {
  return family.household.choices.locks
    .filter(({ insured, code }) => insured === member.person.id && code === asked.code)
    .map(({ sumInsuredCents }) => sumInsuredCents);
}

/** An illness sum too small to matter is not proposed; a quote is the planner's own choice. */
function isWorthwhile({ cover }: Candidate, { assumptions }: Setting): boolean {
  const least = assumptions.illnessLeastSumYuan * fenPerYuan;
  return cover.kind !== 'criticalIllness' || cover.sumInsuredCents >= least;
}

const savingsKinds: readonly ProductKind[] = [
  'annuity',
  'wholeLife',
  'endowment',
  'universal',
  'investmentLinked',
];

/** What mostly saves does not compete with protection for the budget (METHOD §6). */
export function isSavings(kind: ProductKind): boolean {
  return savingsKinds.includes(kind);
}

function noOffer(product: Product, member: Member): Refusal {
  return refuse('TERM_NOT_OFFERED', {
    thing: `${product.code} ${product.name}`,
    value: `${member.age} 岁`,
    limit: '有已公布的费率',
  }).error;
}

function parties({ family, member }: Setting): Parties {
  return partiesFor(member, {
    household: family.household,
    breadwinner: family.breadwinner.person.id,
  });
}

function ineligible(product: Product, { family, member, catalogue }: Setting): Refusal | null {
  const { eligibility: e } = product;
  const { person, age } = member;
  const no = (code: Refusal['code'], value: string, limit: string): Refusal =>
    refuse(code, { thing: `${product.code} ${product.name}`, value, limit }).error;
  if (catalogue.insurerGates[product.insurer] === 'fail') {
    return no('NOT_ELIGIBLE', product.insurer, '偿付能力达标');
  }
  if (age < e.minAge || age > e.maxAge) {
    return no('AGE_OUT_OF_RANGE', `${age} 岁`, `${e.minAge} 至 ${e.maxAge} 岁`);
  }
  const days = daysBetween(person.birthDate, family.household.asOf);
  if (e.minDays !== null && days < e.minDays) {
    return no('AGE_OUT_OF_RANGE', `出生 ${days} 天`, `出生满 ${e.minDays} 天`);
  }
  const missing = e.requires.find((tag) => !person.tags.includes(tag));
  if (missing !== undefined) return no('NOT_ELIGIBLE', person.tags.join(' '), missing);
  if (e.maxOccupationClass !== null && person.occupationClass > e.maxOccupationClass) {
    return no(
      'NOT_ELIGIBLE',
      `职业 ${person.occupationClass} 类`,
      `职业 ${e.maxOccupationClass} 类及以下`,
    );
  }
  return null;
}

function gateRefusal(line: ManualLine, gate: 'pass' | 'fail' | 'unknown'): Refusal | null {
  if (gate !== 'fail') return null;
  return refuse('NOT_ELIGIBLE', {
    thing: line.product,
    value: line.cover.insurer,
    limit: '偿付能力达标',
  }).error;
}

function manualOffer(line: ManualLine, setting: Setting): Offered {
  const { family, catalogue } = setting;
  const not = (reason: WhyNot['reason'], refusal: Refusal | null): Offered => ({
    candidates: [],
    refused: [
      {
        code: line.cover.id,
        name: line.product,
        insured: line.cover.insured,
        kind: line.cover.kind,
        reason,
        refusal,
        valueLost: null,
      },
    ],
  });
  const { choices, asOf } = family.household;
  if (choices.bans.includes(line.cover.id)) return not('banned', null);
  if (isSavings(line.cover.kind)) return not('savings', null);
  if (line.cover.kind === 'care') return not('noGap', null);
  if (compareDates(line.expires, asOf) < 0) {
    const { error } = refuse('QUOTE_EXPIRED', {
      thing: line.product,
      value: line.expires,
      limit: asOf,
    });
    return not('expired', error);
  }
  const gate = catalogue.insurerGates[line.cover.insurer] ?? 'unknown';
  const refusal = gateRefusal(line, gate) ?? minorDeathRule(setting)(line.cover);
  if (refusal !== null) return not('refused', refusal);
  const { member } = setting;
  const outlook = outlookOf(
    member,
    line.lineClass ?? lineClassOf(line.cover.kind),
    catalogue.outlook,
  );
  const { allowAsk } = choices;
  const unlikely = outlookRefusal(outlook, { thing: line.product, allowAsk });
  if (unlikely !== null) return not(unlikely.reason, unlikely.refusal);
  return { candidates: [manualCandidate(line, { gate, outlook, member })], refused: [] };
}
