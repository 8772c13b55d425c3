/** The terms of both layers side by side: one row a term, absent where a layer has none. */
import type { Term } from '@cebao/planning';

export type TermPair = {
  readonly key: string;
  readonly term: Term;
  readonly firstCents: number | null;
  readonly secondCents: number | null;
};

/** Terms alike in code and subject are matched in their order; zero in both is left out. */
export function termPairs(first: readonly Term[], second: readonly Term[]): readonly TermPair[] {
  const named = (terms: readonly Term[]) => {
    const seen = new Map<string, number>();
    return terms.map((term) => {
      const base = `${term.code} ${term.subject}`;
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      return { key: `${base} ${String(count)}`, term };
    });
  };
  const seconds = new Map(named(second).map(({ key, term }) => [key, term]));
  const firsts = named(first);
  const known = new Set(firsts.map(({ key }) => key));
  const rows: readonly TermPair[] = [
    ...firsts.map(({ key, term }) => ({
      key,
      term,
      firstCents: term.cents,
      secondCents: seconds.get(key)?.cents ?? null,
    })),
    ...[...seconds]
      .filter(([key]) => !known.has(key))
      .map(([key, term]) => ({ key, term, firstCents: null, secondCents: term.cents })),
  ];
  return rows.filter(
    ({ firstCents, secondCents }) => (firstCents ?? 0) !== 0 || (secondCents ?? 0) !== 0,
  );
}
