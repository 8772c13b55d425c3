/**
 * What may be bought of what pays on one person's death: no term line, one, or two that stand on each
 * other, each with or without an accident line. Payments are steps in time, kept by cells: the years
 * between two changes, in which every option pays the same each year. Option 0 buys nothing.
 */
import { assert, copied, numbersOf, zeros } from '@cebao/kernel';
import type { Candidate } from '../../price/candidate.ts';
import { deathScripts, type DeathScript } from '../payouts.ts';
import type { Group, Single } from '../stacks.ts';

export type DeathLane = {
  /** Lines, first-year premium and first-year payment of each option. */
  readonly lines: readonly (readonly Candidate[])[];
  readonly premiums: Float64Array;
  readonly paidNow: Float64Array;
  /** Of that payment what no illness before can have ended. */
  readonly lastingNow: Float64Array;
  /** All options by rising premium. */
  readonly byPremium: Int32Array;
  /** Of one script after the other. */
  readonly cells: readonly Cell[];
  /** Distinct yearly payments, fen. */
  readonly amounts: Float64Array;
  /** Option by option the index of what it pays in each cell. */
  readonly paid: Int32Array;
  /** Cells in which every option pays the same as in the others of its group. */
  readonly alike: readonly (readonly [number, ...number[]])[];
};

/** Event years from .. until-1 of a script, in each of which every option pays the same. */
export type Cell = { readonly script: DeathScript; readonly from: number; readonly until: number };

/** Every group of terms with every group of accident lines; the first of each is empty. */
export function deathLane(
  terms: readonly Group[],
  { accidents, years }: { readonly accidents: readonly Group[]; readonly years: number },
): DeathLane {
  const lane = { terms, accidents };
  const singles = [...new Set([...terms, ...accidents].flat())];
  const starts = startsOf(singles, years);
  const premiums = ofBoth(lane, premiumOf);
  const byPremium = Int32Array.from(premiums.keys()).sort(
    (a, b) => (premiums[a] ?? 0) - (premiums[b] ?? 0) || a - b,
  );
  const width = deathScripts.length * starts.length;
  const rows = new Map(singles.map((one) => [one, paidByCell(one, starts)]));
  const { amounts, paid } = paidTogether(
    paidIn(terms, { rows, width }),
    paidIn(accidents, { rows, width }),
    width,
  );
  return {
    lines: linesOf(lane),
    premiums,
    paidNow: ofBoth(lane, (group) => paidNow(group, 'death')),
    lastingNow: ofBoth(lane, (group) => paidNow(group, 'deathAfterIllness')),
    byPremium,
    cells: deathScripts.flatMap((script) =>
      starts.map((from, c): Cell => ({ script, from, until: starts[c + 1] ?? years })),
    ),
    amounts: copied(amounts),
    paid,
    alike: alikeIn([...rows.values()], width),
  };
}

/** Cells in which each line pays the same: then so do any together. */
function alikeIn(
  rows: readonly Float64Array[],
  width: number,
): readonly (readonly [number, ...number[]])[] {
  const groups: [number, ...number[]][] = [];
  for (let c = 0; c < width; c++) {
    const group = groups.find(([first]) => rows.every((row) => row[first] === row[c]));
    if (group === undefined) groups.push([c]);
    else group.push(c);
  }
  return groups;
}

type Lane = { readonly terms: readonly Group[]; readonly accidents: readonly Group[] };

/** Of each option the lines of its terms, then those of its accident cover. */
function linesOf({ terms, accidents }: Lane): readonly (readonly Candidate[])[] {
  const own = (group: Group): readonly Candidate[] => group.map(({ line }) => line);
  const beside = accidents.map(own);
  return terms.flatMap((term) => {
    const lines = own(term);
    return beside.map((others) => (others.length === 0 ? lines : [...lines, ...others]));
  });
}

/** Of each option the sum of what its terms and its accident cover come to, each whole fen. */
function ofBoth({ terms, accidents }: Lane, valueOf: (group: Group) => number): Float64Array {
  const beside = numbersOf(accidents, valueOf);
  const values = zeros(terms.length * beside.length);
  let next = 0;
  for (const term of terms) {
    const own = valueOf(term);
    for (const other of beside) values[next++] = own + other;
  }
  return values;
}

/**
 * Group by group the index of what it pays in each cell among all distinct payments of the groups:
 * script by script in each year in which a payment changes.
 */
type Paid = { readonly all: readonly number[]; readonly at: Int32Array };

function paidIn(
  groups: readonly Group[],
  { rows, width }: { readonly rows: ReadonlyMap<Single, Float64Array>; readonly width: number },
): Paid {
  const amounts = amountIndex();
  const at = new Int32Array(groups.length * width);
  const together = zeros(width);
  groups.forEach((group, g) => {
    together.fill(0);
    for (const one of group) {
      const row = rows.get(one);
      assert(row !== undefined, () => `no payments of ${one.line.cover.id}`);
      for (let c = 0; c < width; c++) together[c] = (together[c] ?? 0) + (row[c] ?? 0);
    }
    const first = g * width;
    for (let c = 0; c < width; c++) {
      const isAsBefore = c > 0 && together[c] === together[c - 1];
      at[first + c] = isAsBefore ? (at[first + c - 1] ?? 0) : amounts.of(together[c] ?? 0);
    }
  });
  return { all: amounts.all, at };
}

function paidByCell({ paid }: Single, starts: readonly number[]): Float64Array {
  const row = zeros(deathScripts.length * starts.length);
  deathScripts.forEach((script, s) => {
    starts.forEach((year, c) => {
      row[s * starts.length + c] = paid[script][year] ?? 0;
    });
  });
  return row;
}

/** Of every group of terms with every group of accident lines: what two payments make is found once. */
function paidTogether(
  terms: Paid,
  accidents: Paid,
  width: number,
): { readonly amounts: readonly number[]; readonly paid: Int32Array } {
  const amounts = amountIndex();
  const sums = new Int32Array(terms.all.length * accidents.all.length).fill(unknown);
  const paid = new Int32Array(width === 0 ? 0 : (terms.at.length * accidents.at.length) / width);
  let next = 0;
  for (let term = 0; term < terms.at.length; term += width) {
    for (let accident = 0; accident < accidents.at.length; accident += width) {
      for (let c = 0; c < width; c++) {
        const one = terms.at[term + c] ?? 0;
        const other = accidents.at[accident + c] ?? 0;
        const place = one * accidents.all.length + other;
        const known = sums[place] ?? unknown;
        const sum =
          known === unknown
            ? amounts.of((terms.all[one] ?? 0) + (accidents.all[other] ?? 0))
            : known;
        sums[place] = sum;
        paid[next++] = sum;
      }
    }
  }
  return { amounts: amounts.all, paid };
}

const unknown = -1;

function paidNow(group: Group, script: DeathScript): number {
  let fen = 0;
  for (const { paid } of group) fen += paid[script][0] ?? 0;
  return fen;
}

function premiumOf(group: Group): number {
  let premium = 0;
  for (const { line } of group) premium += line.cover.annualPremiumCents;
  return premium;
}

/** Years in which the payment of any line changes. */
function startsOf(singles: readonly Single[], years: number): readonly number[] {
  const starts = new Set<number>();
  if (years > 0) starts.add(0);
  for (const { paid } of singles) {
    for (const script of deathScripts) changesIn(paid[script]).forEach((t) => starts.add(t));
  }
  return [...starts].toSorted((a, b) => a - b);
}

function changesIn(amounts: Float64Array): readonly number[] {
  const changes: number[] = [];
  for (let t = 1; t < amounts.length; t++) if (amounts[t] !== amounts[t - 1]) changes.push(t);
  return changes;
}

function amountIndex(): { readonly all: readonly number[]; readonly of: (fen: number) => number } {
  const all: number[] = [];
  const known = new Map<number, number>();
  const of = (fen: number): number => {
    const before = known.get(fen);
    if (before !== undefined) return before;
    known.set(fen, all.length);
    return all.push(fen) - 1;
  };
  return { all, of };
}
