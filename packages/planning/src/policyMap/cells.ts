/** What each policy adds to the cells of one person, and how the sums go on over the years. */
import type { Benefit, Peril, ProductKind } from '@cebao/actuarial';
import {
  addYears,
  ageAt,
  cents,
  compareDates,
  round,
  sumCents,
  zeroCents,
  type Cents,
  type LocalDate,
} from '@cebao/kernel';
import { fixedCents } from '../household/fixedPay.ts';
import type { Person } from '../household/household.ts';
import { coverEnd, type Policy } from '../household/policy.ts';
import {
  mapPerils,
  type IndemnityTerms,
  type MapCell,
  type MapLayer,
  type MapPeril,
  type MapStep,
} from './policyMap.ts';

/** An accident that kills pays the death benefit and the accidental one; other events one each. */
const paidFor: Readonly<Record<MapPeril, readonly Peril[]>> = {
  deathIllness: ['death'],
  deathAccident: ['death', 'accidentalDeath'],
  totalDisability: ['totalDisability'],
  accidentDisability: ['accidentalDisability'],
  severeIllness: ['criticalIllness'],
  moderateIllness: ['moderateIllness'],
  mildIllness: ['mildIllness'],
  longTermCare: ['longTermCare'],
  medical: ['medicalBill'],
  accidentMedical: ['accidentMedicalBill'],
  pension: ['survival'],
};

/** Two limits are not a sum: a bill is paid once. */
export function isIndemnity(peril: MapPeril): peril is 'medical' | 'accidentMedical' {
  return peril === 'medical' || peril === 'accidentMedical';
}

type Insured = { readonly person: Person; readonly asOf: LocalDate };

/** `policies` are those in force on the person, in the order of the map. */
export function cellsOf(policies: readonly Policy[], insured: Insured): readonly MapCell[] {
  return mapPerils.map((peril) => {
    const layers = policies.flatMap((policy) => layersOf(policy, { peril, insured }));
    const notEntered = policies.filter((policy) => isOpen(policy, peril)).map(({ id }) => id);
    if (isIndemnity(peril)) return { peril, nowCents: null, layers, notEntered, steps: [] };
    const nowCents = sumAt(layers, insured.asOf);
    return { peril, nowCents, layers, notEntered, steps: stepsOf(layers, insured) };
  });
}

/** What papers of these kinds mostly promise beside their sum, and a list of policies often omits. */
const mayPromise: Partial<Readonly<Record<MapPeril, readonly ProductKind[]>>> = {
  totalDisability: ['term', 'wholeLife'],
  accidentDisability: ['accident'],
};

/** A share of 0 is an answer: its benefit is there. */
function isOpen({ kind, benefits }: Policy, peril: MapPeril): boolean {
  if (mayPromise[peril]?.includes(kind) !== true) return false;
  return !benefits.some((benefit) => paidFor[peril].includes(benefit.peril));
}

function layersOf(
  policy: Policy,
  { peril, insured }: { readonly peril: MapPeril; readonly insured: Insured },
): readonly MapLayer[] {
  const benefits = policy.benefits.filter(
    (benefit) =>
      paidFor[peril].includes(benefit.peril) &&
      !isMaturity(benefit) &&
      (benefit.sex === null || benefit.sex === insured.person.sex),
  );
  const layersFor = (some: readonly Benefit[]): readonly MapLayer[] =>
    some.flatMap((benefit) => layerOf(benefit, { policy, insured }) ?? []);
  const values = layersFor(benefits.filter(isValue));
  const sums = layersFor(benefits.filter((benefit) => !isValue(benefit)));
  return totalOf(sums) >= totalOf(values) ? sums : values;
}

/** What surrender would pay is the least that is paid, nothing beside the sums. */
function isValue({ pays }: Benefit): boolean {
  return pays.kind === 'cashValue';
}

function totalOf(layers: readonly MapLayer[]): Cents {
  return sumCents(layers.map((layer) => layer.cents));
}

/** One payment at the end is no pension; the findings name it. */
function isMaturity({ peril, pays }: Benefit): boolean {
  return peril === 'survival' && pays.kind !== 'annuity';
}

function layerOf(
  benefit: Benefit,
  { policy, insured }: { readonly policy: Policy; readonly insured: Insured },
): MapLayer | null {
  const { asOf, person } = insured;
  const from = later(asOf, birthday(person, benefit.fromAge) ?? asOf);
  const until = earlier(coverEnd(policy.contract), birthday(person, benefit.untilAge));
  const amount = amountOf(benefit, policy);
  if (amount === 0 || (until !== null && compareDates(from, until) >= 0)) return null;
  const { waitingUntil } = policy.contract;
  return {
    policy: policy.id,
    cents: amount,
    from,
    until,
    untilAge: until === null ? null : ageAt(person.birthDate, until, 'last'),
    waitingUntil:
      waitingUntil !== null && compareDates(waitingUntil, asOf) > 0 ? waitingUntil : null,
    asOfToday: amount !== amountOf(benefit, { ...policy, surrenderValueCents: zeroCents }),
    terms: termsOf(benefit, policy),
  };
}

function amountOf({ pays }: Benefit, policy: Policy): Cents {
  if (pays.kind === 'indemnity') return pays.limitCents;
  const amount =
    pays.kind === 'annuity'
      ? policy.sumInsuredCents * pays.share * pays.paymentsPerYear
      : fixedCents(pays, policy);
  return cents(round.halfUp(amount));
}

/**
 * The deductible is a first band with share 0. Of accident bills only the limit is asked for: nothing is
 * said of terms that nobody entered.
 */
function termsOf({ pays, peril }: Benefit, policy: Policy): IndemnityTerms | null {
  if (pays.kind !== 'indemnity' || peril === 'accidentMedicalBill') return null;
  const [first, second] = pays.bands;
  const deductible = first?.share === 0 ? second?.overCents : first?.overCents;
  const shares = pays.bands.map((band) => band.share).filter((share) => share > 0);
  return {
    deductibleCents: deductible ?? zeroCents,
    shareLow: shares.reduce((low, share) => Math.min(low, share), 1),
    shareHigh: shares.reduce((high, share) => Math.max(high, share), 0),
    guaranteedRenewalUntil: policy.contract.guaranteedRenewalUntil,
  };
}

function sumAt(layers: readonly MapLayer[], day: LocalDate): Cents {
  return sumCents(
    layers
      .filter(({ from, until }) => compareDates(from, day) <= 0 && isBefore(day, until))
      .map((layer) => layer.cents),
  );
}

/** Each day on which a layer begins or ends, where the sum changes with it. */
function stepsOf(layers: readonly MapLayer[], { asOf, person }: Insured): readonly MapStep[] {
  const days = layers.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  const distinct = [...new Set(days)].toSorted(compareDates);
  const steps: MapStep[] = [];
  for (const from of distinct) {
    const sum = sumAt(layers, from);
    const before = steps.at(-1)?.cents ?? (compareDates(from, asOf) === 0 ? -1 : 0);
    if (sum === before) continue;
    steps.push({ from, age: ageAt(person.birthDate, from, 'last'), cents: sum });
  }
  return steps;
}

function birthday(person: Person, age: number | null): LocalDate | null {
  return age === null ? null : addYears(person.birthDate, age);
}

function isBefore(day: LocalDate, until: LocalDate | null): boolean {
  return until === null || compareDates(day, until) < 0;
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return compareDates(a, b) >= 0 ? a : b;
}

function earlier(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b;
  return compareDates(a, b) <= 0 ? a : b;
}
