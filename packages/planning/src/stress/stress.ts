/**
 * The stress test: many lives of one family, all perils together, with and without the lines of a
 * plan. It checks the plan; it is no part of its certificate. Every path depends on the seed and its
 * own number alone, so any number of workers give the same result. Source: METHOD §6 (oracles),
 * DESIGN §3 (stress).
 *
 * Left out, as in the plan: disability (no probability that could be defended), waiting periods.
 */
import { cents, ok, powInt, refuse, round, type Cents, type Result } from '@cebao/kernel';
import { assumptionsOf, type Assumptions } from '../household/assumptions.ts';
import type { Cover } from '../household/cover.ts';
import { familyOf, type Family } from '../household/family.ts';
import type { Household } from '../household/household.ts';
import { firstYear } from '../project/firstYear.ts';
import { tooLarge } from '../project/magnitude.ts';
import type { Script } from '../project/script.ts';
import type { PlanLine } from '../report.ts';
import type { Basis } from '../risks/lives.ts';
import { chancesOf, type Chances } from './chances.ts';
import { economyOf, spreadOf } from './economy.ts';
import { historyOf } from './history.ts';
import { randomOf } from './random.ts';
import { gravest, shortfallOf, stageOf, type Stage } from './shortfall.ts';
import { outcomeOf, type PathLoss, type StressOutcome } from './tally.ts';

export type StressInput = {
  readonly household: Household;
  readonly assumptionDefaults: Readonly<Record<string, number>>;
  readonly basis: Basis;
  /** Lines of the plan; without any, before and after are the same. */
  readonly lines: readonly PlanLine[];
  /** How uncertain the economy is, by id (`spreadIds`). */
  readonly spread: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly paths: number;
};

export type StressResult = {
  readonly seed: number;
  readonly paths: number;
  readonly scenarios: number;
  readonly years: number;
  /** A shortfall of more than this counts as ruin. */
  readonly bearableCents: Cents;
  readonly before: readonly [StressOutcome, StressOutcome];
  readonly after: readonly [StressOutcome, StressOutcome];
};

/** Paths of one block; a worker takes whole blocks. */
export const blockPaths = 250;
export const mostPaths = 1_000_000;
const seedLimit = 4_294_967_295;
const monthsPerYear = 12;

export function stressFamily(input: StressInput): Result<StressResult> {
  const theatre = theatreOf(input);
  if (!theatre.ok) return theatre;
  const blocks = Array.from({ length: round.up(input.paths / blockPaths) }, (_, at) =>
    runBlock(theatre.value, at),
  );
  return ok(stressResult(theatre.value, blocks));
}

/** Everything that paths share. */
export type Theatre = {
  readonly input: StressInput;
  readonly family: Family;
  readonly members: readonly Chances[];
  readonly scenes: readonly Scene[];
  /** A shortfall of more is ruin: some months of essential costs. */
  readonly bearableCents: number;
};

/** One economic scenario, without and with the plan. */
type Scene = { readonly before: Stage; readonly after: Stage };

export function theatreOf(input: StressInput): Result<Theatre> {
  const refusal = unfit(input);
  if (refusal !== null) return refusal;
  const { household, basis } = input;
  const assumed = assumptionsOf(input.assumptionDefaults, household.choices.assumptions);
  if (!assumed.ok) return assumed;
  const assumptions = assumed.value;
  const read = familyOf(household, assumptions, basis);
  if (!read.ok) return read;
  const family = read.value;
  const members: Chances[] = [];
  for (const member of family.members) {
    const chances = chancesOf(member, { family, assumptions, basis });
    if (!chances.ok) return chances;
    members.push(chances.value);
  }
  const spread = spreadOf(input.spread);
  if (!spread.ok) return spread;
  const { seed } = input;
  const lines = input.lines.map(coverOf);
  const scenes: Scene[] = [];
  for (let scenario = 0; scenario < spread.value.stressScenarios; scenario++) {
    const own = economyOf(assumptions, { spread: spread.value, seed, scenario });
    // Pensions follow the scenario's wages, so the family is read under it.
    const moved = familyOf(household, own, basis);
    if (!moved.ok) return moved;
    const scene = sceneOf(moved.value, { assumptions: own, lines });
    const large = tooLarge(scene.before.streams, { household, ...own });
    if (large !== null) return large;
    scenes.push(scene);
  }
  const essentials = firstYear(scenes[0]?.before.streams ?? []).layer1;
  const bearableCents = (essentials * spread.value.stressBearableMonths) / monthsPerYear;
  return ok({ input, family, members, scenes, bearableCents });
}

function sceneOf(
  family: Family,
  { assumptions, lines }: { readonly assumptions: Assumptions; readonly lines: readonly Cover[] },
): Scene {
  const before = stageOf({ family, assumptions, lines: [] });
  return { before, after: lines.length === 0 ? before : stageOf({ family, assumptions, lines }) };
}

function unfit({ paths, seed }: StressInput): Result<never> | null {
  const whole = (thing: string, value: number, [least, most]: readonly [number, number]) =>
    Number.isInteger(value) && value >= least && value <= most
      ? null
      : refuse('BAD_NUMBER', { thing, value: String(value), limit: `${least} 至 ${most} 的整数` });
  return whole('paths', paths, [1, mostPaths]) ?? whole('seed', seed, [0, seedLimit]);
}

function coverOf(line: PlanLine): Cover {
  const { id, kind, insurer, policyholder, insured, beneficiary, sumInsuredCents } = line;
  const { premiumCents, premiumYears, coverYears, benefits, growth } = line;
  return {
    id,
    kind,
    insurer,
    policyholder,
    insured,
    beneficiary,
    sumInsuredCents,
    annualPremiumCents: premiumCents,
    premiumYears,
    coverYears,
    benefits,
    surrenderValueCents: cents(0),
    growth,
  };
}

/** Losses of one block of paths. */
export type Block = { readonly before: readonly PathLoss[]; readonly after: readonly PathLoss[] };

export function runBlock(theatre: Theatre, block: number): Block {
  const { input, members, scenes } = theatre;
  const before: PathLoss[] = [];
  const after: PathLoss[] = [];
  const end = Math.min((block + 1) * blockPaths, input.paths);
  for (let path = block * blockPaths; path < end; path++) {
    const scene = scenes[path % scenes.length];
    if (scene === undefined) continue;
    const history = historyOf(members, randomOf(input.seed, path).uniform);
    const losses = lossesOf(history, { path, stage: scene.before });
    before.push(...losses);
    after.push(
      ...(scene.after === scene.before ? losses : lossesOf(history, { path, stage: scene.after })),
    );
  }
  return { before, after };
}

function lossesOf(
  history: readonly Script[],
  { path, stage }: { readonly path: number; readonly stage: Stage },
): readonly PathLoss[] {
  const { poolReturn } = stage.paths;
  const shortfall = shortfallOf(history, stage);
  const { firstYear, layers } = shortfall;
  const discount = 1 / powInt(1 + poolReturn, firstYear);
  return ([1, 2] as const).flatMap((layer): readonly PathLoss[] => {
    // Layers are cumulative: who cannot pay the essentials cannot keep the present standard either.
    const gap = layer === 2 && layers[1].fen > layers[0].fen ? layers[1] : layers[0];
    const lost = cents(round.halfUp(gap.fen * discount));
    if (lost <= 0) return [];
    const cause = gravest(shortfall, { layer, gap, stage })?.peril ?? null;
    return [{ path, layer, cents: lost, worstYear: firstYear + gap.worst, cause }];
  });
}

export function stressResult(theatre: Theatre, blocks: readonly Block[]): StressResult {
  const { input, family, scenes, bearableCents } = theatre;
  const { seed, paths } = input;
  const both = (losses: readonly PathLoss[]) =>
    [
      outcomeOf(losses, { layer: 1, paths, bearableCents }),
      outcomeOf(losses, { layer: 2, paths, bearableCents }),
    ] as const;
  return {
    bearableCents: cents(round.halfUp(bearableCents)),
    seed,
    paths,
    scenarios: scenes.length,
    years: family.horizonYears,
    before: both(blocks.flatMap((block) => block.before)),
    after: both(blocks.flatMap((block) => block.after)),
  };
}
