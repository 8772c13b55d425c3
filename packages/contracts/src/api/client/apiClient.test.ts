import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDefinedError, safe } from '@orpc/client';
import { expect, test } from 'vitest';
import { createApiClient } from './apiClient.ts';

const origin = 'http://cebao.test';

test('the door of the browser reaches no validator', () => {
  const seen = new Set<string>();
  const outside = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, found = ''] of text.matchAll(
      /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm,
    )) {
      if (found.startsWith('.')) walk(join(dirname(file), found));
      else outside.add(found);
    }
  };
  walk(join(import.meta.dirname, '../../client.ts'));
  expect([...outside].toSorted()).toEqual(['@orpc/client', '@orpc/openapi-client/fetch']);
  expect(seen.size).toBeGreaterThan(3);
});

test('a call goes to the route of its operation, a write with a key of its own', async () => {
  const sent: Request[] = [];
  const client = createApiClient({
    origin,
    fetch: (request) => {
      sent.push(request);
      return Promise.resolve(Response.json({ versions: [] }));
    },
  });
  await client.households.history({ householdId: '01890a5d-ac96-774b-bcce-b302099a8057' });
  await client.households.history({ householdId: 'a b' }, { context: { idempotencyKey: 'mine' } });
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
    `GET ${origin}/api/households/01890a5d-ac96-774b-bcce-b302099a8057/versions`,
    `GET ${origin}/api/households/a%20b/versions`,
  ]);
  const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe('mine');
});

test('a problem arrives with its code and everything that its body says', async () => {
  const problem = { code: 'STALE_VERSION', status: 409, title: '', current: { version: 7 } };
  const client = createApiClient({
    origin,
    fetch: () =>
      Promise.resolve(
        new Response(JSON.stringify(problem), {
          status: 409,
          headers: { 'content-type': 'application/problem+json; charset=utf-8' },
        }),
      ),
  });
  const { error } = await safe(
    client.households.archive({
      householdId: '01890a5d-ac96-774b-bcce-b302099a8057',
      expectedVersion: 1,
    }),
  );
  expect(
    isDefinedError(error) && error.code === 'STALE_VERSION' && error.data.current.version,
  ).toBe(7);
});
