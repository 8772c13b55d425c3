/** Rows of a comparison that say the same on both sides. */
import type { PlanLine } from '@cebao/planning';

type Sides<T> = { readonly left: T; readonly right: T };

const compared = [
  'sumInsuredCents',
  'premiumCents',
  'premiumYears',
  'coverYears',
  'policyholder',
  'beneficiary',
  'period',
  'payTerm',
] as const satisfies readonly (keyof PlanLine)[];

export function isSameLine({ left, right }: Sides<PlanLine | null>): boolean {
  return left !== null && right !== null && compared.every((key) => left[key] === right[key]);
}

export type OpenRow = {
  readonly leftOpenCents: number | null;
  readonly rightOpenCents: number | null;
};

/** What one side does not list is not open there. */
export function isSameOpen({ leftOpenCents, rightOpenCents }: OpenRow): boolean {
  return (leftOpenCents ?? 0) === (rightOpenCents ?? 0);
}

/** What differs first, in the order given; what is the same apart. */
export function setApart<T>(rows: readonly T[], isSame: (row: T) => boolean) {
  return { differing: rows.filter((row) => !isSame(row)), same: rows.filter(isSame) };
}
