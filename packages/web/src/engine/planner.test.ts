import { expect, test } from 'vitest';
import type { Household } from '@cebao/planning';
import type { Answer, Question } from './messages.ts';
import { planner } from './planner.ts';

/** Told apart as objects, as the app does: nothing here reads what stands in it. */
const family = JSON.parse('{"persons":[]}') as Household;
const otherFamily = { ...family };
const at = (budgetCents: number, household = family): Question => ({
  household,
  budgetCents,
  emptyAllowed: false,
});

function started() {
  const worked: number[] = [];
  const open: ((kind?: 'failed') => void)[] = [];
  const plans = planner(
    ({ budgetCents }) =>
      new Promise<Answer>((resolve) => {
        worked.push(budgetCents);
        const refusal = { code: 'CONFLICT', thing: '', value: String(budgetCents), limit: '' };
        open.push((kind) =>
          resolve(
            kind === 'failed'
              ? { kind: 'failed', text: '', code: null }
              : { kind: 'refused', refusal: refusal as never },
          ),
        );
      }),
  );
  const finish = async (kind?: 'failed') => {
    open.shift()?.(kind);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const shown = (question: Question) => plans.shownFor(question)?.question.budgetCents ?? null;
  return { worked, plans, finish, shown };
}

test('the one at work and the newest are answered, no other; the last shown stands meanwhile', async () => {
  const { worked, plans, finish, shown } = started();
  for (const budget of [1, 2, 3]) plans.ask(at(budget));
  expect(worked).toEqual([1]);
  await finish();
  expect(worked).toEqual([1, 3]);
  expect(shown(at(3))).toBe(1);
  await finish();
  expect(shown(at(3))).toBe(3);
});

test('a prepared step is shown at once and never asked again; an asked one goes before it', async () => {
  const { worked, plans, finish, shown } = started();
  plans.ask(at(1));
  await finish();
  plans.prepare([at(2), at(0), at(3)]);
  await finish();
  expect(shown(at(2))).toBe(2);
  plans.ask(at(9));
  await finish();
  expect(worked).toEqual([1, 2, 0, 9]);
  await finish();
  plans.ask(at(2));
  expect(shown(at(2))).toBe(2);
  expect(worked).toEqual([1, 2, 0, 9]);
});

test('what is being prepared and is asked meanwhile is told when it comes', async () => {
  const { worked, plans, finish, shown } = started();
  plans.prepare([at(5)]);
  plans.ask(at(5));
  let told = 0;
  plans.subscribe(() => (told += 1));
  await finish();
  expect([worked, shown(at(5)), told]).toEqual([[5], 5, 1]);
});

test('another family shows nothing of the one before it, also what comes late', async () => {
  const { plans, finish, shown } = started();
  plans.ask(at(1));
  await finish();
  plans.ask(at(2));
  plans.ask(at(1, otherFamily));
  await finish();
  expect(shown(at(1, otherFamily))).toBe(null);
  expect(shown(at(1))).toBe(null);
  await finish();
  expect(shown(at(1, otherFamily))).toBe(1);
});

test('after a failure nothing is worked on ahead', async () => {
  const { worked, plans, finish } = started();
  plans.ask(at(1));
  plans.prepare([at(2), at(3)]);
  await finish('failed');
  expect(worked).toEqual([1]);
});

test('a failure is not remembered', async () => {
  const { worked, plans, finish, shown } = started();
  plans.ask(at(1));
  await finish('failed');
  expect(shown(at(1))).toBe(1);
  plans.ask(at(1));
  expect(shown(at(1))).toBe(null);
  expect(worked).toEqual([1, 1]);
});
