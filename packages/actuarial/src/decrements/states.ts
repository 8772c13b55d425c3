/**
 * A life that moves between states, year by year: well, disabled, in care, dead.
 *
 *     p(t+1) = p(t) P_t,   P_t[from][to] the probability to be in `to` a year later
 *
 * Source: AMLCR, 2nd ed., 8.3 to 8.5 (multiple state models; disability income, with recovery) in
 * discrete time: at most one move a year.
 *
 * Within a year the probability of a state is linear, as between birthdays under uniform moves.
 */
import { ok, recordOf, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { AliveWithin } from '../life/course.ts';

/** Being in a state, over time; like a course, but it need not begin with 1. */
export type InState = {
  readonly alive: Float64Array;
  readonly within: AliveWithin;
  /** Nobody is in the state at the end, and nobody can come into it any more. */
  readonly isComplete: boolean;
};

export type Moves<State extends string> = {
  readonly states: readonly State[];
  readonly start: State;
  /** `moves[t][from][to]`: who is in `from` at t and in `to` at t + 1; what is not named is 0. */
  readonly moves: readonly Readonly<Record<State, Readonly<Partial<Record<State, number>>>>>[];
};

/** Probabilities of every state at t = 0 .. years; each year's moves of a state must sum to 1. */
export function stateProbabilities<State extends string>(
  chain: Moves<State>,
): Result<Readonly<Record<State, InState>>> {
  const { states, start, moves } = chain;
  const refusal = badMoves(chain);
  if (refusal !== null) return refusal;
  const curves = recordOf(states, () => new Float64Array(moves.length + 1));
  curves[start][0] = 1;
  moves.forEach((year, t) => {
    for (const to of states) {
      curves[to][t + 1] = states.reduce(
        (sum, from) => sum + (curves[from][t] ?? 0) * (year[from][to] ?? 0),
        0,
      );
    }
  });
  // After the last year only who is where nobody ever moves from is known to stay; one that begins
  // somewhere and has not moved yet may still do so.
  const isOver = states.every(
    (state) =>
      curves[state].at(-1) === 0 ||
      (state !== start && moves.every((year) => year[state][state] === 1)),
  );
  return ok(recordOf(states, (state) => inState(curves[state], isOver)));
}

function inState(alive: Float64Array, isOver: boolean): InState {
  const within: AliveWithin = (year, part) =>
    (1 - part) * (alive[year] ?? 0) + part * (alive[year + 1] ?? 0);
  return { alive, within, isComplete: isOver && alive.at(-1) === 0 };
}

/** Sums of moves this near to 1 are 1. */
const whole = 1e-12;

function badMoves<State extends string>({
  states,
  moves,
}: Moves<State>): ReturnType<typeof refuse> | null {
  for (const [t, year] of moves.entries()) {
    for (const from of states) {
      const rates = states.map((to) => year[from][to] ?? 0);
      const sum = rates.reduce((a, b) => a + b, 0);
      if (!rates.every((p) => p >= 0 && p <= 1) || !(Math.abs(sum - 1) <= whole)) {
        return refuse('BAD_TABLE', {
          thing: `moves from ${from} in year ${t}`,
          value: rates.join(', '),
          limit: '0 to 1 each, 1 together',
        });
      }
    }
  }
  return null;
}
