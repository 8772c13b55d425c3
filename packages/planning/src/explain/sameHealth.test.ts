import { expect, test } from 'vitest';
import type { HealthView } from '../report.ts';
import { sameHealth } from './sameHealth.ts';

const left = [{ code: 'c', name: '防癌险', line: 'cancerOnly', inPlan: false }] as const;
const view = (member: string, part: Partial<HealthView> = {}): HealthView => ({
  member,
  verdicts: [],
  left,
  ...part,
});

test('who hears the same stands together, in the order of the family; who holds the line apart', () => {
  const held = { left: left.map((line) => ({ ...line, inPlan: true })) };
  const groups = sameHealth([view('one'), view('two', held), view('three')]);
  expect(groups.map(({ members }) => members)).toEqual([['one', 'three'], ['two']]);
  expect(groups[0]?.left).toBe(left);
  expect(sameHealth([])).toEqual([]);
});
