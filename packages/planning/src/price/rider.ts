/**
 * Riders (附加险): what a rider asks of the contract beside which it is sold, and what can carry it:
 * a policy in force, or a line that is bought with it. Always on the same life, from the same insurer,
 * and covered and paid at least as long as the rider. Source: METHOD §6, ADR 0055.
 */
import { endsOnIllness, type Cover } from '../household/cover.ts';
import type { Household, ManualLine } from '../household/household.ts';
import { policiesInForce, type Policy } from '../household/policy.ts';
import type { Candidate } from './candidate.ts';
import type { CarryingPolicy, MainAsked } from './riderAsked.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';

export function askedByProduct(
  { product }: CatalogueEntry,
  catalogue: Catalogue,
): MainAsked | null {
  if (product.riderOf === null) return null;
  const { products: codes, names } = product.riderOf;
  return { codes, names, products: namesOf(codes, catalogue) };
}

export function askedByQuote({ riderOf }: ManualLine, catalogue: Catalogue): MainAsked | null {
  if (riderOf === null) return null;
  return { codes: [riderOf], names: [], products: namesOf([riderOf], catalogue) };
}

function namesOf(codes: readonly string[], { products }: Catalogue): readonly string[] {
  return products
    .filter(({ product }) => codes.includes(product.code))
    .map(({ product }) => product.name);
}

/** The policy in force that carries a cover. */
export function policyCarrying(
  asked: MainAsked,
  { cover, household }: { readonly cover: Cover; readonly household: Household },
): CarryingPolicy | null {
  const main = policiesInForce(household).find(
    (policy) => isMainPolicy(policy, asked) && lastsFor(policy, cover),
  );
  if (main === undefined) return null;
  return { id: main.id, name: main.contract.product, endsOnIllness: endsOnIllness(main) };
}

/** A paper of the main, whether or not it lasts long enough. */
export function isMainPolicy({ id, contract }: Policy, asked: MainAsked): boolean {
  if (contract.riderOf !== null) return false;
  const { product } = contract;
  return asked.codes.includes(id) || asked.products.includes(product) || isNamed(product, asked);
}

/**
 * The name of a rider has to say 附加 (人身保险公司保险条款和保险费率管理办法, 第十九条), and often says
 * its main's name too: it is no main.
 */
function isNamed(name: string, { names }: MainAsked): boolean {
  return !name.includes('附加') && names.some((words) => name.includes(words));
}

/** Whether a line is the main that a rider asks for, whether or not it lasts long enough. */
export function isMain({ facts, rider }: Candidate, asked: MainAsked): boolean {
  if (rider !== null) return false;
  return asked.codes.includes(facts.code) || isNamed(facts.name, asked);
}

/** Whether the one line, bought, is a main for the other. */
export function carries(main: Candidate, line: Candidate): boolean {
  return (
    line.rider !== null &&
    line.rider.policy === null &&
    (line.rider.onEnding ?? main.endsOnIllness) === main.endsOnIllness &&
    isMain(main, line.rider.asked) &&
    lastsFor(main.cover, line.cover)
  );
}

type Lasting = Pick<Cover, 'insured' | 'insurer' | 'coverYears' | 'premiumYears'>;

function lastsFor(main: Lasting, rider: Lasting): boolean {
  return (
    main.insured === rider.insured &&
    main.insurer === rider.insurer &&
    main.coverYears >= rider.coverYears &&
    main.premiumYears >= rider.premiumYears
  );
}

/** Can be bought only beside another line. */
export function needsMain({ rider }: Candidate): boolean {
  return rider !== null && rider.policy === null;
}

/** Of lines that are bought the one on which a rider hangs: the first that can carry it. */
export function mainAmong(line: Candidate, lines: readonly Candidate[]): Candidate | undefined {
  return needsMain(line) ? lines.find((main) => carries(main, line)) : undefined;
}

/** What is left without a line: the riders that nothing else carries fall with it. */
export function linesWithout(line: Candidate, lines: readonly Candidate[]): readonly Candidate[] {
  const left = lines.filter((other) => other !== line);
  return left.filter((other) => !needsMain(other) || mainAmong(other, left) !== undefined);
}
