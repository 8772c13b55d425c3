/**
 * Riders in P1 as the oracles see them: which line carries which, and what one person could hold if
 * money were no question. Written from the family file and the catalogue, without the engine's cases.
 */
import type { Catalogue, Household } from '@cebao/planning';
import type { Candidate } from '../../../packages/planning/src/price/candidate.ts';
import type { Line, Need } from './line.ts';

type Asked = Pick<Need, 'codes' | 'names'>;
type Books = { readonly household: Household; readonly catalogue: Catalogue };

function askedBy({ facts }: Candidate, { household, catalogue }: Books): Asked | null {
  if (facts.source === 'manual') {
    const quote = household.manualLines.find(({ cover }) => cover.id === facts.code);
    return quote?.riderOf === null || quote === undefined
      ? null
      : { codes: [quote.riderOf], names: [] };
  }
  const entry = catalogue.products.find(({ product }) => product.code === facts.code);
  const asked = entry?.product.riderOf ?? null;
  return asked === null ? null : { codes: asked.products, names: asked.names };
}

/** null: no rider, or its main is in force. */
export function needOf(candidate: Candidate, books: Books): Omit<Need, 'onEnded'> | null {
  const asked = askedBy(candidate, books);
  if (asked === null || policyUnder(candidate, books) !== undefined) return null;
  const { insurer, coverYears, premiumYears } = candidate.cover;
  return { ...asked, insurer, coverYears, premiumYears };
}

/** Of a rider the policy in force that carries it: the first in the file. */
export function policyUnder(candidate: Candidate, books: Books) {
  const asked = askedBy(candidate, books);
  if (asked === null) return undefined;
  const { insurer, insured, coverYears, premiumYears } = candidate.cover;
  const products = books.catalogue.products
    .filter(({ product }) => asked.codes.includes(product.code))
    .map(({ product }) => product.name);
  return books.household.policies.find(
    (policy) =>
      policy.coverYears >= Math.max(coverYears, 1) &&
      policy.premiumYears >= premiumYears &&
      policy.insured === insured &&
      policy.insurer === insurer &&
      policy.contract.riderOf === null &&
      (asked.codes.includes(policy.id) ||
        products.includes(policy.contract.product) ||
        (!policy.contract.product.includes('附加') &&
          asked.names.some((name) => policy.contract.product.includes(name)))),
  );
}

export function isRider(candidate: Candidate, books: Books): boolean {
  return askedBy(candidate, books) !== null;
}

export function isCarriedBy(main: Line, { need }: Line): boolean {
  return (
    need !== null &&
    !main.isRider &&
    (need.onEnded ?? main.isEnded) === main.isEnded &&
    (need.codes.includes(main.product) ||
      (!main.title.includes('附加') && need.names.some((name) => main.title.includes(name)))) &&
    main.insurer === need.insurer &&
    main.coverYears >= need.coverYears &&
    main.premiumYears >= need.premiumYears
  );
}

/** Every rider with its main among the lines or in the core. */
export function allCarried(lines: readonly Line[], core: readonly Line[]): boolean {
  return lines.every(
    (line) => line.need === null || [...lines, ...core].some((main) => isCarriedBy(main, line)),
  );
}

/** What stays when one line goes, with the riders that it carries. */
export function leftWithout(line: Line, lines: readonly Line[]): readonly Line[] {
  return lines.filter((other) => other !== line && !isCarriedBy(line, other));
}

export type Shelf = {
  readonly lines: readonly Line[];
  readonly core: readonly Line[];
  readonly mayAddMedical: boolean;
  /** Illness cover needs no further medical line. */
  readonly illnessFree: boolean;
};

/** Whether some set that money does not bound holds these lines, by adding lines of other kinds. */
export function canStand(
  lines: readonly Line[],
  shelf: Shelf,
  addable: readonly Line['kind'][],
): boolean {
  if (!isShaped(lines, shelf)) return false;
  const more = shelf.lines.filter((line) => addable.includes(line.kind) && !lines.includes(line));
  const added = (some: readonly Line[]): boolean =>
    some.some((line) => canStand([...lines, line], shelf, addable));
  const lost = lines.find(
    (line) => line.need !== null && !allCarried([line], [...lines, ...shelf.core]),
  );
  if (lost !== undefined) return added(more.filter((main) => isCarriedBy(main, lost)));
  const ill = lines.some(({ kind }) => kind === 'criticalIllness');
  const rests = shelf.illnessFree || lines.some(({ guaranteed }) => guaranteed);
  return !ill || rests || added(more.filter(({ guaranteed }) => guaranteed));
}

function isShaped(lines: readonly Line[], { mayAddMedical }: Shelf): boolean {
  const of = (kind: Line['kind']) => lines.filter((line) => line.kind === kind);
  const [terms, ill] = [of('term'), of('criticalIllness')];
  return (
    (terms.length < 2 || (terms.length === 2 && (areStacked(terms) || areRungs(terms)))) &&
    (ill.length < 2 || (ill.length === 2 && areStacked(ill))) &&
    of('accident').length <= 1 &&
    of('medical').length <= (mayAddMedical ? 1 : 0)
  );
}

/** One of them at its cap, from two products; term cover over the same years. */
function areStacked([a, b]: readonly Line[]): boolean {
  if (a === undefined || b === undefined || a.product === b.product) return false;
  if (a.kind === 'term' && a.coverYears !== b.coverYears) return false;
  return a.atCap || b.atCap;
}

/** Two terms of other years on the grid of ladders, of one product within its largest sum. */
function areRungs([a, b]: readonly Line[]): boolean {
  if (a === undefined || b === undefined || !(a.isRung && b.isRung)) return false;
  if (a.coverYears === b.coverYears || a.sum > b.mostBeside || b.sum > a.mostBeside) return false;
  return a.product !== b.product || a.sum + b.sum <= a.largest;
}

const onLiving: readonly Line['kind'][] = ['criticalIllness', 'medical'];

/**
 * The most that term and accident cover, which may stand, pay on a death now that an illness came before;
 * null without any term that is left by then.
 */
export function mostOnDeath(shelf: Shelf): number | null {
  const now = (lines: readonly Line[]): number =>
    lines.reduce((sum, line) => sum + (line.paid.deathAfterIllness[0] ?? 0), 0);
  const of = (kind: Line['kind']) => shelf.lines.filter((line) => line.kind === kind);
  const terms = of('term');
  const pairs = terms.flatMap((a, at) => terms.slice(at + 1).map((b) => [a, b]));
  const groups = [[], ...terms.map((term) => [term]), ...pairs].flatMap((group) => [
    group,
    ...of('accident').map((accident) => [...group, accident]),
  ]);
  const standing = groups.filter((group) => canStand(group, shelf, onLiving));
  const isLasting = ({ kind, isEnded }: Line): boolean => kind === 'term' && !isEnded;
  if (!standing.some((group) => group.some(isLasting))) return null;
  return standing.reduce((most, group) => Math.max(most, now(group)), 0);
}
