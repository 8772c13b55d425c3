/**
 * Hard rules of one line of a plan (METHOD §6), looked at from the facts alone: the family file, the
 * catalogue, the rate tables. Written without the code that chooses lines.
 */
import { quote, type Product, type RateTable } from '@cebao/actuarial';
import { compareDates, daysBetween } from '@cebao/kernel';
import { outlookOf, type Catalogue, type Household, type Person } from '@cebao/planning';
import type { LineClass, PlanLine, Report } from '@cebao/planning';
import { ageOf } from '../random/persons.ts';
import { risen } from '../rising.ts';

export type Case = {
  readonly household: Household;
  readonly catalogue: Catalogue;
};

/** With the plan that was made for it. */
export type Planned = Case & { readonly report: Report };

export function lineFaults(line: PlanLine, given: Planned): readonly string[] {
  const { household, catalogue } = given;
  if (line.waives.length > 0) return waiverFaults(line, given);
  const insured = personOf(line.insured, household);
  if (insured === undefined) return [`${line.id}: insured ${line.insured} is nobody`];
  const source = line.source === 'product' ? productFaults : quoteFaults;
  const bad: [boolean, string][] = [
    [household.choices.bans.includes(line.code), 'banned'],
    [['annuity', 'wholeLife', 'endowment', 'care'].includes(line.kind), `kind ${line.kind}`],
    [catalogue.insurerGates[line.insurer] === 'fail', 'insurer below its gate'],
    [line.sumInsuredCents < 0 || line.premiumCents < 0, 'negative amount'],
    [!(line.coverYears > 0 && line.premiumYears <= line.coverYears), 'years'],
    [line.beneficiary === '', 'no beneficiary'],
    [!isOfAge(line.policyholder, household), `policyholder ${line.policyholder} not of age`],
    [
      line.totalPremiumCents !== totalOf(line, household.choices.assumptions['cpi'] ?? standardCpi),
      'total premium',
    ],
    [!line.core && line.value <= 0 && !comesFirst(line, given), 'adds nothing'],
  ];
  const own = bad.flatMap(([is, what]) => (is ? [what] : []));
  return [...own, ...outlookFaults(line, insured, given), ...source(line, insured, given)].map(
    (what) => `${line.insured} ${line.code}: ${what}`,
  );
}

/** The breadwinner's death cover opens the way for illness cover, whatever it adds. */
function comesFirst({ kind, insured }: PlanLine, { report }: Planned): boolean {
  const ill = report.plan.lines.some((line) => line.kind === 'criticalIllness');
  return kind === 'term' && insured === report.family.breadwinner && ill;
}

/** A waiver pays nobody a sum: it ends the premiums of others' lines that its insured pays. */
function waiverFaults(
  line: PlanLine,
  { household, catalogue, report }: Planned,
): readonly string[] {
  const waived = report.plan.lines.filter(({ id }) => line.waives.includes(id));
  const premium = waived.reduce((sum, { premiumCents }) => sum + premiumCents, 0);
  const most = household.choices.assumptions['waiverMaxShare'] ?? standardWaiverShare;
  const entry = catalogue.waivers.find(({ product }) => product.code === line.code);
  const insured = personOf(line.insured, household);
  const bad: [boolean, string][] = [
    [!household.choices.waiver || household.choices.bans.includes(line.code), 'not wanted'],
    [entry === undefined || insured === undefined, 'not in the catalogue'],
    [
      waived.length !== line.waives.length || line.sumInsuredCents !== premium,
      'waives what is not there',
    ],
    [
      waived.some((l) => l.policyholder !== line.insured || l.insured === line.insured),
      'waives its own',
    ],
    [waived.some((l) => l.premiumYears !== line.premiumYears + 1), 'years'],
    [waived.some((l) => l.insurer !== line.insurer), 'waives what another insurer is due'],
    [line.premiumCents > premium * most, 'dear'],
    [line.policyholder !== line.insured || !isOfAge(line.insured, household), 'not the payer'],
    [
      entry !== undefined &&
        insured !== undefined &&
        !mayBeInsured(entry.product, insured, household.asOf),
      'not eligible',
    ],
  ];
  return bad.flatMap(([is, what]) => (is ? [`${line.insured} ${line.code}: ${what}`] : []));
}

const standardWaiverShare = 0.06;

export function personOf(id: string, { persons }: Household): Person | undefined {
  return persons.find((p) => p.id === id);
}

/** As in the assumptions dossier: a family may have its own. */
const standardCpi = 0.02;

function totalOf({ premiumCents, premiumYears, growth }: PlanLine, cpi: number): number {
  const rising = growth?.premium === 'rises' ? growth : null;
  let total = 0;
  for (let t = 0; t < premiumYears; t++) total += Math.round(premiumCents * risen(rising, t, cpi));
  return total;
}

const adultAge = 18;

function isOfAge(id: string, household: Household): boolean {
  const person = personOf(id, household);
  return person !== undefined && ageOf(person) >= adultAge;
}

/** As the verdict of the table, 'ask' only where it is allowed. */
function outlookFaults(line: PlanLine, person: Person, given: Case): readonly string[] {
  const { verdict } = verdictOn(line, person, given);
  if (verdict !== line.outlook) return [`verdict ${line.outlook} is ${verdict}`];
  if (verdict === 'unlikely') return ['unlikely to be accepted'];
  return verdict === 'ask' && !given.household.choices.allowAsk ? ['has to be asked for'] : [];
}

const plainClass: Readonly<Partial<Record<PlanLine['kind'], LineClass>>> = {
  term: 'term',
  criticalIllness: 'criticalIllness',
  medical: 'medical',
  accident: 'accident',
};

function verdictOn(line: PlanLine, person: Person, { household, catalogue }: Case) {
  const quoted = household.manualLines.find(({ cover }) => cover.id === line.code);
  const own = quoted === undefined ? catalogue.outlook.products[line.code] : quoted.lineClass;
  const asked = own ?? plainClass[line.kind] ?? 'term';
  return outlookOf({ person, age: ageOf(person) }, asked, catalogue.outlook);
}

/** Who may be insured, by the product's own clause. */
export function mayBeInsured(product: Product, person: Person, asOf: Household['asOf']): boolean {
  const { minAge, maxAge, minDays, maxOccupationClass, requires } = product.eligibility;
  const age = ageOf(person);
  return (
    age >= minAge &&
    age <= maxAge &&
    (minDays === null || daysBetween(person.birthDate, asOf) >= minDays) &&
    (maxOccupationClass === null || person.occupationClass <= maxOccupationClass) &&
    requires.every((tag) => person.tags.includes(tag))
  );
}

/** Share of the sum that a clause pays; returned premiums and cash values left out. */
export function shareOf(pays: PlanLine['benefits'][number]['pays']): number {
  if (pays.kind === 'greatest') return Math.max(0, ...pays.of.map(shareOf));
  return pays.kind === 'share' ? pays.share : 0;
}

function productFaults(line: PlanLine, person: Person, given: Case): readonly string[] {
  const { household, catalogue } = given;
  const entry = catalogue.products.find(({ product }) => product.code === line.code);
  if (entry === undefined) return ['not in the catalogue'];
  const eligible = mayBeInsured(entry.product, person, household.asOf);
  return [
    ...(eligible ? [] : ['not eligible']),
    ...(isTooSmall(line, entry.product, household) ? ['premium too small'] : []),
    ...priceFaults(line, person, entry),
  ];
}

/** As in the assumptions dossier: a family may have its own. */
const standardLeastYuan = 100;

/** Chosen too small by nobody: a locked line, a rider, and what is sold in one sum stay. */
function isTooSmall(line: PlanLine, product: Product, { choices }: Household): boolean {
  const { minCents, maxCents } = product.steps;
  const least = choices.assumptions['leastPremiumYuan'] ?? standardLeastYuan;
  const isLocked = choices.locks.some(
    ({ insured, code }) => insured === line.insured && code === line.code,
  );
  const isFree = isLocked || product.riderOf !== null || minCents === maxCents;
  return !isFree && line.premiumCents < least * 100;
}

/** The printed rate times the sum, quoted again. */
function priceFaults(
  line: PlanLine,
  person: Person,
  { product, rates }: { readonly product: Product; readonly rates: RateTable },
): readonly string[] {
  const chosenCents = product.chosenBy === 'premium' ? line.premiumCents : line.sumInsuredCents;
  const again = quote(product, rates, {
    plan: line.planCode,
    period: line.period,
    payTerm: line.payTerm,
    annuityStartAge: null,
    sex: person.sex,
    age: ageOf(person),
    socialMedical: person.socialMedical !== 'none',
    chosenCents,
  });
  if (!again.ok) return [`no quote: ${again.error.code}`];
  const { premiumCents, sumInsuredCents } = again.value;
  const { minCents, maxCents } = product.steps;
  return [
    ...(premiumCents === line.premiumCents ? [] : [`premium ${String(premiumCents)}`]),
    ...(sumInsuredCents === line.sumInsuredCents ? [] : [`sum ${String(sumInsuredCents)}`]),
    ...(chosenCents >= minCents && chosenCents <= maxCents ? [] : ['outside its steps']),
  ];
}

function quoteFaults(line: PlanLine, _: Person, { household }: Case): readonly string[] {
  const quoted = household.manualLines.find(({ cover }) => cover.id === line.code);
  if (quoted === undefined) return ['no such quote'];
  const { cover } = quoted;
  const bad: [boolean, string][] = [
    [compareDates(quoted.expires, household.asOf) < 0, 'expired'],
    [cover.insured !== line.insured, 'of somebody else'],
    [cover.annualPremiumCents !== line.premiumCents, 'another premium'],
    [cover.sumInsuredCents !== line.sumInsuredCents, 'another sum'],
  ];
  return bad.flatMap(([is, what]) => (is ? [what] : []));
}
