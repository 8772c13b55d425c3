import { afterAll, expect, test } from 'vitest';
import { readHousehold } from '@cebao/contracts';
import { sampleFacts } from '../../testing/world.ts';
import { loadBooks } from './books.ts';
import { startEngine } from './engine.ts';

const engine = startEngine();
afterAll(() => engine.close());
const books = loadBooks();
if (!books.ok) throw new TypeError(books.error.code);
const read = readHousehold(sampleFacts(), { occupations: books.value.occupations });
if (!read.ok) throw new TypeError('the sample family');
const household = read.value;

test('the thread refuses what the engine refuses, and answers each in its own turn', async () => {
  const budgets = [0, 1_500_000, 0];
  const answers = await Promise.all(
    budgets.map((budgetCents) =>
      engine.plan({ household, budgetCents, stressed: false, since: null }),
    ),
  );
  expect(answers.map((answer) => (answer.ok ? 'plan' : answer.error.code))).toEqual([
    'BUDGET_TOO_SMALL',
    'plan',
    'BUDGET_TOO_SMALL',
  ]);
});

test('a task that crashes is our fault, and the next one is answered', async () => {
  await expect(engine.render({ sealed: '{' })).rejects.toThrow(/engine: SyntaxError/);
  await expect(engine.render({ sealed: '{}' })).rejects.toThrow(/engine: ZodError/);
});

test('whoever comes after thirty-two is asked to come again', async () => {
  const asked = Array.from({ length: 40 }, () =>
    engine.plan({ household, budgetCents: 0, stressed: true, since: null }),
  );
  const outcomes = await Promise.allSettled(asked);
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(8);
  for (const outcome of refused) {
    expect(outcome).toMatchObject({ reason: { code: 'BUSY' } });
  }
});
