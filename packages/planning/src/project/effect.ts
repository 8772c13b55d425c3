/**
 * What a script changes: the difference, stream by stream, between the family's money with the
 * event and without it. Source: METHOD §3.
 */
import { assert, CebaoBug, ofLast } from '@cebao/kernel';
import type { Cover } from '../household/cover.ts';
import { memberOf, workIncome, type Member } from '../household/family.ts';
import type { PersonId } from '../household/personId.ts';
import { billsOf } from './bill.ts';
import { careEffects } from './care.ts';
import { addPart, labelOf, lasting, tell, toStreams, within } from './changes/change.ts';
import { rememberingLast } from './changes/remembered.ts';
import type { Change, Hearer, Label, Moment, Pay, Sums } from './changes/change.ts';
import { companyChanges } from './changes/company.ts';
import type { Context } from './context.ts';
import { addRow, layerSums, type LayerFlows } from './positions.ts';
import { coverEnds, deathChanges } from './deathEffect.ts';
import { careRow, incomeLoss } from './changes/losses.ts';
import type { ProjectedScript, Struck } from './script.ts';
import { answering, paysSum, settleBill, settleSums, type Event, type Paying } from './settle.ts';
import { poolPath } from './state/guarantees.ts';
import type { Stream } from './stream.ts';

/** A family's money before the event. */
export type Projected = { readonly context: Context; readonly base: readonly Stream[] };

/** Difference streams: zero before the event's step. */
export function effects(script: ProjectedScript, projected: Projected): readonly Stream[] {
  const changed: Stream[] = [...careOf(script, projected)];
  tellAll(script, projected, toStreams(changed, { year: script.year, ...projected }));
  return changed;
}

/** The same summed into the flows of both layers, stream by stream in their order. */
export function flowsChanged(script: ProjectedScript, projected: Projected): LayerFlows {
  const { year } = script;
  const sums = layerSums(projected.context.family.horizonYears);
  for (const s of careOf(script, projected))
    sums.add(s, (target) => addRow(target, s.amounts, year));
  tellAll(script, projected, {
    part: (label, whole, moved) => sums.add(label, (target) => addPart(target, whole, moved)),
    sum: (label, fen) =>
      sums.add(label, (target) => {
        target[year] = (target[year] ?? 0) + fen;
      }),
  });
  return sums.flows();
}

/** What a bill takes at the start of its year, fen: covers in force have paid, and nothing else changes. */
export function billChanged(script: ProjectedScript, projected: Projected): number {
  let fen = 0;
  tellAll(script, projected, {
    part: ({ code }) => {
      throw new CebaoBug(`a bill moves ${code}`);
    },
    sum: ({ code, layer, timing }, paid) => {
      assert(layer < 2 && timing === 'start', () => `${code} of a bill falls due too late`);
      fen += paid;
    },
  });
  return fen;
}

/** Whose money the script changes, without the amounts. */
export function labelsChanged(script: ProjectedScript, projected: Projected): readonly Label[] {
  const labels: Label[] = [...careOf(script, projected)];
  const hear = (label: Label): number => labels.push(label);
  tellAll(script, projected, { part: hear, sum: hear });
  return labels;
}

function careOf(script: ProjectedScript, { context, base }: Projected): readonly Stream[] {
  if (script.peril !== 'longTermCare') return [];
  return careEffects(script, { context, base, member: memberOf(context.family, script.member) });
}

function tellAll(script: ProjectedScript, { context, base }: Projected, hearer: Hearer): void {
  const { year } = script;
  const pool = (): number => poolPath({ context, base }).afterStart[year] ?? 0;
  const meeting = { year, context, base, pool };
  for (const change of changesOf(script, context)) tell(change, meeting, hearer);
}

type Rules = Map<ProjectedScript['peril'] | 'accidentalDeath', readonly Change[]>;

/** By member and peril: gaps ask for one year after the other under the same few contexts. */
const rulesOf = ofLast<Context, Map<PersonId, Rules>>(6, () => new Map());

/** The rules of an event, whatever its year. Of long-term care `careEffects` holds the rest. */
export function changesOf(struck: Struck, context: Context): readonly Change[] {
  const byMember = rulesOf(context);
  const rules: Rules = byMember.get(struck.member) ?? new Map();
  byMember.set(struck.member, rules);
  const { peril, accidental } = struck;
  const kind = peril === 'death' && accidental === true ? 'accidentalDeath' : peril;
  const changes = rules.get(kind) ?? allChanges(struck, context).map(rememberingLast);
  rules.set(kind, changes);
  return changes;
}

function allChanges(struck: Struck, context: Context): readonly Change[] {
  const member = memberOf(context.family, struck.member);
  return [
    ...stateChanges(struck, { context, member }),
    ...companyChanges(struck, context),
    ...paymentsOf(struck, { context, member }),
  ];
}

type Setting = { readonly context: Context; readonly member: Member };

function stateChanges(struck: Struck, setting: Setting): readonly Change[] {
  const { context } = setting;
  switch (struck.peril) {
    case 'death':
      return deathChanges(struck, setting);
    case 'criticalIllness':
      return [...illnessChanges(setting), coverEnds(struck, context)];
    case 'disability':
      return [...disabilityChanges(setting), coverEnds(struck, context)];
    case 'longTermCare':
      return [coverEnds(struck, context)];
    case 'billEveryday':
    case 'billSerious':
    case 'billCatastrophic':
      return [];
  }
}

/** Income x (1 - loss) for some years, then a lasting loss; care. A child's parent takes leave. */
function illnessChanges({ context, member }: Setting): readonly Change[] {
  const a = context.assumptions;
  if (member.person.role === 'child') return childIllnessChanges({ context, member });
  const first = within(a.ciIncomeLossYears, a.ciIncomeLossShare);
  return [
    incomeLoss(member, [first, lasting(first.until, a.ciLastingLossShare)]),
    careRow(member, { annualYuan: a.ciCareAnnualYuan, years: a.ciCareYears }),
  ];
}

function childIllnessChanges({ context, member }: Setting): readonly Change[] {
  const a = context.assumptions;
  const carer = carerOf(member, context);
  const leave = within(a.childIllLeaveYears, a.childIllLeaveShare);
  return [
    ...(carer === undefined ? [] : [incomeLoss(carer, [leave])]),
    careRow(member, { annualYuan: a.childIllCareAnnualYuan, years: a.childIllCareYears }),
  ];
}

function disabilityChanges({ context, member }: Setting): readonly Change[] {
  const a = context.assumptions;
  return [
    incomeLoss(member, [within(a.disabilityLossYears, a.disabilityIncomeLossShare)]),
    careRow(member, { annualYuan: a.disabilityCareAnnualYuan, years: a.disabilityCareYears }),
  ];
}

/** The parent who earns least stays at home, of parents nobody named any adult; one without work income loses none. */
function carerOf({ person: { parents } }: Member, { family }: Context): Member | undefined {
  const grown = family.members.filter((m) => m.person.role === 'adult');
  const named = grown.filter((m) => parents.includes(m.person.id));
  const adults = named.length > 0 ? named : grown;
  const carer = adults.reduce<Member | undefined>(
    (least, m) => (least === undefined || workIncome(m) < workIncome(least) ? m : least),
    undefined,
  );
  return carer !== undefined && workIncome(carer) > 0 ? carer : undefined;
}

/** The bill of the event, and what the cover in force pays of it and besides. */
function paymentsOf(struck: Struck, setting: Setting): readonly Sums[] {
  return [...billSums(struck, setting), ...benefitSums(struck, setting)];
}

/** A bill depends on its person by the state's share of it alone. */
function billSums({ peril }: Struck, { context, member: { person } }: Setting): readonly Sums[] {
  const bills = billsOf(peril, person);
  if (bills(0, context.assumptions) === null) return [];
  const parts = { subject: person.name, role: 'personCost', layer: 1, timing: 'start' } as const;
  const whole = labelOf({ ...parts, code: 'bill', grade: 'A' });
  const fund = labelOf({ ...parts, code: 'billFund', grade: 'P' });
  const serious = labelOf({ ...parts, code: 'seriousIllnessFund', grade: 'A' });
  const sums: Sums = {
    kind: 'sums',
    isFixed: false,
    shared: `bill ${peril} ${person.socialMedical}`,
    at: ({ year, context: { assumptions } }, pay) => {
      const bill = bills(year, assumptions);
      if (bill === null) return;
      pay(whole, -bill.totalCents);
      pay(fund, bill.fundCents);
      if (bill.seriousCents > 0) pay(serious, bill.seriousCents);
    },
  };
  return [sums];
}

/** Sums by clause, and what covers pay of the bill: of these the second alone follows the economy. */
function benefitSums(struck: Struck, { context, member }: Setting): readonly Sums[] {
  const { peril, accidental = false } = struck;
  const { person, age } = member;
  const covers = coversOn(context.family.household.policies, person.id);
  const clauses = covers.flatMap((cover) => answering(cover, { peril, accidental }));
  const bills = billsOf(peril, person);
  // The stress test asks for hundreds of thousands: one event and one payer for all of them.
  const event = { peril, accidental, year: 0, age, sex: person.sex, ownBillCents: 0.5, cpi: 0.5 };
  const strike = ({ year, context: { assumptions } }: Moment): Event => {
    event.year = year;
    event.age = age + year;
    event.ownBillCents = bills(year, assumptions)?.ownCents ?? 0;
    event.cpi = assumptions.cpi;
    return event;
  };
  const sumsOf = (code: 'benefit' | 'billIndemnity', settled: typeof settleSums): Sums => {
    const labelFor = labelsOf(code);
    const coversOf = coversIn(context.family.household.policies, covers);
    let pay: Pay = payNobody;
    const paying: Paying = (cover, _, cents) => pay(labelFor(cover), cents);
    return {
      kind: 'sums',
      isFixed: code === 'benefit' && covers.every(({ growth }) => growth === null),
      shared: null,
      at: (moment, to) => {
        pay = to;
        settled(coversOf(moment.context, person.id), strike(moment), paying);
      },
    };
  };
  return [
    ...(clauses.some(paysSum) ? [sumsOf('benefit', settleSums)] : []),
    ...(clauses.every(paysSum) ? [] : [sumsOf('billIndemnity', settleBill)]),
  ];
}

function payNobody(): never {
  throw new CebaoBug('a payment that nobody asked for');
}

/** One person's covers, found once where one family after the other holds the same. */
function coversIn(
  held: readonly Cover[],
  own: readonly Cover[],
): (context: Context, insured: PersonId) => readonly Cover[] {
  let last = { held, own };
  return ({ family: { household } }, insured) => {
    const { policies } = household;
    if (policies !== last.held) last = { held: policies, own: coversOn(policies, insured) };
    return last.own;
  };
}

function labelsOf(code: 'billIndemnity' | 'benefit'): (cover: Cover) => Label {
  const labels = new Map<Cover, Label>();
  return (cover) => {
    const before = labels.get(cover);
    if (before !== undefined) return before;
    const label = labelOf({ code, subject: cover.id, role: 'pool', timing: 'start' });
    labels.set(cover, label);
    return label;
  };
}

export function coversOn(covers: readonly Cover[], insured: string): readonly Cover[] {
  return covers.filter((cover) => cover.insured === insured);
}
