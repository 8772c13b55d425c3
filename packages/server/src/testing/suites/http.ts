import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Validator } from '@seriousme/openapi-schema-validator';
import { z } from 'zod';
import { newId, origin, sampleFacts, type World } from '../world.ts';
import { ask, noRecords, probes } from './probe.ts';

export function httpSuite(world: () => World): void {
  const send = (path: string, init: RequestInit = {}) =>
    world().fetch(new Request(`${origin}${path}`, init));
  const write = (body: string, headers: Record<string, string> = {}) =>
    send('/api/households', {
      method: 'POST',
      body,
      headers: {
        origin,
        cookie: world().north.planner.cookie(),
        'content-type': 'application/json',
        'idempotency-key': newId(),
        ...headers,
      },
    });
  const codeOf = async (answer: Response) => {
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const problem = z
      .object({ code: z.string(), type: z.string(), status: z.int(), instance: z.uuid() })
      .parse(await answer.json());
    expect(problem.status).toBe(answer.status);
    expect(problem.type).toBe(`urn:cebao:problem:${problem.code}`);
    return problem.code;
  };

  test('/openapi.json is a valid OpenAPI 3.1 document with every operation', async () => {
    const document = z
      .looseObject({
        openapi: z.literal('3.1.1'),
        paths: z.record(z.string(), z.record(z.string(), z.looseObject({}))),
      })
      .parse(await (await send('/openapi.json')).json());
    const { valid, errors } = await new Validator().validate(document);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    for (const { method, path, writes } of probes) {
      const operation = document.paths[path]?.[method.toLowerCase()];
      expect(operation, `${method} ${path}`).toBeDefined();
      expect(JSON.stringify(operation?.['parameters'] ?? []).includes('Idempotency-Key')).toBe(
        writes,
      );
    }
    expect(Object.values(document.paths).flatMap((item) => Object.keys(item))).toHaveLength(
      probes.length,
    );
  });

  test('/docs fetches nothing from elsewhere and runs nothing', async () => {
    const page = await (await send('/docs')).text();
    expect(page).toContain('/households/{householdId}');
    expect(page).not.toMatch(/<script|<link|<img|https?:\/\//);
  });

  test('every route carries the headers that keep a browser safe', async () => {
    const answers = [
      await send('/docs'),
      await send('/openapi.json'),
      await send('/nothing'),
      ...(await Promise.all(
        probes
          .filter(({ name }) => name !== 'session.signOut')
          .map((probe) => ask(world(), probe, { as: world().north.owner, records: noRecords() })),
      )),
    ];
    for (const { headers } of answers) {
      expect(headers.get('content-security-policy')).toMatch(
        /default-src 'self'.*frame-ancestors 'none'/,
      );
      expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
  });

  test('answers of the API are kept by nobody, but the planning facts are asked about again', async () => {
    const cookie = world().north.reader.cookie();
    const me = await send('/api/session', { headers: { cookie } });
    expect(me.headers.get('cache-control')).toBe('no-store');
    const facts = await send('/api/catalogue/planning-facts', { headers: { cookie } });
    expect(facts.headers.get('cache-control')).toBe('private, no-cache');
    const tag = facts.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
    const known = { cookie, 'if-none-match': tag };
    expect((await send('/api/catalogue/planning-facts', { headers: known })).status).toBe(304);
    const packed = await send('/api/catalogue/planning-facts', {
      headers: { cookie, 'accept-encoding': 'br, gzip' },
    });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const unpacked = gunzipSync(Buffer.from(await packed.arrayBuffer())).toString();
    expect(unpacked).toBe(await facts.text());
    const stranger = await send('/api/catalogue/planning-facts', {
      headers: { 'if-none-match': tag },
    });
    expect(stranger.status).toBe(401);
  });

  describe('a request that comes from another site changes nothing', () => {
    const body = JSON.stringify({ id: newId(), facts: sampleFacts() });
    test.each([
      ['another origin', { origin: 'http://evil.example' }],
      ['no origin at all but a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
      ['an opaque origin', { origin: 'null' }],
      [
        'a name of its own for this machine',
        { host: 'evil.example', origin: 'http://evil.example' },
      ],
    ])('%s', async (_, headers) => {
      expect(await codeOf(await write(body, headers))).toBe('WRONG_ORIGIN');
    });
  });

  describe('a body that is no honest JSON is refused by name', () => {
    test.each([
      ['a key twice', '{"id":"a","id":"b"}', 'BAD_JSON'],
      ['cut short', '{"id":', 'BAD_JSON'],
      ['1e400', '{"id":"x","facts":{"a":1e400}}', 'BAD_JSON'],
      ['a lone surrogate', '{"id":"\\ud800","facts":{}}', 'BAD_JSON'],
      ['NUL', '{"id":"\\u0000","facts":{}}', 'BAD_JSON'],
      // In the facts these are faults of a field, and named there.
      ['a lone surrogate in a field', '{"id":"x","facts":{"a":"\\ud800"}}', 'FACTS_REFUSED'],
      ['NUL in a field', '{"id":"x","facts":{"a":"\\u0000"}}', 'FACTS_REFUSED'],
      ['__proto__', '{"__proto__":{"admin":true},"id":"x","facts":{}}', 'BAD_JSON'],
      ['a field more', `{"id":"${newId()}","facts":{},"agencyId":"x"}`, 'BAD_REQUEST'],
      ['no object', '[]', 'BAD_REQUEST'],
      ['nothing', '', 'BAD_REQUEST'],
      ['three megabytes', `{"a":"${'x'.repeat(3_000_000)}"}`, 'BODY_TOO_LARGE'],
    ])('%s', async (_, body, code) => {
      expect(await codeOf(await write(body))).toBe(code);
    });

    test('what cannot be seen in a field is named with its field and its number', async () => {
      const [husband, ...others] = z.array(z.looseObject({})).parse(sampleFacts()['persons']);
      const persons = [{ ...husband, name: '林\u200d志远' }, ...others];
      const body = JSON.stringify({ id: newId(), facts: { ...sampleFacts(), persons } });
      const answer: unknown = await (await write(body)).json();
      expect(answer).toMatchObject({
        code: 'FACTS_REFUSED',
        refusals: [{ code: 'BAD_TEXT', thing: 'persons[0].name', value: '第 2 个字符 U+200D' }],
      });
    });

    test('another media type', async () => {
      const answer = await write('a=b', { 'content-type': 'application/x-www-form-urlencoded' });
      expect(await codeOf(answer)).toBe('WRONG_MEDIA_TYPE');
    });
  });

  test('a write without a key is refused', async () => {
    const body = JSON.stringify({ id: newId(), facts: sampleFacts() });
    expect(await codeOf(await write(body, { 'idempotency-key': 'short' }))).toBe(
      'IDEMPOTENCY_KEY_MISSING',
    );
  });

  test('a path of no operation is not found, signed in or not', async () => {
    expect(await codeOf(await send('/api/nothing'))).toBe('NOT_FOUND');
    expect(await codeOf(await send('/nothing.js'))).toBe('NOT_FOUND');
  });

  test('the catalogue lists its products, offers terms and quotes to the fen', async () => {
    const { client } = world().north.reader;
    const { products, notice } = await client.catalogue.products();
    expect(notice).toContain('非现行在售');
    expect(products.length).toBeGreaterThanOrEqual(5);
    const applicant = { age: 30, sex: 'male' as const, socialMedical: true };
    let quoted = 0;
    for (const { code, minCents, maxCents, stepCents } of products) {
      const { terms } = await client.catalogue.offers({ code, applicant });
      const [term] = terms;
      if (term === undefined) continue;
      const { plan, period, payTerm, annuityStartAge } = term;
      const chosenCents = minCents === maxCents ? 0 : minCents + stepCents;
      const answer = await client.catalogue.quote({
        code,
        applicant,
        chosenCents,
        term: { plan, period, payTerm, annuityStartAge },
      });
      expect(Number.isInteger(answer.premiumCents) && answer.premiumCents > 0).toBe(true);
      quoted += 1;
    }
    expect(quoted).toBeGreaterThanOrEqual(3);
  });

  test('occupations are found by part of a name or the front of a code', async () => {
    const { client } = world().north.reader;
    const all = await client.catalogue.occupations({ limit: 200 });
    const [first] = all.occupations;
    const byCode = await client.catalogue.occupations({ search: first?.code ?? '' });
    expect(byCode.occupations).toContainEqual(first);
    const byName = await client.catalogue.occupations({ search: '教师' });
    for (const { name } of byName.occupations) expect(name).toContain('教师');
  });
}
