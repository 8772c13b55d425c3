/** Two plans beside each other: which lines differ, and what stays open under each. */
import type { PlanLine, Report, Uncovered } from '@cebao/planning';

export function comparedLines(left: Report, right: Report) {
  const [before, after] = [byKey(left.plan.lines, lineKey), byKey(right.plan.lines, lineKey)];
  return keysOf(before, after).map((key) => ({
    key,
    left: before.get(key) ?? null,
    right: after.get(key) ?? null,
  }));
}

export function comparedOpen(left: Report, right: Report) {
  const [before, after] = [byKey(left.uncovered, openKey), byKey(right.uncovered, openKey)];
  return keysOf(before, after).flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)];
    const shown = one ?? other;
    if (shown === undefined) return [];
    const { member, peril, layer } = shown;
    const leftOpenCents = one?.openCents ?? null;
    return [{ member, peril, layer, leftOpenCents, rightOpenCents: other?.openCents ?? null }];
  });
}

/** The same product for the same person is the same line, whatever its sum or term. */
function lineKey({ insured, code, planCode }: PlanLine): string {
  return `${insured} ${code} ${planCode}`;
}

function openKey({ member, peril, layer }: Uncovered): string {
  return `${member} ${peril} ${String(layer)}`;
}

/** Equal keys keep their order: a second line of a product is counted. */
function byKey<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> {
  const counts = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const key = keyOf(item);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [count === 1 ? key : `${key} #${String(count)}`, item];
    }),
  );
}

function keysOf(
  left: ReadonlyMap<string, unknown>,
  right: ReadonlyMap<string, unknown>,
): readonly string[] {
  return [...new Set([...left.keys(), ...right.keys()])];
}
