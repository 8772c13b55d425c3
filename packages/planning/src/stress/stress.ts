/**
 * The stress test: many lives of one family, all perils together, with and without the lines of a
 * plan. It checks the plan; it is no part of its certificate. Any number of workers give the same
 * result, each from a theatre of its own. Source: METHOD §6 (oracles), DESIGN §3 (stress).
 *
 * Left out, as in the plan: disability (no probability that could be defended), waiting periods.
 */
import { assert, cents, ok, round, type Cents, type Result } from '@cebao/kernel';
import { blockPaths, blocksOf, runBlock, type Block } from './block.ts';
import { noLosses, outcomeOf, type Losses, type StressOutcome } from './tally.ts';
import { theatreOf, type StressInput, type Theatre } from './theatre.ts';

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
  return ok(stressResult(theatre.value, blocks));
}

/** From all blocks of the theatre's paths, each once, in any order. */
export function stressResult(theatre: Theatre, blocks: readonly Block[]): StressResult {
  const { seed, paths, years, bearable, before, after } = theatre;
  const ordered = blocks.toSorted((a, b) => a.at - b.at);
  const isWhole = ordered.length === blocksOf(paths) && ordered.every(({ at }, k) => at === k);
  assert(isWhole, () => `blocks ${ordered.map(({ at }) => at).join(', ')} of ${blocksOf(paths)}`);
  const outcomes = (when: 'before' | 'after'): readonly [StressOutcome, StressOutcome] => {
    const first = outcomeOf(
      joined(
        theatre,
        ordered.map((block) => block[when][0]),
      ),
      1,
    );
    // Where nothing is spent beyond the essentials both layers are one.
    if (!theatre[when].reckoner.hasStandard) return [first, { ...first, layer: 2 }];
    return [
      first,
      outcomeOf(
        joined(
          theatre,
          ordered.map((block) => block[when][1]),
        ),
        2,
      ),
    ];
  };
  const without = outcomes('before');
  return {
    bearableCents: cents(round.halfUp(bearable)),
    seed,
    paths,
    scenarios: before.money.length,
    years,
    before: without,
    after: after === before ? without : outcomes('after'),
  };
}

/** The losses of all paths in their order. */
function joined({ paths, years }: Theatre, blocks: readonly Losses[]): Losses {
  const all = noLosses(paths, years);
  blocks.forEach(({ lost, spans, causes }, at) => {
    all.lost.set(lost, at * blockPaths);
    spans.forEach((count, k) => (all.spans[k] = (all.spans[k] ?? 0) + count));
    causes.forEach((count, k) => (all.causes[k] = (all.causes[k] ?? 0) + count));
  });
  return all;
}
