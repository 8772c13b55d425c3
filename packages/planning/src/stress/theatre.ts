/** Everything that the paths of a stress test share. */
import { assert, cents, ok, refuse, type Result } from '@cebao/kernel';
import { assumptionsOf, type Assumptions } from '../household/assumptions.ts';
import type { Cover } from '../household/cover.ts';
import { familyIn, familyOf, type Family } from '../household/family.ts';
import type { Household } from '../household/household.ts';
import type { Context } from '../project/context.ts';
import { firstYear } from '../project/firstYear.ts';
import { tooLarge } from '../project/magnitude.ts';
import type { PlanLine } from '../report.ts';
import type { Basis } from '../risks/lives.ts';
import { chancesOf } from './draw/chances.ts';
import { lifeOf, type Life } from './draw/history.ts';
import { economyOf, spreadOf, type Spread } from './economy.ts';
import type { Side } from './paths/rules.ts';
import { settingOf, stageOf, type Proposed, type Setting, type Stage } from './stage.ts';

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

export type Theatre = {
  readonly frame: Frame;
  readonly lives: readonly Life[];
  readonly stage: Stage;
  /** Without the lines of the plan, with them, or both; without any line the two are one. */
  readonly firstSide: Side;
  readonly lastSide: Side;
};

/** What a result says of its test: plain data, which every block carries. */
export type Frame = {
  readonly seed: number;
  readonly paths: number;
  readonly scenarios: number;
  readonly years: number;
  /** A shortfall of more is ruin: some months of essential costs, fen. */
  readonly bearable: number;
};

/** Least and most of what a test is asked with. */
export const stressLimits = { paths: [1, 1_000_000], seed: [0, 4_294_967_295] } as const;
const monthsPerYear = 12;

export function theatreOf(input: StressInput): Result<Theatre> {
  const { household, basis, seed, paths } = input;
  const refusal = unfit(input);
  if (refusal !== null) return refusal;
  const assumed = assumptionsOf(input.assumptionDefaults, household.choices.assumptions);
  if (!assumed.ok) return assumed;
  const read = familyOf(household, assumed.value, basis);
  if (!read.ok) return read;
  const lives = livesOf(read.value, assumed.value, basis);
  if (!lives.ok) return lives;
  const spread = spreadOf(input.spread);
  if (!spread.ok) return spread;
  const bare = settingsOf(input, { family: read.value, assumptions: assumed.value }, spread.value);
  if (!bare.ok) return bare;
  const essentials = firstYear(bare.value[0].streams).layer1;
  const frame = {
    seed,
    paths,
    scenarios: bare.value.length,
    years: read.value.horizonYears,
    bearable: (essentials * spread.value.stressBearableMonths) / monthsPerYear,
  };
  const stage = stageOf(bare.value, proposedOf(input.lines));
  const { firstSide, lastSide } = stage.reckoner.course;
  return ok({ frame, lives: lives.value, stage, firstSide, lastSide });
}

function unfit({ paths, seed }: StressInput): Result<never> | null {
  const whole = (thing: string, value: number, [least, most]: readonly [number, number]) =>
    Number.isInteger(value) && value >= least && value <= most
      ? null
      : refuse('BAD_NUMBER', { thing, value: String(value), limit: `${least} 至 ${most} 的整数` });
  return whole('paths', paths, stressLimits.paths) ?? whole('seed', seed, stressLimits.seed);
}

function livesOf(family: Family, assumptions: Assumptions, basis: Basis): Result<readonly Life[]> {
  const lives: Life[] = [];
  for (const member of family.members) {
    const chances = chancesOf(member, { family, assumptions, basis });
    if (!chances.ok) return chances;
    lives.push(lifeOf(chances.value));
  }
  return ok(lives);
}

type Own = { readonly family: Family; readonly assumptions: Assumptions };

/** The family in each economy; the first is that of the plan itself. */
function settingsOf(
  { household, basis, seed }: StressInput,
  { family: plain, assumptions }: Own,
  spread: Spread,
): Result<readonly [Setting, ...Setting[]]> {
  const settings: Setting[] = [];
  for (let scenario = 0; scenario < spread.stressScenarios; scenario++) {
    const own = economyOf(assumptions, { spread, seed, scenario });
    const family = scenario === 0 ? ok(plain) : familyIn(plain, own, basis);
    if (!family.ok) return family;
    const context: Context = { family: family.value, assumptions: own, schedule: [] };
    const setting = settingOf(context);
    const { poolReturn, cpi } = own;
    const large = tooLarge(setting.streams, { household, poolReturn, cpi });
    if (large !== null) return large;
    settings.push(setting);
  }
  const [first, ...others] = settings;
  assert(first !== undefined, 'a spread has at least one scenario');
  return ok([first, ...others]);
}

function proposedOf(lines: readonly PlanLine[]): readonly Proposed[] {
  const waived = new Set(lines.flatMap(({ waives }) => waives));
  return lines.map((line) => ({
    ...coverOf(line),
    riderOf: line.riderOf?.id ?? null,
    isWaived: waived.has(line.id),
  }));
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
