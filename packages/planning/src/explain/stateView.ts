/** What the state's system gives, as it is shown: by member, each figure with its rule and grade. */
import { cents, pow, round, type Cents } from '@cebao/kernel';
import type { Member } from '../household/family.ts';
import type { ComputedPension } from '../household/social/pension.ts';
import type { Retirement } from '../household/social/retirement.ts';
import type { Context } from '../project/context.ts';
import { deathGrants } from '../project/state/deathBenefits.ts';
import { calledOn } from '../project/state/guarantees.ts';
import type { Stream } from '../project/stream.ts';
import type {
  CalledGuarantee,
  MemberState,
  PensionView,
  RetirementView,
  StateBenefit,
  StateView,
} from '../report.ts';

type Setting = {
  readonly context: Context;
  readonly base: readonly Stream[];
  readonly rulesId: string;
};

export function stateView(setting: Setting): StateView {
  const { members } = setting.context.family;
  return {
    rulesId: setting.rulesId,
    members: members
      .filter((m) => m.person.role === 'adult' || m.person.pensionInsurance !== null)
      .map((m) => memberState(m, setting.context)),
    guarantees: members.flatMap((m) => calledGuarantees(m, setting)),
  };
}

function memberState(member: Member, context: Context): MemberState {
  const { state, person } = member;
  const { retirement, pension } = state;
  return {
    member: person.id,
    retirement: retirement === null ? null : retirementView(member, retirement),
    pension:
      pension === null || retirement === null
        ? null
        : pensionView(pension, { retirement, context }),
    onDeath: onDeath(member, context),
    atWork: atWork(member, context),
  };
}

function retirementView({ state }: Member, retirement: Retirement): RetirementView {
  return {
    rule: retirement.rule,
    originalAge: retirement.originalAgeYears,
    delayMonths: retirement.delayMonths,
    ageYears: retirement.ageYears,
    ageMonths: retirement.ageMonths,
    month: retirement.month,
    endsWork: state.endsWork,
    grade: state.categoryAssumed ? 'A' : 'T',
  };
}

/** The wage of the year of retirement and the growth until then are assumptions. */
function pensionView(
  pension: ComputedPension,
  { retirement, context }: { readonly retirement: Retirement; readonly context: Context },
): PensionView {
  const today = pow(1 + context.assumptions.cpi, -retirement.yearsAhead);
  return {
    contributedMonths: round.halfUp(pension.contributedMonths),
    minimumMonths: pension.minimumMonths,
    enough: pension.enough,
    wageCents: fen(pension.wageMonthly),
    averageIndex: pension.averageIndex,
    baseCents: fen(pension.baseMonthly),
    accountCents: fen(pension.account),
    divisorMonths: pension.divisorMonths,
    accountPartCents: fen(pension.accountMonthly),
    monthlyCents: fen(pension.monthly),
    monthlyTodayCents: fen(pension.monthly * today),
    grade: 'A',
  };
}

function onDeath(member: Member, { assumptions }: Context): readonly StateBenefit[] {
  const grants = deathGrants(member, 0, assumptions);
  if (grants === null) return [];
  const unitCents = fen(grants.unit);
  return [
    {
      code: 'funeralGrant',
      rule: 'S023',
      times: grants.funeralMonths,
      unitCents,
      cents: fen(grants.funeral),
      grade: 'P',
    },
    {
      code: 'survivorGrant',
      rule: 'S024',
      times: grants.grantMonths,
      unitCents,
      cents: fen(grants.grant),
      grade: 'P',
    },
    {
      code: 'accountInherited',
      rule: 'S018',
      times: null,
      unitCents: null,
      cents: fen(grants.account),
      grade: 'T',
    },
  ];
}

const fenPerYuan = 100;

/** Pensions of dependants are monthly, each at most, together at most the cap. */
function atWork({ person, state }: Member, { assumptions: a }: Context): readonly StateBenefit[] {
  const { workInjury } = state;
  const own = person.pensionInsurance?.monthlyBaseCents;
  if (workInjury === null || own === undefined) return [];
  const wage = a.pensionWageMonthlyYuan * fenPerYuan;
  const town = a.townIncomeNationalYuan * fenPerYuan;
  const benefit = (
    code: StateBenefit['code'],
    rule: string,
    of: { readonly times: number; readonly unit: number; readonly grade: StateBenefit['grade'] },
  ): StateBenefit => ({
    code,
    rule,
    times: of.times,
    unitCents: fen(of.unit),
    cents: fen(of.times * of.unit),
    grade: of.grade,
  });
  return [
    benefit('workFuneral', 'S027', { times: workInjury.funeralMonths, unit: wage, grade: 'A' }),
    benefit('workLumpSum', 'S032', { times: workInjury.lumpSumMultiple, unit: town, grade: 'P' }),
    benefit('workSpouse', 'S028', { times: workInjury.spouseShare, unit: own, grade: 'T' }),
    benefit('workOther', 'S029', { times: workInjury.otherShare, unit: own, grade: 'T' }),
    benefit('workMonthlyCap', 'S031', { times: 1, unit: workInjury.monthlyCap, grade: 'T' }),
  ];
}

function calledGuarantees(
  { person }: Member,
  { context, base }: Setting,
): readonly CalledGuarantee[] {
  const { estate, parts } = calledOn(
    { member: person.id, peril: 'death', year: 0 },
    { context, base },
  );
  return parts.map(({ guarantee, called, inKind, debt }) => ({
    member: person.id,
    label: guarantee.label,
    amountCents: guarantee.amountCents,
    estateCents: fen(estate),
    calledCents: fen(called),
    inKindCents: fen(inKind),
    debtCents: fen(debt),
  }));
}

function fen(amount: number): Cents {
  return cents(round.halfUp(amount));
}
