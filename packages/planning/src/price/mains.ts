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
    const policy = policyCarrying(asked, { cover: candidate.cover, household });
    // With its main a rider ends too.
    const endsOnIllness = candidate.endsOnIllness || (policy?.endsOnIllness ?? false);
    return { ...candidate, endsOnIllness, rider: { asked, policy, onEnding: null } };
  });
  return { ...offered, candidates };
}

type Setting = {
  readonly household: Household;
  readonly catalogue: Catalogue;
};

/** Without the riders that nothing can carry: one answer for each product or quote. */
export function withMains({ candidates, refused }: Offered, setting: Setting): Offered {
  if (!candidates.some(needsMain)) return { candidates, refused };
  const isCarried = (line: Candidate): boolean =>
    !needsMain(line) || candidates.some((main) => carries(main, line));
  const kept = candidates.filter(isCarried).flatMap((line) => onMains(line, candidates));
  if (candidates.every(isCarried)) return { candidates: kept, refused };
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

/**
 * A rider ends with its main. Where mains on offer differ in whether an illness ends them it is two
 * choices: one on those that end, which then pays nothing on the death that follows, one on the others.
 */
function onMains(line: Candidate, mains: readonly Candidate[]): readonly Candidate[] {
  const { rider } = line;
  if (rider === null || !needsMain(line) || line.endsOnIllness) return [line];
  return [true, false]
    .map((onEnding) => ({ ...line, rider: { ...rider, onEnding }, endsOnIllness: onEnding }))
    .filter((one) => mains.some((main) => carries(main, one)));
}

function notCarried(
  { cover: { insured, kind }, facts: { code, name }, rider }: Candidate,
  candidates: readonly Candidate[],
  setting: Setting,
): WhyNot {
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
