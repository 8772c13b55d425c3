/** One piece of work that is timed and whose result is checked. */
export type BenchCase = {
  readonly key: string;
  /** What one call of `work` does how many of: premiums, policies, points. */
  readonly items: number;
  /** For work of seconds: so many calls before and within the measurement instead of the usual. */
  readonly calls?: { readonly warmUp: number; readonly repeats: number };
  /** Calls between two looks at the clock. */
  readonly inner: number;
  readonly work: (turn: number) => void;
  /** Sum of the results of `work(0)`. */
  readonly checksum: () => number;
};

/** `work` gave a refusal where the inputs of a bench are sound. */
export function given<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new TypeError(JSON.stringify(result.error));
  return result.value;
}
