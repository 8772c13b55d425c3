/**
 * Sums that rise by their clause: by a fixed rate every few years, or with prices. Years count from
 * step 0, in which the sum is what was entered. Future prices are the assumption `cpi`: one rate for
 * all years, so the lag of an index moves no figure; it is kept as the paper says it (ADR 0046).
 * Source: GLOSSARY.md (indexation); the same form as `indexedAmount` of the library, whose amounts
 * for a level index these are.
 */
import { powInt } from '@cebao/kernel';

type FixedRise = {
  readonly kind: 'fixed';
  readonly rate: number;
  readonly everyYears: number;
  /** The first step in which the sum has risen; later ones follow every `everyYears`. */
  readonly firstYear: number;
};

type PriceRise = {
  readonly kind: 'cpi';
  readonly lagYears: number;
  /** Greatest and smallest change of one year; null for none. */
  readonly cap: number | null;
  readonly floor: number | null;
};

export type SumGrowth = (FixedRise | PriceRise) & {
  /** Whether later premiums rise by the same factor. */
  readonly premium: 'rises' | 'stays';
};

/** What the sum of step 0 has become in step `year`, as a factor. */
export function growthFactor(growth: SumGrowth | null, year: number, cpi: number): number {
  if (growth === null) return 1;
  if (growth.kind === 'cpi') return powInt(1 + priceChange(growth, cpi), year);
  return powInt(1 + growth.rate, risesUntil(growth, year));
}

function priceChange({ cap, floor }: PriceRise, cpi: number): number {
  const lifted = floor === null ? cpi : Math.max(floor, cpi);
  return cap === null ? lifted : Math.min(cap, lifted);
}

function risesUntil({ everyYears, firstYear }: FixedRise, year: number): number {
  const since = year - firstYear;
  return since < 0 ? 0 : 1 + (since - (since % everyYears)) / everyYears;
}

type Summed = { readonly sumInsuredCents: number; readonly growth: SumGrowth | null };

/** The sum insured in step `year`, fen; not rounded. */
export function sumAt({ sumInsuredCents, growth }: Summed, year: number, cpi: number): number {
  return sumInsuredCents * growthFactor(growth, year, cpi);
}

/** The factor of the premium of step `year`. */
export function premiumFactor(growth: SumGrowth | null, year: number, cpi: number): number {
  return growth?.premium === 'rises' ? growthFactor(growth, year, cpi) : 1;
}
