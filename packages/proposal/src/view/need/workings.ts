/** The labelled terms of a gap, side by side for all layers; each column sums to its gap. */
import { addCents, zeroCents, type Cents } from '@cebao/kernel';
import { shownLayers, type GapResult, type Term } from '@cebao/planning';
import { center, left, right, row, table, totalRow } from '../build.ts';
import type { Table } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { signedYuan, wan, yuan } from '../text.ts';
import { termWords, type Evidence } from '../../words/zhCN.ts';
import { evidenceOf, gapEvidence, weakest } from './evidence.ts';

type Shown = Omit<Term, 'grade'> & { readonly evidence: Evidence };
/** A term, and by layer what it is there; null: it is none there. */
type Line = { readonly term: Shown; readonly amounts: readonly (Cents | null)[] };

/** All terms, or one row a kind of term: the same sums in fewer lines. */
export type Detail = 'terms' | 'kinds';

export function workingsTable(
  scope: Scope,
  gap: Pick<GapResult, 'grade' | 'now' | 'wishes'>,
  detail: Detail,
): Table {
  const layers = shownLayers(gap);
  const shown = (terms: readonly Term[]): readonly Shown[] => {
    const graded = terms.map((term) => ({ ...term, evidence: evidenceOf(scope.bundle, term) }));
    return detail === 'terms' ? graded : byKind(graded);
  };
  const rows = linesOf(layers.map(({ workings }) => shown(workings)))
    .filter(({ amounts }) => !amounts.every(isZero))
    .map(({ term, amounts }) =>
      row(
        termText(scope, term),
        ...amounts.map((amount) => (amount === null ? '—' : signedYuan(amount))),
        term.evidence,
      ),
    );
  const names = ['第一层', '到第二层', '到第三层'];
  const sums = layers.map(({ layer, cumulativeCents }) => `G${layer} = ${wan(cumulativeCents)}`);
  return table(
    [
      left('缺口怎么来的（事故在第一年）', 2.4),
      ...layers.map(({ layer }) => right(names[layer - 1] ?? '', 1)),
      center('证据', 0.5),
    ],
    [
      ...rows,
      totalRow(
        '合计 = 缺口',
        ...layers.map(({ gapCents }) => yuan(gapCents)),
        gapEvidence(scope.bundle, gap),
      ),
    ],
    `事故时的价值，折到事故当天；正数增加缺口，负数减少缺口。累计缺口 ${sums.join('，')}。`,
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

/** Terms alike in code and subject share a row: the first of a layer that of the layers before it. */
function linesOf(layers: readonly (readonly Shown[])[]): readonly Line[] {
  const lines = new Map<string, Line>();
  layers.forEach((terms, at) => {
    const used = new Set<string>();
    for (const term of terms) {
      const key = `${term.code}\u0000${term.subject}`;
      const before = used.has(key) ? undefined : lines.get(key);
      used.add(key);
      const amounts = before?.amounts ?? layers.map(() => null);
      const own = { term: before?.term ?? term, amounts: amounts.with(at, term.cents) };
      lines.set(before === undefined ? freeKey(lines, key) : key, own);
    }
  });
  return [...lines.values()];
}

/** Two terms alike in all but their amount stay two rows. */
function freeKey(taken: ReadonlyMap<string, Line>, key: string): string {
  let free = key;
  while (taken.has(free)) free += '\u0001';
  return free;
}

function isZero(amount: Cents | null): boolean {
  return amount === null || amount === zeroCents;
}
