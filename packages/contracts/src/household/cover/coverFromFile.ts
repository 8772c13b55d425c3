/** The short form of a policy or quote, expanded into the benefits that the projection pays. */
import { assertNever, zeroCents } from '@cebao/kernel';
import type { Cents } from '@cebao/kernel';
import type { Benefit, Pay, Peril } from '@cebao/actuarial';
import type { Cover } from '@cebao/planning';
import type { CoverFile } from './coverFile.ts';

/** What the file alone does not say. */
export type CoverFacts = {
  readonly clause: 'policy' | 'quote';
  readonly coverYears: number;
  readonly surrenderValueCents: Cents;
};

export function coverFromFile(file: CoverFile, facts: CoverFacts): Cover {
  return {
    id: file.id,
    kind: file.kind,
    insurer: file.insurer,
    policyholder: file.policyholder,
    insured: file.insured,
    beneficiary: file.beneficiary,
    sumInsuredCents: file.sumInsuredCents ?? file.limitCents ?? zeroCents,
    annualPremiumCents: file.annualPremiumCents,
    premiumYears: file.premiumYears,
    coverYears: facts.coverYears,
    benefits: benefitsOf(file).map((promise) => benefit(promise, facts.clause)),
    surrenderValueCents: facts.surrenderValueCents,
  };
}

type Promised = {
  readonly peril: Peril;
  readonly pays: Pay;
  readonly endsContract: boolean;
  readonly fromAge?: number | null;
};

function benefitsOf(file: CoverFile): readonly Promised[] {
  switch (file.kind) {
    case 'term':
      return [{ peril: 'death', pays: share(1), endsContract: true }, ...disability(file)];
    case 'criticalIllness':
      return illnessBenefits(file);
    case 'medical':
      return [{ peril: 'medicalBill', pays: medicalPay(file), endsContract: false }];
    case 'accident':
      return accidentBenefits(file);
    case 'care':
      return [careBenefit(file)];
    case 'annuity':
      return [{ ...annuityBenefit(file), fromAge: file.annuityFromAge }];
    default:
      return assertNever(file.kind);
  }
}

/** The first severe illness ends the contract; lighter ones are paid before it, beside it. */
function illnessBenefits(file: CoverFile): readonly Promised[] {
  const lighter = (peril: Peril, of: number | null): readonly Promised[] =>
    of === null ? [] : [{ peril, pays: share(of), endsContract: false }];
  const onDeath: readonly Promised[] =
    file.deathShare === null
      ? []
      : [{ peril: 'death', pays: share(file.deathShare), endsContract: true }];
  return [
    { peril: 'criticalIllness', pays: share(1), endsContract: true },
    ...lighter('moderateIllness', file.moderateShare),
    ...lighter('mildIllness', file.mildShare),
    ...onDeath,
    ...disability(file),
  ];
}

function disability(file: CoverFile): readonly Promised[] {
  if (file.disabilityShare === null) return [];
  const pays = share(file.disabilityShare);
  return [{ peril: 'totalDisability', pays, endsContract: true }];
}

function accidentBenefits(file: CoverFile): readonly Promised[] {
  const death: Promised = {
    peril: 'accidentalDeath',
    pays: share(file.accidentalDeathShare ?? 1),
    endsContract: true,
  };
  const maimed: readonly Promised[] =
    file.disabilityShare === null
      ? []
      : [{ peril: 'accidentalDisability', pays: share(file.disabilityShare), endsContract: false }];
  const limitCents = file.accidentMedicalCents ?? zeroCents;
  if (limitCents === 0) return [death, ...maimed];
  const pays: Pay = { kind: 'indemnity', limitCents, bands: [{ overCents: zeroCents, share: 1 }] };
  return [death, ...maimed, { peril: 'accidentMedicalBill', pays, endsContract: false }];
}

/** The deductible is a first band with share 0. */
function medicalPay(file: CoverFile): Pay {
  const overCents = file.deductibleCents ?? zeroCents;
  const above = { overCents, share: file.share ?? 1 };
  const bands = overCents === 0 ? [above] : [{ overCents: zeroCents, share: 0 }, above];
  return { kind: 'indemnity', limitCents: file.limitCents ?? zeroCents, bands };
}

/** `sumInsuredCents` of an annuity is what it pays each year while the insured lives. */
function annuityBenefit(file: CoverFile): Promised {
  const guaranteedYears = file.guaranteedYears ?? 0;
  const pays: Pay = { kind: 'annuity', share: 1, paymentsPerYear: 1, guaranteedYears };
  return { peril: 'survival', pays, endsContract: false };
}

/** `sumInsuredCents` of care cover is what it pays each year of care, for the years stated; no more premiums. */
function careBenefit(file: CoverFile): Promised {
  const guaranteedYears = file.guaranteedYears ?? 0;
  const pays: Pay = { kind: 'annuity', share: 1, paymentsPerYear: 1, guaranteedYears };
  return { peril: 'longTermCare', pays, endsContract: true };
}

function share(of: number): Pay {
  return { kind: 'share', share: of, capCents: null };
}

function benefit({ fromAge, ...promised }: Promised, clause: string): Benefit {
  return {
    id: promised.peril,
    ...promised,
    fromAge: fromAge ?? null,
    untilAge: null,
    sex: null,
    waitingDays: 0,
    clause,
  };
}
