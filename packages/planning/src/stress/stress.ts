/**
 * The stress test: many lives of one family, all perils together, with and without the lines of a
 * plan. It checks the plan; it is no part of its certificate. Any number of workers give the same
 * result, each from a theatre of its own. Source: METHOD §6 (oracles), DESIGN §3 (stress).
 *
 * Left out, as in the plan: disability (no probability that could be defended), waiting periods.
 */
import { assert, cents, ok, round, type Cents, type Result } from '@cebao/kernel';
import { blocksOf, runBlock, type Block, type LayerTallies } from './block.ts';
import { joined, outcomeOf, type StressOutcome, type Tally } from './tally.ts';
import { theatreOf, type StressInput } from './theatre.ts';

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

export function stressFamily(input: StressInput): Result<StressResult> {
  const theatre = theatreOf(input);
  if (!theatre.ok) return theatre;
  const blocks = Array.from({ length: blocksOf(input.paths) }, (_, at) =>
    runBlock(theatre.value, at),
  );
  return ok(stressResult(blocks));
}

/** From all blocks of one test, each once, in any order. */
export function stressResult(blocks: readonly Block[]): StressResult {
  const ordered = blocks.toSorted((a, b) => a.at - b.at);
  const [first, ...others] = ordered;
  assert(first !== undefined, 'a stress test has at least one block');
  const { frame } = first;
  const { seed, paths, scenarios, years, bearable } = frame;
  const isWhole = ordered.length === blocksOf(paths) && ordered.every(({ at }, k) => at === k);
  assert(isWhole, () => `blocks ${ordered.map(({ at }) => at).join(', ')} of ${blocksOf(paths)}`);
  const isOne = ordered.every((block) => block.frame.seed === seed && block.frame.paths === paths);
  assert(isOne, 'blocks of different tests');
  const without = outcomesOf([first.before, ...others.map(({ before }) => before)]);
  return {
    bearableCents: cents(round.halfUp(bearable)),
    seed,
    paths,
    scenarios,
    years,
    before: without,
    after:
      first.after === first.before
        ? without
        : outcomesOf([first.after, ...others.map(({ after }) => after)]),
  };
}

function outcomesOf([first, ...others]: readonly [LayerTallies, ...LayerTallies[]]) {
  const layer = (at: 0 | 1): Tally => joined([first[at], ...others.map((both) => both[at])]);
  const essentials = outcomeOf(layer(0), 1);
  // Where nothing is spent beyond the essentials both layers are one.
  const isOne = [first, ...others].every(([one, two]) => one === two);
  const both: StressOutcome = isOne ? { ...essentials, layer: 2 } : outcomeOf(layer(1), 2);
  return [essentials, both] as const;
}
