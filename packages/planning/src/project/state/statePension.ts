/** The computed basic pension as a stream: from the month of retirement on, with its own growth. */
import { pow } from '@cebao/kernel';
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
  const amounts = row(family.horizonYears);
  const from = retirement.yearsAhead;
  for (let t = 0; t < amounts.length; t++) {
    const part = 1 - Math.max(from - t, 0);
    if (part <= 0) continue;
    const growth = pow(1 + assumptions.pensionGrowth, Math.max(t - from, 0));
    amounts[t] = pension.monthly * monthsPerYear * part * growth;
  }
  const parts = { code: 'statePension', role: 'pension', grade: 'A' } as const;
  return [stream({ ...parts, subject: person.name, person: person.id, amounts })];
}
