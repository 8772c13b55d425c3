/**
 * From a family's checked facts to its policy map. Pure; the papers' dates decide, not projected
 * years. Refuses with MONEY_RANGE what no exact sum could hold.
 */
import {
  addCents,
  ageAt,
  cents,
  compareDates,
  maxCents,
  ok,
  refuse,
  round,
  sumCents,
  zeroCents,
  type Cents,
  type LocalDate,
  type Result,
} from '@cebao/kernel';
import type { Household, Person } from '../household/household.ts';
import type { MinorDeathLimit } from '../household/minors.ts';
import { coverEnd, duesOf, isInForce, type Contract, type Policy } from '../household/policy.ts';
import { maturityCents } from '../household/unvalued.ts';
import { cellsOf } from './cells.ts';
import { findingsOf } from './findings.ts';
import { mapPerils, type MapPerson, type MapPolicy, type PolicyMap } from './policyMap.ts';
import { premiumsOf } from './premiums.ts';

/** Rules of the regulator come as data. */
export type PolicyMapRules = { readonly minorDeathLimits: readonly MinorDeathLimit[] };

export function policyMapOf(
  given: Household,
  { minorDeathLimits }: PolicyMapRules,
): Result<PolicyMap> {
  const tooMuch = rangeRefusal(given);
  if (tooMuch !== null) return tooMuch;
  const household = { ...given, policies: inOrder(given) };
  const { asOf, policies } = household;
  const persons = household.persons.map((person) => mapPerson(person, household));
  return ok({
    asOf,
    family: household.name,
    policies: policies.map((policy) => mapPolicy(policy, household)),
    persons,
    totals: totalsOf(persons),
    premiums: premiumsOf(policies, asOf),
    findings: findingsOf({ household, persons, minorDeathLimits }),
  });
}

/** Above every figure of the map: all sums ten times over, and all premiums to the last. */
function rangeRefusal({ policies, asOf }: Household): Result<never> | null {
  const bound = policies.reduce(
    (sum, { sumInsuredCents, contract }) =>
      sum + sumInsuredCents * largestMultiple + contract.instalmentCents * dueCount(contract, asOf),
    0,
  );
  if (bound <= maxCents) return null;
  return refuse('MONEY_RANGE', {
    thing: 'policies',
    value: `${String(policies.length)} 份保单的保额与保费`,
    limit: '合计不超过 22 万亿元',
  });
}

const largestMultiple = 12;

function dueCount(contract: Contract, asOf: LocalDate): number {
  return duesOf(contract, asOf).length;
}

const kindOrder = [
  'term',
  'wholeLife',
  'endowment',
  'universal',
  'investmentLinked',
  'criticalIllness',
  'care',
  'medical',
  'accident',
  'annuity',
] as const satisfies readonly Policy['kind'][];

/** By insured as the family lists them, then kind, then first day, then id; riders after their main. */
function inOrder(household: Household): readonly Policy[] {
  const sorted = sortedPolicies(household);
  const hung = sorted.filter(({ contract }) => sorted.some(({ id }) => id === contract.riderOf));
  const placed = sorted
    .filter((policy) => !hung.includes(policy))
    .flatMap((main) => [main, ...hung.filter(({ contract }) => contract.riderOf === main.id)]);
  // Riders of riders are refused with the file; a map of facts still being typed loses none.
  return [...placed, ...hung.filter((policy) => !placed.includes(policy))];
}

function sortedPolicies({ policies, persons }: Household): readonly Policy[] {
  const place = (id: string): number => persons.findIndex((person) => person.id === id);
  const first = ({ contract }: Policy): string => contract.effective ?? '';
  return policies.toSorted(
    (a, b) =>
      place(a.insured) - place(b.insured) ||
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
      ordered(first(a), first(b)) ||
      ordered(a.id, b.id),
  );
}

function ordered(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function mapPolicy(policy: Policy, { asOf, persons }: Household): MapPolicy {
  const { contract } = policy;
  const insured = persons.find((person) => person.id === policy.insured);
  const dues = duesOf(contract, asOf);
  const end = coverEnd(contract);
  const ended = contract.status !== 'lapsed' && !isInForce(contract, asOf);
  const { waitingUntil } = contract;
  return {
    id: policy.id,
    product: contract.product,
    number: contract.number,
    insurer: policy.insurer,
    kind: policy.kind,
    policyholder: policy.policyholder,
    insured: policy.insured,
    beneficiary: policy.beneficiary,
    deathBeneficiary: contract.deathBeneficiary,
    status: ended ? 'ended' : contract.status,
    sumInsuredCents: policy.sumInsuredCents,
    growth: policy.growth,
    premiumMode: contract.premiumMode,
    instalmentCents: contract.instalmentCents,
    annualPremiumCents: policy.annualPremiumCents,
    effective: contract.effective,
    payUntil: contract.payUntil,
    nextDue: dues[0] ?? null,
    dueCents: dueCents(policy, asOf),
    coverUntil: end,
    coverUntilAge:
      insured === undefined || end === null ? null : ageAt(insured.birthDate, end, 'last'),
    guaranteedRenewalUntil: contract.guaranteedRenewalUntil,
    waitingUntil:
      waitingUntil !== null && compareDates(waitingUntil, asOf) > 0 ? waitingUntil : null,
    graceUntil: contract.graceUntil,
    waiver: contract.waiver,
    riderOf: contract.riderOf,
    surrenderValueCents: policy.surrenderValueCents,
    maturityCents: cents(round.halfUp(maturityCents(policy))),
  };
}

function mapPerson(person: Person, { policies, asOf }: Household): MapPerson {
  const own = policies.filter((policy) => policy.insured === person.id);
  const inForce = own.filter((policy) => isInForce(policy.contract, asOf));
  return {
    id: person.id,
    name: person.name,
    age: ageAt(person.birthDate, asOf, 'last'),
    role: person.role,
    cells: cellsOf(inForce, { person, asOf }),
    dueCents: own.reduce((sum, policy) => addCents(sum, dueCents(policy, asOf)), zeroCents),
    policyCount: own.length,
  };
}

function dueCents({ contract }: Policy, asOf: LocalDate): Cents {
  return sumCents(duesOf(contract, asOf).map(() => contract.instalmentCents));
}

function totalsOf(persons: readonly MapPerson[]): PolicyMap['totals'] {
  return mapPerils.flatMap((peril) => {
    const sums = persons.flatMap(({ cells }) =>
      cells.filter((cell) => cell.peril === peril).map((cell) => cell.nowCents),
    );
    const amounts = sums.filter((sum) => sum !== null);
    return amounts.length === 0 ? [] : [{ peril, cents: sumCents(amounts) }];
  });
}
