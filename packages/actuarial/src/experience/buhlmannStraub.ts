/**
 * Credibility of groups with unequal volumes, structure estimated from the data alone.
 *
 *     v = sum m_ij (X_ij - X_i)^2 / sum (n_i - 1)
 *     a = (sum m_i (X_i - X)^2 - v (r - 1)) / (m - sum m_i^2 / m)
 *     Z_i = m_i / (m_i + v/a),   mu = sum Z_i X_i / sum Z_i,   P_i = Z_i X_i + (1 - Z_i) mu
 *
 * Source: Klugman, Panjer, Willmot, Loss Models, 4th ed., 18.5 and 19.2 (nonparametric estimation);
 * Bühlmann, Gisler, A Course in Credibility Theory, 4.2 and 4.8.
 *
 * r groups, n_i periods, m_ij volume and X_ij claims per volume of group i in period j. Where the
 * groups differ no more than chance lets them, a is not above 0: every Z is then 0 and mu the mean
 * of all, weighted by volume.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';

export type Observation = { readonly volume: number; readonly perVolume: number };
export type CredibilityGroup = {
  readonly name: string;
  readonly periods: readonly Observation[];
};

export type GroupCredibility = {
  readonly name: string;
  readonly mean: number;
  readonly volume: number;
  /** Z. */
  readonly credibility: number;
  /** P. */
  readonly premium: number;
};

export type Credibility = {
  /** mu. */
  readonly collective: number;
  /** v: within a group, per unit of volume. */
  readonly within: number;
  /** a: between groups; 0 where the estimate is not above 0. */
  readonly between: number;
  readonly groups: readonly GroupCredibility[];
};

export function buhlmannStraub(groups: readonly CredibilityGroup[]): Result<Credibility> {
  const refusal = unfitGroups(groups);
  if (refusal !== null) return refusal;
  const means = groups.map(({ name, periods }) => {
    const volume = sumOf(periods, ({ volume: m }) => m);
    const claims = sumOf(periods, ({ volume: m, perVolume: X }) => m * X);
    return { name, volume, mean: claims / volume };
  });
  const m = sumOf(means, ({ volume }) => volume);
  const overall = sumOf(means, ({ volume, mean }) => volume * mean) / m;
  const within = withinOf(groups, means);
  const spread = sumOf(means, ({ volume, mean }) => volume * square(mean - overall));
  const balance = m - sumOf(means, ({ volume }) => square(volume)) / m;
  const estimate = (spread - within * (groups.length - 1)) / balance;
  const between = estimate > 0 ? estimate : 0;
  const shares = means.map((group) => {
    const Z = between === 0 ? 0 : group.volume / (group.volume + within / between);
    return { ...group, credibility: Z };
  });
  const collective = collectiveOf(shares, overall);
  return ok({
    collective,
    within,
    between,
    groups: shares.map((group) => {
      const { credibility: Z, mean } = group;
      return { ...group, premium: Z * mean + (1 - Z) * collective };
    }),
  });
}

type Mean = { readonly volume: number; readonly mean: number };

function withinOf(groups: readonly CredibilityGroup[], means: readonly Mean[]): number {
  const squares = groups.map(({ periods }, i) => {
    const mean = means[i]?.mean ?? Number.NaN;
    return sumOf(periods, ({ volume: m, perVolume: X }) => m * square(X - mean));
  });
  const degrees = sumOf(groups, ({ periods }) => periods.length - 1);
  return sumOf(squares, (one) => one) / degrees;
}

type Share = Mean & { readonly credibility: number };

function collectiveOf(shares: readonly Share[], overall: number): number {
  const Z = sumOf(shares, ({ credibility }) => credibility);
  return Z === 0 ? overall : sumOf(shares, (one) => one.credibility * one.mean) / Z;
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

function square(x: number): number {
  return x * x;
}

function unfitGroups(groups: readonly CredibilityGroup[]): ReturnType<typeof refuse> | null {
  if (groups.length < 2) {
    const value = String(groups.length);
    return refuse('BAD_TABLE', { thing: 'groups', value, limit: 'at least 2' });
  }
  if (groups.every(({ periods }) => periods.length < 2)) {
    const limit = 'at least 2 in one of the groups';
    return refuse('BAD_TABLE', { thing: 'periods', value: '1', limit });
  }
  for (const { name, periods } of groups) {
    if (periods.length === 0) {
      return refuse('BAD_TABLE', { thing: `periods of ${name}`, value: '0', limit: 'at least 1' });
    }
    for (const { volume, perVolume } of periods) {
      if (volume > 0 && Number.isFinite(volume) && Number.isFinite(perVolume)) continue;
      const thing = `volume and claims of ${name}`;
      const value = `${volume}, ${perVolume}`;
      return refuse('BAD_NUMBER', { thing, value, limit: 'a volume above 0, both finite' });
    }
  }
  return null;
}
