/** Riders on offer to one person: those whose main can be had or is held, and why the rest cannot. */
import type { Household } from '../household/household.ts';
import type { WhyNot } from '../report.ts';
import type { Candidate } from './candidate.ts';
import type { Catalogue } from './catalogue.ts';
import { carries, isMain, isMainPolicy, needsMain, policyCarrying } from './rider.ts';
import type { MainAsked } from './riderAsked.ts';

export type Offered = {
  readonly candidates: readonly Candidate[];
  readonly refused: readonly WhyNot[];
};

/** The offers of one product or quote with what they ask of a main; null = nothing. */
export function riding(
  offered: Offered,
  { asked, household }: { readonly asked: MainAsked | null; readonly household: Household },
): Offered {
  if (asked === null) return offered;
  const candidates = offered.candidates.map((candidate): Candidate => {
    const { cover } = candidate;
    return { ...candidate, rider: { asked, policy: policyCarrying(asked, { cover, household }) } };
  });
  return { ...offered, candidates };
}

type Setting = {
  readonly household: Household;
  readonly catalogue: Catalogue;
};

/** Without the riders that nothing can carry: one answer for each product or quote. */
export function withMains({ candidates, refused }: Offered, setting: Setting): Offered {
  const isCarried = (line: Candidate): boolean =>
    !needsMain(line) || candidates.some((main) => carries(main, line));
  const kept = candidates.filter(isCarried);
  if (kept.length === candidates.length) return { candidates, refused };
  const left = new Set(kept.map(({ facts }) => facts.code));
  const dropped = candidates.filter((line) => !isCarried(line) && !left.has(line.facts.code));
  const firsts = new Map(dropped.toReversed().map((line) => [line.facts.code, line]));
  return {
    candidates: kept,
    refused: [
      ...refused,
      ...[...firsts.values()].toReversed().map((line) => notCarried(line, candidates, setting)),
    ],
  };
}

function notCarried(
  { facts, rider }: Candidate,
  candidates: readonly Candidate[],
  setting: Setting,
): WhyNot {
  const { code, name, insured, kind } = facts;
  const asked = rider?.asked ?? nothingAsked;
  return {
    code,
    name,
    insured,
    kind,
    reason: reasonOf(asked, { insured, candidates, ...setting }),
    refusal: null,
    valueLost: null,
  };
}

const nothingAsked: MainAsked = { codes: [], names: [], products: [] };

function reasonOf(
  asked: MainAsked,
  {
    insured,
    candidates,
    household,
    catalogue,
  }: Setting & { readonly insured: string; readonly candidates: readonly Candidate[] },
): WhyNot['reason'] {
  const held = household.policies.filter((policy) => policy.insured === insured);
  const isHeld = held.some((policy) => policy.coverYears > 0 && isMainPolicy(policy, asked));
  if (isHeld || candidates.some((line) => isMain(line, asked))) return 'mainTooShort';
  const { manualLines } = household;
  const isKnown =
    catalogue.products.some(({ product }) => asked.codes.includes(product.code)) ||
    manualLines.some(({ cover }) => asked.codes.includes(cover.id));
  return isKnown ? 'mainOut' : 'mainNotHeld';
}
