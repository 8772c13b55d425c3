/** Policies in force: what cannot stand together on one paper, and years that its dates deny. */
import { addYears, ageAt, compareDates, formatYuan, yearOf } from '@cebao/kernel';
import type { LocalDate, Refusal } from '@cebao/kernel';
import type { Household } from '../household.ts';
import { coverEnd, coverStepsOf, paymentsPerYear, premiumStepsOf, type Policy } from '../policy.ts';

/** Nobody planned for is older than 105; papers print ages up to this one for a whole life. */
const maxLived = 106;
const longestLife = 110;
const firstBirthYear = 1900;

export function policyFaults(household: Household): readonly Refusal[] {
  return household.policies.flatMap((policy, i) => {
    const where = { household, policy, thing: `policies[${String(i)}]` };
    const dates = [
      ...lifeFaults(where),
      ...startFaults(where),
      ...payFaults(where),
      ...graceFaults(where),
      ...waiverFaults(where),
      ...workFaults(where),
    ];
    return dates.length > 0 ? dates : yearFaults(where);
  });
}

type Where = {
  readonly household: Household;
  readonly policy: Policy;
  readonly thing: string;
};

/** Days of a contract that may be the insured's first at the earliest. */
const notBeforeBirth = ['effective', 'payUntil', 'guaranteedRenewalUntil', 'waitingUntil'] as const;

/** Nothing of a contract is before the birth of the insured; it ends within a life, or runs for life. */
function lifeFaults({ household, policy, thing }: Where): readonly Refusal[] {
  const insured = household.persons.find((person) => person.id === policy.insured);
  if (insured === undefined || yearOf(insured.birthDate) < firstBirthYear) return [];
  const { birthDate } = insured;
  // A birthday to come is refused where it stands; no life can be counted from it.
  if (compareDates(birthDate, household.asOf) > 0) return [];
  const { coverUntil } = policy.contract;
  const end = coverEnd(policy.contract);
  const faults = notBeforeBirth.flatMap((field): readonly Refusal[] => {
    const day = policy.contract[field];
    if (day === null || compareDates(day, birthDate) >= 0) return [];
    return [date(`${thing}.${field}`, day, `不早于被保险人出生 ${birthDate}`)];
  });
  if (coverUntil !== null && compareDates(coverUntil, birthDate) <= 0) {
    faults.push(date(`${thing}.coverUntil`, coverUntil, `晚于被保险人出生 ${birthDate}`));
  }
  const oldest = addYears(birthDate, longestLife);
  if (end !== null && compareDates(end, oldest) > 0) {
    faults.push(date(`${thing}.coverUntil`, end, `不晚于 ${oldest}；保终身的填 wholeLife`));
  }
  return faults;
}

function startFaults({ household, policy, thing }: Where): readonly Refusal[] {
  const { effective, waitingUntil } = policy.contract;
  const end = coverEnd(policy.contract);
  const faults: Refusal[] = [];
  if (effective !== null && compareDates(effective, household.asOf) > 0) {
    faults.push(date(`${thing}.effective`, effective, `不晚于 asOf ${household.asOf}`));
  }
  if (effective !== null && end !== null && compareDates(effective, end) >= 0) {
    faults.push(date(`${thing}.coverUntil`, end, `晚于生效日 ${effective}`));
  }
  if (effective !== null && waitingUntil !== null && compareDates(waitingUntil, effective) < 0) {
    faults.push(date(`${thing}.waitingUntil`, waitingUntil, `不早于生效日 ${effective}`));
  }
  return faults;
}

/** Paid up means that nothing is due any more, and nothing is due after cover has ended. */
function payFaults({ household, policy, thing }: Where): readonly Refusal[] {
  const { payUntil, premiumMode, status, instalmentCents } = policy.contract;
  const end = coverEnd(policy.contract);
  const faults: Refusal[] = [];
  if (payUntil !== null && end !== null && compareDates(payUntil, end) > 0) {
    faults.push(date(`${thing}.payUntil`, payUntil, `不晚于保障结束日 ${end}`));
  }
  if (payUntil !== null && status === 'paidUp' && compareDates(payUntil, household.asOf) > 0) {
    faults.push(date(`${thing}.payUntil`, payUntil, `交清的保单不晚于 asOf ${household.asOf}`));
  }
  const yearly = instalmentCents * paymentsPerYear(premiumMode);
  if (policy.annualPremiumCents !== yearly) {
    const value = `${formatYuan(policy.annualPremiumCents)} 元`;
    const limit = `每期 ${formatYuan(instalmentCents)} 元 × 每年 ${String(paymentsPerYear(premiumMode))} 期`;
    faults.push({ code: 'BAD_MONEY', thing: `${thing}.annualPremiumCents`, value, limit });
  }
  return faults;
}

function graceFaults({ household, policy, thing }: Where): readonly Refusal[] {
  const { graceUntil, status } = policy.contract;
  const at = `${thing}.graceUntil`;
  if (status !== 'grace') {
    if (graceUntil === null) return [];
    return [{ code: 'BAD_FIELD', thing: at, value: graceUntil, limit: '只有宽限期内的保单填写' }];
  }
  if (graceUntil === null) {
    const limit = '宽限期内的保单必须写明宽限期的最后一天';
    return [{ code: 'MISSING_FIELD', thing: at, value: '', limit }];
  }
  if (compareDates(graceUntil, household.asOf) >= 0) return [];
  return [date(at, graceUntil, `不早于 asOf ${household.asOf}；已过宽限期的保单是 lapsed`)];
}

/** Who insures oneself has one waiver, the insured's own. */
function waiverFaults({ policy, thing }: Where): readonly Refusal[] {
  const { waiver } = policy.contract;
  const own = policy.policyholder === policy.insured;
  if (!own || waiver === 'none' || waiver === 'insured') return [];
  const limit = '投保人与被保险人是同一人时填 insured';
  return [{ code: 'BAD_FIELD', thing: `${thing}.waiver`, value: waiver, limit }];
}

/** What ends with a job needs a job: without one its end is not known. */
function workFaults({ household, policy, thing }: Where): readonly Refusal[] {
  const insured = household.persons.find((person) => person.id === policy.insured);
  if (!policy.contract.endsWithWork || insured === undefined) return [];
  if (insured.incomes.some(({ kind }) => kind === 'work')) return [];
  const limit = '被保险人有工作收入；家属的团体保险请写保障结束日';
  return [{ code: 'BAD_FIELD', thing: `${thing}.endsWithWork`, value: policy.insured, limit }];
}

function yearFaults({ household, policy, thing }: Where): readonly Refusal[] {
  const { asOf, persons } = household;
  const insured = persons.find((person) => person.id === policy.insured);
  // A birthday that cannot be is a fault of the person.
  const lived = insured === undefined ? -1 : yearOf(asOf) - yearOf(insured.birthDate);
  if (insured === undefined || lived < 0 || lived > maxLived) return [];
  if (compareDates(insured.birthDate, asOf) > 0) return [];
  const insuredAge = ageAt(insured.birthDate, asOf, 'last');
  const years = {
    coverYears: coverStepsOf(policy.contract, { asOf, insuredAge }),
    premiumYears: premiumStepsOf(policy.contract, asOf),
  };
  return (['coverYears', 'premiumYears'] as const).flatMap((field): readonly Refusal[] => {
    if (policy[field] === years[field]) return [];
    const limit = `按保单的日期是 ${String(years[field])}`;
    return [
      { code: 'BAD_NUMBER', thing: `${thing}.${field}`, value: String(policy[field]), limit },
    ];
  });
}

function date(thing: string, value: LocalDate, limit: string): Refusal {
  return { code: 'BAD_DATE', thing, value, limit };
}
