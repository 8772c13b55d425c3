/**
 * What a script changes: the difference, stream by stream, between the family's money with the
 * event and without it. Source: METHOD §3.
 */
import type { Cover } from '../household/cover.ts';
import { memberOf, workIncome, type Member } from '../household/family.ts';
import { row, stream, type Stream } from './stream.ts';
import type { Context } from './context.ts';
import { billOf } from './bill.ts';
import { careEffects } from './care.ts';
import { companyEffects } from './company.ts';
import { deathEffects, premiumEffects } from './deathEffect.ts';
import { careStream, incomeLosses } from './losses.ts';
import { settle } from './settle.ts';
import type { ProjectedScript } from './script.ts';

/** Difference streams: zero before the event's step. */
export function effects(
  script: ProjectedScript,
  { context, base }: { context: Context; base: readonly Stream[] },
): readonly Stream[] {
  const member = memberOf(context.family, script.member);
  return [
    ...stateEffects(script, { context, base, member }),
    ...companyEffects(script, { context, base }),
    ...billEffects(script, { context, member }),
    ...benefitEffects(script, { context, member }),
  ];
}

type Setting = {
  readonly context: Context;
  readonly base: readonly Stream[];
  readonly member: Member;
};

function stateEffects(script: ProjectedScript, setting: Setting): readonly Stream[] {
  switch (script.peril) {
    case 'death':
      return deathEffects(script, setting);
    case 'criticalIllness':
      return [...illnessEffects(script, setting), ...premiumEffects(script, setting)];
    case 'disability':
      return [...disabilityEffects(script, setting), ...premiumEffects(script, setting)];
    case 'longTermCare':
      return [...careEffects(script, setting), ...premiumEffects(script, setting)];
    case 'billEveryday':
    case 'billSerious':
    case 'billCatastrophic':
      return [];
  }
}

/** Income x (1 - loss) for some years, then a lasting loss; care. A child's parent takes leave. */
function illnessEffects(script: ProjectedScript, setting: Setting): readonly Stream[] {
  const a = setting.context.assumptions;
  if (setting.member.person.role === 'child') return childIllnessEffects(script, setting);
  const lossAt = (since: number): number =>
    since < a.ciIncomeLossYears ? a.ciIncomeLossShare : a.ciLastingLossShare;
  return [
    ...incomeLosses(setting.member, { script, base: setting.base, lossAt }),
    careStream(script, {
      setting,
      annualYuan: a.ciCareAnnualYuan,
      years: a.ciCareYears,
    }),
  ];
}

function childIllnessEffects(script: ProjectedScript, setting: Setting): readonly Stream[] {
  const a = setting.context.assumptions;
  const lossAt = (since: number): number =>
    since < a.childIllLeaveYears ? a.childIllLeaveShare : 0;
  const carer = carerOf(setting.context);
  const leave =
    carer === undefined ? [] : incomeLosses(carer, { script, base: setting.base, lossAt });
  return [
    ...leave,
    careStream(script, {
      setting,
      annualYuan: a.childIllCareAnnualYuan,
      years: a.childIllCareYears,
    }),
  ];
}

function disabilityEffects(script: ProjectedScript, setting: Setting): readonly Stream[] {
  const a = setting.context.assumptions;
  return [
    ...incomeLosses(setting.member, {
      script,
      base: setting.base,
      lossAt: (since) => (since < a.disabilityLossYears ? a.disabilityIncomeLossShare : 0),
    }),
    careStream(script, {
      setting,
      annualYuan: a.disabilityCareAnnualYuan,
      years: a.disabilityCareYears,
    }),
  ];
}

/** The adult who earns least stays at home; one without work income loses none. */
function carerOf({ family }: Context): Member | undefined {
  const adults = family.members.filter((m) => m.person.role === 'adult');
  const carer = adults.reduce<Member | undefined>(
    (least, m) => (least === undefined || workIncome(m) < workIncome(least) ? m : least),
    undefined,
  );
  return carer !== undefined && workIncome(carer) > 0 ? carer : undefined;
}

function billEffects(
  script: ProjectedScript,
  { context, member }: { context: Context; member: Member },
): readonly Stream[] {
  const { family, assumptions } = context;
  const bill = billOf(script.peril, { person: member.person, year: script.year, assumptions });
  if (bill === null) return [];
  const at = (code: 'bill' | 'billFund' | 'seriousIllnessFund', cents: number): Stream => {
    const amounts = row(family.horizonYears);
    amounts[script.year] = cents;
    const grade = code === 'billFund' ? 'P' : 'A';
    return stream({
      code,
      subject: member.person.name,
      role: 'personCost',
      layer: 1,
      timing: 'start',
      grade,
      amounts,
    });
  };
  const paid = [at('bill', -bill.totalCents), at('billFund', bill.fundCents)];
  return bill.seriousCents > 0 ? [...paid, at('seriousIllnessFund', bill.seriousCents)] : paid;
}

/** What the cover in force pays. */
function benefitEffects(
  script: ProjectedScript,
  { context, member }: { context: Context; member: Member },
): readonly Stream[] {
  const { family, assumptions } = context;
  const bill = billOf(script.peril, { person: member.person, year: script.year, assumptions });
  const settled = settle(coversOn(family.household.policies, script.member), {
    peril: script.peril,
    accidental: script.accidental ?? false,
    year: script.year,
    age: member.age + script.year,
    sex: member.person.sex,
    ownBillCents: bill?.ownCents ?? 0,
    cpi: assumptions.cpi,
  });
  return settled.map((payment) => {
    const amounts = row(family.horizonYears);
    amounts[script.year] = payment.cents;
    return stream({
      code: payment.benefit.peril === 'medicalBill' ? 'billIndemnity' : 'benefit',
      subject: payment.cover.id,
      role: 'pool',
      timing: 'start',
      amounts,
    });
  });
}

export function coversOn(covers: readonly Cover[], insured: string): readonly Cover[] {
  return covers.filter((cover) => cover.insured === insured);
}
