/** One family under every economy, without or with the lines of a plan. */
import { assert } from '@cebao/kernel';
import type { Cover } from '../household/cover.ts';
import type { Family } from '../household/family.ts';
import { plainPolicy, type Policy } from '../household/policy.ts';
import { baseStreams, allPremiums } from '../project/baseStreams.ts';
import type { Context } from '../project/context.ts';
import type { Script } from '../project/script.ts';
import type { Stream } from '../project/stream.ts';
import type { ScriptPeril } from '../report.ts';
import { historyOf, perilOf } from './draw/history.ts';
import { gravest } from './paths/cause.ts';
import { courseOf, follow } from './paths/course.ts';
import { moneyOf, type Money, type MoneyInput } from './paths/money.ts';
import { ruleBookOf, type RuleBook } from './paths/rules.ts';
import { reckon, reckonerOf, type Reckoner } from './paths/shortfall.ts';

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

/** Settings of the family without the lines; they differ in rates alone. */
export function stageOf(
  settings: readonly [Setting, ...Setting[]],
  lines: readonly Cover[],
): Stage {
  const planned = settings.map((setting) => withLines(setting, lines));
  const book = ruleBookOf(
    planned.map(({ context }) => context)[0] ?? settings[0].context,
    planned.flatMap(({ streams, added }) => [...streams, ...added]),
  );
  const money = planned.map((given) => moneyOf(book, given));
  return { book, money, reckoner: reckonerOf(courseOf(book)) };
}

/** The covers that events meet, and what they cost besides. */
function withLines({ context: bare, streams }: Setting, lines: readonly Cover[]): MoneyInput {
  const { household } = bare.family;
  const policies = lines.map((line) => plainPolicy(line, household.asOf));
  const family = (own: readonly Policy[]): Family => ({
    ...bare.family,
    household: { ...household, policies: own },
  });
  return {
    context: { ...bare, family: family([...household.policies, ...policies]) },
    streams,
    added: allPremiums({ ...bare, family: family(policies) }),
  };
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
): { readonly firstYear: number; readonly layers: readonly [GapOf, GapOf] } {
  const { money, shortfall } = followed(history, stage);
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
  layer: 1 | 2,
): ScriptPeril | null {
  const { money, shortfall, written } = followed(history, stage);
  const { reckoner } = stage;
  reckoner.layer = layer === 1 ? 0 : 1;
  reckoner.year = shortfall.worst[reckoner.layer] ?? 0;
  const kind = gravest(reckoner, written, money);
  return kind === null ? null : (perilOf[kind] ?? null);
}

function followed(history: readonly Script[], { book, money: [money], reckoner }: Stage) {
  assert(money !== undefined, 'a stage has at least one economy');
  const members = book.context.family.members.map(({ person }) => person.id);
  const written = historyOf(history, members);
  follow(reckoner.course, written, money);
  return { money, written, shortfall: reckon(reckoner, written, money) };
}
