/** What a careful reader of the papers points at, the most urgent first. */
import { addYears, ageAt, cents, compareDates, round, sumCents } from '@cebao/kernel';
import type { LocalDate } from '@cebao/kernel';
import type { Household } from '../household/household.ts';
import { countedDeath, isOfAge, minorLimitAt, type MinorDeathLimit } from '../household/minors.ts';
import {
  coverEnd,
  duesOf,
  policiesInForce,
  type Contract,
  type Policy,
} from '../household/policy.ts';
import { unvaluedOf } from '../household/unvalued.ts';
import { isIndemnity } from './cells.ts';
import { needOf } from './need.ts';
import type { MapCell, MapFinding, MapPerson } from './policyMap.ts';

export type FindingInput = {
  /** With the policies in the order of the map. */
  readonly household: Household;
  readonly persons: readonly MapPerson[];
  readonly minorDeathLimits: readonly MinorDeathLimit[];
};

export function findingsOf(input: FindingInput): readonly MapFinding[] {
  const { household } = input;
  const each = (of: (policy: Policy, household: Household) => readonly MapFinding[]) =>
    household.policies.flatMap((policy) => of(policy, household));
  return [
    ...each(grace),
    ...each(lapsed),
    ...each(ended),
    ...minors(input),
    ...each(ending),
    ...duplicates(input),
    ...each(minorHolder),
    ...each(withoutWaiver),
    ...beforeNeed(input),
    ...each(waiting),
    ...each(paymentEnding),
    ...each(employers),
    ...each(notValued),
  ];
}

function grace({ id, contract }: Policy): readonly MapFinding[] {
  if (contract.status !== 'grace' || contract.graceUntil === null) return [];
  const { graceUntil, instalmentCents } = contract;
  return [{ code: 'inGrace', policy: id, until: graceUntil, cents: instalmentCents }];
}

function lapsed({ id, contract }: Policy): readonly MapFinding[] {
  return contract.status === 'lapsed' ? [{ code: 'lapsed', policy: id }] : [];
}

function ended({ id, contract }: Policy, { asOf }: Household): readonly MapFinding[] {
  const end = coverEnd(contract);
  if (contract.status === 'lapsed' || end === null || compareDates(asOf, end) < 0) return [];
  return [{ code: 'ended', policy: id, on: end }];
}

/** Within twelve months; a year that ends while renewal is guaranteed only wants its premium. */
function ending(policy: Policy, { asOf }: Household): readonly MapFinding[] {
  const { coverUntil, guaranteedRenewalUntil } = policy.contract;
  const end = coverEnd(policy.contract);
  const horizon = addYears(asOf, 1);
  if (policy.coverYears === 0 || coverUntil === null || end === null) return [];
  if (compareDates(end, horizon) <= 0) return [{ code: 'endsSoon', policy: policy.id, on: end }];
  if (compareDates(coverUntil, horizon) > 0 || guaranteedRenewalUntil === null) return [];
  const on = coverUntil;
  return [{ code: 'renewsSoon', policy: policy.id, on, guaranteedUntil: guaranteedRenewalUntil }];
}

/** Over all insurers; shown from the first fen of death cover on, exceeded or not. */
function minors({ household, minorDeathLimits }: FindingInput): readonly MapFinding[] {
  return household.persons.flatMap((person): readonly MapFinding[] => {
    const age = ageAt(person.birthDate, household.asOf, 'last');
    const limit = minorLimitAt(age, minorDeathLimits);
    const counted = policiesInForce(household)
      .filter((policy) => policy.insured === person.id)
      .map((policy) => ({ policy, fen: countedDeath(policy, age) }))
      .filter(({ fen }) => fen > 0);
    if (limit === undefined || counted.length === 0) return [];
    const sum = cents(round.halfUp(counted.reduce((total, { fen }) => total + fen, 0)));
    return [
      {
        code: 'minorDeathLimit',
        person: person.id,
        cents: sum,
        limitCents: limit.limitCents,
        belowAge: limit.belowAge,
        exceeded: sum > limit.limitCents,
        policies: counted.map(({ policy }) => policy.id),
      },
    ];
  });
}

/** A bill is paid once: the second line for the same bill is paid for and pays the rest at most. */
function duplicates({ persons }: FindingInput): readonly MapFinding[] {
  return persons.flatMap(({ id, cells }) =>
    cells.flatMap(({ peril, layers }): readonly MapFinding[] => {
      const policies = [...new Set(layers.map((layer) => layer.policy))];
      if (!isIndemnity(peril) || policies.length < 2) return [];
      return [{ code: 'duplicateIndemnity', person: id, peril, policies }];
    }),
  );
}

function withoutWaiver(policy: Policy, { asOf }: Household): readonly MapFinding[] {
  const { policyholder: payer, insured, contract, id } = policy;
  const waived = contract.waiver === 'payer' || contract.waiver === 'both';
  const dues = duesOf(contract, asOf);
  if (payer === insured || waived || dues.length === 0 || isOfOneYear(contract, asOf)) return [];
  const due = sumCents(dues.map(() => contract.instalmentCents));
  return [{ code: 'payerWithoutWaiver', policy: id, payer, cents: due }];
}

/** A contract of one year, renewed by guarantee or not: nobody sells a waiver of its premium. */
function isOfOneYear(contract: Contract, asOf: LocalDate): boolean {
  const { coverUntil, effective, guaranteedRenewalUntil } = contract;
  if (coverUntil === null || compareDates(coverUntil, addYears(asOf, 1)) > 0) return false;
  // A longer contract in its last year began earlier; a renewed one too, but says how long it may be.
  const isRenewed = guaranteedRenewalUntil !== null || effective === null;
  return isRenewed || compareDates(coverUntil, addYears(effective, 1)) <= 0;
}

function minorHolder(
  { id, policyholder, contract }: Policy,
  { persons, asOf }: Household,
): readonly MapFinding[] {
  const payer = persons.find((person) => person.id === policyholder);
  if (payer === undefined || contract.status === 'lapsed') return [];
  if (isOfAge(payer, asOf)) return [];
  return [{ code: 'minorHolder', policy: id, payer: payer.id }];
}

function beforeNeed({ household, persons }: FindingInput): readonly MapFinding[] {
  return persons.flatMap(({ id, cells }) => {
    const person = household.persons.find((p) => p.id === id);
    return cells.flatMap((cell): readonly MapFinding[] => {
      const need = person === undefined ? null : needOf(person, cell.peril, household);
      const until = lastDay(cell);
      if (need === null || until === null) return [];
      if (need.until !== null && compareDates(until, need.until) >= 0) return [];
      const { peril } = cell;
      const { until: needUntil, reason } = need;
      return [{ code: 'endsBeforeNeed', person: id, peril, until, needUntil, reason }];
    });
  });
}

/** The day on which the last layer ends; null without cover, or with cover for life. */
function lastDay({ layers }: MapCell) {
  const ends = layers.map((layer) => layer.until);
  if (ends.includes(null)) return null;
  return (
    ends
      .filter((end) => end !== null)
      .toSorted(compareDates)
      .at(-1) ?? null
  );
}

function waiting({ id, contract, coverYears }: Policy, { asOf }: Household): readonly MapFinding[] {
  const { waitingUntil } = contract;
  if (coverYears === 0 || waitingUntil === null || compareDates(waitingUntil, asOf) <= 0) return [];
  return [{ code: 'waiting', policy: id, until: waitingUntil }];
}

/** The map is of the papers: the day on which a job ends is on none of them. */
function employers({ id, contract, coverYears }: Policy): readonly MapFinding[] {
  return contract.endsWithWork && coverYears > 0 ? [{ code: 'endsWithWork', policy: id }] : [];
}

function notValued(policy: Policy): readonly MapFinding[] {
  const what = unvaluedOf(policy);
  return what.length === 0 ? [] : [{ code: 'notValued', policy: policy.id, what }];
}

/** The last payment falls within twelve months, and cover goes on without further premiums. */
function paymentEnding({ id, contract }: Policy, { asOf }: Household): readonly MapFinding[] {
  const last = duesOf(contract, asOf).at(-1);
  const end = coverEnd(contract);
  if (last === undefined || compareDates(last, addYears(asOf, 1)) >= 0) return [];
  if (end !== null && compareDates(end, addYears(asOf, 1)) <= 0) return [];
  return [{ code: 'paymentEnds', policy: id, on: last }];
}
