/**
 * The order of cover among the members (METHOD §6): a child's illness cover waits for every grown-up
 * who can have some and has an open gap, and for the breadwinner's essentials; with the preference
 * "death first" so does every other illness cover.
 */
import { offers, quote } from '@cebao/actuarial';
import { outlookOf, type Person, type PlanLine, type ScriptPeril } from '@cebao/planning';
import { ageOf } from '../random/persons.ts';
import { mayBeInsured, shareOf, type Case, type Planned } from './lineRules.ts';

export function crossFaults(planned: Planned): readonly string[] {
  const { report, household } = planned;
  const ill = report.plan.lines.filter((line) => line.kind === 'criticalIllness');
  const isChild = (line: PlanLine) =>
    household.persons.some((p) => p.id === line.insured && p.role === 'child');
  const childs = ill.filter(isChild);
  const open = breadwinnerOpen(planned);
  const waiting = household.persons.filter((p) => p.role === 'adult' && isWaiting(p, planned));
  return [
    ...(childs.length > 0 && open ? ["child's illness before the breadwinner's death cover"] : []),
    ...(childs.length > 0 ? waiting.map(({ id }) => `child's illness before that of ${id}`) : []),
    ...(household.choices.deathFirst && ill.length > childs.length && open
      ? ["illness before the breadwinner's death cover"]
      : []),
  ];
}

type Asked = { readonly member: string; readonly peril: ScriptPeril };

/** Fen of an event in the first year: what is missing in a layer, before the plan pays. */
function gapNow({ report }: Planned, { member, peril }: Asked, layer: 0 | 1): number {
  const found = report.gaps.find((gap) => gap.member === member && gap.peril === peril);
  return found?.now[layer].cumulativeCents ?? 0;
}

function sharePaid({ benefits, sumInsuredCents }: PlanLine, peril: string, age: number): number {
  return benefits
    .filter((b) => b.peril === peril && (b.fromAge === null || age >= b.fromAge))
    .filter((b) => b.untilAge === null || age < b.untilAge)
    .map(({ pays }) => shareOf(pays))
    .reduce((sum, share) => sum + share * sumInsuredCents, 0);
}

/** Essentials on the breadwinner's death are open although more term cover is on the market. */
function breadwinnerOpen(planned: Planned): boolean {
  const { report, household } = planned;
  const id = report.family.breadwinner;
  const person = household.persons.find((p) => p.id === id);
  if (person === undefined) return false;
  const own = report.plan.lines.filter((line) => line.insured === id);
  const paid = own.reduce((sum, line) => sum + sharePaid(line, 'death', ageOf(person)), 0);
  const open = gapNow(planned, { member: id, peril: 'death' }, 0) - paid > 1;
  const terms = own.filter((line) => line.kind === 'term');
  return open && terms.length === 0 && termsOnOffer(person, planned);
}

/** Some term product of the catalogue that this person may have and no table keeps away. */
function termsOnOffer(person: Person, given: Case): boolean {
  return productsFor(person, 'term', given).length > 0;
}

function productsFor(person: Person, kind: PlanLine['kind'], { catalogue, household }: Case) {
  const { bans, allowAsk } = household.choices;
  return (
    catalogue.products
      .map(({ product }) => product)
      .filter((p) => p.kind === kind && !bans.includes(p.code))
      // Of a rider nobody knows here whether its main can be had.
      .filter((p) => p.riderOf === null)
      .filter((p) => catalogue.insurerGates[p.insurer] !== 'fail')
      .filter((p) => mayBeInsured(p, person, household.asOf))
      .filter(({ code }) => {
        const line =
          catalogue.outlook.products[code] ?? (kind === 'term' ? 'term' : 'criticalIllness');
        const { verdict } = outlookOf({ person, age: ageOf(person) }, line, catalogue.outlook);
        return verdict === 'standard' || (verdict === 'ask' && allowAsk);
      })
  );
}

/** Refused as near the sum, and some premiums that the table prints are: an assumption (ADR 0067). */
function isNearSum({ code }: { readonly code: string }, person: Person, planned: Planned): boolean {
  const { report, household, catalogue } = planned;
  const isSaid = report.plan.whyNots.some(
    (no) => no.code === code && no.insured === person.id && no.reason === 'premiumNearSum',
  );
  const entry = catalogue.products.find(({ product }) => product.code === code);
  if (!isSaid || entry === undefined) return false;
  const socialMedical = person.socialMedical !== 'none';
  const asked = { sex: person.sex, age: ageOf(person), socialMedical };
  const most = household.choices.assumptions['illnessPremiumMaxShare'] ?? standardShare;
  const { product, rates } = entry;
  return offers(product, rates, asked).some((term) => {
    const priced = quote(product, rates, {
      ...term,
      ...asked,
      chosenCents: product.steps.maxCents,
    });
    if (!priced.ok) return false;
    const { premiumCents, premiumYears, sumInsuredCents } = priced.value;
    return premiumCents * premiumYears > most * sumInsuredCents;
  });
}

const standardShare = 0.8;

/** A grown-up with an open illness gap, illness cover on offer, a way to medical cover, and none. */
function isWaiting(person: Person, planned: Planned): boolean {
  const { report, household } = planned;
  const own = report.plan.lines.filter((line) => line.insured === person.id);
  if (own.some((line) => line.kind === 'criticalIllness')) return false;
  const medical = own.some((l) => l.kind === 'medical' && (l.guaranteedRenewalYears ?? 0) > 0);
  const held = household.policies.some(
    (p) => p.insured === person.id && p.kind === 'medical' && p.coverYears > 0,
  );
  // Who holds medical cover, or refused it, needs no further line to be insurable against illness.
  if (!medical && !held && person.medicalRefused === null) return false;
  const gap = gapNow(planned, { member: person.id, peril: 'criticalIllness' }, 1);
  const bill = report.gaps
    .find((g) => g.member === person.id && g.peril === 'criticalIllness')
    ?.now[1].workings.filter(({ code }) => code === 'bill' || code.endsWith('Fund'))
    .reduce((sum, term) => sum + term.cents, 0);
  // A medical line pays the bill at most; what is above it only illness cover can close.
  const leastOpen = gap - (medical ? Math.max(bill ?? 0, 0) : 0);
  const products = productsFor(person, 'criticalIllness', planned);
  return leastOpen > 1 && products.some((product) => !isNearSum(product, person, planned));
}
