/**
 * The budget that was last planned for, of one family in this window: a reload or a look at another
 * screen does not lose it. A budget of the facts that has changed since goes before it.
 */
type Kept = { readonly id: string; readonly startCents: number };
type Store = Pick<Storage, 'getItem' | 'setItem'>;

export function keptBudget({ id, startCents }: Kept, store: Store | null): number {
  const found = /^(?<start>\d{1,15}) (?<fen>\d{1,15})$/.exec(store?.getItem(keyOf(id)) ?? '');
  return Number(found?.groups?.['start']) === startCents
    ? Number(found?.groups?.['fen'])
    : startCents;
}

/** False: nothing is kept, and the budget of the facts is where the next look begins. */
export function keepBudget({ id, startCents }: Kept, fen: number, store: Store | null): boolean {
  try {
    store?.setItem(keyOf(id), `${String(startCents)} ${String(fen)}`);
    return store !== null;
  } catch {
    return false;
  }
}

/** After signing out. */
export function forgetBudgets(store: Storage | null): void {
  for (const key of Object.keys(store ?? {})) {
    if (key.startsWith(prefix)) store?.removeItem(key);
  }
}

/** A browser that forbids storage throws on the very name of it. */
export function windowStore(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

const prefix = 'cebao.budget.';
const keyOf = (householdId: string) => `${prefix}${householdId}`;
