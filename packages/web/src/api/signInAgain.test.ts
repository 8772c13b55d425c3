import { expect, test } from 'vitest';
import { createSignInAgain } from './signInAgain.ts';

const save = () =>
  new Request('http://cebao.example/api/households/1', {
    method: 'PUT',
    headers: { 'idempotency-key': 'k-1' },
    body: '{"facts":1}',
  });

test('a refused write is sent again as it was once somebody has signed in', async () => {
  const { again, sent, signIn } = expired();
  again.subscribe(() => {});
  const answer = again.send(save());
  await asked(again);
  signIn();
  again.answer(true);
  expect((await answer).status).toBe(200);
  expect(sent).toEqual([
    ['k-1', '{"facts":1}'],
    ['k-1', '{"facts":1}'],
  ]);
  expect(again.isAsking()).toBe(false);
});

test('several refusals wait for one sign-in', async () => {
  const { again, signIn } = expired();
  again.subscribe(() => {});
  const answers = [again.send(save()), again.send(save())];
  await asked(again);
  signIn();
  again.answer(true);
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
});

test('without signing in the refusal is answered, and asked for anew by the next request', async () => {
  const { again, sent } = expired();
  again.subscribe(() => {});
  const answer = again.send(save());
  await asked(again);
  again.answer(false);
  expect((await answer).status).toBe(401);
  expect(sent).toHaveLength(1);
  const next = again.send(save());
  await asked(again);
  again.answer(false);
  expect((await next).status).toBe(401);
});

test('nobody is asked where no screen can ask, nor by signing in itself', async () => {
  const { again } = expired();
  expect((await again.send(save())).status).toBe(401);
  again.subscribe(() => {});
  const me = new Request('http://cebao.example/api/session');
  expect((await again.send(me)).status).toBe(401);
  expect(again.isAsking()).toBe(false);
});

function expired() {
  const sent: (readonly [string | null, string])[] = [];
  let isSignedIn = false;
  const again = createSignInAgain(
    async (request) => {
      sent.push([request.headers.get('idempotency-key'), await request.text()]);
      return new Response('{}', { status: isSignedIn ? 200 : 401 });
    },
    ({ url }) => url.endsWith('/session'),
  );
  const signIn = () => {
    isSignedIn = true;
  };
  return { again, sent, signIn };
}

async function asked(again: { readonly isAsking: () => boolean }): Promise<void> {
  for (let i = 0; i < 50 && !again.isAsking(); i++)
    await new Promise((done) => setTimeout(done, 1));
  expect(again.isAsking()).toBe(true);
}
