/**
 * The largest plan that ruins no more lives than none: looked for among cheaper budgets, from the
 * largest down, each plan solved under its own gaps and tried on the same lives. Ruin neither rises
 * nor falls with the budget throughout, so every plan above the answer is tried; nothing is inferred.
 */
import { cents, ok, round, type Cents, type RefusalCode, type Result } from '@cebao/kernel';
import type { PlanLine, PlanResult, Report } from '../report.ts';
import { countedPairs, ruinedLives, type LifeCounts, type RuinedLives } from './ruinedLives.ts';
import { standardStress } from './standard.ts';
import { theatreOf, type StressInput } from './theatre.ts';

/** The step in which a budget is moved. */
export const budgetStepCents = 10_000;
/** An assumption: how many budgets one search looks at. */
const mostBudgets = 40;

export type NotWorseInput = Pick<
  StressInput,
  'household' | 'assumptionDefaults' | 'basis' | 'spread'
> & {
  /** The plan that is looked at. */
  readonly plan: Pick<PlanResult, 'budgetCents' | 'premiumCents' | 'lines'>;
  /** The plan of any other budget. */
  readonly within: (budgetCents: number) => Result<Report>;
  /** The lives that the plan was judged by: left out, the standard ones. */
  readonly drawn?: Pick<StressInput, 'seed' | 'paths'>;
};

export type TriedPlan = {
  readonly budgetCents: Cents;
  readonly premiumCents: Cents;
  readonly lineCount: number;
  /** Layer 1, then layers 1 and 2 together. */
  readonly lives: readonly [LifeCounts, LifeCounts];
};

export type NotWorseAnswer =
  /** It ruins no more lives than none: nothing cheaper is needed. */
  | { readonly kind: 'shown' }
  | { readonly kind: 'cheaper'; readonly plan: TriedPlan }
  /** Every plan ruins more, the smallest too; null: there is none below the one shown. */
  | { readonly kind: 'none'; readonly smallest: TriedPlan | null };

export type NotWorse = {
  readonly seed: number;
  readonly paths: number;
  readonly shown: TriedPlan;
  /** Different plans that were tried, the one shown left out. */
  readonly tried: number;
  /** Between the budgets that were looked at. */
  readonly stepCents: Cents;
  /** Of the plans that were tried: no more lives without their essentials; and neither without these nor the present standard. */
  readonly essentials: NotWorseAnswer;
  readonly both: NotWorseAnswer;
};

export function largestNotWorse(input: NotWorseInput): Result<NotWorse> {
  const without = livesWith([], input);
  if (!without.ok) return without;
  const trial = { ...input, without: without.value };
  const shown = tryPlan(input.plan, trial);
  if (!shown.ok) return shown;
  const tried = triedBelow(shown.value, trial);
  if (!tried.ok) return tried;
  const asked = { shown: shown.value, tried: tried.value };
  return ok({
    ...drawnFor(input),
    shown: shown.value,
    tried: tried.value.length,
    stepCents: cents(stepBelow(input.plan.premiumCents)),
    essentials: answerOf(asked, keepsEssentials),
    both: answerOf(asked, keepsBoth),
  });
}

/** Below a premium, from the largest down: what costs as much is the plan itself. */
export function budgetsBelow(premiumCents: number): readonly number[] {
  const step = stepBelow(premiumCents);
  const count = round.up(premiumCents / step) - 1;
  return Array.from({ length: count }, (_, at) => (count - at) * step);
}

/** As fine as a budget is moved, where that is not too many. */
function stepBelow(premiumCents: number): number {
  return budgetStepCents * Math.max(1, round.up(premiumCents / (mostBudgets * budgetStepCents)));
}

type Trial = NotWorseInput & { readonly without: RuinedLives };

/** Until neither layer is worse: what lies below is of no use to anybody. */
function triedBelow(shown: TriedPlan, trial: Trial): Result<readonly TriedPlan[]> {
  const tried: TriedPlan[] = [];
  const seen = new Set([linesKey(trial.plan.lines)]);
  if (keepsBoth(shown)) return ok(tried);
  for (const budget of budgetsBelow(trial.plan.premiumCents)) {
    const report = trial.within(budget);
    if (!report.ok) {
      if (noPlanCodes.includes(report.error.code)) continue;
      return report;
    }
    const { plan } = report.value;
    const key = linesKey(plan.lines);
    if (seen.has(key)) continue;
    seen.add(key);
    const one = tryPlan(plan, trial);
    if (!one.ok) return one;
    tried.push(one.value);
    if (keepsBoth(one.value)) break;
  }
  return ok(tried);
}

/** What a family may be told instead of a plan; anything else is a fault of the question. */
export const noPlanCodes: readonly RefusalCode[] = [
  'NO_OPEN_GAP',
  'BUDGET_TOO_SMALL',
  'NO_PLAN',
  'CONFLICT',
];

function tryPlan(plan: NotWorseInput['plan'], trial: Trial): Result<TriedPlan> {
  const { budgetCents, premiumCents, lines } = plan;
  const lives = livesWith(lines, trial);
  if (!lives.ok) return lives;
  const [one, two] = trial.without;
  return ok({
    budgetCents,
    premiumCents,
    lineCount: lines.length,
    lives: [countedPairs(one, lives.value[0]), countedPairs(two, lives.value[1])],
  });
}

function livesWith(lines: readonly PlanLine[], input: NotWorseInput): Result<RuinedLives> {
  const { household, assumptionDefaults, basis, spread } = input;
  const asked = { household, assumptionDefaults, basis, spread, lines, ...drawnFor(input) };
  const theatre = theatreOf(asked);
  return theatre.ok ? ok(ruinedLives(theatre.value)) : theatre;
}

function drawnFor({ drawn }: NotWorseInput): Pick<StressInput, 'seed' | 'paths'> {
  const { seed, paths } = drawn ?? standardStress;
  return { seed, paths };
}

/** What the stress test sees of lines. */
function linesKey(lines: readonly PlanLine[]): string {
  return lines
    .map(({ id, insured, policyholder, sumInsuredCents, premiumCents, premiumYears, coverYears }) =>
      [id, insured, policyholder, sumInsuredCents, premiumCents, premiumYears, coverYears].join(
        ' ',
      ),
    )
    .toSorted()
    .join('\n');
}

type Keeps = (plan: TriedPlan) => boolean;

const keepsEssentials: Keeps = ({ lives: [one] }) => one.withPlan <= one.without;
const keepsBoth: Keeps = (plan) =>
  keepsEssentials(plan) && plan.lives[1].withPlan <= plan.lives[1].without;

function answerOf(
  { shown, tried }: { readonly shown: TriedPlan; readonly tried: readonly TriedPlan[] },
  keeps: Keeps,
): NotWorseAnswer {
  if (keeps(shown)) return { kind: 'shown' };
  const plan = tried.find(keeps);
  if (plan !== undefined) return { kind: 'cheaper', plan };
  return { kind: 'none', smallest: tried.at(-1) ?? null };
}
