/**
 * Years that count where an assumption enters others, or leaves them to the rule: nothing is valued
 * beyond the horizon of need, and no entry is cut without a word. null = what is entered counts.
 */
import type { AssumptionUsed, Report } from '../report.ts';

type Counted = {
  readonly family: Pick<Report['family'], 'horizonYears'>;
  readonly plan: { readonly certificate: Pick<Report['plan']['certificate'], 'valueYears'> };
};

export function countedYears(
  { id, value }: Pick<AssumptionUsed, 'id' | 'value'>,
  { family, plan }: Counted,
): number | null {
  const counted =
    id === 'valueYears'
      ? plan.certificate.valueYears
      : id === 'horizonYears'
        ? family.horizonYears
        : value;
  return counted === value ? null : counted;
}

/** The entered horizon of value where it goes beyond what counts. */
export function cutValueYears(
  report: Counted & Pick<Report, 'assumptions'>,
): { readonly entered: number; readonly counted: number } | null {
  const used = report.assumptions.find(({ id }) => id === 'valueYears');
  if (used === undefined || used.value === 0) return null;
  const counted = countedYears(used, report);
  return counted === null ? null : { entered: used.value, counted };
}
