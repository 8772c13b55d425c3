/**
 * Personal guarantees are called in full when the guarantor dies (assumption), at most the estate
 * (Civil Code art. 1161): assets that are never sold are handed over in kind first, the rest is a
 * debt of layer 1 at the event.
 *   estate = own part of the pool, of assets not yet sold, of never-sold and locked assets - debts
 *   called = min(guarantees x share called, estate), shared by the creditors in proportion
 *   in kind = min(called, never-sold part - debts)+,   debt = called - in kind
 * What is owned in common counts by heads of the adults (half of a couple's, Civil Code art. 1153).
 * Source: METHOD §3.
 */
import type { Family } from '../../household/family.ts';
import type { Asset, Guarantee, PersonId } from '../../household/household.ts';
import { ofLast, powInt } from '@cebao/kernel';
import { labelOf, type Moment, type Sums } from '../changes/change.ts';
import type { Context } from '../context.ts';
import { debtBalances } from '../debt.ts';
import { flowsOf, noFlows, pathOf, type Path } from '../positions.ts';
import type { ProjectedScript } from '../script.ts';
import type { Stream } from '../stream.ts';
import { accountRelease } from './accounts.ts';

type Setting = { readonly context: Context; readonly base: readonly Stream[] };

/** Fen in floats; `called` of each guarantee in the order of the file. */
export type Called = {
  readonly estate: number;
  readonly parts: readonly {
    readonly guarantee: Guarantee;
    readonly called: number;
    readonly inKind: number;
    readonly debt: number;
  }[];
};

export function guaranteesCalled(
  { member }: Pick<ProjectedScript, 'member'>,
  { family }: Context,
): readonly Sums[] {
  if (!guarantees(family, member)) return [];
  return [
    {
      kind: 'sums',
      isFixed: false,
      shared: null,
      at: (moment, pay) => {
        for (const { guarantee, debt } of calledAt(member, moment).parts) {
          const parts = { code: 'guarantee', role: 'debt', layer: 1, timing: 'start' } as const;
          pay(labelOf({ ...parts, subject: guarantee.label, grade: 'A' }), -debt);
        }
      },
    },
  ];
}

/** What is called depends on the pool, and so on every premium. */
export function guarantees({ household }: Family, member: PersonId): boolean {
  return household.guarantees.some(({ guarantor }) => guarantor === member);
}

export function calledOn({ member, year }: ProjectedScript, setting: Setting): Called {
  const { context } = setting;
  const pool = (): number => poolPath(setting).afterStart[year] ?? 0;
  return calledAt(member, { year, context, pool });
}

function calledAt(member: PersonId, moment: Moment): Called {
  const { family, assumptions } = moment.context;
  const binding = family.household.guarantees.filter(
    (g) => g.guarantor === member && (g.remainingYears === null || moment.year < g.remainingYears),
  );
  if (binding.length === 0) return { estate: 0, parts: [] };
  const { total, inKind } = estateOf(member, moment);
  const claimed =
    binding.reduce((sum, g) => sum + g.amountCents, 0) * assumptions.guaranteeCallShare;
  const paid = Math.min(claimed, total);
  const kind = Math.min(paid, inKind);
  const parts = binding.map((guarantee) => {
    const claim = guarantee.amountCents * assumptions.guaranteeCallShare;
    const share = claimed > 0 ? claim / claimed : 0;
    return {
      guarantee,
      called: paid * share,
      inKind: kind * share,
      debt: (paid - kind) * share,
    };
  });
  return { estate: total, parts };
}

function estateOf(
  member: PersonId,
  { year, context, pool: poolNow }: Moment,
): { readonly total: number; readonly inKind: number } {
  const { family } = context;
  const { assets, debts } = family.household;
  const adults = family.members.filter((m) => m.person.role === 'adult').length;
  const common = 1 / Math.max(adults, 1);
  const owed = debts.reduce((sum, d) => sum + (debtBalances(d)[year] ?? 0), 0) * common;
  const part = (asset: Asset): number => partOf(asset, member, common);
  const owned = assets.filter((asset) => part(asset) > 0);
  const worth = (kinds: readonly Asset['kind'][]): number =>
    owned
      .filter((asset) => kinds.includes(asset.kind))
      .reduce((sum, asset) => sum + part(asset) * valueAt(asset, year, context), 0);
  const pool = Math.max(poolNow(), 0) * common;
  const never = worth(['never']);
  return {
    total: Math.max(pool + worth(['sellable', 'locked']) + never - owed, 0),
    inKind: Math.max(never - owed, 0),
  };
}

function partOf(asset: Asset, member: PersonId, common: number): number {
  if (asset.owner === null) return common;
  return asset.owner === member ? 1 : 0;
}

/** Value at the start of the step of what is not yet in the pool; what is never sold keeps pace. */
function valueAt(asset: Asset, year: number, { family, assumptions: a }: Context): number {
  switch (asset.kind) {
    case 'cash':
      return 0;
    case 'never':
      return asset.valueCents * powInt(1 + a.cpi, year);
    case 'sellable': {
      const sold = asset.valueCents * (1 - a.sellableHaircut) * powInt(1 + a.poolReturn, year);
      return year < a.sellableDelayYears ? sold : 0;
    }
    case 'locked':
      return lockedAt(asset, year, { family, grown: powInt(1 + a.poolReturn, year) });
  }
}

function lockedAt(
  asset: Asset,
  year: number,
  { family, grown }: { readonly family: Family; readonly grown: number },
): number {
  const release = accountRelease(asset, family);
  if (release === null || (release.years !== null && release.years <= year)) return 0;
  return release.cents * grown;
}

/** One base has one path; every year's script of every guarantor asks for it. */
const pathsOf = ofLast<readonly Stream[], Map<number, Path>>(2, () => new Map());

export function poolPath({ context, base }: Setting): Path {
  const { poolReturn } = context.assumptions;
  const paths = pathsOf(base);
  const path = paths.get(poolReturn) ?? pathOf(flowsOf(base, 2) ?? noFlows(1), poolReturn);
  paths.set(poolReturn, path);
  return path;
}
