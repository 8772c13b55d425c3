/** Gaps of an event in the first year for every member and peril, and why they move. */
import { cents, sumCents, type Cents } from '@cebao/kernel';
import type { PersonId } from '../household/household.ts';
import type { Gap } from '../gaps/gap.ts';
import { toCents } from '../gaps/curve.ts';
import { firstGaps, type BareTable } from '../gaps/gapTable.ts';
import { termsAt } from '../gaps/workings.ts';
import type { Term } from '../gaps/gapView.ts';
import { effects } from '../project/effect.ts';
import type { ProjectedPeril } from '../project/script.ts';
import { scriptPerils } from '../risks/perils.ts';
import type { SceneLayers, SceneTerm } from './sceneView.ts';

export type FirstGap = {
  readonly member: PersonId;
  readonly name: string;
  readonly peril: ProjectedPeril;
  readonly layers: SceneLayers;
  /** Of the larger layer. */
  readonly layer: 1 | 2;
  readonly worst: number;
};

export function firstYearGaps(table: BareTable): readonly FirstGap[] {
  return table.context.family.members.flatMap(({ person }) => {
    const perils: readonly ProjectedPeril[] =
      person.role === 'child' ? scriptPerils : [...scriptPerils, 'longTermCare'];
    return perils.map((peril): FirstGap => {
      const [first, second] = firstGaps(table, { member: person.id, peril });
      const [layer, gap]: readonly [1 | 2, Gap] = first.fen > second.fen ? [1, first] : [2, second];
      return {
        member: person.id,
        name: person.name,
        peril,
        layers: { g1Cents: toCents(first.fen), g2Cents: toCents(gap.fen) },
        layer,
        worst: gap.worst,
      };
    });
  });
}

/** One side of a comparison; null: the member is not there, and nothing happens to anybody. */
export type Side = { readonly table: BareTable; readonly gap: FirstGap | null };

/**
 * Why a gap moved. Both sides are taken apart at one moment, the worst of the scene (of today where
 * the scene has no gap): what differs stream by stream, and what was to spare at that moment before
 * anything was lacking. The terms sum to the change to the fen.
 *   after - before = sum(after_k - before_k at t) + (before at t - gap before) - (after at t - gap after)
 */
export function whyMoved(before: Side, after: Side): readonly SceneTerm[] {
  const change = cents(g2Of(after) - g2Of(before));
  const at = g2Of(after) > 0 ? after.gap : before.gap;
  if (change === 0 || at === null) return [];
  const [old, own] = [before, after].map((side) => termsOf(side, at));
  if (old === undefined || own === undefined) return [];
  const slack = spare(old, before, at) - spare(own, after, at);
  const terms = differences(old, own);
  if (slack !== 0)
    terms.push({ code: 'spare', subject: '', grade: 'T', changeCents: cents(slack) });
  const rest = change - sumCents(terms.map((t) => t.changeCents));
  if (rest !== 0)
    terms.push({ code: 'rounding', subject: '', grade: 'T', changeCents: cents(rest) });
  return terms.toSorted((a, b) => Math.abs(b.changeCents) - Math.abs(a.changeCents));
}

function g2Of({ gap }: Side): Cents {
  return gap?.layers.g2Cents ?? cents(0);
}

/** Lacking at the moment beyond the gap: never positive; at a side's own worst moment nothing. */
function spare(terms: readonly Term[], side: Side, { layer, worst }: FirstGap): number {
  const { gap } = side;
  if (g2Of(side) > 0 && gap?.layer === layer && gap.worst === worst) return 0;
  return sumCents(terms.map((t) => t.cents)) - g2Of(side);
}

function termsOf({ table, gap }: Side, { layer, worst }: FirstGap): readonly Term[] {
  const { context, base } = table;
  const changed =
    gap === null
      ? []
      : effects({ member: gap.member, peril: gap.peril, year: 0 }, { context, base });
  const last = Math.min(worst, context.family.horizonYears);
  return termsAt(changed, table, { layer, worst: last });
}

function differences(before: readonly Term[], after: readonly Term[]): SceneTerm[] {
  const changes = new Map<string, SceneTerm>();
  const add = ({ code, subject, grade, cents: amount }: Term, sign: 1 | -1): void => {
    const key = `${code} ${subject}`;
    const sofar = changes.get(key)?.changeCents ?? 0;
    changes.set(key, { code, subject, grade, changeCents: cents(sofar + sign * amount) });
  };
  for (const term of before) add(term, -1);
  for (const term of after) add(term, 1);
  return [...changes.values()].filter(({ changeCents }) => changeCents !== 0);
}
