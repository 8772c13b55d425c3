import { expect, test } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { loadFairAssumptions } from './fairAssumptions.ts';

const { values, shown } = valueOf(loadFairAssumptions());
const path = 'assumptions/fair-price/assumptions.json';

test('every assumption of the fair price has nothing official behind it, and says so', () => {
  expect(Object.keys(values).length).toBe(shown.length);
  for (const { grade, reason } of shown) {
    expect(grade).toBe('A');
    expect(reason).toContain('没有官方数字');
  }
});

test('total disability is what the planner assumes of it', () => {
  const planners = shown.find(({ id }) => id === 'disabilityShareOfAccidentalDeath');
  expect(values.disabilityPerAccidentalDeath).toBe(planners?.default);
});

test('an assumption that is missing is named', () => {
  const text = JSON.stringify(shown.filter(({ id }) => id !== 'suddenPerDeath'));
  const refusal = withChange('assumptions', { path, text }, (root) =>
    refusalOf(loadFairAssumptions(root)),
  );
  expect(refusal).toMatchObject({ code: 'BAD_TABLE', thing: path, value: 'suddenPerDeath' });
});
