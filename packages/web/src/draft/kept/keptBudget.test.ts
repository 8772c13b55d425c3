import { expect, test } from 'vitest';
import { keepBudget, keptBudget } from './keptBudget.ts';

const memory = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
};
const family = { id: 'f1', startCents: 3_000_000 };

test('a budget that was planned for is found again, by its family alone', () => {
  const store = memory();
  expect(keptBudget(family, store)).toBe(3_000_000);
  keepBudget(family, 2_200_000, store);
  expect(keptBudget(family, store)).toBe(2_200_000);
  expect(keptBudget({ ...family, id: 'f2' }, store)).toBe(3_000_000);
});

test('a budget of the facts that has changed goes before it', () => {
  const store = memory();
  keepBudget(family, 2_200_000, store);
  expect(keptBudget({ ...family, startCents: 5_000_000 }, store)).toBe(5_000_000);
});

test('a window without storage, or with something else in it, plans for the facts', () => {
  expect(keptBudget(family, null)).toBe(3_000_000);
  const full = {
    getItem: () => 'x',
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(keepBudget(family, 1, full)).toBe(false);
  expect(keptBudget(family, full)).toBe(3_000_000);
});
