/** The state's part of a report: plain data, codes with their subjects, amounts in fen. */
import type { Cents } from '@cebao/kernel';
import type { Grade } from '../grade.ts';
import type { PersonId } from '../personId.ts';

/** What the state's system gives, and what a death calls in; by member, with the rules' numbers. */
export type StateView = {
  readonly rulesId: string;
  readonly members: readonly MemberState[];
  readonly guarantees: readonly CalledGuarantee[];
};

export type MemberState = {
  readonly member: PersonId;
  readonly retirement: RetirementView | null;
  /** Computed where none was entered by hand. */
  readonly pension: PensionView | null;
  /** One-off, on a death outside work in the first year; counted in gaps. */
  readonly onDeath: readonly StateBenefit[];
  /** On a death at work; information, in no gap and no value. */
  readonly atWork: readonly StateBenefit[];
};

export type RetirementView = {
  readonly rule: string;
  readonly originalAge: number;
  readonly delayMonths: number;
  readonly ageYears: number;
  readonly ageMonths: number;
  /** YYYY-MM. */
  readonly month: string;
  /** Work income of this person ends by this rule; otherwise the file states the age. */
  readonly endsWork: boolean;
  /** A: an assumption chose a woman's original age. */
  readonly grade: Grade;
};

/** Money of the month of retirement, nominal; the last one in today's money. */
export type PensionView = {
  readonly contributedMonths: number;
  readonly minimumMonths: number;
  readonly enough: boolean;
  readonly wageCents: Cents;
  readonly averageIndex: number;
  readonly baseCents: Cents;
  readonly accountCents: Cents;
  readonly divisorMonths: number;
  readonly accountPartCents: Cents;
  readonly monthlyCents: Cents;
  readonly monthlyTodayCents: Cents;
  readonly grade: Grade;
};

export type StateBenefit = {
  readonly code:
    | 'funeralGrant'
    | 'survivorGrant'
    | 'accountInherited'
    | 'workFuneral'
    | 'workLumpSum'
    | 'workSpouse'
    | 'workOther'
    | 'workMonthlyCap';
  readonly rule: string;
  /** Months or multiple of the unit; null where it is no product. */
  readonly times: number | null;
  readonly unitCents: Cents | null;
  readonly cents: Cents;
  readonly grade: Grade;
};

/** A guarantee called when its guarantor dies in the first year. */
export type CalledGuarantee = {
  readonly member: PersonId;
  readonly label: string;
  readonly amountCents: Cents;
  readonly estateCents: Cents;
  readonly calledCents: Cents;
  /** Handed over in kind first (what is never sold), the rest in money: a debt of layer 1. */
  readonly inKindCents: Cents;
  readonly debtCents: Cents;
};
