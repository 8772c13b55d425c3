/** The labelled terms of a gap, side by side for both layers; each column sums to its gap. */
import { addCents, zeroCents, type Cents } from '@cebao/kernel';
import type { GapResult, Term } from '@cebao/planning';
import { center, left, right, row, table, totalRow } from '../build.ts';
import type { Table } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { signedYuan, wan, yuan } from '../text.ts';
import { termWords, type Evidence } from '../../words/zhCN.ts';
import { evidenceOf, gapEvidence, weakest } from './evidence.ts';

type Shown = Omit<Term, 'grade'> & { readonly evidence: Evidence };
type Pair = { readonly term: Shown; readonly first: Cents | null; readonly second: Cents | null };

/** All terms, or one row a kind of term: the same sums in fewer lines. */
export type Detail = 'terms' | 'kinds';

export function workingsTable(
  scope: Scope,
  gap: Pick<GapResult, 'grade' | 'now'>,
  detail: Detail,
): Table {
  const [first, second] = gap.now;
  const shown = (terms: readonly Term[]): readonly Shown[] => {
    const graded = terms.map((term) => ({ ...term, evidence: evidenceOf(scope.bundle, term) }));
    return detail === 'terms' ? graded : byKind(graded);
  };
  const rows = pairs(shown(first.workings), shown(second.workings))
    .filter((pair) => !isZero(pair.first) || !isZero(pair.second))
    .map((pair) =>
      row(
        termText(scope, pair.term),
        pair.first === null ? '—' : signedYuan(pair.first),
        pair.second === null ? '—' : signedYuan(pair.second),
        pair.term.evidence,
      ),
    );
  return table(
    [
      left('缺口怎么来的（事故在第一年）', 2.4),
      right('第一层', 1),
      right('到第二层', 1),
      center('证据', 0.5),
    ],
    [
      ...rows,
      totalRow(
        '合计 = 缺口',
        yuan(first.gapCents),
        yuan(second.gapCents),
        gapEvidence(scope.bundle, gap),
      ),
    ],
    `事故时的价值，折到事故当天；正数增加缺口，负数减少缺口。` +
      `累计缺口 G1 = ${wan(first.cumulativeCents)}，G2 = ${wan(second.cumulativeCents)}。`,
  );
}

/** One term a code; its evidence is the weakest of those it sums. */
function byKind(terms: readonly Shown[]): readonly Shown[] {
  const kinds = new Map<Term['code'], Shown>();
  for (const term of terms) {
    const sofar = kinds.get(term.code);
    const evidence = weakest([sofar?.evidence ?? 'T', term.cents === 0 ? 'T' : term.evidence]);
    const sum = addCents(sofar?.cents ?? zeroCents, term.cents);
    kinds.set(term.code, { code: term.code, subject: '', cents: sum, evidence });
  }
  return [...kinds.values()];
}

export function termText(
  scope: Scope,
  term: { readonly code: Term['code']; readonly subject: string },
): string {
  const subject = scope.subject(term.subject);
  return subject === '' ? termWords[term.code] : `${termWords[term.code]}：${subject}`;
}

function pairs(first: readonly Shown[], second: readonly Shown[]): Pair[] {
  const key = (term: Shown) => `${term.code}\u0000${term.subject}`;
  const merged = new Map<string, Pair>();
  for (const term of first)
    merged.set(freeKey(merged, key(term)), { term, first: term.cents, second: null });
  const used = new Set<string>();
  for (const term of second) {
    const found = key(term);
    const pair = used.has(found) ? undefined : merged.get(found);
    used.add(found);
    if (pair === undefined)
      merged.set(freeKey(merged, found), { term, first: null, second: term.cents });
    else merged.set(found, { ...pair, second: term.cents });
  }
  return [...merged.values()];
}

/** Two terms alike in all but their amount stay two rows. */
function freeKey(taken: ReadonlyMap<string, Pair>, key: string): string {
  let free = key;
  while (taken.has(free)) free += '\u0001';
  return free;
}

function isZero(amount: Cents | null): boolean {
  return amount === null || amount === zeroCents;
}
