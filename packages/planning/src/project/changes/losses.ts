/** What perils of the living have in common: a share of work income lost, care to be paid for. */
import type { Member } from '../../household/family.ts';
import { labelOf, lastingYears, type Loss, type Row, type Span } from './change.ts';
import { growingRow } from '../stream.ts';

const fenPerYuan = 100;

export function incomeLoss(member: Member, spans: readonly Span[]): Loss {
  const { id } = member.person;
  return {
    kind: 'loss',
    meets: (s) => s.role === 'work' && s.person === id,
    spans,
    grade: 'A',
  };
}

export function careRow(
  member: Member,
  { annualYuan, years }: { readonly annualYuan: number; readonly years: number },
): Row {
  return {
    kind: 'row',
    of: member.person,
    label: labelOf({
      code: 'care',
      subject: member.person.name,
      role: 'personCost',
      person: member.person.id,
      layer: 1,
      grade: 'A',
    }),
    spans: lastingYears(years),
    amounts: ({ family, assumptions }) =>
      growingRow(family.horizonYears, {
        annual: -annualYuan * fenPerYuan,
        growth: assumptions.medicalTrend,
        from: 0,
        until: Infinity,
      }),
  };
}
