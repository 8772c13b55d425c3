/** The computed basic pension as a stream: from the month of retirement on, with its own growth. */
import { pow, round } from '@cebao/kernel';
import type { Member } from '../../household/family.ts';
import type { FamilyContext } from '../context.ts';
import { row, stream, type Stream } from '../stream.ts';

const monthsPerYear = 12;

export function statePension(
  { person, state }: Member,
  { family, assumptions }: FamilyContext,
): readonly Stream[] {
  const { pension, retirement } = state;
  if (pension === null || retirement === null || !pension.enough) return [];
  const amounts = pensionRow(family.horizonYears, {
    annual: pension.monthly * monthsPerYear,
    from: retirement.yearsAhead,
    growth: assumptions.pensionGrowth,
  });
  const parts = { code: 'statePension', role: 'pension', grade: 'A' } as const;
  return [stream({ ...parts, subject: person.name, person: person.id, amounts })];
}

type Drawn = { readonly annual: number; readonly from: number; readonly growth: number };

/** Fen by step: of its first step the part after retirement, then (1 + growth)^(years since). */
function pensionRow(years: number, { annual, from, growth }: Drawn): Float64Array {
  const amounts = row(years);
  const whole = Math.max(round.ceil(from), 0);
  const part = whole - from;
  if (whole > 0 && whole <= years && part > 0) amounts[whole - 1] = annual * part;
  let factor = pow(1 + growth, Math.max(part, 0));
  for (let t = whole; t < years; t++) {
    amounts[t] = annual * factor;
    factor *= 1 + growth;
  }
  return amounts;
}
