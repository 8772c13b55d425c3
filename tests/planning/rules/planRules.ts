/**
 * Hard rules that several lines of a plan, or several persons, obey together (METHOD §6), and what the
 * figures of a plan must add up to. Written from the report, the family file and the catalogue.
 */
import { outlookOf } from '@cebao/planning';
import type { Person, PlanLine, Report } from '@cebao/planning';
import { ageOf } from '../random/persons.ts';
import { risen } from '../rising.ts';
import { lineFaults, personOf, shareOf, type Planned, type Case } from './lineRules.ts';
import { crossFaults } from './crossRules.ts';
import { riderFaults } from './riderRules.ts';

export function planFaults(planned: Planned): readonly string[] {
  const { report, household } = planned;
  const { lines } = report.plan;
  return [
    ...lines.flatMap((line) => lineFaults(line, planned)),
    ...sumFaults(report),
    ...household.persons.flatMap(({ id }) => personFaults(id, planned)),
    ...crossFaults(planned),
    ...riderFaults(planned),
    ...certificateFaults(report),
  ];
}

function sumFaults({ plan }: Report): readonly string[] {
  const premium = plan.lines.reduce((sum, line) => sum + line.premiumCents, 0);
  const bad: [boolean, string][] = [
    [premium > plan.budgetCents, 'above the budget'],
    [premium !== plan.premiumCents, 'premium is not the sum of its lines'],
    [plan.budgetCents - premium !== plan.unspentCents, 'unspent'],
    [plan.premiumByYear[0] !== (plan.lines.length > 0 ? premium : undefined), 'first year'],
    [new Set(plan.lines.map(keyOf)).size !== plan.lines.length, 'one line twice'],
  ];
  return bad.flatMap(([is, what]) => (is ? [what] : []));
}

function keyOf({ code, insured, planCode, period }: PlanLine): string {
  return `${insured} ${code} ${planCode} ${period}`;
}

function personFaults(id: string, { report, household, catalogue }: Planned): readonly string[] {
  const own = report.plan.lines.filter((l) => l.insured === id && l.waives.length === 0);
  const of = (kind: PlanLine['kind']) => own.filter((line) => line.kind === kind);
  const person = personOf(id, household);
  if (person === undefined) return [];
  const age = ageOf(person);
  const { cpi } = report.baseline;
  const bad: [boolean, string][] = [
    [of('medical').length > 1, 'two indemnities'],
    [of('accident').length > 1, 'two accident lines'],
    [of('term').length > 2 || of('criticalIllness').length > 2, 'three lines of a kind'],
    [!fromTwoProducts(of('criticalIllness')), 'one product twice'],
    [!isLadder(of('term'), catalogue), 'one product twice'],
    [isAboveLimit(id, { own, household, catalogue, age, cpi }), 'minor: too much on death'],
    [
      of('criticalIllness').length > 0 && !hasMedical(id, { own, household, catalogue }),
      'illness without medical',
    ],
    [
      of('medical').some((line) => isUnasked(line, person, { own, household })),
      'medical cover refused',
    ],
  ];
  return bad.flatMap(([is, what]) => (is ? [`${id}: ${what}`] : []));
}

type Kept = { readonly own: readonly PlanLine[]; readonly household: Case['household'] };

/** The client refused medical cover, and the planner locked no such line, nor a rider on it. */
function isUnasked(line: PlanLine, person: Person, { own, household }: Kept): boolean {
  if (person.medicalRefused === null) return false;
  const asked = [line, ...own.filter(({ id }) => line.carries.includes(id))];
  return !household.choices.locks.some(
    ({ insured, code, sumInsuredCents: sum }) =>
      insured === person.id &&
      asked.some((one) => code === one.code && (sum === null || sum === one.sumInsuredCents)),
  );
}

function fromTwoProducts(lines: readonly PlanLine[]): boolean {
  return new Set(lines.map(({ code }) => code)).size === lines.length;
}

/** Of two products, or two periods of one within its largest sum. */
function isLadder(terms: readonly PlanLine[], { products }: Case['catalogue']): boolean {
  if (fromTwoProducts(terms)) return true;
  const sum = terms.reduce((total, line) => total + line.sumInsuredCents, 0);
  const product = products.find((entry) => entry.product.code === terms[0]?.code)?.product;
  const years = new Set(terms.map(({ coverYears }) => coverYears));
  return years.size === terms.length && product !== undefined && sum <= product.steps.maxCents;
}

type Minor = Case & {
  readonly own: readonly PlanLine[];
  readonly age: number;
  readonly cpi: number;
};

/** In some year under age all insurers together would pay more than its limit, new lines among them. */
function isAboveLimit(id: string, { own, household, catalogue, age, cpi }: Minor): boolean {
  const held = household.policies.filter((p) => p.insured === id && p.coverYears > 0);
  for (let year = 0; ; year++) {
    const limit = catalogue.minorDeathLimits
      .filter(({ belowAge }) => age + year < belowAge)
      .toSorted((x, y) => x.belowAge - y.belowAge)[0];
    if (limit === undefined) return false;
    const sum = (covers: readonly Counted[]) =>
      covers
        .filter(({ coverYears }) => coverYears > year)
        .reduce((all, c) => all + mostOf(c, age + year) * risen(c.growth, year, cpi), 0);
    const added = sum(own);
    if (added > 0 && added + sum(held) > limit.limitCents + roundingFen) return true;
  }
}

/** Each sum is rounded to the fen. */
const roundingFen = 3;

type Counted = Pick<PlanLine, 'benefits' | 'sumInsuredCents' | 'coverYears' | 'growth'>;

/** What a cover pays on a death at an age, returned premiums and cash values left out. */
function mostOf({ benefits, sumInsuredCents }: Counted, age: number): number {
  const shares = benefits
    .filter(({ peril }) => peril === 'death' || peril === 'accidentalDeath')
    .filter(({ fromAge }) => fromAge === null || fromAge <= age)
    .filter(({ untilAge }) => untilAge === null || age < untilAge)
    .map(({ pays }) => shareOf(pays));
  return Math.max(0, ...shares) * sumInsuredCents;
}

/** Renewal guaranteed, cover in force, a recorded refusal, or a table that gives no medical line. */
function hasMedical(
  id: string,
  { own, household, catalogue }: { own: readonly PlanLine[] } & Case,
): boolean {
  const person = personOf(id, household);
  if (person === undefined) return false;
  const bought = own.some((l) => l.kind === 'medical' && (l.guaranteedRenewalYears ?? 0) > 0);
  const held = household.policies.some(
    (p) => p.insured === id && p.kind === 'medical' && p.coverYears > 0,
  );
  const { verdict } = outlookOf({ person, age: ageOf(person) }, 'medical', catalogue.outlook);
  return bought || held || person.medicalRefused !== null || verdict === 'unlikely';
}

/** The bound stands above what is shown, the frontier rises, nothing is unknown. */
function certificateFaults({ plan }: Report): readonly string[] {
  const { certificate: c, frontier } = plan;
  const rising = frontier.every((point, at) => {
    const before = frontier[at - 1];
    if (before === undefined) return true;
    return point.premiumCents > before.premiumCents && point.value > before.value;
  });
  const bad: [boolean, string][] = [
    [!(c.shownValue <= c.bestValue && c.bestValue <= c.bound), 'values out of order'],
    [!(c.stabilityShare >= 0 && c.stabilityShare <= 0.005 + 1e-12), 'outside the band'],
    [!rising, 'frontier does not rise'],
  ];
  return bad.flatMap(([is, what]) => (is ? [what] : []));
}
