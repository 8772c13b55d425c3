import { cents } from '@cebao/kernel';
import { expect, test } from 'vitest';
import { shownPerils, ungradedGap } from './matrixCells.ts';

const gap = (member: string, peril: 'death' | 'disability' | 'billSerious', fen: number[]) => ({
  member,
  peril,
  curve: fen.map((year) => ({ g2TodayCents: cents(year) })),
});
const seen = {
  risks: [{ member: 'husband', peril: 'death' }] as const,
  gaps: [
    gap('husband', 'death', [9]),
    gap('child', 'disability', [0, 3, 5, 4]),
    gap('child', 'billSerious', [0, 0]),
  ],
};

test('a gap that has no grade is shown with its largest year; a graded or closed one is not', () => {
  expect(ungradedGap(seen, { member: 'child', peril: 'disability' })).toBe(5);
  expect(ungradedGap(seen, { member: 'child', peril: 'billSerious' })).toBe(null);
  expect(ungradedGap(seen, { member: 'child', peril: 'death' })).toBe(null);
  expect(ungradedGap(seen, { member: 'husband', peril: 'death' })).toBe(null);
});

test('perils have a column where somebody has a grade or a gap', () => {
  expect(shownPerils(seen)).toEqual(['death', 'disability']);
});
