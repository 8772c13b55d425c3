/**
 * A policy in force as a person reads it off the paper in a minute. When payment and cover end may
 * be written as a date, an age of the insured or a number of years from the family's `asOf`; one of
 * them, as the paper has it. `policyFromFile.ts` turns it into dates.
 */
import { z } from 'zod';
import { zeroCents } from '@cebao/kernel';
import type { Refusal } from '@cebao/kernel';
import type { PolicyStatus, PremiumMode, PremiumWaiver } from '@cebao/planning';
import { fileDialect } from '../field/dialect.ts';
import {
  ageField,
  coverYearsField,
  dateField,
  idField,
  textField,
  yearsField,
} from '../field/fields.ts';
import { refuseField } from '../field/readBy.ts';
import { coverKindField } from './coverKinds.ts';
import { coverFields, kindRefusals } from './coverFile.ts';

const { money, orNull, orElse } = fileDialect;

export const policyStatuses = ['inForce', 'grace', 'lapsed', 'paidUp'] as const;
export const premiumModes = ['yearly', 'halfYearly', 'quarterly', 'monthly', 'single'] as const;
export const premiumWaivers = ['none', 'insured', 'payer', 'both'] as const;

export const statusField: z.ZodType<PolicyStatus> = z.enum(policyStatuses);
export const modeField: z.ZodType<PremiumMode> = z.enum(premiumModes);
export const waiverField: z.ZodType<PremiumWaiver> = z.enum(premiumWaivers);

export const policyFileSchema = z
  .strictObject({
    kind: coverKindField,
    ...coverFields,
    number: orNull(textField),
    deathBeneficiary: orNull(textField),
    status: orElse(statusField, 'inForce'),
    effective: orNull(dateField),
    annualPremiumCents: orNull(money),
    premiumCents: orNull(money),
    premiumMode: orElse(modeField, 'yearly'),
    premiumYears: orNull(yearsField),
    payUntil: orNull(dateField),
    payUntilAge: orNull(ageField),
    coverYears: orNull(coverYearsField),
    coverUntilAge: orNull(ageField),
    coverUntil: orNull(dateField),
    wholeLife: orElse(z.boolean(), false),
    guaranteedRenewalUntil: orNull(dateField),
    waiver: orElse(waiverField, 'none'),
    waitingUntil: orNull(dateField),
    graceUntil: orNull(dateField),
    endsWithWork: orElse(z.boolean(), false),
    riderOf: orNull(idField),
    /** Of a policy with an account: what the account holds. */
    surrenderValueCents: orElse(money, zeroCents),
    /** Of an endowment: paid to whoever lives to the end of cover. */
    maturityCents: orNull(money),
  })
  .superRefine((policy, ctx) => {
    const refusals = [...kindRefusals(policy), ...premiumRefusals(policy), ...endRefusals(policy)];
    for (const refusal of refusals) refuseField(ctx, refusal);
  });

export type PolicyFile = z.output<typeof policyFileSchema>;

/**
 * The year's premium, or one payment of the mode: the paper prints one of them, and who has paid the
 * last one no longer needs to know. Whether a stated end of payment is over, dates tell
 * (`policyFromFile`).
 */
function premiumRefusals(policy: PolicyFile): readonly Refusal[] {
  const { annualPremiumCents, premiumCents, premiumMode } = policy;
  const given = [annualPremiumCents, premiumCents].filter((amount) => amount !== null);
  if (given.length === 0 && mayBePaid(policy)) return [];
  if (given.length !== 1) {
    return [
      { code: 'BAD_FIELD', thing: 'premiumCents', value: given.join(', '), limit: onePremium },
    ];
  }
  if (annualPremiumCents === null || premiumMode === 'yearly') return [];
  const limit = '不按年缴的保单写每期保费 premiumCents';
  return [{ code: 'BAD_FIELD', thing: 'annualPremiumCents', value: premiumMode, limit }];
}

export const onePremium = 'annualPremiumCents（每年）与 premiumCents（每期）填且只填一项';

function mayBePaid(policy: PolicyFile): boolean {
  const { premiumYears, payUntil, payUntilAge } = policy;
  return isPaid(policy) || premiumYears === 0 || payUntil !== null || payUntilAge !== null;
}

/** Nothing more is due on what was paid at once, is paid up or has lapsed. */
function isPaid({ premiumMode, status }: PolicyFile): boolean {
  return premiumMode === 'single' || status === 'paidUp' || status === 'lapsed';
}

const payFields = ['premiumYears', 'payUntil', 'payUntilAge'] as const;
const coverEndFields = ['coverYears', 'coverUntilAge', 'coverUntil'] as const;

function endRefusals(policy: PolicyFile): readonly Refusal[] {
  const cover = coverEndFields.filter((field) => policy[field] !== null);
  const covers = policy.wholeLife ? [...cover, 'wholeLife'] : cover;
  const pays = payFields.filter((field) => policy[field] !== null);
  const refusals: Refusal[] = [];
  if (covers.length !== 1) {
    const limit = 'coverYears、coverUntilAge、coverUntil、wholeLife 填且只填一项';
    refusals.push({ code: 'BAD_FIELD', thing: 'coverUntil', value: covers.join(', '), limit });
  }
  if (pays.length > 1 || (pays.length === 0 && mustSayWhenPaid(policy))) {
    const limit = 'premiumYears、payUntil、payUntilAge 填且只填一项';
    refusals.push({ code: 'BAD_FIELD', thing: 'payUntil', value: pays.join(', '), limit });
  }
  return refusals;
}

/** A guaranteed renewal is paid for until it ends. */
function mustSayWhenPaid(policy: PolicyFile): boolean {
  return !isPaid(policy) && policy.guaranteedRenewalUntil === null;
}
