/**
 * What a script changes: the difference, stream by stream, between the family's money with the
 * event and without it. Source: METHOD §3.
 */
import type { Cover } from '../household/cover.ts';
import { memberOf, workIncome, type Member } from '../household/family.ts';
import { growingRow, row, stream, type Stream } from './stream.ts';
import type { Context } from './context.ts';
import { billOf } from './bill.ts';
import { coverEnds, deathEffects } from './deathEffect.ts';
import { settle } from './settle.ts';
import type { Script } from './script.ts';

const fenPerYuan = 100;

/** Difference streams: zero before the event's step. */
export function effects(
  script: Script,
  { context, base }: { context: Context; base: readonly Stream[] },
): readonly Stream[] {
  const member = memberOf(context.family, script.member);
  return [
    ...stateEffects(script, { context, base, member }),
    ...billEffects(script, { context, member }),
    ...benefitEffects(script, { context, member }),
  ];
}

type Setting = {
  readonly context: Context;
  readonly base: readonly Stream[];
  readonly member: Member;
};

function stateEffects(script: Script, setting: Setting): readonly Stream[] {
  switch (script.peril) {
    case 'death':
      return deathEffects(script, setting);
    case 'criticalIllness':
      return [...illnessEffects(script, setting), ...coverEnds(script, setting)];
    case 'disability':
      return [...disabilityEffects(script, setting), ...coverEnds(script, setting)];
    case 'billEveryday':
    case 'billSerious':
    case 'billCatastrophic':
      return [];
  }
}

/** Income x (1 - loss) for some years, then a lasting loss; care. A child's parent takes leave. */
function illnessEffects(script: Script, setting: Setting): readonly Stream[] {
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

function childIllnessEffects(script: Script, setting: Setting): readonly Stream[] {
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

function disabilityEffects(script: Script, setting: Setting): readonly Stream[] {
  const a = setting.context.assumptions;
  return [
    ...incomeLosses(setting.member, {
      script,
      base: setting.base,
      lossAt: () => a.disabilityIncomeLossShare,
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

function incomeLosses(
  member: Member,
  how: {
    readonly script: Script;
    readonly base: readonly Stream[];
    readonly lossAt: (yearsSince: number) => number;
  },
): readonly Stream[] {
  return how.base
    .filter((s) => s.role === 'work' && s.person === member.person.id)
    .map((s) => {
      const amounts = row(s.amounts.length);
      for (let t = how.script.year; t < amounts.length; t++) {
        amounts[t] = -(s.amounts[t] ?? 0) * how.lossAt(t - how.script.year);
      }
      return { ...s, grade: 'A' as const, amounts };
    });
}

function careStream(
  script: Script,
  { setting, annualYuan, years }: { setting: Setting; annualYuan: number; years: number },
): Stream {
  const { family, assumptions } = setting.context;
  return stream({
    code: 'care',
    subject: setting.member.person.name,
    role: 'personCost',
    person: setting.member.person.id,
    layer: 1,
    grade: 'A',
    amounts: growingRow(family.horizonYears, {
      annual: -annualYuan * fenPerYuan,
      growth: assumptions.medicalTrend,
      from: script.year,
      until: script.year + years,
    }),
  });
}

function billEffects(
  script: Script,
  { context, member }: { context: Context; member: Member },
): readonly Stream[] {
  const { family, assumptions } = context;
  const bill = billOf(script.peril, { person: member.person, year: script.year, assumptions });
  if (bill === null) return [];
  const at = (code: 'bill' | 'billFund', cents: number): Stream => {
    const amounts = row(family.horizonYears);
    amounts[script.year] = cents;
    const grade = code === 'bill' ? 'A' : 'P';
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
  return [at('bill', -bill.totalCents), at('billFund', bill.fundCents)];
}

/** What the cover in force pays. */
function benefitEffects(
  script: Script,
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
