/** One family under every economy, without and with the lines of a plan. */
import { assert } from '@cebao/kernel';
import type { Cover } from '../household/cover.ts';
import type { Family } from '../household/family.ts';
import { plainPolicy, type Policy } from '../household/policy.ts';
import { baseStreams, allPremiums } from '../project/baseStreams.ts';
import type { Context } from '../project/context.ts';
import type { Script } from '../project/script.ts';
import type { Stream } from '../project/stream.ts';
import type { ScheduledPremium, ScriptPeril } from '../report.ts';
import { historyOf, perilOf } from './draw/history.ts';
import { gravest } from './paths/cause.ts';
import { courseOf, follow } from './paths/course.ts';
import { moneyOf, type Money, type MoneyInput } from './paths/money.ts';
import { ruleBookOf, sides, type RuleBook } from './paths/rules.ts';
import { reckonerOf, type Reckoner } from './paths/reckoner.ts';
import { reckon } from './paths/shortfall.ts';

export type Stage = {
  readonly book: RuleBook;
  /** By economy. */
  readonly money: readonly Money[];
  /** Room for one path at a time. */
  readonly reckoner: Reckoner;
};

/** The family of one economy and its streams. */
export type Setting = { readonly context: Context; readonly streams: readonly Stream[] };

export function settingOf(context: Context): Setting {
  return { context, streams: baseStreams(context) };
}

/** A line of a plan; of a rider what carries it; whether another line waives its premiums. */
export type Proposed = Cover & {
  readonly riderOf?: string | null;
  /** On the death of who pays them. */
  readonly isWaived?: boolean;
};

/** Settings of the family without the lines; they differ in rates alone. */
export function stageOf(
  settings: readonly [Setting, ...Setting[]],
  lines: readonly Proposed[],
): Stage {
  const [bare, ...others] = settings;
  const first = withLines(bare, lines);
  const economies = [first, ...others.map((setting) => withLines(setting, lines))] as const;
  const book = ruleBookOf([bare.context, first.context], economies);
  const money = economies.map((given) => moneyOf(book, given));
  return { book, money, reckoner: reckonerOf(courseOf(book)) };
}

/** The covers that events meet, and what they cost besides. */
function withLines({ context: bare, streams }: Setting, lines: readonly Proposed[]): MoneyInput {
  if (lines.length === 0) return { context: bare, own: streams, added: [] };
  const { household } = bare.family;
  const policies = lines.map((line) => plainPolicy(line, household.asOf, line.riderOf));
  const family = (own: readonly Policy[]): Family => ({
    ...bare.family,
    household: { ...household, policies: own },
  });
  return {
    context: {
      ...bare,
      family: family([...household.policies, ...policies]),
      schedule: waivedPremiums(lines),
    },
    own: streams,
    added: allPremiums({ ...bare, family: family(policies) }),
  };
}

/** For what events do: the premiums themselves stand among those of the lines. */
export function waivedPremiums(lines: readonly Proposed[]): readonly ScheduledPremium[] {
  return lines
    .filter(({ isWaived = false }) => isWaived)
    .map(({ id, insured, policyholder, annualPremiumCents, premiumYears, growth }) => ({
      insured,
      policyholder,
      lineId: id,
      premiumCents: annualPremiumCents,
      premiumYears,
      growth,
      endsOnIllness: false,
      waived: true,
    }));
}

export type GapOf = {
  /** Valued at the first event. */
  readonly fen: number;
  /** Years from the first event to the worst moment. */
  readonly worst: number;
};

/** What a written history costs in the first economy, by layer, each alone. */
export function shortfallOf(
  history: readonly Script[],
  stage: Stage,
  side: keyof typeof sides = 'planned',
): { readonly firstYear: number; readonly layers: readonly [GapOf, GapOf] } {
  const { money, shortfall } = followed(history, stage, side);
  const { firstYear, lost, worst } = shortfall;
  const gap = (layer: 0 | 1): GapOf => ({
    fen: (lost[layer] ?? 0) / (money.worth[firstYear] ?? 1),
    worst: (worst[layer] ?? 0) - firstYear,
  });
  return { firstYear, layers: [gap(0), gap(1)] };
}

/** The peril that took most of it up to its own layer's worst moment; null: the premiums of the lines. */
export function causeOf(
  history: readonly Script[],
  stage: Stage,
  { layer, side = 'planned' }: { readonly layer: 1 | 2; readonly side?: keyof typeof sides },
): ScriptPeril | null {
  const { money, shortfall, written } = followed(history, stage, side);
  const { reckoner } = stage;
  reckoner.layer = layer === 1 ? 0 : 1;
  reckoner.year = shortfall.worst[reckoner.layer] ?? 0;
  const kind = gravest(reckoner, written, money);
  return kind === null ? null : (perilOf[kind] ?? null);
}

function followed(
  history: readonly Script[],
  { book, money: [money], reckoner }: Stage,
  side: keyof typeof sides,
) {
  assert(money !== undefined, 'a stage has at least one economy');
  const members = book.context.family.members.map(({ person }) => person.id);
  const written = historyOf(history, members);
  const { course } = reckoner;
  course.firstSide = book.hasLines ? sides[side] : sides.bare;
  course.lastSide = course.firstSide;
  follow(course, written, money);
  reckoner.side = course.lastSide;
  return { money, written, shortfall: reckon(reckoner, written, money) };
}
