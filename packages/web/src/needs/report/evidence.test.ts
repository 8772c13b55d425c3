import { expect, test } from 'vitest';
import { cents } from '@cebao/kernel';
import type { Term } from '@cebao/planning';
import { evidenceOf, gapEvidence } from './evidence.ts';

const names = {
  paper: (subject: string) =>
    subject === 'old' ? ('family' as const) : subject === 'quoted' ? ('quote' as const) : null,
};
const term = (code: Term['code'], subject: string, grade: Term['grade'] = 'T'): Term => ({
  code,
  subject,
  grade,
  cents: cents(1),
});

test('what a family states is no published table', () => {
  expect(evidenceOf(term('pool', '存款'), names)).toBe('family');
  expect(evidenceOf(term('premium', 'old'), names)).toBe('family');
  expect(evidenceOf(term('premium', 'quoted'), names)).toBe('quote');
  expect(evidenceOf(term('premium', '111013'), names)).toBe('T');
  expect(evidenceOf(term('pool', '存款', 'A'), names)).toBe('A');
});

test('a gap is as weak as the weakest of what it is made of', () => {
  const layer = (...workings: readonly Term[]) => ({ workings });
  const gap = (...terms: readonly Term[]) =>
    gapEvidence({ grade: 'T', now: [layer(...terms), layer()], wishes: null } as never, names);
  expect(gap(term('premium', '111013'))).toBe('T');
  expect(gap(term('premium', '111013'), term('cost', '开支'))).toBe('family');
  expect(gap(term('cost', '开支'), term('income', '工资', 'P'))).toBe('P');
});

test('a wish that is asked for counts too, as in print', () => {
  const layer = (...workings: readonly Term[]) => ({ workings });
  const now = [layer(term('premium', '111013')), layer()];
  const wishes = { now: layer(term('cost', '留学', 'A')) };
  expect(gapEvidence({ grade: 'T', now, wishes } as never, names)).toBe('A');
});
