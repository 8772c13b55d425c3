import { sumCents, yuan } from '@cebao/kernel';
import type { GapResult, Term } from '@cebao/planning';
import { expect, test } from 'vitest';
import { sampleBundle } from '../../testing/sampleBundle.ts';
import { scopeOf } from '../scope.ts';
import { workingsTable } from './workings.ts';

const scope = scopeOf(sampleBundle());

test('the sample gaps are the sums of their terms, as the engine promises', () => {
  for (const gap of scope.bundle.report.gaps) {
    for (const layer of gap.now) {
      expect(sumCents(layer.workings.map((term) => term.cents))).toBe(layer.gapCents);
    }
  }
});

test('terms of both layers share a row, terms of one layer leave a dash, zeros are left out', () => {
  const table = workingsTable(
    scope,
    gapOf([term('pool', -5), term('cost', 0)], [term('pool', -5), term('debt', 7.5)]),
    'terms',
  );
  expect(table.rows.map((row) => row.cells)).toEqual([
    ['流动资产：我家', '−5元', '−5元', '家庭'],
    ['还债：我家', '—', '+7.50元', '家庭'],
    ['合计 = 缺口', '10元', '20元', 'P'],
  ]);
});

test('two terms alike in all but their amount stay two rows', () => {
  const table = workingsTable(
    scope,
    gapOf([term('cost', 1), term('cost', 2)], [term('cost', 1), term('cost', 2)]),
    'terms',
  );
  const shown = table.rows.slice(0, -1).map((row) => row.cells.slice(1, 3));
  expect(shown.flat().filter((cell) => cell === '+2元')).toHaveLength(2);
});

test('by kind the same sums stand in fewer rows, graded by their weakest term', () => {
  const guessed: Term = { ...term('cost', 2), grade: 'A' };
  const table = workingsTable(scope, gapOf([term('cost', 1), guessed], [term('cost', 4)]), 'kinds');
  expect(table.rows[0]?.cells).toEqual(['支出', '+3元', '+4元', 'A']);
});

function term(code: Term['code'], amount: number): Term {
  return { code, subject: '我家', cents: yuan(amount), grade: 'T' };
}

function gapOf(first: readonly Term[], second: readonly Term[]): GapResult {
  const layer = { cumulativeCents: yuan(10), worstYear: 0 };
  return {
    member: 'husband',
    peril: 'death',
    grade: 'P',
    now: [
      { ...layer, layer: 1, gapCents: yuan(10), workings: first },
      { ...layer, layer: 2, gapCents: yuan(20), workings: second },
    ],
    wishes: null,
    curve: [],
    worstEventYear: 0,
    drivers: [],
  };
}
