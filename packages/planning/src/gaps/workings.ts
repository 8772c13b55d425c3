/**
 * The gap of an event in the first year taken apart: one term per stream, valued at the event, up to
 * the worst moment. Needs are positive, means negative; the terms sum to the gap to the fen.
 */
import { addCents, cents, round, subtractCents, sumCents, type Cents } from '@cebao/kernel';
import { sqrt } from '@cebao/kernel';
import type { Stream } from '../project/stream.ts';
import type { Grade, Term, TermCode } from '../report.ts';
import type { Gap, BasePaths } from './gap.ts';
import type { BareTable } from './gapTable.ts';

type Valued = Pick<BareTable, 'base' | 'paths'>;

/** What a script or another event changes, and what there is without it. */
export function workingsFrom(
  changed: readonly Stream[],
  valued: Valued,
  { layer, gap }: { readonly layer: 1 | 2 | 3; readonly gap: Gap },
): readonly Term[] {
  if (gap.fen <= 0) return [];
  return closed(termsAt(changed, valued, { layer, worst: gap.worst }), toCents(gap.fen));
}

/** Everything up to one moment, the worst one or not: what is lacking then, or to spare (negative). */
export function termsAt(
  changed: readonly Stream[],
  { base, paths }: Valued,
  { layer, worst }: { readonly layer: 1 | 2 | 3; readonly worst: number },
): readonly Term[] {
  const counted = [...base, ...changed].filter((s) => s.layer <= layer);
  const terms = termsOf(counted, { worst, paths });
  const path = { 1: paths.layer1, 2: paths.layer2, 3: paths.layer3 }[layer];
  const own = (worst === 0 ? path?.afterStart[0] : path?.atEnd[worst]) ?? 0;
  if (own < 0) {
    const fen = own * discount(worst, paths);
    terms.push({ code: 'baseShortfall', subject: '', grade: 'T', cents: toCents(fen) });
  }
  const kept = paths.retention[0] ?? 0;
  if (kept > 0) terms.push({ code: 'retention', subject: '', grade: 'A', cents: toCents(-kept) });
  return terms.filter((t) => t.cents !== 0);
}

/** One term a code and subject, valued at the event. */
function termsOf(
  counted: readonly Stream[],
  until: { readonly worst: number; readonly paths: BasePaths },
): Term[] {
  const values = new Map<string, { code: TermCode; subject: string; grade: Grade; fen: number }>();
  for (const s of counted) {
    const key = `${s.code} ${s.subject}`;
    const before = values.get(key);
    const fen = (before?.fen ?? 0) - presentValue(s, until);
    const grade = worseGrade(before?.grade ?? 'T', s.grade);
    values.set(key, { code: s.code, subject: s.subject, grade, fen });
  }
  return [...values.values()].map((v): Term => ({
    code: v.code,
    subject: v.subject,
    grade: v.grade,
    cents: toCents(v.fen),
  }));
}

/** A T figure mixed with an assumption is an assumption. */
export function worseGrade(a: Grade, b: Grade): Grade {
  const order: readonly Grade[] = ['T', 'P', 'A'];
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

/** Each term is rounded alone; what rounding leaves is a term of its own. */
function closed(terms: readonly Term[], total: Cents): readonly Term[] {
  const rest = subtractCents(total, sumCents(terms.map((t) => t.cents)));
  if (rest === 0) return terms;
  return [...terms, { code: 'rounding', subject: '', grade: 'T', cents: addCents(rest) }];
}

function toCents(fen: number): Cents {
  return cents(round.halfUp(fen));
}

function discount(years: number, { discounts }: BasePaths): number {
  return discounts[years] ?? 0;
}

/** Value at step 0 of what the stream moves up to the end of year `worst` (0: at the start only). */
function presentValue(
  s: Stream,
  { worst, paths }: { readonly worst: number; readonly paths: BasePaths },
): number {
  if (worst === 0) return s.timing === 'start' ? (s.amounts[0] ?? 0) : 0;
  const v = 1 / (1 + paths.poolReturn);
  const factors = { start: 1, mid: sqrt(v), end: v };
  let factor = factors[s.timing];
  let value = 0;
  for (let t = 0; t < worst; t++) {
    value += (s.amounts[t] ?? 0) * factor;
    factor *= v;
  }
  return value;
}
