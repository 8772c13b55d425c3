import { expect, test } from 'vitest';
import { latestWins } from './latestWins.ts';

test('a slider builds no queue: the one at work and the newest are answered, no other', async () => {
  const worked: number[] = [];
  const answered: number[] = [];
  const open: (() => void)[] = [];
  const queue = latestWins<number, number>(
    (question) =>
      new Promise((resolve) => {
        worked.push(question);
        open.push(() => resolve(question * 10));
      }),
    (_, answer) => answered.push(answer),
  );
  for (const question of [1, 2, 3, 4, 5]) queue.ask(question);
  expect(worked).toEqual([1]);
  open[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(worked).toEqual([1, 5]);
  open[1]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(answered).toEqual([10, 50]);
  expect(queue.isBusy()).toBe(false);
});
