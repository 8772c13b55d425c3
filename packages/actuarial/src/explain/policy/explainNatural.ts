/**
 * The derivation of premiums year by year, and of loadings stated as a share.
 *
 *     P_k = value at k of the benefits of year k         G_k = claims v^(1/2) / (1 - loading)
 *     G = P / (1 - loading),   loading = 1 - P / G
 *
 * Source: as in contract/natural.ts and benefit/medical.ts.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { renewablePremiums } from '../../benefit/medical.ts';
import type { MedicalBasis } from '../../benefit/medical.ts';
import { grossByShare, loadingShare, naturalPremiums } from '../../contract/natural.ts';
import type { Valued } from '../../contract/reserves.ts';
import { explainParts, step } from '../derivation.ts';
import type { Derivation } from '../derivation.ts';

/** Of policy year k. */
export function explainNaturalPremium<Event extends string>(
  valued: Valued<Event>,
  k: number,
): Result<Derivation> {
  const premiums = naturalPremiums(valued.contract, valued.basis);
  if (!premiums.ok) return premiums;
  const value = ofYear(premiums.value, k);
  if (!value.ok) return value;
  const year = explainParts(valued, k);
  if (!year.ok) return year;
  return ok({
    value: value.value,
    terms: year.value.terms.filter((term) => term.of === 'benefits' && term.year === k),
    steps: [
      step('inForceAt', `p(${k})`, valued.basis.course.alive[k] ?? 0),
      step('naturalPremium', `P(${k})`, value.value),
    ],
  });
}

/** Of policy year k. */
export function explainRenewablePremium(basis: MedicalBasis, k: number): Result<Derivation> {
  const premiums = renewablePremiums(basis);
  if (!premiums.ok) return premiums;
  const value = ofYear(premiums.value, k);
  if (!value.ok) return value;
  const { interest, loadingShare: loading } = basis;
  const halfYear = interest.v(k + 1 / 2) / interest.v(k);
  return ok({
    value: value.value,
    terms: [],
    steps: [
      step('claimsOfYear', `C(${k})`, (value.value * (1 - loading)) / halfYear),
      step('halfYearDiscount', 'v^1/2', halfYear),
      step('loadingOfGross', 'loading', loading),
      step('renewablePremium', `G(${k})`, value.value),
    ],
  });
}

export function explainGrossByShare(net: number, share: number): Result<Derivation> {
  const gross = grossByShare(net, share);
  if (!gross.ok) return gross;
  return ok({
    value: gross.value,
    terms: [],
    steps: [
      step('netGiven', 'P', net),
      step('loadingOfGross', 'loading', share),
      step('grossByShare', 'G', gross.value),
    ],
  });
}

/** Refused where no gross premium is paid. */
export function explainLoadingShare(net: number, gross: number): Result<Derivation> {
  const share = loadingShare(net, gross);
  if (!share.ok) return share;
  return ok({
    value: share.value,
    terms: [],
    steps: [
      step('netGiven', 'P', net),
      step('grossGiven', 'G', gross),
      step('loadingShare', 'loading', share.value),
    ],
  });
}

function ofYear(premiums: readonly number[], k: number): Result<number> {
  const value = premiums[k];
  if (value !== undefined) return ok(value);
  const limit = `whole years below ${premiums.length}`;
  return refuse('BAD_FIELD', { thing: 'policy year', value: String(k), limit });
}
