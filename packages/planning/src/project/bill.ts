/**
 * The bill of a script: total, what the state's fund pays, what is left to the family.
 * Own share = total - min(fund limit, inside share x fund ratio x total) - serious illness. Source: METHOD §3 and the
 * worked family: 300,000 with 30 % outside and 84.1 % inside leaves 123,390.
 */
import { ofLast, powInt } from '@cebao/kernel';
import type { Assumptions } from '../household/assumptions.ts';
import type { Person } from '../household/household.ts';
import type { Bill, ProjectedPeril } from './script.ts';

const fenPerYuan = 100;

export function billOf(
  peril: ProjectedPeril,
  { person: { socialMedical }, year, assumptions }: Asked,
): Bill | null {
  return billIn(yearsOf(peril, socialMedical, assumptions), peril, {
    socialMedical,
    year,
    assumptions,
  });
}

/** The same asked again and again, nearly always under the assumptions of the time before. */
export function billsOf(
  peril: ProjectedPeril,
  { socialMedical }: Pick<Person, 'socialMedical'>,
): (year: number, assumptions: Assumptions) => Bill | null {
  let last: Assumptions | null = null;
  let years: Years = [];
  return (year, assumptions) => {
    if (assumptions !== last) years = yearsOf(peril, socialMedical, assumptions);
    last = assumptions;
    return billIn(years, peril, { socialMedical, year, assumptions });
  };
}

type Years = (Bill | null)[];

function yearsOf(peril: ProjectedPeril, scheme: Scheme, assumptions: Assumptions): Years {
  const known = billsUnder(assumptions)[scheme];
  const years = known.get(peril) ?? [];
  known.set(peril, years);
  return years;
}

function billIn(years: Years, peril: ProjectedPeril, insured: Insured): Bill | null {
  const before = years[insured.year];
  if (before !== undefined) return before;
  const bill = computed(peril, insured);
  years[insured.year] = bill;
  return bill;
}

type Asked = {
  readonly person: Pick<Person, 'socialMedical'>;
  readonly year: number;
  readonly assumptions: Assumptions;
};

type Scheme = Person['socialMedical'];

/** On nothing else of its person a bill depends: each is computed once, and so is how far prices have risen. */
type Bills = Readonly<Record<Scheme, Map<ProjectedPeril, Years>>> & {
  readonly trend: number[];
};

const billsUnder = ofLast<Assumptions, Bills>(4, () => ({
  employee: new Map(),
  resident: new Map(),
  none: new Map(),
  trend: [],
}));

type Insured = Omit<Asked, 'person'> & { readonly socialMedical: Scheme };

function computed(peril: ProjectedPeril, insured: Insured): Bill | null {
  const { year, assumptions: a } = insured;
  const size = sizeOf(peril, a);
  if (size === null) return null;
  const { trend } = billsUnder(a);
  const risen = trend[year] ?? powInt(1 + a.medicalTrend, year);
  trend[year] = risen;
  const totalCents = size.yuan * fenPerYuan * risen;
  const inside = totalCents * (1 - size.outsideShare);
  const limit = a.fundAnnualLimitYuan * fenPerYuan;
  const fundCents = Math.min(limit, inside * fundRatio(insured));
  const seriousCents = seriousFund(inside - fundCents, insured);
  const ownCents = totalCents - fundCents - seriousCents;
  return { totalCents, fundCents, seriousCents, ownCents };
}

/**
 * The residents' insurance for serious illness (大病保险): a share of what the basic fund leaves
 * inside the catalogue, above a line. Off by default: whether the published fund ratio contains it
 * is not known. Source: data/rules/social, S039 (line), S040 (share at least 60 %), S043.
 */
function seriousFund(left: number, { socialMedical, year, assumptions: a }: Insured): number {
  if (socialMedical !== 'resident') return 0;
  const line = a.seriousIllnessLineYuan * fenPerYuan * powInt(1 + a.incomeGrowth, year);
  return left > line ? (left - line) * a.seriousIllnessShare : 0;
}

function fundRatio({ socialMedical, assumptions }: Insured): number {
  if (socialMedical === 'employee') return assumptions.fundRatioEmployee;
  if (socialMedical === 'resident') return assumptions.fundRatioResident;
  return 0;
}

/** A critical illness contains the serious bill. */
function sizeOf(
  peril: ProjectedPeril,
  a: Assumptions,
): { readonly yuan: number; readonly outsideShare: number } | null {
  switch (peril) {
    case 'billEveryday':
      return { yuan: a.billEverydayYuan, outsideShare: a.billEverydayOutsideShare };
    case 'billSerious':
    case 'criticalIllness':
      return { yuan: a.billSeriousYuan, outsideShare: a.billSeriousOutsideShare };
    case 'billCatastrophic':
      return { yuan: a.billCatastrophicYuan, outsideShare: a.billCatastrophicOutsideShare };
    case 'death':
    case 'disability':
    case 'longTermCare':
      return null;
  }
}
