/** What perils of the living have in common: a share of work income lost, care to be paid for. */
import type { Member } from '../household/family.ts';
import type { Context } from './context.ts';
import type { ProjectedScript } from './script.ts';
import { growingRow, row, stream, type Stream } from './stream.ts';

const fenPerYuan = 100;

export function incomeLosses(
  member: Member,
  how: {
    readonly script: ProjectedScript;
    readonly base: readonly Stream[];
    readonly lossAt: (yearsSince: number) => number;
  },
): readonly Stream[] {
  return how.base
    .filter((s) => s.role === 'work' && s.person === member.person.id)
    .map((s) => {
      const amounts = row(s.amounts.length);
      for (let t = how.script.year; t < amounts.length; t++) {
        amounts[t] = -(s.amounts[t] ?? 0) * how.lossAt(t - how.script.year);
      }
      return { ...s, grade: 'A' as const, amounts };
    });
}

export function careStream(
  script: ProjectedScript,
  {
    setting,
    annualYuan,
    years,
  }: {
    readonly setting: { readonly context: Context; readonly member: Member };
    readonly annualYuan: number;
    readonly years: number;
  },
): Stream {
  const { family, assumptions } = setting.context;
  return stream({
    code: 'care',
    subject: setting.member.person.name,
    role: 'personCost',
    person: setting.member.person.id,
    layer: 1,
    grade: 'A',
    amounts: growingRow(family.horizonYears, {
      annual: -annualYuan * fenPerYuan,
      growth: assumptions.medicalTrend,
      from: script.year,
      until: script.year + years,
    }),
  });
}
