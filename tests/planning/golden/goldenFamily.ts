/** A small family as data, and the same family as a file of the engine. Figures are invented. */
import type { Cover, Household } from '@cebao/planning';
import { readFileSync } from 'node:fs';
import {
  asset,
  benefit,
  cost,
  cover,
  fen,
  household,
  income,
  inForce,
  person,
  wholeSum,
} from '../families.ts';

/** Amounts in yuan, years from now; the struck one is the first of the couple. */
export type GoldenFamily = {
  readonly name: string;
  readonly peril:
    | 'death'
    | 'criticalIllness'
    | 'disability'
    | 'billEveryday'
    | 'billSerious'
    | 'billCatastrophic';
  readonly eventYear: number;
  readonly incomeYuan: number;
  readonly workYears: number;
  readonly partnerYuan: number;
  readonly partnerWorkYears: number;
  readonly survivorYuan: number;
  readonly survivorFromYear: number;
  readonly survivorCareYuan: number;
  readonly survivorCareYears: number;
  readonly sharedYuan: number;
  readonly ownYuan: number;
  readonly standardYuan: number;
  readonly cashYuan: number;
  readonly debtYuan: number;
  readonly debtRate: number;
  readonly debtYears: number;
  readonly socialMedical: 'employee' | 'resident' | 'none';
  /** The policy in force; no policy where the premium and the cover are 0. */
  readonly kind: 'term' | 'criticalIllness' | 'medical' | 'accident';
  readonly coverYuan: number;
  readonly coverYears: number;
  readonly deductibleYuan: number;
  readonly limitYuan: number;
  readonly medicalShare: number;
  readonly premiumYuan: number;
  readonly premiumYears: number;
  readonly assumed: Readonly<Record<AssumedId, number>>;
  /** Fen, worked out by the closed form. */
  readonly gap1Fen: number;
  readonly gap2Fen: number;
};

type AssumedId =
  | 'horizonYears'
  | 'poolReturn'
  | 'cpi'
  | 'incomeGrowth'
  | 'medicalTrend'
  | 'ciIncomeLossShare'
  | 'ciIncomeLossYears'
  | 'ciLastingLossShare'
  | 'ciCareAnnualYuan'
  | 'ciCareYears'
  | 'disabilityIncomeLossShare'
  | 'disabilityCareAnnualYuan'
  | 'disabilityCareYears'
  | 'billEverydayYuan'
  | 'billSeriousYuan'
  | 'billCatastrophicYuan'
  | 'billEverydayOutsideShare'
  | 'billSeriousOutsideShare'
  | 'billCatastrophicOutsideShare'
  | 'fundRatioEmployee'
  | 'fundRatioResident'
  | 'fundAnnualLimitYuan';

export function goldenFamilies(): readonly GoldenFamily[] {
  const file = new URL('families.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly GoldenFamily[];
}

const age = 30;

export function householdOf(row: GoldenFamily): Household {
  const hasPolicy = row.premiumYuan > 0;
  return household({
    name: row.name,
    persons: [
      person({
        id: 'struck',
        age,
        role: 'adult',
        socialMedical: row.socialMedical,
        incomes: [income('work', row.incomeYuan, { untilAge: age + row.workYears })],
      }),
      person({
        id: 'partner',
        age,
        role: 'adult',
        sex: 'female',
        incomes: [income('work', row.partnerYuan, { untilAge: age + row.partnerWorkYears })],
        ifSurviving: {
          annualIncomeCents: fen(row.survivorYuan),
          fromYear: row.survivorFromYear,
          extraCareAnnualCents: fen(row.survivorCareYuan),
          extraCareYears: row.survivorCareYears,
        },
      }),
    ],
    costs: [
      cost({ yuan: row.sharedYuan }),
      cost({ yuan: row.ownYuan, person: 'struck' }),
      cost({ yuan: row.standardYuan, layer: 2 }),
    ],
    debts: [
      {
        label: 'loan',
        balanceCents: fen(row.debtYuan),
        nominalRate: row.debtRate,
        paymentsPerYear: 1,
        remainingYears: row.debtYears,
        repayment: 'levelInstalment',
        repaidOnDeathOf: [],
      },
    ],
    assets: [asset('cash', row.cashYuan)],
    policies: hasPolicy ? [inForce(policyOf(row))] : [],
  });
}

function policyOf(row: GoldenFamily): Cover {
  return cover({
    id: 'policy',
    kind: row.kind,
    insured: 'struck',
    policyholder: 'partner',
    premium: row.premiumYuan,
    premiumYears: row.premiumYears,
    coverYears: row.coverYears,
    sumInsuredCents: fen(row.coverYuan),
    benefits: benefitsOf(row),
  });
}

function benefitsOf(row: GoldenFamily): Cover['benefits'] {
  switch (row.kind) {
    case 'term':
      return [benefit('death', wholeSum)];
    case 'criticalIllness':
      return [benefit('criticalIllness', wholeSum)];
    case 'accident':
      return [benefit('totalDisability', wholeSum)];
    case 'medical':
      return [
        benefit('medicalBill', {
          kind: 'indemnity',
          limitCents: fen(row.limitYuan),
          bands: [
            { overCents: fen(0), share: 0 },
            { overCents: fen(row.deductibleYuan), share: row.medicalShare },
          ],
        }),
      ];
  }
}
