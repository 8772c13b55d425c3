import { expect, test } from 'vitest';
import { signInLimit } from './signInLimit.ts';

const minute = 60_000;

test('ten tries an account, then wait until the window ends; another account goes on', () => {
  let now = 0;
  const limit = signInLimit(() => now);
  const mine = { caller: 'a', email: 'Me@x.example' };
  for (let i = 0; i < 10; i += 1) expect(limit.take(mine)).toBeNull();
  now = 4 * minute;
  expect(limit.take({ ...mine, email: 'me@X.example' })).toBe(360);
  expect(limit.take({ caller: 'a', email: 'other@x.example' })).toBeNull();
  now = 10 * minute;
  expect(limit.take(mine)).toBeNull();
});

test('a good sign-in gives the account its tries back', () => {
  const limit = signInLimit(() => 0);
  const mine = { caller: 'a', email: 'me@x.example' };
  for (let i = 0; i < 9; i += 1) limit.take(mine);
  limit.forget(mine);
  for (let i = 0; i < 10; i += 1) expect(limit.take(mine)).toBeNull();
  expect(limit.take(mine)).toBe(600);
});

test('one address cannot try fifty-one accounts', () => {
  const limit = signInLimit(() => 0);
  const outcomes = Array.from({ length: 51 }, (_, i) =>
    limit.take({ caller: 'a', email: `${String(i)}@x.example` }),
  );
  expect(outcomes.filter((outcome) => outcome !== null)).toEqual([600]);
  expect(limit.take({ caller: 'b', email: '60@x.example' })).toBeNull();
});
