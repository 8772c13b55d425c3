/**
 * Problem P1 of one family, written down from what is on offer: lines with their price and what each
 * pays in every script and year, weights, gaps, and the rules that bind them. No bundle, no list and
 * no dominance of the engine's solver enters here. Source: METHOD §6.
 */
import type { Family, Member } from '../../../packages/planning/src/household/family.ts';
import type { Assumptions } from '../../../packages/planning/src/household/assumptions.ts';
import type { Cover, Household, PlanLine, Report } from '@cebao/planning';
import type { Catalogue } from '@cebao/planning';
import {
  gapTable,
  scriptYears,
  type GapRow,
} from '../../../packages/planning/src/gaps/gapTable.ts';
import { offersOf, type Offers } from '../../../packages/planning/src/plan/offers.ts';
import type { Candidate } from '../../../packages/planning/src/price/candidate.ts';
import { billOf } from '../../../packages/planning/src/project/bill.ts';
import { settle, settledTotal } from '../../../packages/planning/src/project/settle.ts';
import { facts, must } from '../families.ts';
import { contextOf } from '../handmade.ts';
import { scripts, type Line, type ScriptId } from './line.ts';
import { countedOn, leftOfLimit } from './minors.ts';
import { allCarried, canStand, isRider, mostOnDeath, needOf, policyUnder } from './riders.ts';
import type { Shelf } from './riders.ts';

/** One year of one script: the chance's present value, the three layers, what the core pays. */
export type Stake = {
  readonly script: ScriptId;
  readonly year: number;
  readonly weight: number;
  readonly essentials: number;
  readonly standard: number;
  readonly wishes: number;
  readonly core: number;
};

export type MemberProblem = {
  readonly id: string;
  readonly role: 'adult' | 'child' | 'elder';
  readonly lines: readonly Line[];
  /** Bought in any case. */
  readonly core: readonly Line[];
  /** Locks that the core does not answer: each needs a line that does. */
  readonly locks: readonly number[];
  readonly stakes: readonly Stake[];
  readonly mayAddMedical: boolean;
  /** What the limit of a minor's death cover leaves, fen; null for those who have come of age. */
  readonly minorLeft: number | null;
  /** Illness cover needs no further medical line. */
  readonly illnessFree: boolean;
  /** A child waits for this grown-up's illness cover. */
  readonly illnessAwaited: boolean;
  /** To be paid on the breadwinner's death first; null for others. */
  readonly deathFirst: { readonly fen: number; readonly core: number } | null;
};

export type Problem = {
  readonly members: readonly MemberProblem[];
  readonly weights: readonly [number, number, number];
  /** What the core leaves of the budget. */
  readonly budget: number;
  readonly deathFirst: boolean;
};

type Setting = {
  readonly family: Family;
  readonly assumptions: Assumptions;
  readonly offers: Offers;
  readonly catalogue: Catalogue;
  readonly report: Report;
  readonly table: ReturnType<typeof gapTable>;
};

const fenPerYuan = 100;

export function problemOf(
  household: Household,
  { catalogue, report }: { readonly catalogue: Catalogue; readonly report: Report },
): Problem {
  const schedule = report.plan.certificate.schedule;
  const context = contextOf(household, { assumed: {}, schedule });
  const { family, assumptions } = context;
  const offers = must(offersOf({ family, assumptions, basis: facts.basis, catalogue }));
  const table = gapTable(context);
  const setting = { family, assumptions, offers, catalogue, report, table };
  const core = report.plan.lines.filter((line) => line.core);
  return {
    members: family.members.map((member) => memberProblem(member, setting)),
    weights: [assumptions.weightLayer1, assumptions.weightLayer2, assumptions.weightLayer3],
    // What V may spend: without the default core and what is kept for waivers.
    budget: report.plan.budgetCents - premiumOf(core) - report.plan.certificate.reserveCents,
    deathFirst: household.choices.deathFirst,
  };
}

function premiumOf(lines: readonly PlanLine[]): number {
  return lines.reduce((sum, line) => sum + line.premiumCents, 0);
}

function isSame(line: PlanLine, { cover, facts: f }: Candidate): boolean {
  return (
    line.id === cover.id &&
    line.planCode === f.planCode &&
    line.period === f.period &&
    line.sumInsuredCents === cover.sumInsuredCents
  );
}

function memberProblem(member: Member, setting: Setting): MemberProblem {
  const { family, offers, report } = setting;
  const { id, role, medicalRefused } = member.person;
  // A rider that may hang on mains of two sorts is offered once for each: here it is one line on offer.
  const all = offers.offered.get(id) ?? [];
  const offered = all.filter((one, at) => all.findIndex(({ cover }) => cover === one.cover) === at);
  const core = report.plan.lines.filter((line) => line.core && line.insured === id);
  const isCore = (candidate: Candidate) => core.some((line) => isSame(line, candidate));
  const own = offered.filter((candidate) => !isCore(candidate));
  const onShelf = own.flatMap((candidate) => lineOf(candidate, { member, setting, own }));
  const coreLines = offered
    .filter(isCore)
    .flatMap((c) => lineOf(c, { member, setting, own: offered }));
  const lines = onShelf.filter((line) => allCarried([line], [...onShelf, ...coreLines]));
  const held = heldBy(id, setting);
  const anyway = [...held, ...offered.filter(isCore).map(({ cover }) => cover)];
  const free =
    medicalRefused !== null ||
    offers.withoutMedical.has(id) ||
    held.some((cover) => cover.kind === 'medical') ||
    coreLines.some((line) => line.guaranteed);
  const mayAddMedical = coreLines.length === 0 && !isAdequate(member, { held, setting });
  const { locks } = family.household.choices;
  const shelf = { lines, core: coreLines, illnessFree: free, mayAddMedical };
  return {
    id,
    role,
    lines,
    core: coreLines,
    locks: locks.flatMap((lock, at) =>
      lock.insured === id && !coreLines.some((line) => line.locks.includes(at)) ? [at] : [],
    ),
    stakes: stakesOf(member, { setting, coreLines }),
    mayAddMedical,
    minorLeft: leftOfLimit(anyway, { age: member.age, catalogue: setting.catalogue }),
    illnessFree: free,
    illnessAwaited: role === 'adult' && isAwaited(id, { setting, shelf }),
    deathFirst: family.breadwinner.person.id === id ? deathNeed(id, { setting, shelf }) : null,
  };
}

function heldBy(id: string, { family }: Setting): readonly Cover[] {
  return family.household.policies.filter((p) => p.insured === id && p.coverYears > 0);
}

function ownBill(script: ScriptId, year: number, of: { member: Member; setting: Setting }): number {
  const peril = perilOf(script);
  const { person } = of.member;
  return billOf(peril, { person, year, assumptions: of.setting.assumptions })?.ownCents ?? 0;
}

function perilOf(script: ScriptId): Exclude<ScriptId, 'accidentalDeath' | 'deathAfterIllness'> {
  return script === 'accidentalDeath' || script === 'deathAfterIllness' ? 'death' : script;
}

type Event = { readonly script: ScriptId; readonly year: number };

function settled(
  covers: readonly Cover[],
  { script, year }: Event,
  of: { member: Member; setting: Setting },
) {
  return settle(covers, {
    peril: perilOf(script),
    accidental: script === 'accidentalDeath',
    year,
    age: of.member.age + year,
    sex: of.member.person.sex,
    ownBillCents: ownBill(script, year, of),
    cpi: of.setting.assumptions.cpi,
  });
}

/** Cover in force that pays a good part of a catastrophic bill, long enough, stands in the way of a new line. */
function isAdequate(
  member: Member,
  { held, setting }: { readonly held: readonly Cover[]; readonly setting: Setting },
): boolean {
  const medical = held.filter((cover) => cover.kind === 'medical');
  const of = { member, setting };
  const { medicalAdequateShare: share, medicalAdequateYears: least } = setting.assumptions;
  const years = Array.from({ length: Math.min(least, valuedYears(member, setting)) }, (_, t) => t);
  const isPaid = (year: number): boolean => {
    const paid = settledTotal(settled(medical, { script: 'billCatastrophic', year }, of));
    return paid >= ownBill('billCatastrophic', year, of) * share;
  };
  return medical.length > 0 && years.every(isPaid);
}

function lineOf(
  candidate: Candidate,
  { member, setting, own }: { member: Member; setting: Setting; own: readonly Candidate[] },
): readonly Line[] {
  const { cover, facts: f } = candidate;
  const { kind } = cover;
  if (kind !== 'term' && kind !== 'accident' && kind !== 'criticalIllness' && kind !== 'medical') {
    return [];
  }
  const years = valuedYears(member, setting);
  const ladderStep = setting.assumptions.ladderStepYuan * fenPerYuan;
  const held = heldBy(member.person.id, setting);
  const of = { member, setting };
  const books = { household: setting.family.household, catalogue: setting.catalogue };
  const need = needOf(candidate, books);
  // A contract that an illness ends has paid for it: nothing is left for the death that follows. With
  // its main a rider ends too.
  const main = need === null ? policyUnder(candidate, books) : undefined;
  const endsItself = isEndedBy(cover, member) || (main !== undefined && isEndedBy(main, member));
  const paidBy = (script: ScriptId, isEnded: boolean): Float64Array =>
    Float64Array.from({ length: years }, (_, year) => {
      if (script === 'deathAfterIllness' && isEnded) return 0;
      // Policies in force pay a bill first; fixed sums know of no other.
      const before = ownBill(script, year, of) > 0 ? held : [];
      const payments = settled([...before, cover], { script, year }, of);
      return settledTotal(payments.filter((payment) => payment.cover === cover));
    });
  const paidOf = (isEnded: boolean): Line['paid'] =>
    Object.fromEntries(scripts.map((s) => [s, paidBy(s, isEnded)])) as Line['paid'];
  const sums = own.filter((c) => c.facts.code === f.code).map((c) => c.cover.sumInsuredCents);
  const largest = Math.max(...sums);
  const asked = setting.family.household.choices.locks;
  const locks = asked.flatMap(({ insured, code, sumInsuredCents: sum }, at) => {
    const answers = insured === cover.insured && code === f.code;
    return answers && (sum === null || sum === cover.sumInsuredCents) ? [at] : [];
  });
  const pinned = locks.some((at) => asked[at]?.sumInsuredCents !== null);
  const isOpen = need !== null && !endsItself;
  return (isOpen ? [true, false] : [endsItself]).map((isEnded): Line => {
    const paid = paidOf(isEnded);
    return {
      name: `${cover.id} ${f.planCode} ${f.period} ${String(cover.sumInsuredCents)}`,
      kind,
      product: f.code,
      premium: cover.annualPremiumCents,
      sum: cover.sumInsuredCents,
      ...rungOf(cover.sumInsuredCents, {
        step: ladderStep,
        isFree: pinned || f.source === 'manual',
      }),
      coverYears: cover.coverYears,
      premiumYears: cover.premiumYears,
      insurer: cover.insurer,
      title: f.name,
      isRider: isRider(candidate, books),
      need: need === null ? null : { ...need, onEnded: isOpen ? isEnded : null },
      largest,
      atCap: pinned || cover.sumInsuredCents >= largest,
      guaranteed: candidate.guaranteedMedical && (paid.billCatastrophic[0] ?? 0) > 0,
      locks,
      isEnded,
      counted: countedOn(cover, member.age),
      paid,
    };
  });
}

/** In some year that it covers a clause that ends it is met by an illness. */
function isEndedBy(
  { benefits, coverYears }: Pick<Cover, 'benefits' | 'coverYears'>,
  { age, person: { sex } }: Member,
): boolean {
  return Array.from({ length: coverYears }, (_, year) => age + year).some((at) =>
    benefits.some(
      (b) =>
        b.peril === 'criticalIllness' &&
        b.endsContract &&
        (b.sex ?? sex) === sex &&
        at >= (b.fromAge ?? 0) &&
        at < (b.untilAge ?? Infinity),
    ),
  );
}

function valuedYears({ person }: Member, { family }: Setting): number {
  return Math.min(family.valueYears, scriptYears(family, person.id));
}

function stakesOf(
  member: Member,
  { setting, coreLines }: { readonly setting: Setting; readonly coreLines: readonly Line[] },
): readonly Stake[] {
  const { table, offers, assumptions } = setting;
  const { id } = member.person;
  const lives = offers.lives.get(id);
  return scripts.flatMap((script) => {
    const peril = perilOf(script);
    const row = table.rows.find((r) => r.member === id && r.peril === peril);
    return Array.from({ length: valuedYears(member, setting) }, (_, year): Stake => {
      const accidental = lives?.accidentalDeath[year] ?? 0;
      const all = lives?.probability[peril][year] ?? 0;
      const after = lives?.deathAfterIllness[year] ?? 0;
      const chances: Partial<Record<ScriptId, number>> = {
        accidentalDeath: accidental,
        deathAfterIllness: after,
        death: all - accidental - after,
      };
      const p = chances[script] ?? all;
      return {
        script,
        year,
        weight: p / (1 + assumptions.poolReturn) ** year,
        ...layersOf(row, {
          year,
          before: script === 'accidentalDeath' ? extraAt(member, { setting, year }) : 0,
        }),
        core: coreLines.reduce((sum, line) => sum + (line.paid[script][year] ?? 0), 0),
      };
    });
  });
}

/** What cover in force pays on a death that is an accident, and on no other, beyond the gap of any death. */
function extraAt(member: Member, { setting, year }: { setting: Setting; year: number }): number {
  const held = heldBy(member.person.id, setting);
  const of = { member, setting };
  const paid = (script: ScriptId) => settledTotal(settled(held, { script, year }, of));
  return paid('accidentalDeath') - paid('death');
}

/** What each layer needs beyond those before it, and beyond what is paid before. */
function layersOf(row: GapRow | undefined, at: { readonly year: number; readonly before: number }) {
  const left = (gaps: Float64Array | undefined): number =>
    Math.max(0, (gaps?.[at.year] ?? 0) - at.before);
  const [g1, g2, g3] = [left(row?.g1), left(row?.g2), left(row?.g3)];
  return { essentials: g1, standard: g2 - g1, wishes: g3 - g2 };
}

/** A rung of a ladder is a whole number of steps, or less than one beside at most three. */
function rungOf(
  sum: number,
  { step, isFree }: { readonly step: number; readonly isFree: boolean },
) {
  const isWhole = isFree || sum % step === 0;
  return { isRung: isWhole || sum < step, mostBeside: isWhole ? Infinity : 3 * step };
}

type On = { readonly setting: Setting; readonly shelf: Shelf };

function gapNow(id: string, peril: 'death' | 'criticalIllness', { table }: Setting) {
  const row = table.rows.find((r) => r.member === id && r.peril === peril);
  return { g1: row?.g1[0] ?? 0, g2: row?.g2[0] ?? 0 };
}

const anyKind: readonly Line['kind'][] = ['term', 'accident', 'criticalIllness', 'medical'];

/** An insurable grown-up with an open gap: illness cover that may be held, whatever it costs. */
function isAwaited(id: string, { setting, shelf }: On): boolean {
  const isInsurable = shelf.lines.some(
    (line) => line.kind === 'criticalIllness' && canStand([line], shelf, anyKind),
  );
  const core = shelf.core.reduce((sum, line) => sum + (line.paid.criticalIllness[0] ?? 0), 0);
  return isInsurable && gapNow(id, 'criticalIllness', setting).g2 > core;
}

/**
 * The breadwinner's essentials on death, at most what term and accident cover can pay together on a
 * death that an illness came before: what an illness ends opens the way for nothing.
 */
function deathNeed(id: string, { setting, shelf }: On): MemberProblem['deathFirst'] {
  const core = shelf.core.reduce((sum, line) => sum + (line.paid.deathAfterIllness[0] ?? 0), 0);
  const most = mostOnDeath(shelf);
  if (most === null) return { fen: 0, core };
  return { fen: Math.min(gapNow(id, 'death', setting).g1, core + most), core };
}
