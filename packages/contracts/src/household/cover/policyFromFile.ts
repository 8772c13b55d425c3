/** A policy as it was typed, with its dates, and with what the projection pays and charges. */
import { addYears, cents, compareDates, ok, refuse, yearOf } from '@cebao/kernel';
import type { Cents, LocalDate, Result } from '@cebao/kernel';
import { coverStepsOf, paymentsPerYear, premiumStepsOf } from '@cebao/planning';
import type { Contract, Policy } from '@cebao/planning';
import { coverFromFile } from './coverFromFile.ts';
import { onePremium } from './policyFile.ts';
import type { PolicyFile } from './policyFile.ts';

export type PolicySetting = {
  readonly asOf: LocalDate;
  readonly insured: { readonly birthDate: LocalDate; readonly age: number };
  readonly thing: string;
};

export function policyFromFile(file: PolicyFile, setting: PolicySetting): Result<Policy> {
  const { asOf, insured } = setting;
  const refusal = ageRefusal(file, setting) ?? farRefusal(file, setting);
  if (refusal !== null) return refusal;
  const contract = contractOf(file, setting);
  const coverYears = coverStepsOf(contract, { asOf, insuredAge: insured.age });
  const premiumYears = premiumStepsOf(contract, asOf);
  const unstated = file.annualPremiumCents === null && file.premiumCents === null;
  if (unstated && premiumYears > 0) return unknownPremium(setting);
  const perYear = paymentsPerYear(contract.premiumMode);
  const { surrenderValueCents } = file;
  const annualPremiumCents = cents(contract.instalmentCents * perYear);
  const cover = coverFromFile(
    { ...file, kind: kindOf(file), annualPremiumCents, premiumYears },
    { clause: 'policy', coverYears, surrenderValueCents },
  );
  return ok({ ...cover, contract });
}

/** As the schema says it of a policy without an end of payment. */
function unknownPremium({ thing }: PolicySetting): Result<never> {
  return refuse('BAD_FIELD', { thing: `${thing}.premiumCents`, value: '', limit: onePremium });
}

/** Life cover without an end is whole-life cover, under whichever name it was typed. */
function kindOf({ kind, wholeLife }: PolicyFile): PolicyFile['kind'] {
  return kind === 'term' && wholeLife ? 'wholeLife' : kind;
}

/** Cover until an age that the insured has reached is a slip of the pen; a past date is a fact. */
function ageRefusal(file: PolicyFile, { insured, thing }: PolicySetting): Result<never> | null {
  const { coverUntilAge } = file;
  if (coverUntilAge === null || coverUntilAge > insured.age) return null;
  return refuse('AGE_OUT_OF_RANGE', {
    thing: `${thing}.coverUntilAge`,
    value: String(coverUntilAge),
    limit: `大于被保险人现在的 ${String(insured.age)} 岁`,
  });
}

/** The calendar of dates ends with 2300, and the anniversary after the last day is looked at too. */
const lastYear = 2299;

/** An end beyond the calendar, stated or counted from a birthday or from the day of the file. */
function farRefusal(
  file: PolicyFile,
  { asOf, insured, thing }: PolicySetting,
): Result<never> | null {
  const born = yearOf(insured.birthDate);
  // An anniversary may fall into the year after the birthday.
  const ofAge = (age: number | null) => (age === null ? null : born + age + 1);
  const after = (years: number | null) => (years === null ? null : yearOf(asOf) + years);
  const of = (date: LocalDate | null) => (date === null ? null : yearOf(date));
  const ends: readonly (readonly [keyof PolicyFile, number | null])[] = [
    ['payUntil', of(file.payUntil)],
    ['payUntilAge', ofAge(file.payUntilAge)],
    ['premiumYears', after(file.premiumYears)],
    ['coverUntil', of(file.coverUntil)],
    ['coverUntilAge', ofAge(file.coverUntilAge)],
    ['coverYears', after(file.coverYears)],
    ['guaranteedRenewalUntil', of(file.guaranteedRenewalUntil)],
  ];
  const far = ends.find(([, year]) => year !== null && year > lastYear);
  if (far === undefined) return null;
  const [field] = far;
  return refuse('BAD_DATE', {
    thing: `${thing}.${field}`,
    value: String(file[field]),
    limit: `不晚于 ${String(lastYear)} 年；保终身的填 wholeLife`,
  });
}

function contractOf(file: PolicyFile, setting: PolicySetting): Contract {
  return {
    product: file.product,
    number: file.number,
    deathBeneficiary: file.deathBeneficiary,
    status: file.status,
    effective: file.effective,
    premiumMode: file.premiumMode,
    instalmentCents: instalmentOf(file),
    payUntil: payUntilOf(file, setting),
    coverUntil: coverUntilOf(file, setting),
    guaranteedRenewalUntil: file.guaranteedRenewalUntil,
    waiver: file.waiver,
    waitingUntil: file.waitingUntil,
    graceUntil: file.graceUntil,
    endsWithWork: file.endsWithWork,
    riderOf: file.riderOf,
  };
}

/** `premiumCents`, or the year's premium of a yearly mode; 0 where nothing is due and none is stated. */
function instalmentOf({ premiumCents, annualPremiumCents }: PolicyFile): Cents {
  return premiumCents ?? annualPremiumCents ?? cents(0);
}

function payUntilOf(file: PolicyFile, setting: PolicySetting): LocalDate | null {
  if (file.payUntil !== null) return file.payUntil;
  if (file.payUntilAge !== null) return anniversaryAtAge(file.payUntilAge, { file, setting });
  if (file.premiumYears !== null) {
    return file.premiumYears === 0 ? null : addYears(setting.asOf, file.premiumYears);
  }
  const due = file.status !== 'paidUp' && file.premiumMode !== 'single';
  return due ? file.guaranteedRenewalUntil : null;
}

function coverUntilOf(file: PolicyFile, setting: PolicySetting): LocalDate | null {
  if (file.wholeLife) return null;
  if (file.coverUntil !== null) return file.coverUntil;
  if (file.coverUntilAge !== null) return anniversaryAtAge(file.coverUntilAge, { file, setting });
  return addYears(setting.asOf, file.coverYears ?? 0);
}

/**
 * Papers count to the first anniversary of the contract after the birthday; where the contract's
 * first day is not known, to the birthday itself.
 */
function anniversaryAtAge(
  age: number,
  { file, setting }: { readonly file: PolicyFile; readonly setting: PolicySetting },
): LocalDate {
  const birthday = addYears(setting.insured.birthDate, age);
  if (file.effective === null) return birthday;
  const sameYear = addYears(file.effective, yearOf(birthday) - yearOf(file.effective));
  return compareDates(sameYear, birthday) < 0 ? addYears(sameYear, 1) : sameYear;
}
