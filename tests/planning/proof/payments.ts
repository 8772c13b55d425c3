/** What a script's changes pay, against the covers and the bill: nothing twice, nothing too much. */
import { cents } from '@cebao/kernel';
import type { Cover } from '@cebao/planning';
import type { Context } from '../../../packages/planning/src/project/context.ts';
import type { Script } from '../../../packages/planning/src/project/script.ts';
import type { Stream } from '../../../packages/planning/src/project/stream.ts';
import { risen } from '../rising.ts';

type Changed = {
  readonly context: Context;
  readonly base: readonly Stream[];
  readonly changed: readonly Stream[];
};

const cent = 0.01;

export function paidTwice(script: Script, { context, base, changed }: Changed): readonly string[] {
  return [
    ...billFaults(script, changed),
    ...coverFaults(script, { context, changed }),
    ...(script.peril === 'death' ? deadFaults(script, [...base, ...changed]) : []),
  ];
}

/** Fund, serious-illness insurance and all indemnities together never pay more than the bill. */
function billFaults({ year }: Script, changed: readonly Stream[]): readonly string[] {
  const codes = ['bill', 'billFund', 'seriousIllnessFund', 'billIndemnity'];
  const left = changed
    .filter((s) => codes.includes(s.code))
    .reduce((sum, s) => sum + (s.amounts[year] ?? 0), 0);
  return left > cent ? [`bill paid ${String(left)} fen too much`] : [];
}

function coverFaults(
  script: Script,
  { context, changed }: Omit<Changed, 'base'>,
): readonly string[] {
  const { policies } = context.family.household;
  return policies.flatMap((cover) =>
    (['benefit', 'billIndemnity'] as const).flatMap((code) => {
      const paid = changed.filter((s) => s.code === code && s.subject === cover.id);
      const risenTo = risen(cover.growth, script.year, context.assumptions.cpi);
      const then = { ...cover, sumInsuredCents: cents(Math.ceil(cover.sumInsuredCents * risenTo)) };
      const most = code === 'benefit' ? mostOf(then) : limitOf(cover);
      const total = paid.reduce((sum, s) => sum + s.amounts.reduce((a, fen) => a + fen, 0), 0);
      const strikes = cover.insured === script.member && script.year < cover.coverYears;
      const isReleased = code === 'benefit' && script.peril === 'death' && strikes;
      const least = isReleased ? cover.surrenderValueCents : 0;
      const bad: [boolean, string][] = [
        [total < least - cent, `pays ${String(total)}, surrender pays ${String(least)}`],
        [paid.length > 1, 'pays twice'],
        [total > most + cent, `pays ${String(total)} of ${String(most)}`],
        [total > cent && !strikes, 'pays for another person or after its end'],
      ];
      return bad.flatMap(([is, what]) => (is ? [`${cover.id} ${what}`] : []));
    }),
  );
}

/**
 * The most that one event can bring: all clauses of one peril, and death with its accidental extra; what
 * surrender would pay is never added to them.
 */
function mostOf(cover: Cover): number {
  const of = (perils: readonly string[]): number => {
    const own = cover.benefits.filter((b) => perils.includes(b.peril));
    const sums = own.filter(({ pays }) => pays.kind !== 'cashValue');
    const value = own.length > sums.length ? cover.surrenderValueCents : 0;
    return Math.max(
      value,
      sums.reduce((sum, b) => sum + payOf(b.pays, cover), 0),
    );
  };
  return Math.max(
    of(['death', 'accidentalDeath']),
    of(['criticalIllness']),
    of(['totalDisability']),
  );
}

function payOf(pays: Cover['benefits'][number]['pays'], cover: Cover): number {
  switch (pays.kind) {
    case 'share':
      return Math.min(cover.sumInsuredCents * pays.share, pays.capCents ?? Infinity);
    case 'cashValue':
      return cover.surrenderValueCents;
    case 'greatest':
      return Math.max(0, ...pays.of.map((part) => payOf(part, cover)));
    default:
      return 0;
  }
}

function limitOf(cover: Cover): number {
  return Math.max(
    0,
    ...cover.benefits.map(({ pays }) => (pays.kind === 'indemnity' ? pays.limitCents : 0)),
  );
}

/** From the death on the person earns nothing, costs nothing; premiums for cover on it have ended. */
export function deadFaults(
  { member, year }: Script,
  streams: readonly Stream[],
): readonly string[] {
  const ends = ['work', 'pension', 'personCost'];
  const sums = new Map<string, Float64Array>();
  for (const s of streams) {
    if (s.person !== member || ![...ends, 'premium'].includes(s.role)) continue;
    const key = `${s.role} ${s.code} ${s.subject} ${String(s.layer)}`;
    const sum = sums.get(key) ?? new Float64Array(s.amounts.length);
    s.amounts.forEach((fen, t) => {
      sum[t] = (sum[t] ?? 0) + fen;
    });
    sums.set(key, sum);
  }
  return [...sums].flatMap(([key, sum]) => {
    const from = key.startsWith('premium') ? year + 1 : year;
    const alive = sum.findIndex((fen, t) => t >= from && Math.abs(fen) > cent);
    return alive < 0 ? [] : [`${key} goes on in year ${String(alive)}`];
  });
}
