/** The terms of all layers side by side: one row a term, absent where a layer has none. */
import type { Term } from '@cebao/planning';

export type TermRow = {
  readonly key: string;
  readonly term: Term;
  /** By layer, fen. */
  readonly amounts: readonly (number | null)[];
};

/** Terms alike in code and subject are matched in their order; zero in all is left out. */
export function termRows(layers: readonly (readonly Term[])[]): readonly TermRow[] {
  const rows = new Map<string, TermRow>();
  layers.forEach((terms, at) => {
    const seen = new Map<string, number>();
    for (const term of terms) {
      const base = `${term.code} ${term.subject}`;
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      const key = `${base} ${String(count)}`;
      const before = rows.get(key) ?? { key, term, amounts: layers.map(() => null) };
      rows.set(key, { ...before, amounts: before.amounts.with(at, term.cents) });
    }
  });
  return [...rows.values()].filter(({ amounts }) => amounts.some((fen) => (fen ?? 0) !== 0));
}
