/**
 * When a locked asset is released without death, and what of it arrives: at the age that the file
 * states; accounts of the state's (housing fund, personal pension) otherwise at the statutory
 * retirement. A personal pension pays its tax on the way out (rule S022).
 */
import { round } from '@cebao/kernel';
import { memberOf, type Family } from '../../household/family.ts';
import type { Asset } from '../../household/household.ts';

export type Release = {
  readonly cents: number;
  /** Whole years until it arrives; null = only on the owner's death. */
  readonly years: number | null;
};

export function accountRelease(asset: Asset, family: Family): Release | null {
  if (asset.kind !== 'locked') return null;
  if (asset.owner === null) return { cents: asset.valueCents, years: null };
  const owner = memberOf(family, asset.owner);
  const kept = asset.account === 'personalPension' ? owner.state.personalPensionKept : 1;
  const cents = asset.valueCents * kept;
  if (asset.releasedAtAge !== null) {
    return { cents, years: Math.max(asset.releasedAtAge - owner.age, 0) };
  }
  const { retirement } = owner.state;
  if (asset.account === null || retirement === null) return { cents, years: null };
  return { cents, years: round.ceil(Math.max(retirement.yearsAhead, 0)) };
}
