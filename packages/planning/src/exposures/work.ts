/**
 * What an occupation brings: its class, the scheme for injuries at work, and a stop of the income.
 * No source held says how often people are hurt or fall ill from work in an occupation: that is
 * listed as unknown and never made up. Source: data/rules/social (work injury), accident table.
 */
import { sqrt, sumCents } from '@cebao/kernel';
import type { Member } from '../household/family.ts';
import { toCents } from '../gaps/curve.ts';
import { gapsOf, type GapTable } from '../gaps/gapTable.ts';
import { row, type Stream } from '../project/stream.ts';
import { accidentalDeathRate, occupationFactor } from '../risks/accident.ts';
import type { Basis } from '../risks/lives.ts';
import type { MemberState } from '../report.ts';
import type { WorkUnknown, WorkView } from './exposures.ts';

const monthsPerYear = 12;
const declinedClass = 9;

type Setting = {
  readonly table: GapTable;
  readonly basis: Basis;
  readonly states: readonly MemberState[];
};

export function workViews(setting: Setting): readonly WorkView[] {
  const { family } = setting.table.context;
  return family.members.flatMap((member) => workView(member, setting));
}

function workView(member: Member, { table, basis, states }: Setting): readonly WorkView[] {
  const { person, age } = member;
  const work = table.base.filter((s) => s.role === 'work' && s.person === person.id);
  const earns = work.some((s) => (s.amounts[0] ?? 0) > 0);
  if (person.role !== 'adult' || !earns) return [];
  const months = table.context.assumptions.incomeStopMonths;
  const stopped = work.map((s) => stop(s, months));
  const accidentFactor = occupationFactor(basis.accident, person.occupationClass);
  const [first, second] = gapsOf(stopped, { paths: table.paths, year: 0 });
  return [
    {
      member: person.id,
      occupationClass: person.occupationClass,
      accidentFactor,
      accidentalDeath: accidentalDeathRate(basis.accident, person.sex, age) * accidentFactor,
      scheme: person.pensionInsurance?.employment ?? 'notStated',
      deathAtWorkCents: atOnce(member, states),
      stopMonths: months,
      stopLossCents: toCents(-lossToday(stopped, table)),
      stopGapCents: toCents(Math.max(first.fen, second.fen)),
      withoutFigures: unknownOf(member),
    },
  ];
}

function unknownOf({ person }: Member): readonly WorkUnknown[] {
  const always: readonly WorkUnknown[] = ['occupationalDisease', 'injuryAtWork'];
  return person.occupationClass === declinedClass ? [...always, 'classDeclined'] : always;
}

function atOnce({ person }: Member, states: readonly MemberState[]): WorkView['deathAtWorkCents'] {
  const paid = states.find(({ member }) => member === person.id)?.atWork ?? [];
  const sums = paid.filter(({ code }) => code === 'workFuneral' || code === 'workLumpSum');
  return sums.length === 0 ? null : sumCents(sums.map((b) => b.cents));
}

/** The income of so many months from now; the last year in part. */
function stop(s: Stream, months: number): Stream {
  const amounts = row(s.amounts.length);
  for (let t = 0; t < amounts.length; t++) {
    const part = Math.min(Math.max(months / monthsPerYear - t, 0), 1);
    amounts[t] = -(s.amounts[t] ?? 0) * part;
  }
  return { ...s, grade: 'A', amounts };
}

function lossToday(stopped: readonly Stream[], { context }: GapTable): number {
  const v = 1 / (1 + context.assumptions.poolReturn);
  let total = 0;
  for (const { amounts } of stopped) {
    let factor = sqrt(v);
    for (const fen of amounts) {
      total += fen * factor;
      factor *= v;
    }
  }
  return total;
}
