/**
 * One question is worked on at a time; while it is, only the newest of those that came in is kept.
 * So a slider never builds a queue, and the last position is always answered.
 */
export type LatestWins<Q> = {
  readonly ask: (question: Q) => void;
  readonly isBusy: () => boolean;
};

export function latestWins<Q, A>(
  work: (question: Q) => Promise<A>,
  onAnswer: (question: Q, answer: A) => void,
): LatestWins<Q> {
  let busy = false;
  let waiting: { readonly question: Q } | null = null;
  const run = async (question: Q): Promise<void> => {
    busy = true;
    const answer = await work(question);
    busy = false;
    const next = waiting;
    waiting = null;
    if (next !== null) void run(next.question);
    onAnswer(question, answer);
  };
  return {
    ask: (question) => {
      if (busy) waiting = { question };
      else void run(question);
    },
    isBusy: () => busy,
  };
}
