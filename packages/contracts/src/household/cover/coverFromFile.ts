/** The short form of a policy or quote, expanded into the benefits that the projection pays. */
import { zeroCents } from '@cebao/kernel';
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
    benefits: promisedBy[file.kind](file).map((promise) => benefit(promise, facts.clause)),
    surrenderValueCents: facts.surrenderValueCents,
    growth: file.growth,
  };
}

type Promised = {
  readonly peril: Peril;
  readonly pays: Pay;
  readonly endsContract: boolean;
  readonly fromAge?: number | null;
};

const promisedBy: Readonly<Record<CoverFile['kind'], (file: CoverFile) => readonly Promised[]>> = {
  term: (file) => [...onDeath(file, share(1)), ...disability(file)],
  wholeLife: (file) => [...onDeath(file, ownSum(file)), ...disability(file)],
  endowment: (file) => [...onDeath(file, share(1)), ...maturity(file), ...disability(file)],
  universal: (file) => [...onDeath(file, ownSum(file)), ...disability(file)],
  investmentLinked: (file) => [...onDeath(file, ownSum(file)), ...disability(file)],
  criticalIllness: illnessBenefits,
  care: (file) => [careBenefit(file), ...shareOnDeath(file)],
  medical: (file) => [
    { peril: 'medicalBill', pays: medicalPay(file), endsContract: false },
    ...onDeath(file, null),
  ],
  accident: accidentBenefits,
  annuity: (file) => [
    { ...annuityBenefit(file), fromAge: file.annuityFromAge },
    ...onDeath(file, null),
  ],
};

/**
 * On the insured's death a contract ends and pays what its clause says, at least what surrender would
 * pay (METHOD §3: locked, released at death); both as they are today.
 */
function onDeath(file: CoverFile, clause: Pay | null): readonly Promised[] {
  const value: Pay = { kind: 'cashValue' };
  const isWorth = (file.surrenderValueCents ?? 0) > 0;
  const ending = (pays: Pay): readonly Promised[] => [{ peril: 'death', pays, endsContract: true }];
  if (clause === null) return isWorth ? ending(value) : [];
  return ending(isWorth ? { kind: 'greatest', of: [clause, value] } : clause);
}

/** What pays nothing ends nothing. */
function shareOnDeath(file: CoverFile): readonly Promised[] {
  const { deathShare } = file;
  if (deathShare !== null && deathShare > 0) return onDeath(file, share(deathShare));
  const released = onDeath(file, null);
  if (deathShare === null || released.length > 0) return released;
  return [{ peril: 'death', pays: share(0), endsContract: false }];
}

/** An account without a sum beside it is what it holds. */
function ownSum({ sumInsuredCents }: CoverFile): Pay | null {
  return sumInsuredCents === null ? null : share(1);
}

/** Paid once, to whoever lives to the end of cover: a multiple of the sum. */
function maturity({ maturityCents, sumInsuredCents }: CoverFile): readonly Promised[] {
  if (!maturityCents || !sumInsuredCents) return [];
  const pays = share(maturityCents / sumInsuredCents);
  return [{ peril: 'survival', pays, endsContract: true }];
}

/** The first severe illness ends the contract; lighter ones are paid before it, beside it. */
function illnessBenefits(file: CoverFile): readonly Promised[] {
  const lighter = (peril: Peril, of: number | null): readonly Promised[] =>
    of === null ? [] : [{ peril, pays: share(of), endsContract: false }];
  return [
    { peril: 'criticalIllness', pays: share(1), endsContract: true },
    ...lighter('moderateIllness', file.moderateShare),
    ...lighter('mildIllness', file.mildShare),
    ...shareOnDeath(file),
    ...disability(file),
  ];
}

function disability(file: CoverFile): readonly Promised[] {
  if (file.disabilityShare === null) return [];
  const pays = share(file.disabilityShare);
  // What pays nothing ends nothing.
  const endsContract = file.disabilityShare > 0;
  return [{ peril: 'totalDisability', pays, endsContract }];
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
  const always = [death, ...maimed, ...onDeath(file, null)];
  if (limitCents === 0) return always;
  const pays: Pay = { kind: 'indemnity', limitCents, bands: [{ overCents: zeroCents, share: 1 }] };
  return [...always, { peril: 'accidentMedicalBill', pays, endsContract: false }];
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
/** Each year for the years given, or the sum once. */
function careBenefit({ guaranteedYears }: CoverFile): Promised {
  const pays: Pay =
    guaranteedYears === null
      ? share(1)
      : { kind: 'annuity', share: 1, paymentsPerYear: 1, guaranteedYears };
  return { peril: 'longTermCare', pays, endsContract: guaranteedYears !== null };
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
