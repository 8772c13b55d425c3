/**
 * How often signing in may be tried: by account and by address, each in a window of its own. Kept in
 * the memory of this server: several servers allow as many times more.
 */
import { round } from '@cebao/kernel';

export type Attempt = { readonly caller: string; readonly email: string };

export type SignInLimit = {
  /** Counts a try. Null: go on; else the seconds to wait. */
  readonly take: (attempt: Attempt) => number | null;
  /** After a good sign-in the account starts anew; the address keeps its count. */
  readonly forget: (attempt: Attempt) => void;
};

type Window = { count: number; endsAt: number };

const windowMs = 10 * 60 * 1000;
const perAccount = 10;
const perCaller = 50;
/** Far above what an agency makes in a window; a flood of made-up names cannot fill the memory. */
const maxWindows = 20_000;

export function signInLimit(now: () => number): SignInLimit {
  const windows = new Map<string, Window>();

  const count = (key: string, max: number): number | null => {
    const at = now();
    const known = windows.get(key);
    if (known === undefined || known.endsAt <= at) {
      if (windows.size >= maxWindows) windows.clear();
      windows.set(key, { count: 1, endsAt: at + windowMs });
      return null;
    }
    known.count += 1;
    return known.count <= max ? null : secondsUntil(known.endsAt, at);
  };

  return {
    take: ({ caller, email }) => {
      const account = count(`account ${email.toLowerCase()}`, perAccount);
      const address = count(`caller ${caller}`, perCaller);
      return account ?? address;
    },
    forget: ({ email }) => {
      windows.delete(`account ${email.toLowerCase()}`);
    },
  };
}

function secondsUntil(endsAt: number, at: number): number {
  return round.up((endsAt - at) / 1000);
}
